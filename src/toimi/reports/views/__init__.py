"""Reports: seen, made, fetched, and shown to a committee without an account."""
