"""One person at a browser, and what can be asked of the page before her."""

import time
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Response

WAIT_MILLISECONDS = 10_000
DESK, TABLET, PHONE = (1440, 900), (768, 1024), (360, 740)
ASKED = "account_authentication_methods"
"""Where allauth remembers, in a session, when a password was asked for."""
TARGET = 44
NO_WORKER = "Service Worker registration blocked by Playwright"
ONLY_FAULTS = {"resultTypes": ["violations"]}
AXE = Axe()
TWICE = """() => {
    const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `twice on the page: #${id}`);
}"""
SMALL_TARGETS = """([smallest]) => [...document.querySelectorAll(
        "header a, header button, header summary, nav a, nav button, .button, main summary")]
    .filter(one => one.checkVisibility() && !one.closest("p:not(.actions), .gallery-part"))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.height && (box.height < smallest - 0.5 || box.width < smallest - 0.5))
    .map(([one, box]) => `${Math.round(box.width)} × ${Math.round(box.height)} px: `
        + one.outerHTML.slice(0, 120))"""


@dataclass
class Visitor:
    """`said` is what the console and the page's scripts complained of."""

    page: Page
    said: list[str] = field(default_factory=list)

    @classmethod
    def come(
        cls,
        browser: Browser,
        server: str,
        username: str | None = None,
        *,
        size: tuple[int, int] = DESK,
        is_dark: bool = False,
        has_scripts: bool = True,
        has_worker: bool = False,
    ) -> "Visitor":
        """Open a Finnish browser; `username` is signed in already.

        Without `has_worker` no service worker is taken into use: it would ask the server for its
        files and pages while the next test begins.
        """
        context = browser.new_context(
            base_url=server,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if is_dark else "light",
            reduced_motion="reduce",
            java_script_enabled=has_scripts,
            locale="fi-FI",
            timezone_id="Europe/Helsinki",
            service_workers="allow" if has_worker else "block",
        )
        context.set_default_timeout(WAIT_MILLISECONDS)
        visitor = cls(context.new_page())
        context.on("console", visitor._hear)
        context.on("weberror", lambda error: visitor.said.append(str(error.error)))
        if username:
            visitor.sign_in_as(username, server)
        return visitor

    def _hear(self, message: ConsoleMessage) -> None:
        # A page that says no (403, 404, 409, 422) is said on the console too: that is right.
        is_refusal = "responded with a status of 4" in message.text
        if NO_WORKER in message.text:
            return
        if message.type in {"error", "warning"} and not (
            is_refusal and "/static/" not in message.location.get("url", "")
        ):
            self.said.append(f"{self.page.url}: {message.text}")

    def sign_in_as(self, username: str, server: str) -> None:
        """Take a session from the server without its pages, the password just asked again."""
        client = Client(HTTP_HOST="localhost")
        client.force_login(get_user_model().objects.get(username=username))
        session = client.session
        asked = {"method": "password", "at": time.time(), "reauthenticated": True}
        session[ASKED] = [asked]
        session[f"{ASKED}_user"] = session["_auth_user_id"]
        session.save()
        name, value = "sessionid", client.cookies["sessionid"].value
        self.page.context.add_cookies([{"name": name, "value": value, "url": server}])

    def become(self, username: str | None, server: str) -> None:
        """Go on as somebody else in the same tab, with nothing kept of before."""
        if self.page.url.startswith(server):
            self.page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
        self.said.clear()
        self.page.context.clear_cookies()
        if username:
            self.sign_in_as(username, server)

    def go(self, address: str) -> Response:
        """Open a page by its address and return the server's answer."""
        answer = self.page.goto(address)
        assert answer is not None
        return answer

    def press(self, name: str, *, within: str = "body") -> None:
        """Press the button or follow the link of this name, and wait for the page it leads to."""
        part = self.page.locator(within)
        named = part.get_by_role("button", name=name).or_(part.get_by_role("link", name=name))
        with self.page.expect_navigation():
            named.first.click()

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def faults(self) -> list[str]:
        """Return axe's findings, one line each; none is right."""
        found: list[dict[str, Any]] = AXE.run(self.page, options=ONLY_FAULTS).response["violations"]
        return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]

    def overflow(self) -> int:
        """Return how many pixels the page is wider than the window."""
        wider: int = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return wider

    def small_targets(self) -> list[str]:
        """Return what is too small for a thumb."""
        found: list[str] = self.page.evaluate(SMALL_TARGETS, [TARGET])
        return found

    def wrongs(self) -> list[str]:
        """Return what is wrong with the page: at a desk in the light, on a phone in the dark."""
        before = self.page.viewport_size
        found = []
        for name, size in (("desk", DESK), ("tablet", TABLET), ("phone", PHONE)):
            self.look_at(size, is_dark=size == PHONE)
            faults = [] if size == TABLET else self.faults()
            if size == DESK:
                faults += self.page.evaluate(TWICE)
            if wider := self.overflow():
                faults.append(f"{wider} px wider than the window")
            if size == PHONE:
                faults += self.small_targets()
            found += [f"{name}: {fault}" for fault in faults]
        if before:
            self.look_at((before["width"], before["height"]))
        return found

    def look_at(self, size: tuple[int, int], *, is_dark: bool = False) -> None:
        """Change the width of the window and the colours without a new page."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme="dark" if is_dark else "light")
