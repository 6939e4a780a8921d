"""Asks for pages in each language and keeps what they say."""

from collections import Counter
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve
from lxml import html

from tests.contracts import wording

CHOOSE = "set_language"
REFUSED, ENOUGH = {403, 404}, 4
PER_VIEW = 3
Send = Callable[[Client], Any]


def _asked(path: str) -> list[str]:
    return path.partition("?")[2].split("&")


def view_of(path: str) -> str:
    """Return the name of the view at an address; "" when there is none of ours."""
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return ""


class Walk:
    """What pages have said in each language, where, and what was written meanwhile.

    Every trace of a request is taken back.
    """

    def __init__(self) -> None:
        self.said: dict[str, dict[str, str]] = {language: {} for language in wording.LANGUAGES}
        self.shared: dict[tuple[str, str], dict[str, str]] = {}
        self.written: set[str] = set()
        self.views: set[str] = set()
        self.refused: Counter[int] = Counter()

    def get(self, client: Client, path: str, who: str) -> str:
        """Look at a page; returns it in Finnish, "" when there is no page."""
        return self._look(client, lambda asked: asked.get(path), f"GET {path} by {who}")

    def follow(self, client: Client, start: str, who: str) -> None:
        """Look at what can be reached by links: of each view a few pages."""
        ahead, seen, counts = [start], set[str](), Counter[str]()
        while ahead:
            path = ahead.pop(0)
            kind = f"{view_of(path)} {sorted(part.partition('=')[0] for part in _asked(path))}"
            counts[kind] += path not in seen
            if path not in seen and counts[kind] <= PER_VIEW:
                page = self.get(client, path, who)
                ahead += links(page) if page else []
            seen.add(path)

    def post(self, client: Client, path: str, typed: dict[str, Any], who: str) -> None:
        """Look at what comes of what was typed, on the page that one is led to."""
        shown = {name: value for name, value in typed.items() if name != "version"}
        where = f"POST {path} {shown} by {who}"
        self._look(client, lambda asked: asked.post(path, typed, follow=True), where)

    def _look(self, client: Client, send: Send, where: str) -> str:
        pages: dict[str, str] = {}
        for language in wording.LANGUAGES:
            response = self._ask(client, language, send)
            if response.status_code >= 500:
                raise AssertionError(f"{where}: {response.status_code}") from (
                    response.exc_info[1] if response.exc_info else None
                )
            if not self._is_new(response, is_first=not pages):
                return ""
            pages[language] = response.content.decode()
        self.views.add(view_of(where.split()[1]))
        self._keep(where, pages)
        return pages["fi"]

    def _is_new(self, response: Any, *, is_first: bool) -> bool:
        """Return whether it is a page that says something; refusals all say the same."""
        is_page = not response.streaming and "html" in response.headers.get("Content-Type", "")
        if not is_page or not is_first or response.status_code not in REFUSED:
            return is_page
        self.refused[response.status_code] += 1
        return self.refused[response.status_code] <= ENOUGH

    def _ask(self, client: Client, language: str, send: Send) -> Any:
        cookies = SimpleCookie({name: morsel.value for name, morsel in client.cookies.items()})
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        client.raise_request_exception = False
        cache.clear()
        with transaction.atomic():
            response = send(client)
            if getattr(response, "redirect_chain", []) and language == "fi":
                self.written.update(wording.written())
            transaction.set_rollback(True)
        client.cookies = cookies
        return response

    def _keep(self, where: str, pages: dict[str, str]) -> None:
        found = {language: set(wording.texts(page)) for language, page in pages.items()}
        for language, texts in found.items():
            for text in texts:
                self.said[language].setdefault(text, where)
        for one, other in (("fi", "sv"), ("fi", "en"), ("sv", "en")):
            for text in found[one] & found[other]:
                self.shared.setdefault((one, other), {}).setdefault(text, where)

    def faults(self) -> list[str]:
        """Return what was said in the wrong language, with where."""
        data = wording.Data(self.written.union(wording.written()))
        found = [
            f"{language}: “{text}” says “{said}”: {where}"
            for language, texts in self.said.items()
            for text, where in texts.items()
            if (said := wording.foreign(text, language, data))
        ]
        for (one, other), texts in self.shared.items():
            found += [
                f"{one} and {other} say the same: “{text}”: {texts[text]}"
                for text in wording.unchanged(one, other, set(texts), data)
            ]
        return found


def links(page: str) -> Iterator[str]:
    """Yield the addresses of our own that a page leads to."""
    tree = html.fromstring(page)
    for link in tree.iter("a"):
        href = link.get("href") or ""
        if href.startswith("/"):
            yield href.partition("#")[0]


def forms(page: str, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (address, what is sent) for each form that changes something: empty, then wrong."""
    for form in html.document_fromstring(page).iter("form"):
        action = form.get("action") or path
        if (form.get("method") or "").lower() != "post" or view_of(action) == CHOOSE:
            continue
        hidden, seen = {}, []
        for field in form.iter("input", "select", "textarea"):
            name = field.get("name")
            if name and field.get("type") == "hidden":
                hidden[name] = field.get("value") or ""
            elif name and field.get("type") not in {"file", "submit"}:
                seen.append(name)
        yield action, {**hidden, **dict.fromkeys(seen, "")}
        yield action, {**hidden, **dict.fromkeys(seen, "\u2009x@\u2009")}
