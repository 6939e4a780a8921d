"""What the rest of Toimi does with messages. Rights are the caller's to ask."""

from datetime import datetime, timedelta

from django.db import transaction

from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.notifications import kinds
from toimi.platform.notifications.errors import NotTroubled
from toimi.platform.notifications.message import Answer, one_line, transmit
from toimi.platform.notifications.models import Address, Delivery

BY = history.System("viestit")


def prepare(
    *,
    kind: str,
    key: str,
    address: str,
    subject: str,
    text: str,
    html: str = "",
    settings_url: str = "",
    calendar: str = "",
    calendar_method: str = "",
    now: datetime,
) -> Delivery:
    """Write a message to be sent, in the caller's transaction. IntegrityError: `key` has one."""
    delivery = Delivery(
        kind=kind,
        key=key,
        address=address,
        subject=one_line(subject)[:200],
        body_text=text,
        body_html=html,
        settings_url=settings_url,
        calendar=calendar,
        calendar_method=calendar_method,
        planned_at=now,
    )
    return history.create(delivery, "notifications.planned", by=BY)


def deliver(*, delivery: Delivery, now: datetime) -> Delivery:
    """Send a planned message, at most once; outside of any transaction.

    That it is leaving is committed before the server hears of it: whoever finds it so after
    `LOST_AFTER` knows only that it may have left, and it is never sent again by itself.
    """
    if delivery.state == kinds.SENDING:
        return _lose(delivery, now)
    if delivery.state != kinds.PLANNED:
        return delivery
    try:
        with transaction.atomic(durable=True):
            _set(delivery, "sending", state=kinds.SENDING, started_at=now, tries=delivery.tries + 1)
    except ChangedMeanwhile:  # another worker has it
        delivery.refresh_from_db()
        return delivery
    answer = transmit(delivery)
    with transaction.atomic():
        _settle(delivery, answer, now)
    return delivery


def _settle(delivery: Delivery, answer: Answer, now: datetime) -> None:
    fields = {"state": answer.state, "code": answer.code, "reason": answer.reason}
    if answer.state == kinds.PLANNED and delivery.tries >= kinds.TRIES:
        fields["state"] = kinds.FAILED
    if answer.state == kinds.SENT:
        fields |= {"body_text": "", "body_html": "", "calendar": ""}
    _set(delivery, str(fields["state"]), ended_at=now, **fields)
    if answer.is_address_refused:
        _count_refusal(delivery.address, answer.code, answer.reason, now)
    elif answer.state == kinds.SENT:
        _forget_refusals(delivery.address)


def _set(delivery: Delivery, event: str, **fields: object) -> None:
    history.change(delivery, f"notifications.{event}", version=delivery.version, by=BY, **fields)


def _lose(delivery: Delivery, now: datetime) -> Delivery:
    """Say of a message whose worker died that nobody knows; a fresh one is in somebody's hands."""
    if delivery.started_at is None or now - delivery.started_at < kinds.LOST_AFTER:
        return delivery
    try:
        with transaction.atomic():
            _set(delivery, kinds.UNKNOWN, state=kinds.UNKNOWN, ended_at=now)
    except ChangedMeanwhile:
        delivery.refresh_from_db()
    return delivery


def settle_lost(*, now: datetime) -> int:
    """Mark as unknown whatever workers left in the middle; returns how many."""
    lost = Delivery.objects.filter(state=kinds.SENDING, started_at__lte=now - kinds.LOST_AFTER)
    return sum(_lose(delivery, now).state == kinds.UNKNOWN for delivery in lost)


def forget_old(*, now: datetime, kept: timedelta = kinds.KEPT) -> int:
    """Forget messages that are older than `kept`; returns how many."""
    return Delivery.objects.filter(planned_at__lt=now - kept).delete()[0]


@transaction.atomic
def send_again(
    *, delivery: Delivery, address: str, version: int, by: history.Actor, now: datetime
) -> Delivery:
    """Put a failed or unknown message back to wait, because a person says so.

    Raises NotTroubled, ChangedMeanwhile.
    """
    _demand_troubled(delivery)
    return history.change(
        delivery,
        "notifications.sent_again",
        version=version,
        by=by,
        state=kinds.PLANNED,
        address=address,
        tries=0,
        planned_at=now,
    )


@transaction.atomic
def settle(*, delivery: Delivery, version: int, by: history.Actor, now: datetime) -> Delivery:
    """Take a failed or unknown message off the list as it is. Raises as `send_again`."""
    _demand_troubled(delivery)
    return history.change(
        delivery,
        "notifications.left_as_it_is",
        version=version,
        by=by,
        settled_at=now,
        body_text="",
        body_html="",
        calendar="",
    )


def _demand_troubled(delivery: Delivery) -> None:
    if delivery.state not in (kinds.FAILED, kinds.UNKNOWN) or delivery.settled_at:
        raise NotTroubled


@transaction.atomic
def bounced(*, address: str, key: str, code: int | None, reason: str, now: datetime) -> bool:
    """Keep that a message came back: its delivery failed, and the address refused it for good.

    Returns whether there was such a message. One that comes back twice counts once; one that
    was never sent counts not at all, so that nobody can put an address off with a made-up mail.
    """
    words = one_line(reason)[:500]
    delivery = Delivery.objects.filter(key=key, address__iexact=address).first()
    if delivery is None or delivery.state not in (kinds.SENT, kinds.UNKNOWN, kinds.FAILED):
        return False
    if delivery.state != kinds.FAILED:
        fields = {"state": kinds.FAILED, "code": code, "reason": words, "ended_at": now}
        _set(delivery, "bounced", **fields)
        _count_refusal(delivery.address, code, words, now)
    return True


def _count_refusal(address: str, code: int | None, reason: str, now: datetime) -> None:
    row = Address.objects.filter(address=address.lower()).first()
    if row is None:
        row = history.create(Address(address=address.lower()), "notifications.refused", by=BY)
    count = min(row.refusal_count + 1, kinds.REFUSALS)
    history.change(
        row,
        "notifications.address_failed" if count == kinds.REFUSALS else "notifications.refused",
        version=row.version,
        by=BY,
        refusal_count=count,
        code=code,
        reason=reason,
        refused_at=now,
        failed_at=row.failed_at or (now if count == kinds.REFUSALS else None),
    )


def _forget_refusals(address: str) -> None:
    row = Address.objects.filter(address=address.lower()).first()
    if row:
        _work_again(row, BY)


@transaction.atomic
def work_again(*, address: Address, by: history.Actor) -> Address:
    """Write to an address again, because a person says that it works."""
    return _work_again(address, by)


def _work_again(row: Address, by: history.Actor) -> Address:
    return history.change(
        row,
        "notifications.address_works",
        version=row.version,
        by=by,
        refusal_count=0,
        failed_at=None,
    )


@transaction.atomic
def forget_address(address: str) -> None:
    """Take an address out of what was sent to it and of what is known of it."""
    if not address:
        return
    Address.objects.filter(address=address.lower()).delete()
    rows = list(Delivery.objects.filter(address__iexact=address))
    for row in rows:
        row.address = ""
    history.refresh(rows, ["address"])
