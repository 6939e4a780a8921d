"""What phrases mean: schedules, responsibles, hyphens, what was done. Pure Python, no Django."""
