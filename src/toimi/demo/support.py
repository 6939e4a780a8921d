"""Whom the made-up unit calls. Its numbers are nobody's: after the area code none begins with 0."""

from datetime import date, time

from toimi.organisation import actions as organisation
from toimi.organisation.models import Person, Unit

PHONES = {
    "Sanna Lehtola": "017 000 0101",
    "Petri Hakala": "017 000 0102",
    "Juha Peltola": "017 000 0103",
}
ON_CALL = ("Sosiaalipäivystys", "017 000 0199")
GUIDE = """\
Pyydä tukea, kun asiakastilanne uhkaa käydä yli voimien tai joku pelkää. Siihen ei tarvita lupaa.

Soita ylhäältä alas, kunnes joku vastaa. Sano nimesi, missä olet ja mitä tarvitset: neuvon, \
työparin vai jonkun paikalle.

Jos kukaan ei vastaa kahdella soitolla, keskeytä tilanne ja lähde pois. Keskeyttämisen saa aina \
perustella jälkikäteen."""
WRITTEN_ON = date(2021, 2, 8)


def tell(unit: Unit, people: dict[str, Person], leader: Person) -> None:
    """Give the people their numbers, the unit its instruction and a number on call by night."""
    for name, phone in PHONES.items():
        person = people[name]
        organisation.change_own_phone(phone=phone, version=person.version, by=person)
    organisation.write_support(
        unit=unit,
        text=GUIDE,
        answers_from=time(8),
        answers_until=time(16),
        version=-1,
        by=leader,
        on=WRITTEN_ON,
    )
    for days, hours in (("weekdays", (time(16), time(8))), ("free_days", (None, None))):
        organisation.add_on_call(
            unit=unit,
            name=ON_CALL[0],
            phone=ON_CALL[1],
            days=days,
            starts_at=hours[0],
            ends_at=hours[1],
            by=leader,
        )
