import pytest

from toimi.language.breaks import parts


@pytest.mark.parametrize(
    ("label", "cut"),
    [
        ("Kiireellisyysluokitus", ["Kiireellisyys", "luokitus"]),
        ("Kehittämiskohteet ja teemat", ["Kehittämis", "kohteet ja teemat"]),
        ("Seuranta ja arviointi", ["Seuranta ja arviointi"]),
        ("Tavoiteaikataulu", ["Tavoi", "teai", "ka", "taulu"]),
        ("", [""]),
    ],
)
def test_long_words_of_a_label_are_cut_where_a_hyphen_may_come(label: str, cut: list[str]) -> None:
    assert parts(label) == cut
