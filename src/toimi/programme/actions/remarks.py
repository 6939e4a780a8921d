"""The OSH delegate's own words beside a follow-up, and answers to what people wrote."""

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext

from toimi.organisation import access
from toimi.organisation.kinds import ROLES
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme.actions import index
from toimi.programme.actions.carry_out import check_text
from toimi.programme.errors import AlreadyWithdrawn, NotYours
from toimi.programme.models import FollowUp, Note, Remark, Reply
from toimi.programme.queries import demand_carry_out

LIMIT = 1000
REMARK = "programme.remark"


@transaction.atomic
def remark(*, follow_up: FollowUp, text: str, by: Person) -> Remark:
    """Sign a remark beside a follow-up; nobody edits it afterwards.

    Raises NotAllowed, TextEmpty, TextTooLong, IdentityCodeInText.
    """
    unit = follow_up.measure.unit
    access.demand(by, REMARK, unit)
    check_text(text, LIMIT)
    with translation.override(follow_up.measure.programme.language):
        role = next((gettext(one.name) for one in ROLES if one.code in access.RIGHTS[REMARK]), "")
    made = Remark(
        follow_up=follow_up,
        text=text.strip(),
        by=by,
        signed_as=f"{by.name}, {role}"[:300],
        written_on=clock.today(),
        written_at=timezone.now(),
    )
    history.create(made, "programme.remarked", by=by)
    index.refresh([follow_up.measure_id])
    return made


@transaction.atomic
def withdraw(*, remark: Remark, by: Person) -> Remark:
    """Take one's own remark back; that it was there stays to be seen.

    Raises NotAllowed, NotYours, AlreadyWithdrawn.
    """
    access.demand(by, REMARK, remark.follow_up.measure.unit)
    if remark.by_id != by.pk:
        raise NotYours
    if remark.withdrawn_at:
        raise AlreadyWithdrawn
    remark.withdrawn_at = timezone.now()
    history.refresh([remark], ["withdrawn_at"])
    history.record("programme.remark_withdrawn", remark, by=by)
    index.refresh([remark.follow_up.measure_id])
    return remark


@transaction.atomic
def answer_note(*, note: Note, text: str, by: Person) -> Reply:
    """Answer what somebody noted: by who carries the measure out or confirms it.

    Raises NotAllowed, TextEmpty, TextTooLong, IdentityCodeInText.
    """
    demand_carry_out(by, note.measure)
    return _answer(Reply(note=note), note.measure_id, text, by)


@transaction.atomic
def answer_remark(*, remark: Remark, text: str, by: Person) -> Reply:
    """Answer the delegate's remark: by who confirms.

    Raises NotAllowed, TextEmpty, TextTooLong, IdentityCodeInText.
    """
    access.demand(by, "programme.confirm", remark.follow_up.measure.unit)
    return _answer(Reply(remark=remark), remark.follow_up.measure_id, text, by)


def _answer(reply: Reply, measure: int, text: str, by: Person) -> Reply:
    check_text(text, LIMIT)
    reply.text, reply.by = text.strip(), by
    reply.written_on, reply.written_at = clock.today(), timezone.now()
    history.create(reply, "programme.answered", by=by)
    index.refresh([measure])
    return reply
