"""Tells a private person's name from a role or a project, by its form alone."""

import re

_INITIALS = re.compile(r"[A-ZÅÄÖ]\.(?:\s?[A-ZÅÄÖ]\.)+")
_WORD = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
_FULL_NAME = re.compile(rf"(?:{_WORD}|[A-ZÅÄÖ]\.)(?:\s(?:{_WORD}|[A-ZÅÄÖ]\.))*\s{_WORD}")


def looks_like_name(phrase: str) -> bool:
    """Return whether `phrase` is formed as a name: initials, or two or more capitalised words."""
    text = phrase.strip()
    return bool(_INITIALS.fullmatch(text) or _FULL_NAME.fullmatch(text))
