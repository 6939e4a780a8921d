from collections.abc import Iterable

from django.db.models import QuerySet

from toimi.platform.notifications import kinds
from toimi.platform.notifications.models import Address, Delivery


def troubled() -> QuerySet[Delivery]:
    """Return what did not leave or may not have left, and nobody has settled; newest first."""
    rows = Delivery.objects.filter(state__in=(kinds.FAILED, kinds.UNKNOWN), settled_at=None)
    return rows.order_by("-started_at", "-pk")


def failed_addresses(among: Iterable[str] | None = None) -> QuerySet[Address]:
    """Return the addresses that are not written to any more, by name. 1 query."""
    rows = Address.objects.filter(failed_at__isnull=False).order_by("address")
    return rows if among is None else rows.filter(address__in=[one.lower() for one in among])


def failed_address(address: str) -> Address | None:
    """Return why `address` is not written to any more; None when it is. 1 query."""
    return failed_addresses([address]).first() if address else None
