from typing import Any

from django.db import transaction

from toimi.platform.history import actions as history
from toimi.platform.preferences import queries
from toimi.platform.preferences.models import Preferences


@transaction.atomic
def choose(*, by: history.Actor, **fields: Any) -> Preferences:
    """Set some of the organisation's choices."""
    row = Preferences.objects.filter(pk=1).first()
    if row is None:
        row = history.create(Preferences(pk=1, **fields), "preferences.chosen", by=by)
    else:
        history.change(row, "preferences.chosen", version=row.version, by=by, **fields)
    transaction.on_commit(queries.forget)
    return row
