"""A measure with a life: amended, stopped, with a file beside a note, something removed."""

from datetime import date
from typing import Any

from toimi.organisation.models import Person
from toimi.programme import actions
from toimi.programme.attachments import checked
from toimi.programme.models import Measure, Programme

STOPPED_NUMBER = 9
DAY = date(2021, 10, 1)


def make(real: Programme, manager: Person) -> dict[str, Any]:
    """Make what pages.py names, and return its keys by name."""
    measure = Measure.objects.get(programme=real, number=STOPPED_NUMBER)
    measure = actions.change_measure(
        measure=measure,
        version=measure.version,
        text="Työn määrä lasketaan joka viikko",
        reason="Kuukausi on liian pitkä väli.",
        by=manager,
    )
    for action, more in (
        (actions.postpone, {"schedule_text": "kevät 2022"}),
        (actions.stop, {}),
    ):
        measure.refresh_from_db()
        action(
            measure=measure,
            reason="Laskuri vaihtuu keväällä.",
            decided_on=DAY,
            version=measure.version,
            by=manager,
            **more,
        )
    file = checked("muistio.txt", b"Muistio")
    said: dict[str, Any] = {"measure": measure, "happened_on": DAY, "by": manager}
    actions.note(text="Palaveri pidettiin.", link="https://example.org/", files=[file], **said)
    gone = actions.note(text="Kirjattu vahingossa.", **said)
    actions.remove_note(note=gone, by=manager)
    actions.follow(measure=measure, by=manager)
    event = actions.add_event(
        unit=real.unit,
        kind="pandemic",
        name="Koronapandemia",
        starts_on=date(2020, 3, 16),
        ends_on=None,
        by=manager,
    )
    return {"stopped_measure": measure.pk, "event": event.pk}
