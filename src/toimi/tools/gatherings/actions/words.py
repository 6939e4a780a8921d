"""What people type is looked at before it is kept."""

from toimi.language.identity import has_identity_code
from toimi.tools.gatherings.errors import SensitiveText, TextMissing, TextTooLong

TITLE_LIMIT, NEED_LIMIT, REASON_LIMIT, AGREED_LIMIT = 200, 1000, 300, 500


def checked(text: str, limit: int, field: str, *, is_required: bool = True) -> str:
    """Return the text without spaces around. Raises TextMissing, TextTooLong, SensitiveText, each
    at its field."""
    text = text.strip()
    error: TextMissing | TextTooLong | SensitiveText | None = None
    if is_required and not text:
        error = TextMissing()
    elif len(text) > limit:
        error = TextTooLong(length=len(text), limit=limit)
    elif has_identity_code(text):
        error = SensitiveText()
    if error is not None:
        error.field = field
        raise error
    return text
