"""The weekly digest: who gets it when, what stands in it, and that it leaves at most once."""
