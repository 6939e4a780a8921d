"""Fills an empty database with the real programme and a made-up unit around it.

Everything goes through the same actions as when people do it.
"""

from pathlib import Path

from django.db import transaction

from toimi.accounts.models import User
from toimi.demo import content, doing, support
from toimi.demo.errors import FolderInUse
from toimi.evaluation import actions as evaluation
from toimi.organisation import actions as organisation
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programme
from toimi.programme import kinds
from toimi.programme.models import FollowUpDraft, Programme, Round, Step

DEMO = history.System("esimerkki")
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@transaction.atomic
def fill() -> Programme:
    """Load the demo. Raises FolderInUse when anything is there already."""
    if User.objects.exists() or Unit.objects.exists():
        raise FolderInUse
    preferences.choose(
        by=DEMO,
        organisation_name=content.ORGANISATION,
        fixed_today=content.TODAY,
        is_demo=True,
    )
    kept.forget()
    units = _units()
    people = _people(units)
    support.tell(units[content.UNIT[1]], people, people[content.SIGN_INS[2].name])
    made = _programme(units[content.UNIT[1]])
    _carry_out(made, people)
    doing.carry_out(made, people[content.SIGN_INS[2].name])
    _follow_up(made, people)
    return made


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    parent = None
    for name, slug, kind in (content.ROOT, content.SERVICE, content.UNIT):
        parent = organisation.add_unit(
            name=name, slug=slug, kind=kind, parent=parent, by=DEMO, is_made_up=True
        )
        units[slug] = parent
    return units


def _people(units: dict[str, Unit]) -> dict[str, Person]:
    unit = units[content.UNIT[1]]
    sign_ins = {sign_in.name: sign_in for sign_in in content.SIGN_INS}
    teams = {name: team for team, names in content.TEAMS.items() for name in names}
    people = {}
    for name in [*teams, *(name for name in sign_ins if name not in teams)]:
        user = _user(sign_ins[name].username) if name in sign_ins else None
        people[name] = organisation.add_person(name=name, user=user, by=DEMO, is_made_up=True)
    for team, names in content.TEAMS.items():
        members = [people[name] for name in names]
        organisation.add_team(unit=unit, name=team, members=members, by=DEMO)
        organisation.give_role(person=members[0], role="team_lead", unit=unit, by=DEMO)
        for member in members:
            organisation.give_role(person=member, role="worker", unit=unit, by=DEMO)
    for sign_in in content.SIGN_INS:
        organisation.give_role(
            person=people[sign_in.name], role=sign_in.role, unit=units[sign_in.at], by=DEMO
        )
    organisation.give_role(
        person=people[content.SECOND_LINE_MANAGER], role="line_manager", unit=unit, by=DEMO
    )
    return people


def _user(username: str) -> User:
    user = User(username=username, email=f"{username}@example.org")
    user.set_unusable_password()
    return history.create(user, "accounts.user_added", by=DEMO)


def _programme(unit: Unit) -> Programme:
    file = EXAMPLES / content.DOCUMENT
    intake = programme.bring(unit=unit, name=content.DOCUMENT, content=file.read_bytes(), by=DEMO)
    intake = programme.read_document(intake)
    return programme.adopt(intake=intake, version=intake.version, by=DEMO)


def _carry_out(made: Programme, people: dict[str, Person]) -> None:
    leader = people[content.SIGN_INS[2].name]
    for number, position, day in content.STEPS:
        step = (
            Step.objects.filter(measure__programme=made, measure__number=number, position=position)
            .select_related("measure__programme__unit")
            .get()
        )
        programme.tick(step=step, done_on=day, version=step.version, by=leader)
    measures = {m.number: m for m in made.measures.select_related("programme__unit")}
    for written in content.NOTES:
        programme.note(
            measure=measures[written.measure],
            text=written.text,
            happened_on=written.on,
            by=people[written.by],
        )


def _follow_up(made: Programme, people: dict[str, Person]) -> None:
    leader = people[content.SIGN_INS[2].name]
    name, starts_on, due_on = content.ROUND
    begun = evaluation.begin_round(
        programme=made, name=name, starts_on=starts_on, due_on=due_on, by=leader
    )
    for number in content.CONFIRMED:
        draft = _draft(begun, number)
        state = kinds.DONE if number in content.STATED_DONE else draft.state
        programme.confirm(
            draft=draft, state=state, text=draft.text, version=draft.version, by=leader
        )
    number, reason, text = content.WAITING
    draft = _draft(begun, number)
    programme.save_draft(
        draft=draft,
        state=kinds.WAITING_ELSEWHERE,
        text=text,
        reason=reason,
        version=draft.version,
        by=leader,
    )


def _draft(begun: Round, number: int) -> FollowUpDraft:
    return FollowUpDraft.objects.select_related(
        "measure__programme__unit", "round__programme", "edited_by"
    ).get(round=begun, measure__number=number)
