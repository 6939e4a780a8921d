"""The language of texts, told by the texts themselves."""

import pytest

from toimi.language.tongue import language_of

TEXTS = {
    "fi": [
        "Työn kuormitus\nTiimityön kehittäminen\nLähiesihenkilö ja työyhteisö",
        "Kuulokkeet\nHiljainen huone\nMelu",
        "HR-järjestelmän koulutus\nLean-kouluttaja",
    ],
    "sv": [
        "Arbetsbelastning\nUtveckling av teamarbetet\nNärchefen och personalen",
        "Introduktion av nya medarbetare\nBuller på arbetsplatsen",
        "Handlingsplan för arbetarskyddet\nTydligare ansvar",
    ],
    "en": [
        "Workload\nDevelop team work\nLine manager and staff",
        "Induction of new employees\nNoise in the office",
        "Clear roles and responsibilities",
    ],
}


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts]
)
def test_the_words_tell_the_language(code: str, text: str) -> None:
    assert language_of(text.split("\n"), otherwise="") == code


def test_where_the_words_do_not_tell_another_answer_counts() -> None:
    assert language_of(["", "1.2.2023"], otherwise="sv") == "sv"
