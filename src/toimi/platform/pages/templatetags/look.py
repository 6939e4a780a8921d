"""Tags of the look. What is the same on every page is made once a process."""

from functools import cache
from typing import Any

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.forms import BoundField
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from toimi.platform.pages.sheets import ONE_SHEET, SCRIPTS, SHEETS

register = template.Library()

FINDER = "toimi.platform.pages.finders.OneSheet"
LOOKS = {
    "not_begun": "not-begun",
    "under_way": "ongoing",
    "done": "done",
    "late": "late",
    "waiting_elsewhere": "elsewhere",
    "stopped": "stopped",
    "cannot_be_judged": "unknown",
}
"""State to the name of its icon and its colour class."""
WRITTEN = frozenset({"text", "textarea", "url", "file", "files", "clearablefile"})
"""Kinds of fields in which people write, or give a file."""


@register.simple_tag
@cache
def style_sheets() -> SafeString:
    """Return the links of the sheets."""
    return format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}">',
        ((static(sheet),) for sheet in linked_sheets()),
    )


def linked_sheets() -> tuple[str, ...]:
    """Return the one sheet where files are collected, or its parts."""
    is_collected = isinstance(staticfiles_storage, ManifestFilesMixin)
    is_one = is_collected and FINDER in settings.STATICFILES_FINDERS
    return (ONE_SHEET,) if is_one else SHEETS


@register.simple_tag
@cache
def scripts() -> SafeString:
    """Return the scripts of every page; each stands alone, so none imports another."""
    return format_html_join(
        "\n", '<script type="module" src="{}"></script>', ((static(script),) for script in SCRIPTS)
    )


@register.simple_tag
def languages() -> list[tuple[str, str]]:
    """Return code and name of each language, each name in its own language."""
    return list(settings.LANGUAGES)


@register.filter
def look_of(code: str) -> str:
    """Return the icon and colour name of a state; an unknown code looks like "cannot be judged"."""
    return LOOKS.get(code, "unknown")


@register.simple_tag
@cache
def icon(name: str, classes: str = "") -> SafeString:
    """Return an icon of the sprite; it says nothing, so words stand beside it."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#i-{}"/></svg>',
        classes,
        static("img/icons.svg"),
        name,
    )


@register.simple_tag
def state(code: str, is_continuous: bool = False) -> SafeString:
    """Return a state as icon, word and colour: `components/_state.html`, quicker in long tables."""
    return _state(code, get_language(), is_continuous=bool(is_continuous))


@register.simple_tag
def state_icon(code: str) -> SafeString:
    """Return a state as an icon whose word only a screen reader says, for lists of steps."""
    return _state(code, get_language(), is_quiet=True)


@cache
def _state(
    code: str, _language: str | None, *, is_continuous: bool = False, is_quiet: bool = False
) -> SafeString:
    values = {"state": code, "is_continuous": is_continuous, "is_quiet": is_quiet}
    return SafeString(render_to_string("components/_state.html", values).strip())


@register.filter
def is_written(field: BoundField) -> bool:
    """Return whether people write in the field, or put a file there: then it says who sees it."""
    return field.widget_type in WRITTEN


@register.simple_tag
def control(field: BoundField, seen_by: str = "", limit: int | str = "") -> SafeString:
    """Return a field's widget, told which of its help, errors and "who sees this" describe it.

    `limit` is in characters; it is counted, not cut.
    """
    described = [field.aria_describedby or ""]
    if seen_by and field.auto_id and is_written(field):
        described.append(f"{field.auto_id}_seen")
    attrs: dict[str, Any] = {}
    if named := " ".join(filter(None, described)):
        attrs["aria-describedby"] = named
    if limit:
        attrs["data-counted"] = str(limit)
    return field.as_widget(attrs=attrs)
