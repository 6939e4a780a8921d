"""What one taps afterwards of a call for support: code to what is kept, and to its words."""

from toimi.errors import sentence

SUPPORT: dict[str, tuple[str, int | None]] = {
    "10": ("yes", 10),
    "30": ("yes", 30),
    "60": ("yes", 60),
    "later": ("yes", None),
    "no": ("no", None),
}
"""Code to whether it came and within how many minutes; None: it is not known that closely."""
SUPPORT_WORDS = {
    "10": sentence("Tuki tuli 10 minuutissa"),
    "30": sentence("Tuki tuli puolessa tunnissa"),
    "60": sentence("Tuki tuli tunnissa"),
    "later": sentence("Tuki tuli myöhemmin"),
    "no": sentence("Tukea ei tullut"),
}
