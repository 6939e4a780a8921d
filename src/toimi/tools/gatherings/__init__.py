"""People meet, learn and agree: series and sessions, attendance, minutes, decisions, feedback."""
