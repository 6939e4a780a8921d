"""A made-up unit around the real programme, so that Toimi can be tried."""
