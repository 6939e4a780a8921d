"""A digest as programs of mail show it: on a phone, on a desk, light and dark."""

from datetime import date

from tests.browser.visitor import Visitor
from tests.factories.organisation import PersonFactory
from toimi.site.digest import mail
from toimi.site.digest.content import News, content
from toimi.site.digest.rules import Line, parts

TODAY = date(2021, 10, 15)
LONG = "Työhyvinvointitoimenpideohjelmanseurantakokousmuistiopohja " * 3


def test_a_mail_is_whole_and_accessible(transactional_db: None, tab: Visitor) -> None:
    lines = [
        Line("step-1", "step", "/measures/4/", LONG, LONG, 4, 1, date(2021, 9, 30)),
        Line("confirm-1", "confirm", "/rounds/1/", "Syksy 2021", "Ohjelma", None, 3, TODAY),
        Line("settle-1", "settle", "/programmes/1/settle/", LONG, count=2),
    ]
    late = Line("step-9", "escalated", "/measures/9/", "mittaus", "tiimi", 9, 1, date(2021, 9, 1))
    news = News("note", "/measures/4/", 4, LONG, TODAY, "Aino Esimerkki")
    made = mail.compose(
        PersonFactory.create(), content(TODAY, parts(lines, TODAY), (late,), (news,))
    )
    # No style may stand in a page of ours: a mail is shown by itself.
    tab.page.goto("about:blank")

    tab.page.set_content(made.html)

    assert tab.wrongs() == []
