"""Codes, days and limits of digests and of the links in them."""

from datetime import timedelta

from toimi.errors import sentence

MONDAY, HOUR = 1, 8
WEEKDAYS = {
    1: sentence("maanantai"),
    2: sentence("tiistai"),
    3: sentence("keskiviikko"),
    4: sentence("torstai"),
    5: sentence("perjantai"),
}

PLANNED = "planned"
MADE = "made"
NOTHING = "nothing"
MISSED = "missed"
STATES = {
    PLANNED: sentence("vuorossa"),
    MADE: sentence("koottu"),
    NOTHING: sentence("ei kerrottavaa"),
    MISSED: sentence("myöhästyi viikostaan"),
}
"""What is made has a delivery, whose own state tells the rest."""

SOON = timedelta(days=7)
NEWS = timedelta(days=7)
SHOWN = 12
"""How many lines of each part a digest shows; the rest is counted."""
CHUNK = 50
"""How many people one job writes to."""
READ_AT_ONCE = 500
"""How many people are planned for at once."""
KEPT = timedelta(days=400)
LINK_VALID = timedelta(days=30)
