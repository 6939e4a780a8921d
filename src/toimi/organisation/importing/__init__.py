"""People from a file: read, its columns named, what would change shown, then carried out at once.

The same file twice changes nothing. Who is not in the file stays as they are.
"""
