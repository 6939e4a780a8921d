"""The smallest valid objects; what matters to a test is given where it is made."""
