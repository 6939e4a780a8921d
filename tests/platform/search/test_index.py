"""The index keeps and finds the same on every database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.programme import ProgrammeFactory
from toimi.platform.search import actions, queries
from toimi.platform.search.actions import Item
from toimi.platform.search.models import Entry, Term
from toimi.platform.search.queries import Hit, Scope
from toimi.platform.search.rules import place_in_order, plain, span_of
from toimi.programme.models import Programme

DAYS = [date(2020, 1, 1), date(2021, 9, 16), date(2021, 10, 15), None]


def item(number: int, *terms: str, kind: int = 0, place: int = 1, day: int = 0) -> Item:
    return Item(kind, number, number % 100, place, DAYS[day], frozenset(terms))


def everywhere() -> Scope:
    return Scope(Programme.objects.all())


def found(*groups: tuple[str, ...], scope: Scope | None = None, **asked: int) -> list[int]:
    hits = queries.find(groups, scope or everywhere(), **{"count": 50, **asked})
    return [hit.object_id for hit in hits]


@pytest.mark.django_db
def test_hits_come_by_kind_then_newest_then_by_number_on_every_database() -> None:
    place = ProgrammeFactory.create().pk
    made = [
        item(1, "työ", place=place, day=0),
        item(2, "työ", place=place, day=2),
        item(3, "työ", "aika", place=place, day=2),
        item(104, "työ", place=place, kind=1, day=1),
        item(105, "työ", place=place, kind=1, day=2),
        item(106, "työ", place=place, kind=1, day=3),
        item(207, "työ", place=place, kind=2, day=2),
        item(8, "yötyö", place=place),
    ]

    changed = actions.renew([1, 2, 3, 4, 5, 6, 7, 8], reversed(made))

    assert changed == 8
    assert found(("työ",)) == [2, 3, 1, 105, 104, 106, 207]
    assert found(("työ",), count=2, first=3) == [105, 104]
    assert found(("työ",), kind=1) == [105, 104, 106]
    assert found(("työ",), ("aika", "yötyö")) == [3]
    assert found(("aika", "yötyö")) == [3, 8]


@pytest.mark.django_db
def test_terms_are_found_whole_and_as_they_are_written() -> None:
    place = ProgrammeFactory.create().pk
    words = [
        "yö",
        "työ",
        "työyö",
        "äiti",
        "aiti",
        "élan",
        "3kk",
        "2021",
        "日本",
        "or",
        "and",
        "near",
    ]
    actions.renew(range(100), [item(n, word, place=place) for n, word in enumerate(words)])

    assert [found((word,)) for word in words] == [[n] for n in range(len(words))]
    assert found(('" OR "',)) == found(("tyo",)) == found(("ty*",)) == []


@pytest.mark.django_db
def test_renewing_writes_only_what_changed() -> None:
    place = ProgrammeFactory.create().pk
    before = [item(1, "a", place=place), item(101, "b", place=place, kind=1)]
    actions.renew([1], before)

    again = actions.renew([1], before)
    changed = actions.renew([1], [item(1, "a", "uusi", place=place)])

    assert (again, changed, found(("uusi",)), found(("b",))) == (0, 3, [1], [])


@pytest.mark.django_db
def test_what_is_removed_is_found_no_more() -> None:
    place = ProgrammeFactory.create().pk
    actions.renew([1, 2], [item(1, "työ", place=place), item(2, "työ", place=place)])

    actions.renew([1], [])
    left = found(("työ",))
    gone = actions.keep_only(Programme.objects.none())

    assert (left, gone, found(("työ",)), Entry.objects.count()) == ([2], 1, [], 0)


@pytest.mark.django_db
@pytest.mark.parametrize("are_few", [True, False])
def test_only_the_places_of_the_query_are_looked_in(are_few: bool) -> None:
    mine, other = ProgrammeFactory.create(), ProgrammeFactory.create()
    actions.renew([1, 2], [item(1, "työ", place=mine.pk), item(2, "työ", place=other.pk)])
    seen = Programme.objects.filter(pk=mine.pk)
    scope = Scope.of(seen) if are_few else Scope(seen)

    assert found(("työ",), scope=scope) == [1]
    assert found(("työ",), scope=Scope.of(Programme.objects.none())) == []
    assert queries.counts([("työ",)], scope, [0, 1]) == {0: 1, 1: 0}
    assert queries.having_hits([("työ",), ("xyzzy",)], scope) == [True, False]
    assert queries.find([], scope, count=5) == []


@pytest.mark.django_db
def test_a_hit_tells_what_was_found() -> None:
    place = ProgrammeFactory.create().pk
    actions.renew([4], [item(104, "yö", "työ", place=place, kind=1)])

    hits = queries.find([("yö",)], everywhere(), count=5)

    assert hits == [Hit(1, 104, 4, f"työ yö §{place}")]


@pytest.mark.django_db
def test_a_term_is_learnt_once() -> None:
    place = ProgrammeFactory.create().pk
    actions.renew([1], [item(1, "työ", "2021", place=place)])
    actions.renew([2], [item(2, "työ", "koulu", place=place)])

    assert sorted(Term.objects.values_list("text", flat=True)) == ["koulu", "työ"]
    assert queries.known_terms(lengths=[(4, 6)]) == {"koulu"}
    assert queries.known_terms(beginnings=["ty"], texts=["koulu"]) == {"koulu", "työ"}


@given(
    st.tuples(st.integers(0, 3), st.dates() | st.none(), st.integers(0, 2**39 - 1)),
    st.tuples(st.integers(0, 3), st.dates() | st.none(), st.integers(0, 2**39 - 1)),
)
def test_keys_are_in_the_order_of_the_results(
    one: tuple[int, date | None, int], other: tuple[int, date | None, int]
) -> None:
    def order(entry: tuple[int, date | None, int]) -> tuple[int, int, int]:
        kind, day, number = entry
        return kind, -day.toordinal() if day else 0, number

    keys = [place_in_order(*entry) for entry in (one, other)]

    assert (keys[0] < keys[1], keys[0] == keys[1]) == (order(one) < order(other), one == other)
    assert all(0 <= key < 2**63 for key in keys)
    assert span_of(one[0])[0] <= keys[0] <= span_of(one[0])[1] < 1 << 63


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  työ\n\työ ", "työ yö"),
        ("työ\x00yö\x1b[0m", "työ yö [0m"),
        ("ä" * 500, "ä" * 200),
        ("", ""),
    ],
)
def test_a_query_is_one_line_without_control_characters(typed: str, kept: str) -> None:
    assert plain(typed) == kept
