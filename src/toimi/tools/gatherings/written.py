"""What people write is looked at before it is kept."""

from django.utils.translation import gettext

from toimi.language.identity import sensitive
from toimi.programme.errors import TextEmpty, TextTooLong
from toimi.tools.gatherings.errors import SensitiveWords


def check_words(text: str, limit: int) -> None:
    """Raise TextEmpty, TextTooLong or SensitiveWords: nothing is kept then."""
    words = text.strip()
    if not words:
        raise TextEmpty
    if len(words) > limit:
        raise TextTooLong(length=len(words), limit=limit)
    found = sensitive(words)
    if found:
        raise SensitiveWords(what=gettext(found[0].kind))
