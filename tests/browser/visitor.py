"""One person at a browser, and what can be asked of the page before her."""

import re
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Response

WAIT_MILLISECONDS = 10_000
DESK, TABLET, PHONE = (1440, 900), (768, 1024), (360, 740)
INLINE = re.compile(r"<style|<script(?![^>]*\ssrc=)|<[^>]*\s(?:style|on[a-z]+)\s*=", re.IGNORECASE)
AXE = Axe()


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
    ) -> "Visitor":
        """Open a Finnish browser; `username` is signed in already."""
        context = browser.new_context(
            base_url=server,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if is_dark else "light",
            java_script_enabled=has_scripts,
            locale="fi-FI",
            timezone_id="Europe/Helsinki",
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
        if message.type in {"error", "warning"} and not (
            is_refusal and "/static/" not in message.location.get("url", "")
        ):
            self.said.append(f"{self.page.url}: {message.text}")

    def sign_in_as(self, username: str, server: str) -> None:
        """Take a session from the server without its pages."""
        client = Client(HTTP_HOST="localhost")
        client.force_login(get_user_model().objects.get(username=username))
        name, value = "sessionid", client.cookies["sessionid"].value
        self.page.context.add_cookies([{"name": name, "value": value, "url": server}])

    def go(self, address: str) -> Response:
        """Open a page by its address and return the server's answer."""
        answer = self.page.goto(address)
        assert answer is not None
        return answer

    def press(self, name: str) -> None:
        """Press the button or follow the link of this name."""
        page = self.page
        page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)).first.click()

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def faults(self) -> list[str]:
        """Return axe's findings, one line each; none is right."""
        found: list[dict[str, Any]] = AXE.run(self.page).response["violations"]
        return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]

    def look_at(self, size: tuple[int, int], *, is_dark: bool = False) -> None:
        """Change the width of the window and the colours without a new page."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme="dark" if is_dark else "light")
