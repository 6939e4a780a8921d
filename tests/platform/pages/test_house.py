"""What keeps the look in one place: colours, order, components, nothing inline."""

import re

from tests.platform.pages.files import PAGES, SCRIPTS, SHEETS, TEMPLATES, name
from toimi.platform.pages import finders
from toimi.platform.pages.sheets import COMPONENTS, ONE_SHEET
from toimi.platform.pages.sheets import SCRIPTS as NAMED_SCRIPTS
from toimi.platform.pages.sheets import SHEETS as NAMED_SHEETS

COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|color-mix)\(", re.IGNORECASE)
INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:|<script(?![^>]*\ssrc=)|\shx-on", re.IGNORECASE
)


def test_only_tokens_hold_colours() -> None:
    found = {
        name(sheet): COLOUR.findall(sheet.read_text(encoding="utf-8"))
        for sheet in SHEETS
        if sheet.name != "tokens.css"
    }

    assert {sheet: colours for sheet, colours in found.items() if colours} == {}


def test_every_token_that_is_used_is_a_token() -> None:
    tokens = (PAGES / "static/css/tokens.css").read_text(encoding="utf-8")
    used = {
        use for sheet in SHEETS for use in re.findall(r"var\((--[a-z0-9-]+)", sheet.read_text())
    }

    assert sorted(use for use in used if f"  {use}:" not in tokens) == []


def test_pages_link_every_sheet_and_script_that_there_is() -> None:
    sheets = [str(sheet.relative_to(PAGES / "static")) for sheet in SHEETS]
    scripts = [str(script.relative_to(PAGES / "static")) for script in SCRIPTS]

    assert sorted(NAMED_SHEETS) == sorted(sheets)
    assert sorted(NAMED_SCRIPTS) == sorted(scripts)


def test_every_component_has_an_example_and_no_example_is_left_over() -> None:
    examples = [path.stem for path in (PAGES / "templates/gallery").glob("*.html")]

    assert sorted(examples) == sorted(COMPONENTS)


def test_a_sheet_dresses_its_own_component_in_its_own_layer() -> None:
    wrong = []
    for component in COMPONENTS:
        text = (PAGES / f"static/css/components/{component}.css").read_text(encoding="utf-8")
        if not text.startswith("@layer components {") or f".{component}" not in text:
            wrong.append(component)

    assert wrong == []


def test_no_template_has_inline_style_script_or_handler() -> None:
    pages = [path for path in TEMPLATES if path.parent.name != "mail"]
    found = {name(path): INLINE.findall(path.read_text(encoding="utf-8")) for path in pages}

    assert {path: inline for path, inline in found.items() if inline} == {}


def test_inline_things_are_recognised() -> None:
    wrong = '<p style="x"><a onclick="x"><script>x</script><script src="x"></script><style>'

    assert len(INLINE.findall(wrong)) == 4


def test_no_template_is_longer_than_150_lines() -> None:
    lengths = {name(path): len(path.read_text().splitlines()) for path in TEMPLATES}

    assert {path: length for path, length in lengths.items() if length > 150} == {}


def test_no_script_is_longer_than_150_lines_or_evaluates_text() -> None:
    wrong = [
        script.name
        for script in SCRIPTS
        if len(script.read_text().splitlines()) > 150
        or re.search(r"\beval\(|new Function|\.style\b|^import ", script.read_text(), re.MULTILINE)
    ]

    assert wrong == []


def test_every_icon_that_is_named_is_in_the_sprite() -> None:
    sprite = (PAGES / "static/img/icons.svg").read_text(encoding="utf-8")
    named = {
        use for path in TEMPLATES for use in re.findall(r'{% icon "([a-z-]+)"', path.read_text())
    }

    assert sorted(use for use in named if f'id="i-{use}"' not in sprite) == []


def test_the_one_sheet_is_all_sheets_in_their_order() -> None:
    collected = dict(finders.OneSheet().list(None))

    with collected[ONE_SHEET].open(ONE_SHEET) as sheet:
        text = sheet.read().decode()
    assert text.startswith((PAGES / "static/css/tokens.css").read_text(encoding="utf-8"))
    assert re.findall(r"^@layer (\w+) \{", text, re.MULTILINE) == [
        "tokens",
        "base",
        "layout",
        *("components" for _ in COMPONENTS),
        "print",
    ]
