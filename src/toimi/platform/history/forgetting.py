"""What the audit log no longer says: who a person was, and what is older than it is kept."""

from datetime import date
from typing import Any

from django.db import models

from toimi.platform.history.models import AuditEvent, Removed

FORGOTTEN = "***"
PERSONAL = ("name", "email", "phone", "external_id", "username")
CHUNK = 500


def forget_person(person: models.Model, *, old_name: str, new_name: str) -> None:
    """Put `new_name` in the place of the old one in the audit rows of what the person did and of
    the person and the user themselves, whose addresses and numbers go."""
    done = AuditEvent.objects.filter(by_id=person.pk, by_words=old_name)
    done.update(by_words=new_name)
    subjects = [(person._meta.label_lower, str(person.pk))]
    user: Any = getattr(person, "user", None)
    if user is not None:
        subjects.append((user._meta.label_lower, str(user.pk)))
    for kind, pk in subjects:
        rows = AuditEvent.objects.filter(subject_type=kind, subject_id=pk)
        changed = []
        for row in rows.iterator(chunk_size=CHUNK):
            row.subject_words = new_name
            row.changes = {name: _without(name, both) for name, both in row.changes.items()}
            changed.append(row)
        AuditEvent.objects.bulk_update(changed, ["subject_words", "changes"], batch_size=CHUNK)
        Removed.objects.filter(subject_type=kind, subject_id=pk).delete()


def _without(name: str, both: list[Any]) -> list[Any]:
    return [value and FORGOTTEN for value in both] if name in PERSONAL else both


def forget_before(day: date) -> int:
    """Delete the audit rows of before `day`; return how many."""
    count, _ = AuditEvent.objects.filter(at__date__lt=day).delete()
    return count


def forget_record(kind: str, pk: str) -> int:
    """Take the words of a record (`kind` is its type, as "cases.case") and of its parts out of
    their audit rows: who did what and when stays. Returns of how many rows."""
    of_record = models.Q(subject_type=kind, subject_id=pk) | models.Q(
        within_type=kind, within_id=pk
    )
    return AuditEvent.objects.filter(of_record).update(subject_words=FORGOTTEN, changes={})
