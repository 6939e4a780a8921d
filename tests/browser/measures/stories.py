"""What the stories of measures share: by what a measure is done, and what it says of it."""

from tests.browser.visitor import Visitor
from toimi.organisation.models import Person
from toimi.platform.jobs.worker import run_waiting
from toimi.programme import actions as programme
from toimi.programme.models import Measure

WITHOUT_MARKS = """draft => {
    const copy = draft.cloneNode(true);
    copy.querySelectorAll("sup").forEach(mark => mark.remove());
    return copy.textContent;
}"""


class Story:
    """A measure of the programme, and what is read of it."""

    def tie(self, number: int, kind: str, tool: str = "cases") -> Measure:
        """Let the line manager have chosen how the measure is done; return the measure."""
        measure = Measure.objects.select_related("programme__unit").get(number=number)
        manager = Person.objects.get(user__username="line-manager")
        programme.tie_kind(measure=measure, tool=tool, kind=kind, by=manager)
        return measure

    def done(self, visitor: Visitor, measure: Measure) -> list[str]:
        """Return what the measure's page lists as done: title and state."""
        return self._lines(visitor, measure, "#doing .log li div")

    def findings(self, visitor: Visitor, measure: Measure) -> list[str]:
        """Return what the done tells, as the measure's page says it."""
        return self._lines(visitor, measure, "#doing .stack li p")

    def _lines(self, visitor: Visitor, measure: Measure, where: str) -> list[str]:
        visitor.go(measure.get_absolute_url())
        return [" ".join(line.split()) for line in visitor.page.locator(where).all_inner_texts()]

    def draft(self, visitor: Visitor, measure: Measure) -> str:
        """Return the words of the measure's draft in the open round."""
        run_waiting()
        visitor.go(f"{measure.programme.rounds.get().get_absolute_url()}{measure.number}/")
        text: str = visitor.page.locator("#follow-up p.draft").evaluate(WITHOUT_MARKS)
        return " ".join(text.split())


def choose(visitor: Visitor, *labels: str) -> None:
    """Tap these radio buttons and boxes."""
    for label in labels:
        visitor.page.locator("label.choice").get_by_text(label, exact=True).click()


def fill(visitor: Visitor, fields: dict[str, str]) -> None:
    """Write into the fields with these labels."""
    for label, text in fields.items():
        visitor.page.get_by_label(label).locator("visible=true").fill(text)


def said(visitor: Visitor) -> str:
    """Return what the page said after the last act."""
    return visitor.page.locator(".messages").inner_text().strip()
