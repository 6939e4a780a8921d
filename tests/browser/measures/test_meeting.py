"""A meeting from the agenda that writes itself to its decisions carried out."""

from datetime import date

from tests.browser.conftest import Visit
from tests.browser.measures.gathered import MONTHLY, mark, plan, turn_to
from tests.browser.measures.stories import Story, choose, fill
from tests.browser.visitor import PHONE, Visitor
from toimi.programme.models import Measure

STEP, CASE = "Kotikäynneille lähdetään pareittain", "Kokeillaan hälytintä kotikäynneillä"
SAID = "Kaksi läheltä piti -tilannetta syksyllä."


def report(worker: Visitor) -> None:
    worker.go("/together/")
    worker.press("Ilmoita turvallisuushavainto")
    choose(worker, "Uhkaava tilanne", "Kotikäynti", "Juuri äsken", "Ei vahinkoa")
    worker.press("Ilmoita turvallisuushavainto", within="main form")


def open_session(visitor: Visitor, measure: Measure, day: str) -> None:
    """Open the measure's session of a day."""
    visitor.go(measure.get_absolute_url())
    row = visitor.page.locator("#doing .log li", has_text=day)
    with visitor.page.expect_navigation():
        row.get_by_role("link").click()


def begin(keeper: Visitor, measure: Measure, day: str) -> list[str]:
    """Begin the minutes of the day's meeting; return what its agenda has."""
    open_session(keeper, measure, day)
    keeper.press("Muistio", within="main")
    keeper.press("Aloita muistio")
    return agenda(keeper)


def agenda(keeper: Visitor) -> list[str]:
    return keeper.page.locator(".agenda h2").all_inner_texts()


def write(keeper: Visitor, item: str, words: str, *, is_carried_on: bool = False) -> None:
    """Write what was said of an item; it is saved as it is written."""
    row = keeper.page.locator(".agenda > li", has_text=item)
    if is_carried_on:
        row.get_by_text("Jatketaan seuraavassa palaverissa").click()
    row.get_by_label("Mitä sanottiin").press_sequentially(words)
    row.locator("[data-status]", has_text="Tallennettu").wait_for()


def add(keeper: Visitor, title: str) -> None:
    fill(keeper, {"Uusi asia": title})
    keeper.press("Lisää asia", within="main form:has(#id_title)")


def decide(keeper: Visitor, words: str, becomes: str, measure: Measure, day: str) -> None:
    """Write a decision of the second thing on the agenda."""
    form = keeper.page.locator("#new-decision")
    form.get_by_label("Mitä päätettiin").fill(words)
    form.get_by_label("Mihin asiaan se liittyy").select_option(index=2)
    form.get_by_label("Kuka hoitaa").select_option(label="Juha Peltola")
    form.get_by_label("Mihin mennessä").fill(day)
    form.get_by_label("Mitä päätöksestä tulee").select_option(label=becomes)
    form.get_by_label("Mihin toimenpiteeseen se kuuluu").select_option(value=str(measure.pk))
    keeper.press("Tallenna päätös")


def close(keeper: Visitor, measure: Measure, day: str) -> None:
    """Mark the meeting held with everybody there, and close its minutes."""
    mark(keeper)
    keeper.press("Merkitse pidetyksi")
    keeper.press("Kaikki olivat paikalla")
    open_session(keeper, measure, day)
    keeper.press("Muistio", within="main")
    keeper.page.locator("summary", has_text="Sulje muistio").click()
    keeper.press("Sulje muistio", within=".confirm[open]")


def sign(visitor: Visitor) -> None:
    visitor.go("/")
    visitor.press("Lue ja allekirjoita muistio", within="main .tasks")
    visitor.press("Allekirjoita")


def tick(visitor: Visitor, step: str) -> None:
    """Tick off from one's own day what became a step."""
    visitor.go("/")
    row = visitor.page.locator("main .tasks > li", has_text=step)
    row.locator("summary", has_text="Merkitse tehdyksi").click()
    with visitor.page.expect_navigation():
        row.get_by_role("button", name="Tehty").click()


def plan_meetings(manager: Visitor, measure: Measure) -> None:
    """Plan one for October and one for November, with occupational safety."""
    fields = {"Nimi": "Turvallisuuspalaveri", "Päivä": "2021-10-20"}
    fields |= {"Toistuu viimeisen": "2021-11-30"}
    people = ("työsuojelu", "Pekka Tuomela", "Juha Peltola")
    plan(manager, measure, "Suunnittele seurantapalaveri", fields, *people, repeats=MONTHLY)


def keep_minutes(manager: Visitor, measure: Measure) -> list[str]:
    """Keep the minutes of the first meeting while people talk; return its agenda as it wrote
    itself."""
    written = begin(manager, measure, "20.10.2021")
    add(manager, "Pelastuslaitoksen käynti")
    write(manager, "Turvallisuushavainnot", SAID)
    write(manager, "Pelastuslaitoksen käynti", "Päivä puuttuu.", is_carried_on=True)
    decide(manager, STEP, "Toimenpiteen osatoimenpide", by_number(3), "2021-11-10")
    decide(manager, CASE, "parannus", by_number(18), "2021-11-30")
    return written


def by_number(number: int) -> Measure:
    return Measure.objects.get(number=number)


def test_a_meeting_goes_from_its_agenda_to_decisions_carried_out(
    story: Story, visit: Visit
) -> None:
    measure = story.tie(19, "follow_up_meeting", tool="gatherings")
    story.tie(18, "improvement")
    manager, lead = visit("line-manager"), visit("team-lead")
    worker, delegate = visit("worker", size=PHONE), visit("osh-delegate", size=PHONE)

    report(worker)
    plan_meetings(manager, measure)
    turn_to(date(2021, 10, 20))
    first = keep_minutes(manager, measure)
    wrongs = manager.wrongs()
    turn_to(date(2021, 10, 21))
    close(manager, measure, "20.10.2021")
    for one in (lead, delegate):
        sign(one)
    signed = delegate.page.locator("section", has_text="Allekirjoitukset").inner_text()
    tick(lead, STEP)
    delegate.go("/")
    heard = delegate.page.locator(".came").inner_text()
    turn_to(date(2021, 11, 17))
    second = begin(manager, measure, "17.11.2021")

    assert first[0].startswith("Myöhässä olevat toimenpiteet: 1, 2, 3, ")
    assert first[1:] == [
        "Turvallisuushavainnot: uusia 1, kesken 1, myöhässä 0.",
        "Seuranta Syksy 2021 on auki 30.11.2021 asti: 0 vahvistettu.",
    ]
    assert wrongs == []
    assert "Pekka Tuomela, 21.10.2021" in signed
    assert f"Päätös hoidettiin: {STEP}" in heard
    assert second[:2] == [
        "Pelastuslaitoksen käynti",
        f"Päätös on tekemättä: {CASE} (Juha Peltola)",
    ]
    assert [line for line in second if STEP in line] == []
    worker.go(by_number(3).get_absolute_url())
    why = "Lisätty 20.10.2021. Syy: Turvallisuuspalaveri 20.10.2021"
    assert why in worker.page.locator("#steps").inner_text()
    assert story.done(lead, by_number(18)) == [f"{CASE} Ongelma kirjattu"]
    decisions = "Kahdesta päätöksestä on hoidettu 1."
    assert [line for line in story.findings(manager, measure) if line.startswith(decisions)]
    assert decisions in story.draft(manager, measure)
