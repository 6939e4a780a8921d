import pytest

from toimi.commands import messages


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    missing = messages.missing(language, messages.gather())

    assert missing == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    faulty = [
        f"{message.id}: {error}"
        for message, errors in messages.load(language).check()
        for error in errors
    ]

    assert faulty == []
