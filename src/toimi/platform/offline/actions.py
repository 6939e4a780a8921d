from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from toimi.platform.offline.errors import AlreadyArrived
from toimi.platform.offline.models import Arrival

KEPT_DAYS = 90
"""Longer than a phone keeps what could not be sent."""


def arrive(*, key: UUID, on: date) -> None:
    """Take the key; inside the transaction of what arrives with it. Raises AlreadyArrived."""
    try:
        with transaction.atomic():
            Arrival.objects.create(key=key, arrived_on=on)
    except IntegrityError as error:
        raise AlreadyArrived from error


def forget_arrivals(*, today: date) -> int:
    """Forget the keys that no phone sends any more; return how many."""
    old = Arrival.objects.filter(arrived_on__lt=today - timedelta(days=KEPT_DAYS))
    return old.delete()[0]
