"""Who will see what people write: said beside every field."""

from django.utils.translation import gettext


def readers() -> str:
    """Return who see what is written of a programme, a measure or a follow-up."""
    return gettext("yksikkösi väki, työsuojelu ja työterveyshuolto")
