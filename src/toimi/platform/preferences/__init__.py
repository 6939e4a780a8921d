"""What the organisation has chosen: its name, seasons, smallest group, and the demo's day."""
