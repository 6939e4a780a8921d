"""The delegate's remarks and the answers to what people wrote are found with what they hang on."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory
from tests.factories.programme import NoteFactory, RemarkFactory
from tests.programme.searches import look, reader, told, world
from toimi.organisation.models import Person
from toimi.programme import actions
from toimi.programme.actions import index
from toimi.programme.models import FollowUp, Note, Programme, Remark, Reply
from toimi.programme.queries.search import NOTE, REMARK, Result

pytestmark = pytest.mark.django_db


def said(result: Result) -> list[str]:
    return ["".join(piece.text for piece in cell) for cell in result.answers]


def remarked(programme: Programme) -> tuple[Remark, Person, Person]:
    """Let the delegate remark on the follow-up; return the remark, the delegate and the boss."""
    delegate, boss = (reader(programme, role) for role in ("osh_delegate", "line_manager"))
    remark = actions.remark(
        follow_up=FollowUp.objects.get(), text="Melumittaus puuttuu yhä.", by=delegate
    )
    return remark, delegate, boss


def test_a_remark_is_found_by_whoever_reads_the_programme_and_leads_to_itself() -> None:
    programme = world()
    remark, _, _ = remarked(programme)
    elsewhere = PersonFactory.create(role="line_manager")

    (result,) = look(reader(programme), "melumittauksesta").results

    assert (result.kind, result.measure.number, result.day) == (REMARK, 3, remark.written_on)
    assert result.url == f"/measures/{result.measure.pk}/#remark-{remark.pk}"
    assert look(reader(programme), "melumittaus").counts[REMARK] == 1
    assert (
        look(elsewhere, "melumittaus").results,
        look(elsewhere, "melumittau").answer.meant(),
    ) == (
        [],
        [],
    )


def test_an_answer_is_found_with_what_it_answers() -> None:
    programme = world()
    remark, _, boss = remarked(programme)
    note = Note.objects.get(text="Ensimmäinen kävely pidettiin.")

    actions.answer_note(note=note, text="Kuka osallistui retkelle?", by=boss)
    actions.answer_remark(remark=remark, text="Mittaus tilataan retken jälkeen.", by=boss)
    found = look(boss, "retki").results

    assert [(result.kind, result.anchor, said(result)) for result in found] == [
        (NOTE, f"#note-{note.pk}", ["Kuka osallistui retkelle?"]),
        (REMARK, f"#remark-{remark.pk}", ["Mittaus tilataan retken jälkeen."]),
    ]
    assert (told(look(boss, "kävely retki")), index.rebuild()) == ([(1, 1)], 0)


def test_a_withdrawn_remark_and_the_answers_to_it_are_found_no_more() -> None:
    programme = world()
    remark, delegate, boss = remarked(programme)
    actions.answer_remark(remark=remark, text="Retken jälkeen.", by=boss)

    actions.withdraw(remark=remark, by=delegate)

    assert (told(look(boss, "melumittaus")), told(look(boss, "retki"))) == ([], [])
    assert (sum(look(boss, "melumittaus").counts.values()), index.rebuild()) == (0, 0)


def test_an_answer_goes_with_its_note() -> None:
    programme = world()
    boss = reader(programme, "line_manager")
    note = Note.objects.get(text="Ensimmäinen kävely pidettiin.")
    actions.answer_note(note=note, text="Kuka osallistui retkelle?", by=boss)

    kept = actions.remove_note(note=note, by=boss)
    without = told(look(boss, "retki"))
    assert kept
    actions.restore(removed=kept, programme=programme, by=boss)

    assert (without, told(look(boss, "retki"))) == ([], [(1, 1)])


def test_what_was_remarked_and_answered_before_is_found_after_the_nightly_work() -> None:
    programme = world()
    remark = RemarkFactory.create(follow_up=FollowUp.objects.get())
    for about in ({"remark": remark}, {"note": Note.objects.earliest("pk")}):
        Reply.objects.create(
            text="Retki", written_on=date(2021, 9, 1), written_at="2021-09-01T09:00:00Z", **about
        )
    RemarkFactory.create(follow_up=remark.follow_up, withdrawn_at="2021-10-15T09:00:00Z")
    from toimi.programme.jobs import mend_index  # slow import

    mend_index()
    person = reader(programme)

    assert told(look(person, "melu")) == [(REMARK, 3)]
    assert told(look(person, "retki")) == [(NOTE, 1), (REMARK, 3)]


def test_a_remark_on_a_text_that_was_corrected_is_still_found() -> None:
    programme = world()
    _, _, boss = remarked(programme)

    actions.correct(
        follow_up=FollowUp.objects.get(), state="done", text="Kyllä", reason="Virhe", by=boss
    )

    assert told(look(boss, "melumittaus")) == [(REMARK, 3)]


@pytest.mark.parametrize("count", [1, 6])
def test_results_of_all_kinds_take_the_same_queries_however_many(
    count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    programme = world()
    person = reader(programme)
    for _ in range(count):
        note = NoteFactory.create(measure=programme.measures.get(number=2), text="Kävely")
        remark = RemarkFactory.create(follow_up=FollowUp.objects.get(), text="Kävely")
        for about in ({"remark": remark}, {"note": note}):
            Reply.objects.create(
                text="Kävely", written_on=date(2021, 9, 1), written_at="2021-09-01T09Z", **about
            )
    index.rebuild()

    with django_assert_max_num_queries(8):
        found = look(person, "kävely")

    assert len({result.kind for result in found.results}) == 4


def test_the_page_shows_remarks_of_their_own_and_answers_under_what_they_answer(
    client: Client,
) -> None:
    programme = world()
    remark, _, boss = remarked(programme)
    actions.answer_remark(remark=remark, text="<b>Retken</b> jälkeen.", by=boss)
    assert boss.user
    client.force_login(boss.user)

    page = client.get("/search/?q=retki&kind=remarks").content.decode()

    assert ("Huomiot" in page, page.count("Melumittaus puuttuu yhä.")) == (True, 1)
    assert "Vastaus:</span> &lt;b&gt;<mark>Retken</mark>&lt;/b&gt; jälkeen." in page
