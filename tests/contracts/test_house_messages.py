import re

import pytest

from toimi.commands import messages

PLACE = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


def forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def places(text: str) -> set[str]:
    return set(PLACE.findall(text))


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    missing = messages.missing(language, messages.gather())

    assert missing == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    translated = [m for m in messages.load(language) if m.id and any(forms(m.string))]

    faulty = [
        said
        for message in translated
        for said in forms(message.string)
        if places(said) not in [places(source) for source in forms(message.id)]
    ]

    assert faulty == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_no_catalogue_keeps_what_nobody_says_any_more(language: str) -> None:
    source = messages.gather()
    kept = [message for message in messages.load(language) if message.id]

    lost = [message.id for message in kept if source.get(message.id, message.context) is None]

    assert lost == []
