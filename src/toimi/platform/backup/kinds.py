"""What a backup file looks like inside."""

FORMAT = 1
"""The layout of the file. A Toimi reads its own and every earlier one."""
MANIFEST = "manifest.json"
ROWS = "rows/"
"""One member for each table: a line is one row, a JSON list in the order of the fields."""
FILES = "files/"
SEAL = b"toimi backup sha256:"
"""The zip's comment, the last thing in the file: this, and the checksum of all before it."""
SEAL_DIGITS = 64

LEFT_OUT = frozenset({"sessions.session", "usersessions.usersession"})
"""Tables that stay behind: everybody signs in anew after a restore."""
TASKS = "django_tasks_database.dbtaskresult"
