"""What a browser says of itself, in plain words; nothing is looked up elsewhere."""

from dataclasses import dataclass

from toimi.errors import sentence

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrom", "Chrome"),
    ("Safari", "Safari"),
)
"""What stands in the name, to the browser; the first that fits: each names the ones after it."""
UNKNOWN_BROWSER = sentence("Tuntematon selain")
KINDS = (
    ("iPhone", sentence("iPhone-puhelin")),
    ("iPad", sentence("iPad-tabletti")),
    ("Android", sentence("Android-laite")),
    ("CrOS", sentence("Chromebook-kone")),
    ("Windows", sentence("Windows-kone")),
    ("Mac OS X", sentence("Mac-kone")),
    ("Linux", sentence("Linux-kone")),
)
UNKNOWN_KIND = sentence("tuntematon laite")


@dataclass(frozen=True)
class Device:
    """A browser by its name, and the kind of machine as a marked sentence."""

    browser: str
    kind: str


def device(user_agent: str) -> Device:
    """Return what the browser's own name tells: it is the sender's word, not proof."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), UNKNOWN_BROWSER)
    kind = next((name for mark, name in KINDS if mark in user_agent), UNKNOWN_KIND)
    return Device(browser, kind)
