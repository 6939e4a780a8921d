from typing import Any

from django import template

from toimi.platform.pages import saying

register = template.Library()


@register.filter
def say(found: Any) -> str:
    """Say a stored sentence ({sentence, values} or {reason, values}) in the reader's language."""
    if not found:
        return ""
    if isinstance(found, str):
        return saying.say(found)
    if isinstance(found, dict):
        return saying.say(found.get("sentence") or found["reason"], found.get("values"))
    return saying.say(found.sentence_id, found.values)


@register.simple_tag
def said(sentence: str, values: dict[str, Any]) -> str:
    """Say a marked sentence with its values in the reader's language."""
    return saying.say(sentence, values)


@register.filter
def lookup(found: dict[Any, Any], key: Any) -> Any:
    """Return what `found` has for `key`, or nothing."""
    return found.get(key, "")
