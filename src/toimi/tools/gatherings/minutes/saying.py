"""Minutes put into the active language for paper."""

from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import get_language, gettext

from toimi.platform.pages.saying import day, say
from toimi.tools.gatherings.minutes.decisions import Carried, carried
from toimi.tools.gatherings.minutes.paper.sheet import Decided, Item, Labels, MinutesSheet
from toimi.tools.gatherings.models import AgendaItem, Enrolment, Minutes, Session


def title_of(item: AgendaItem) -> str:
    """Return what an item is called: a person's words, or Toimi's sentence with its values."""
    return say(item.title, item.values) if item.values else item.title


def name_of(session: Session) -> str:
    """Return the session by its name and day, in the active language."""
    return f"{session.series.title} {day(timezone.localdate(session.starts_at))}"


def sheet_of(minutes: Minutes) -> MinutesSheet:
    """Return the minutes as paper shows them. 2 queries, and the tools' that decisions became."""
    session = minutes.session
    by_item: dict[int | None, list[Carried]] = {}
    for one in carried(minutes.decisions.all()):
        by_item.setdefault(one.decision.item_id, []).append(one)
    items = [
        Item(title_of(item), item.text, [_decided(one) for one in by_item.pop(item.pk, [])])
        for item in minutes.items.all()
    ]
    loose = [_decided(one) for rows in by_item.values() for one in rows]
    if loose:
        items.append(Item(gettext("Muut päätökset"), "", loose))
    return MinutesSheet(
        title=gettext("Muistio: {title}").format(title=name_of(session)),
        unit=session.series.unit.name,
        language=(get_language() or "fi")[:2],
        labels=_labels(),
        facts=_facts(minutes),
        items=items,
        present=_present(minutes),
        signed=[f"{one.signed_as}, {day(one.signed_on)}" for one in minutes.signatures.all()],
        made_on=minutes.closed_on,
    )


def _labels() -> Labels:
    return Labels(
        subject=gettext("Muistio"),
        present=gettext("Läsnä"),
        decision=gettext("Päätös"),
        signed=gettext("Allekirjoitukset"),
        page=gettext("Sivu {page}/{pages}"),
    )


def _facts(minutes: Minutes) -> list[tuple[str, str]]:
    session = minutes.session
    first, last = timezone.localtime(session.starts_at), timezone.localtime(session.ends_at)
    times = f"{time_format(first, 'TIME_FORMAT')}–{time_format(last, 'TIME_FORMAT')}"
    facts = [(gettext("Aika"), f"{day(first.date())} {times}")]
    if session.place:
        facts.append((gettext("Paikka"), session.place))
    if minutes.closed_on is None:
        facts.append((gettext("Tila"), gettext("Luonnos: muistiota ei ole suljettu.")))
    return facts


def _present(minutes: Minutes) -> list[str]:
    came = Enrolment.objects.filter(session=minutes.session, attended=True)
    names = list(came.order_by("person__name").values_list("person__name", flat=True))
    leader = minutes.session.leader
    return [leader.name, *(n for n in names if n != leader.name)] if leader else names


def _decided(one: Carried) -> Decided:
    found = one.decision
    said = [found.owner.name] if found.owner else []
    if found.due_on:
        said.append(gettext("viimeistään {day}").format(day=day(found.due_on)))
    if one.done_on:
        said.append(gettext("hoidettu {day}").format(day=day(one.done_on)))
    return Decided(found.text, ", ".join(said))
