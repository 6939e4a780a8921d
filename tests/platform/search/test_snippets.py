from toimi.platform.search.snippets import LENGTH, Piece, marks, snippet

TERMS = frozenset({"kävely"})


def shown(text: str, terms: frozenset[str] = TERMS) -> str:
    return "".join(f"[{p.text}]" if p.is_marked else p.text for p in snippet(text, terms, "fi"))


def test_the_whole_word_is_marked_in_any_form() -> None:
    assert shown("Pidettiin turvallisuuskävely ja\n kävelyille osallistuttiin.") == (
        "Pidettiin [turvallisuuskävely] ja [kävelyille] osallistuttiin."
    )


def test_markup_stays_text() -> None:
    pieces = snippet("<b>kävely</b> & muu", TERMS, "fi")

    assert pieces == [Piece("<b>"), Piece("kävely", is_marked=True), Piece("</b> & muu")]


def test_a_long_text_is_cut_round_the_words_between_words() -> None:
    text = "alku " * 100 + "turvallisuuskävely " + "loppu " * 100

    said = shown(text)

    assert (said.startswith("… alku "), said.endswith(" loppu …")) == (True, True)
    assert ("[turvallisuuskävely]" in said, len(said) <= LENGTH + 10) == (True, True)


def test_a_text_without_the_words_is_shown_from_its_beginning() -> None:
    assert shown("sana " * 100).startswith("sana sana")
    assert shown("") == ""
    assert marks("", TERMS, "fi") == []


def test_a_text_without_spaces_is_cut_too() -> None:
    assert shown("a" * 1000) == "a" * LENGTH + " …"
