"""Rows of a new edition find their measures by their words."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.programme.comparison import (
    Comparison,
    Difference,
    Head,
    WrittenRow,
    best_pairs,
    compare,
    likely,
    marked,
)

WORDS = [
    "melu",
    "koulutus",
    "perehdytys",
    "työhyvinvointi",
    "tiimi",
    "palaveri",
    "ohje",
    "asiakas",
    "määrä",
    "mittaus",
    "tauko",
    "etätyö",
    "sijainen",
    "kalenteri",
    "työpari",
    "vastaanotto",
    "puhelin",
    "tila",
    "huone",
    "kuormitus",
]
MEASURES = (
    "Melun mittaus",
    "Hankitaan vastamelukuulokkeet puhelinpalveluun",
    "Lasketaan asiakasmäärät kuukausittain",
    "Sovitaan sijaisjärjestelyistä kesälomien ajaksi",
    "Perehdytyskansio päivitetään ja otetaan käyttöön tiimeissä",
)


def row(key: int, measure: str, **fields: object) -> WrittenRow:
    whole = WrittenRow(key=key, number=key + 1, target="Melu", measure=measure)
    return replace(whole, **fields)  # type: ignore[arg-type]


def rows(*measures: str) -> list[WrittenRow]:
    return [row(key, measure) for key, measure in enumerate(measures)]


def pairs(found: Comparison) -> dict[int, int]:
    """Return key of the new row → key of its measure."""
    return {pair.new.key: pair.old.key for pair in found.pairs}


def some_rows() -> st.SearchStrategy[list[WrittenRow]]:
    text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
    one = st.tuples(text, st.sampled_from(WORDS), st.lists(text, max_size=3).map(tuple))
    return st.lists(one, max_size=12).map(
        lambda found: [
            row(key, measure, target=target, steps=steps)
            for key, (measure, target, steps) in enumerate(found)
        ]
    )


@given(some_rows())
def test_nothing_differs_from_itself(old: list[WrittenRow]) -> None:
    found = compare(old, old)

    assert (len(found.unchanged), found.changed, found.added, found.dropped) == (
        len(old),
        (),
        (),
        (),
    )


@given(some_rows(), st.randoms(use_true_random=False))
def test_rows_in_another_order_are_all_found_and_have_the_same_words(
    old: list[WrittenRow], chance: random.Random
) -> None:
    shuffled = chance.sample(old, len(old))
    new = [replace(one, key=place, number=place + 1) for place, one in enumerate(shuffled)]

    found = compare(old, new)

    assert [pair.old.measure for pair in found.pairs] == [one.measure for one in shuffled]
    assert (found.changed, found.added, found.dropped) == ((), (), ())


@given(some_rows(), some_rows())
def test_each_row_stands_once_and_the_counts_are_the_same_from_both_sides(
    old: list[WrittenRow], new: list[WrittenRow]
) -> None:
    found, back = compare(old, new), compare(new, old)

    before = [pair.old.key for pair in found.pairs] + [gone.row.key for gone in found.dropped]
    after = [pair.new.key for pair in found.pairs] + [come.row.key for come in found.added]
    assert sorted(before) == [one.key for one in old]
    assert sorted(after) == [one.key for one in new]
    assert (len(found.pairs), len(found.added), len(found.dropped)) == (
        len(back.pairs),
        len(back.dropped),
        len(back.added),
    )


@pytest.mark.parametrize(
    "edited",
    [
        "Melun mittuas",
        "Melun mittaus ja kartoitus",
        "melun  mittaus.",
        "Mittaus: melun taso",
    ],
)
def test_a_row_is_found_after_a_small_edit(edited: str) -> None:
    found = compare(rows(*MEASURES), rows(*MEASURES[1:], edited))

    assert pairs(found) == {0: 1, 1: 2, 2: 3, 3: 4, 4: 0}


def test_rows_of_another_matter_are_no_pair() -> None:
    found = compare(rows(*MEASURES), rows("Valaistus uusitaan taukotiloissa", *MEASURES[1:]))

    assert [added.row.measure for added in found.added] == ["Valaistus uusitaan taukotiloissa"]
    assert [gone.row.measure for gone in found.dropped] == ["Melun mittaus"]


def test_of_many_like_rows_the_whole_fits_best() -> None:
    old = rows("Koulutus tiimeille keväällä", "Koulutus tiimeille syksyllä")
    new = rows("Koulutus tiimeille syksyllä ja talvella", "Koulutus kaikille tiimeille keväällä")

    assert pairs(compare(old, new)) == {0: 1, 1: 0}


def test_same_words_under_two_targets_stay_under_their_own() -> None:
    old = [row(0, "Koulutus", target="Melu"), row(1, "Koulutus", target="Kiire")]
    new = [row(0, "Koulutus", target="Kiire"), row(1, "Koulutus", target="Melu")]

    found = compare(old, new)

    assert (pairs(found), found.changed) == ({0: 1, 1: 0}, ())


def test_a_row_that_moved_to_another_target_differs_in_that() -> None:
    old = [row(key, text, target="Melu" if key < 3 else "Työ") for key, text in enumerate(MEASURES)]
    new = [replace(one, target="Työ") if one.key == 0 else one for one in old]

    (moved,) = compare(old, new).changed

    assert moved.differences == (Difference("target", "Melu", "Työ"),)
    assert moved.is_moved


def test_a_target_with_a_new_name_is_no_change_of_its_rows() -> None:
    old = rows(*MEASURES)
    new = [replace(one, target="Työympäristön rauhallisuus") for one in old]

    found = compare(old, new)

    assert found.renamed == (("Melu", "Työympäristön rauhallisuus"),)
    assert found.changed == ()


def test_two_targets_joined_go_on_from_the_larger() -> None:
    old = [row(key, text, target="Melu" if key < 3 else "Työ") for key, text in enumerate(MEASURES)]
    new = [replace(one, target="Olot") for one in old]

    found = compare(old, new)

    assert dict(found.targets) == {"Olot": "Melu"}
    assert [pair.old.key for pair in found.changed] == [3, 4]


def test_a_row_split_in_two_is_told() -> None:
    whole = "Perehdytyskansio päivitetään ja otetaan käyttöön tiimeissä"
    new = rows("Perehdytyskansio päivitetään", "Otetaan käyttöön tiimeissä")

    found = compare(rows(whole), new)

    (added,) = found.added
    assert (len(found.pairs), added.is_part) == (1, True)
    assert added.near is not None
    assert added.near.measure == whole


def test_two_rows_joined_are_told() -> None:
    old = rows("Perehdytyskansio päivitetään", "Melun mittaus avokonttorissa")
    new = rows("Perehdytyskansio päivitetään, melun mittaus avokonttorissa")

    (gone,) = compare(old, new).dropped

    assert gone.near == new[0]


def test_what_differs_is_said_field_by_field() -> None:
    old = row(0, "Melun mittaus", schedule="kevät 2023", urgency=1, extra={"Mittari": "dB"})
    new = row(0, "Melun\nmittaus", schedule="syksy 2023", urgency=2, extra={"Raha": "0 €"})

    (pair,) = compare([old], [new]).changed

    assert pair.differences == (
        Difference("schedule", "kevät 2023", "syksy 2023"),
        Difference("urgency", "1", "2"),
        Difference("Mittari", "dB", "", is_own=True),
        Difference("Raha", "", "0 €", is_own=True),
    )


def test_the_same_schedule_that_now_means_other_days_differs_in_days() -> None:
    old = row(0, "Melu", schedule="syksy", days=((date(2023, 8, 1), date(2023, 12, 31)),))
    new = replace(old, days=((date(2024, 8, 1), date(2024, 12, 31)),))

    (pair,) = compare([old], [new]).changed

    assert pair.differences == (
        Difference("days", "2023-08-01/2023-12-31", "2024-08-01/2024-12-31"),
    )


def test_a_measure_is_known_by_its_approved_words_too() -> None:
    old = [row(0, "Luurit kaikille", approved=MEASURES[1]), row(1, MEASURES[0])]

    assert pairs(compare(old, rows(MEASURES[1]))) == {0: 0}


def test_what_a_person_chose_counts_and_the_first_of_two() -> None:
    old = rows(*MEASURES[:3])

    found = compare(old, old, {0: 2, 1: 2, 2: None})

    assert pairs(found) == {0: 2, 1: 1}
    assert [added.is_chosen for added in found.added] == [True]
    assert [gone.row.key for gone in found.dropped] == [0]


def test_best_pairs_look_at_the_whole() -> None:
    assert best_pairs([{0: 10, 1: 9}, {0: 9}]) == [1, 0]
    assert best_pairs([{0: 10, 1: 1}, {0: 5}]) == [0, None]
    assert best_pairs([{}, {0: 1}]) == [None, 0]


def test_marked_words_are_those_that_differ_and_the_texts_stay_whole() -> None:
    before, after = marked("Melun mittaus keväällä", "Melun tarkka mittaus\nsyksyllä")

    assert [(piece.text, piece.is_changed) for piece in before] == [
        ("Melun ", False),
        ("mittaus ", False),
        ("keväällä", True),
    ]
    assert [(piece.text, piece.is_changed) for piece in after] == [
        ("Melun ", False),
        ("tarkka ", True),
        ("mittaus\n", False),
        ("syksyllä", True),
    ]


def test_the_likeliest_programme_is_guessed_and_none_when_nothing_is_shared() -> None:
    new = Head("Ohjelma 2024-2025", date(2024, 1, 1), date(2025, 12, 31), MEASURES)
    other = Head("Ohjelma 2022-2023", None, None, ("Valaistus uusitaan", "Ikkunat pestään"))
    same = Head("Ohjelma 2022-2023", None, None, MEASURES[1:])

    assert likely(new, [other, same]) == 1
    assert likely(new, [other]) is None


@pytest.mark.parametrize("is_alike", [False, True])
def test_four_hundred_rows_are_paired_whether_alike_or_not(is_alike: bool) -> None:
    chance = random.Random(5)
    old = [
        row(
            key,
            f"Koulutus {key} henkilöstölle järjestetään"
            if is_alike
            else " ".join(chance.choices([f"{a}{b}" for a in WORDS for b in WORDS], k=18)),
            target=f"Kohde {key // 20}",
        )
        for key in range(400)
    ]
    new = [
        replace(one, key=place, number=place + 1, measure=f"{one.measure} uudelleen")
        for place, one in enumerate(chance.sample(old, 400))
    ]

    found = compare(old, new)

    assert [pair.new.measure for pair in found.pairs] == [
        f"{pair.old.measure} uudelleen" for pair in found.pairs
    ]
    assert len(found.pairs) == 400
