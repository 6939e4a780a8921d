"""Codes, times and limits of sending."""

from datetime import timedelta

from toimi.errors import sentence

PLANNED = "planned"
SENDING = "sending"
SENT = "sent"
FAILED = "failed"
UNKNOWN = "unknown"
STATES = {
    PLANNED: sentence("odottaa lähetystä"),
    SENDING: sentence("lähtemässä"),
    SENT: sentence("lähetetty"),
    FAILED: sentence("ei lähtenyt"),
    UNKNOWN: sentence("ei tiedetä, lähtikö"),
}

FIRST_HOUR, END_HOUR, QUIET_HOUR = 7, 18, 20
"""Mail that can wait is asked for on working days from the first hour until before the end; what
the jobs have not sent by the quiet hour waits for the next working day."""
TRIES = 6
"""How often a message is tried whose server is away or says "later"."""
LOST_AFTER = timedelta(minutes=5)
"""A message that has been leaving for this long was left by a worker that died."""
REFUSALS = 3
"""After so many refusals for good, one after another, an address is not written to any more."""
KEPT = timedelta(days=400)
"""How long it is known what was sent to whom."""
