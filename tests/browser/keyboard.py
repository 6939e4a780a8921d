"""A hand that never goes to the mouse."""

import re

from tests.browser.visitor import Visitor

HERE = "document.activeElement.innerText || document.activeElement.id"
# The calendar's button inside a day's field is focused without the field; its ring is the
# browser's.
RING = """() => {
    const here = document.activeElement;
    if (here.matches("[type=date]:not(:focus-visible)")) return true;
    const style = getComputedStyle(here.closest(".choice") || here);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""
ENOUGH = 80


def tab_to(visitor: Visitor, words: str) -> None:
    """Press Tab until the focus is on what says `words`; each stop shows that it is there."""
    for _ in range(ENOUGH):
        visitor.page.keyboard.press("Tab")
        assert visitor.page.evaluate(RING), visitor.page.evaluate(
            "document.activeElement.outerHTML"
        )
        if re.search(words, visitor.page.evaluate(HERE)):
            return
    raise AssertionError(f"Tab does not come to {words!r}")


def enter(visitor: Visitor, key: str = "Enter") -> None:
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press(key)
