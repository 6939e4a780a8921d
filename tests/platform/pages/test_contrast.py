"""The tokens hold what LOOK asks: text at least 4.5:1, borders and the focus ring at least 3:1."""

import re

import pytest

from tests.platform.pages.files import PAGES

TOKENS = (PAGES / "static/css/tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = TOKENS.split("@media")

GROUNDS = ("paper", "paper-soft", "hover", "mark", "mark-soft", "accent-soft", "danger-soft")
ON_EVERY_GROUND = ("ink", "ink-soft")
ON_PAPER = ("accent", "done", "ongoing", "late", "unknown", "danger")
TEXT = (
    *((ink, ground) for ink in ON_EVERY_GROUND for ground in GROUNDS),
    *((ink, ground) for ink in ON_PAPER for ground in ("paper", "paper-soft", "hover")),
    ("accent", "mark"),
    ("accent", "mark-soft"),
    ("danger", "danger-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
    ("on-danger", "danger"),
)
LINES = tuple(
    (line, ground)
    for line in ("line-strong", "focus", "accent", "late", "danger")
    for ground in ("paper", "paper-soft")
)


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    """Return the relative luminance, 0–1 (WCAG 2.2, "relative luminance")."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def below(pairs: tuple[tuple[str, str], ...], block: str, limit: float) -> dict[str, float]:
    """Return the pairs that do not reach `limit`, with their ratios."""
    token = colours(block)
    ratios = {f"{ink} on {ground}": ratio(token[ink], token[ground]) for ink, ground in pairs}
    return {pair: round(found, 2) for pair, found in ratios.items() if found < limit}


def test_black_on_white_is_21_and_the_limit_of_grey_is_known() -> None:
    assert round(ratio("#000000", "#ffffff"), 2) == 21
    assert round(ratio("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("block", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(block: str) -> None:
    assert below(TEXT, block, 4.5) == {}


@pytest.mark.parametrize("block", [LIGHT, DARK], ids=["light", "dark"])
def test_every_border_and_the_focus_ring_can_be_seen(block: str) -> None:
    assert below(LINES, block, 3) == {}


def test_dark_names_the_same_colours_as_light() -> None:
    assert sorted(colours(DARK)) == sorted(colours(LIGHT))
