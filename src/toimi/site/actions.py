"""What people can do from the pages around the programme."""

from datetime import timedelta

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from toimi.organisation import access
from toimi.organisation.models import Person, RoleAssignment
from toimi.platform.history import actions as history
from toimi.programme.actions.carry_out import check_text
from toimi.site.errors import TooMuchFeedback
from toimi.site.models import Feedback

LIMIT = 2000
AN_HOUR = 60
"""How many are taken in an hour; the form needs no sign-in."""


@transaction.atomic
def give_feedback(*, text: str, page: str, reply_to: str, by: Person | None) -> Feedback:
    """Keep a piece of feedback and mail it to the administrators.

    Raises TextEmpty, TextTooLong, IdentityCodeInText, TooMuchFeedback.
    """
    check_text(text, LIMIT)
    since = timezone.now() - timedelta(hours=1)
    if Feedback.objects.filter(given_at__gte=since).count() >= AN_HOUR:
        raise TooMuchFeedback
    given = history.create(
        Feedback(text=text.strip(), page=page, reply_to=reply_to, by=by),
        "site.feedback_given",
        by=by or history.System(gettext("nimetön")),
    )
    transaction.on_commit(lambda: _mail(given))
    return given


def _mail(given: Feedback) -> None:
    """Tell the administrators; the feedback is stored whether mail goes or not."""
    holders = access.RIGHTS["organisation.manage"]
    rows = RoleAssignment.objects.filter(role__in=holders, person__is_active=True)
    mails = set(rows.exclude(person__email="").values_list("person__email", flat=True))
    if mails:
        EmailMessage(
            subject=gettext("Toimi: palautetta"),
            body="\n\n".join(filter(None, [given.text, given.page])),
            to=sorted(mails),
            reply_to=[given.reply_to] if given.reply_to else None,
        ).send(fail_silently=True)
