"""Who is where: units, teams, people and their roles; and who may do what (`access.py`)."""
