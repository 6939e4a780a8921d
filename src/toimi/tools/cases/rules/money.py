import re

_SUM = re.compile(r"(\d{1,9}|\d{1,3}(?:[ \u00a0.]\d{3}){1,2})(?:[,.](\d{1,2}))?")


def in_cents(text: str) -> int:
    """Return a sum as people write it ("1 250,50", "1250 €", "2 400 euroa") in cents.

    ValueError: it is no sum of euros and cents.
    """
    bare = re.sub(r"(?:€|eur(?:oa|o|os)?)$", "", text.strip(), flags=re.I).strip()
    found = _SUM.fullmatch(bare)
    if not found:
        raise ValueError(text)
    whole = int(re.sub(r"\D", "", found[1]))
    return whole * 100 + int((found[2] or "").ljust(2, "0"))


def euros(cents: int) -> str:
    """Return cents as euros: "2 400", "1 250,50"; the spaces do not break."""
    whole, rest = divmod(cents, 100)
    said = f"{whole:,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{said},{rest:02}" if rest else said
