"""What waits, as lines of a mail or of a calendar."""

from typing import Any

from django.urls import reverse

from toimi.platform.pages.saying import say
from toimi.programme.tooling.tool import Waiting
from toimi.site import queries
from toimi.site.digest.rules import Line

TITLE, ABOUT = 160, 120


def line(item: Waiting) -> Line:
    """Return what waits as a line. A kind that is new here leads to what it is about."""
    about = item.about
    make = _MAKERS.get(item.kind)
    if make:
        fields = make(item)
    elif item.sentence:
        fields = {"path": item.url, "title": say(item.sentence, item.values)}
    else:
        find = getattr(about, "get_absolute_url", lambda: reverse("site:day"))
        fields = {"path": find(), "title": str(about)}
    return Line(
        key=f"{item.kind}-{about.pk}",
        kind=item.kind,
        path=fields["path"],
        title=short(fields.get("title", ""), TITLE),
        about=short(fields.get("about", ""), ABOUT),
        number=fields.get("number"),
        count=item.count,
        due_on=item.due_on,
    )


def short(text: str, limit: int) -> str:
    """Return `text` on one line and at most `limit` characters long."""
    words = " ".join(text.split())
    return words if len(words) <= limit else f"{words[: limit - 1].rstrip()}…"


def _step(item: Waiting) -> dict[str, Any]:
    step = item.about
    path = f"{step.measure.get_absolute_url()}#step-{step.pk}"
    return {
        "path": path,
        "title": step.text,
        "about": step.measure.text,
        "number": step.measure.number,
    }


def _measure(item: Waiting) -> dict[str, Any]:
    path = f"{item.about.get_absolute_url()}#log"
    return {"path": path, "title": item.about.text, "number": item.about.number}


def _confirm(item: Waiting) -> dict[str, Any]:
    return _round(item) | {"path": reverse("evaluation:round_next", args=[item.about.pk, 0])}


def _edit(item: Waiting) -> dict[str, Any]:
    first = [item.about.pk, item.numbers[0]]
    return _round(item) | {"path": reverse("evaluation:round_measure", args=first)}


def _round(item: Waiting) -> dict[str, Any]:
    return {
        "path": item.about.get_absolute_url(),
        "title": item.about.name,
        "about": item.about.programme.title,
    }


def _settle(item: Waiting) -> dict[str, Any]:
    path = reverse("programme:settle", args=[item.about.pk])
    return {"path": path, "title": item.about.title}


def _document(item: Waiting) -> dict[str, Any]:
    return {"path": item.about.get_absolute_url(), "title": item.about.document.name}


def _kinds(item: Waiting) -> dict[str, Any]:
    path = reverse("programme:kinds", args=[item.about.pk])
    return {"path": path, "title": item.about.title}


def _remarked(item: Waiting) -> dict[str, Any]:
    """The delegate's words themselves are not mailed."""
    measure = item.about.follow_up.measure
    path = reverse("evaluation:answer_remark", args=[item.about.pk])
    return {"path": path, "about": measure.text, "number": measure.number}


_MAKERS = {
    queries.STEP: _step,
    queries.MEASURE: _measure,
    queries.CONFIRM: _confirm,
    queries.CLOSE: _round,
    queries.EDIT: _edit,
    queries.SETTLE: _settle,
    queries.DOCUMENT: _document,
    queries.REMARKED: _remarked,
    queries.KINDS: _kinds,
}
