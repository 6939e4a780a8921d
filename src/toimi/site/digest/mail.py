"""A digest as a mail: the same as text and as HTML, in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from toimi.organisation.models import Person
from toimi.platform.preferences import queries as preferences
from toimi.site.digest import words
from toimi.site.digest.content import Content
from toimi.site.links import link

PARTS = ("late", "soon", "other", "escalated")


@dataclass(frozen=True)
class Mail:
    subject: str
    text: str
    html: str
    settings_url: str


def language_of(person: Person) -> str:
    """Return the language that `person` has chosen, else Finnish."""
    chosen = person.user.language if person.user else ""
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def compose(person: Person, content: Content) -> Mail:
    """Return the mail that tells `content` to `person`. No query."""
    with translation.override(language_of(person)):
        settings_url = link(person, reverse("site:reminders"))
        shown = {
            "language": translation.get_language(),
            "subject": words.subject(content),
            "name": person.name,
            "organisation_name": preferences.current().organisation_name,
            "parts": [_part(person, content, name) for name in PARTS if content.count(name)],
            "news": [
                {
                    "said": words.news(one),
                    "about": words.of_measure(one),
                    "url": link(person, one.path),
                }
                for one in content.news
            ],
            "news_title": words.title("news"),
            "day_url": link(person, reverse("site:day")),
            "settings_url": settings_url,
        }
        return Mail(
            subject=str(shown["subject"]),
            text=render_to_string("site/mail/digest.txt", shown),
            html=render_to_string("site/mail/digest.html", shown),
            settings_url=settings_url,
        )


def _part(person: Person, content: Content, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "title": words.title(name),
        "more": words.more(content.left.get(name, 0)),
        "lines": [
            {
                "heading": words.heading(line),
                "about": words.about(line),
                "when": words.when(line, name),
                "button": words.button(line),
                "url": link(person, line.path),
            }
            for line in getattr(content, name)
        ],
    }
