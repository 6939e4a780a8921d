"""What is decided of a measure reaches the draft of the open round."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from toimi.evaluation.actions import compose_draft
from toimi.programme import actions as programme_actions
from toimi.programme.models import FollowUpDraft, Measure


def stop(**known: Any) -> Measure:
    """Stop a measure. Raises what `programme.actions.stop` raises."""
    return _and_tell(programme_actions.stop, known)


def postpone(**known: Any) -> Measure:
    """Give a new schedule. Raises what `programme.actions.postpone` raises."""
    return _and_tell(programme_actions.postpone, known)


def resume(**known: Any) -> Measure:
    """Take a measure up again. Raises what `programme.actions.resume` raises."""
    return _and_tell(programme_actions.resume, known)


@transaction.atomic
def _and_tell(action: Callable[..., Measure], known: dict[str, Any]) -> Measure:
    measure = action(**known)
    drafts = FollowUpDraft.objects.filter(measure=measure, round__closed_at=None, edited_by=None)
    found = drafts.select_related("round").first()
    if found:
        compose_draft(measure=measure, round=found.round)
    return measure
