"""A person's calendar feed: what waits with a day, for calendar programs, at a secret address."""
