"""What every part stands on: history, jobs, clock, preferences, pages."""
