"""What waits for a person, and what came of what she reported, proposed or asked for."""

from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation import queries as organisation
from toimi.organisation.models import Person
from toimi.programme.tooling.tool import Came, Waiting
from toimi.tools.cases import words
from toimi.tools.cases.kinds import KINDS, CaseKind
from toimi.tools.cases.models import Case, CaseEvent, CaseTask
from toimi.tools.cases.models.case import ANSWERED, MOVED, TASK_DONE

SOON = timedelta(days=7)
TOGETHER = 3
"""More than so many of a kind are one line."""
MOST = 200


def waiting(person: Person, today: date) -> list[Waiting]:
    """Return the cases to handle, answers owed and tasks of the person and of those for whom she
    acts, with what her own reports ask of her. At most 4 queries."""
    people = [person.pk, *organisation.acts_for(person).values_list("pk", flat=True)]
    found = [*_handling(person, people, today), *_tasks(people)]
    return [*found, *_own(person, today)]


def _handling(person: Person, people: list[int], today: date) -> list[Waiting]:
    nobodys = Q(handler=None) & _answered_by(person)
    is_new = Q(handled_on=None)
    is_due = Q(due_on__lte=today + SOON)
    owes = Q(answer_due_on__isnull=False, answered_on=None)
    rows = Case.objects.filter(nobodys | Q(handler__in=people), closed_on=None)
    rows = rows.filter(is_new | is_due | owes).order_by("due_on", "pk")[:MOST]
    by_kind: dict[str, list[Case]] = {}
    for case in rows.select_related("unit"):
        by_kind.setdefault(case.kind, []).append(case)
    return [one for kind in KINDS for one in _lines(kind, by_kind.get(kind.code, []))]


def _answered_by(person: Person) -> Q:
    """Return the condition that a new case of its kind waits for the person there."""
    found = Q(pk__in=[])
    for held in access.roles(person):
        codes = [kind.code for kind in KINDS if held.role in kind.answerers]
        if codes:
            found |= Q(kind__in=codes, unit__path__startswith=held.path)
    return found


def _lines(kind: CaseKind, cases: list[Case]) -> list[Waiting]:
    if len(cases) > TOGETHER:
        plural = gettext(kind.plural)
        due = min((day for case in cases if (day := _due(case))), default=None)
        text = sentence("{plural}: {count} odottaa sinua")
        values = {"plural": plural, "count": len(cases)}
        url = f"{words.list_url(kind)}?show=open"
        button = sentence("Käy läpi")
        return [
            Waiting(
                "cases.handle",
                due,
                cases[0],
                count=len(cases),
                sentence=text,
                values=values,
                url=url,
                button=button,
            )
        ]
    return [_line(case) for case in cases]


def _line(case: Case) -> Waiting:
    owes = case.answer_due_on is not None and case.answered_on is None
    is_answer = owes and case.handled_on is not None
    return Waiting(
        "cases.answer" if is_answer else "cases.handle",
        _due(case),
        case,
        sentence=sentence("Vastaa ilmoittajalle: {title}") if is_answer else "{name}: {title}",
        values={
            "name": words.sentence_case(gettext(case.of.name)),
            "title": words.title_of(case),
        },
        url=case.get_absolute_url(),
        button=sentence("Vastaa") if is_answer else sentence("Käsittele"),
    )


def _due(case: Case) -> date | None:
    """Return the nearest promise: of the stage, or of the answer that is owed."""
    owed = case.answer_due_on if case.answered_on is None else None
    return min((day for day in (case.due_on, owed) if day), default=None)


def _tasks(people: list[int]) -> list[Waiting]:
    rows = CaseTask.objects.filter(owner__in=people, done_on=None)
    return [
        Waiting(
            "cases.task",
            task.due_on,
            task,
            sentence="{text}",
            values={"text": task.text},
            url=reverse("cases:task", args=[task.pk]),
            button=sentence("Merkitse tehdyksi"),
        )
        for task in rows.select_related("case").order_by("due_on", "pk")[:MOST]
    ]


def _own(person: Person, today: date) -> list[Waiting]:
    """The person's own trials whose last day has come."""
    rows = Case.objects.filter(
        reported_by=person, kind="improvement", stage="trial", due_on__lte=today
    ).exclude(handler=person)
    return [
        Waiting(
            "cases.handle",
            case.due_on,
            case,
            sentence=sentence("Kerro, mitä kokeilusta tuli: {title}"),
            values={"title": case.title},
            url=case.get_absolute_url(),
            button=sentence("Kerro"),
        )
        for case in rows.order_by("due_on", "pk")[:MOST]
    ]


def came(person: Person, since: datetime) -> list[Came]:
    """Return what others did to the cases that the person reported, newest first. 1 query."""
    rows = CaseEvent.objects.filter(
        case__reported_by=person, at__gt=since, kind__in=(ANSWERED, MOVED, TASK_DONE)
    )
    rows = rows.exclude(by=person).select_related("case").order_by("-at", "-pk")[:30]
    return [_came(event) for event in rows if event.kind != MOVED or event.stage]


def _came(event: CaseEvent) -> Came:
    case = event.case
    values = {"title": words.title_of(case)}
    if event.kind == ANSWERED:
        text = sentence("Sait vastauksen: {title}")
    elif event.kind == TASK_DONE:
        text = sentence("Sovittu toimi on tehty: {title}")
    else:
        text = "{title}: {stage}"
        values["stage"] = gettext(case.of.stage(event.stage).name).lower()
    said = event.text if event.kind != MOVED else ""
    return Came(event.at, text, values, case.get_absolute_url(), words=said)
