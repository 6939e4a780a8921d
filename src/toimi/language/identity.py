"""Finds Finnish personal identity codes, which are never stored in Toimi's texts."""

import re

# Government Decree 661/2009 and Act 661/2009: day, month, year, century sign, number, check.
_CODE = re.compile(r"(?<![0-9A-Z])(\d{6})([-+ABCDEFYXWVU])(\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Z])")
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def has_identity_code(text: str) -> bool:
    """Return whether `text` holds a code whose check character is right."""
    return any(
        _CHECKS[int(found[1] + found[3]) % 31] == found[4] for found in _CODE.finditer(text.upper())
    )
