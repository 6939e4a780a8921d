"""The components say what they should, without a database."""

import pytest
from django.template import engines
from django.test import RequestFactory
from django.utils import translation
from lxml import html

from toimi.platform.pages import views
from toimi.platform.pages.sheets import COMPONENTS
from toimi.platform.pages.templatetags import look

WORDS = {
    "not_begun": "Ei aloitettu",
    "under_way": "Käynnissä",
    "done": "Tehty",
    "late": "Myöhässä",
    "waiting_elsewhere": "Odottaa päätöstä muualta",
    "stopped": "Keskeytetty",
    "cannot_be_judged": "Ei voida arvioida",
}


def rendered(template: str, **context: object) -> html.HtmlElement:
    text = engines["django"].from_string(template).render(context)
    return html.fragment_fromstring(text, create_parent="div")


def example(**data: str) -> views.Example:
    form = views.Example(data)
    form.is_valid()
    return form


def test_a_state_is_a_word_with_its_own_icon() -> None:
    with translation.override("fi"):
        states = {code: rendered("{% load look %}{% state code %}", code=code) for code in WORDS}

    assert {code: found.text_content() for code, found in states.items()} == WORDS
    icons = [found.xpath("string(.//*[local-name()='use']/@href)") for found in states.values()]
    assert len(set(icons)) == len(WORDS)


def test_the_quick_tag_and_the_component_say_the_same() -> None:
    with translation.override("fi"):
        quick = look.state("late", is_continuous=True)
        slow = engines["django"].get_template("components/_state.html")

        assert quick == slow.render({"state": "late", "is_continuous": True}).strip()


def test_continuous_is_told_beside_the_state() -> None:
    with translation.override("fi"):
        found = rendered("{% load look %}{% state 'under_way' True %}")

    assert found.text_content().split() == ["Käynnissä", "Jatkuva"]


def test_a_wrong_field_is_described_by_its_error_its_help_and_who_sees_it() -> None:
    form = example(text="", day="2021-10-15")
    found = rendered(
        '{% include "components/_field.html" with field=field seen_by="yksikkösi" limit=300 %}',
        field=form["text"],
    )

    control = found.xpath(".//textarea")[0]
    described = control.get("aria-describedby").split()
    assert described == ["id_text_helptext", "id_text_error", "id_text_seen"]
    assert [len(found.xpath(f".//*[@id='{name}']")) for name in described] == [1, 1, 1]
    assert control.get("aria-invalid") == "true"
    assert found.xpath("string(.//label/@for)") == "id_text"


def test_a_summary_of_errors_leads_to_the_field() -> None:
    found = rendered(
        '{% include "components/_errors.html" %}', form=example(text="", day="2021-10-15")
    )

    assert found.xpath(".//a/@href") == ["#id_text_field"]


def test_no_summary_without_errors() -> None:
    form = example(text="Kävely pidettiin.", day="2021-10-15")
    found = rendered('{% include "components/_errors.html" %}', form=form)

    assert found.text_content().strip() == ""


def test_what_a_person_typed_is_never_markup() -> None:
    found = rendered(
        '{% include "components/_conflict.html" %}',
        mine="</textarea><b>x</b>",
        theirs="<b>y</b>",
        their_name="N. N.",
        action="/",
        version=2,
    )

    assert found.xpath(".//b") == []


@pytest.mark.django_db
def test_the_gallery_shows_every_component() -> None:
    request = RequestFactory().get("/gallery/")
    request.session = {}  # type: ignore[assignment]

    page = html.fromstring(views.gallery(request).content.decode())

    assert page.xpath("//section/@id") == [f"c-{name}" for name in COMPONENTS]


def test_error_pages_render_without_a_context() -> None:
    pages = ("404.html", "403.html", "403_csrf.html", "500.html")
    shown = [html.fromstring(engines["django"].get_template(page).render({})) for page in pages]

    assert [len(page.findall(".//h1")) for page in shown] == [1, 1, 1, 1]
    assert [len(page.findall(".//main[@data-stopped]")) for page in shown] == [1, 1, 1, 1]
