"""The people of the load bench: each reads, writes and ticks with pauses, by locust.

python -m bench.load_people PLAN SAID --ports 8001,8002 --seconds 300
"""

# First, since it changes sockets and threads for all that is imported after it.
from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402
import itertools  # noqa: E402
import json  # noqa: E402
import random  # noqa: E402
import re  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

import gevent  # noqa: E402
from locust import FastHttpUser, between, task  # noqa: E402
from locust.contrib.fasthttp import FastResponse  # noqa: E402
from locust.env import Environment  # noqa: E402

TOKEN = "benchbenchbenchbenchbenchbenchbe"
"""A csrf token is 32 letters that cookie and form share."""
TICK = re.compile(r'action="(/steps/(\d+)/tick/)".*?name="version" value="(\d+)"', re.S)
WORDS = ("työnjaon", "perehdytys", "sijaisten", "turvallisuuskävely", "etätyön", "työnohjaus")
SPAWNED_A_SECOND = 10
REDIRECTS = 4


class Toimi(FastHttpUser):
    """Somebody with Toimi open: two to eight seconds between clicks."""

    wait_time = between(2, 8)
    abstract = True
    plan: "itertools.cycle[dict[str, Any]]"
    ports: "itertools.cycle[int]"
    numbers = itertools.count()
    notes: list[str] = []
    marks: list[tuple[int, int]] = []
    refused: list[str] = []
    connection_timeout = network_timeout = 60.0

    def on_start(self) -> None:
        self.me = next(self.plan)
        self.at = f"http://127.0.0.1:{next(self.ports)}"

    def ask(self, path: str, name: str) -> str:
        """Return the page at `path`, counted as `name`; a page to sign in is a failure."""
        for _ in range(REDIRECTS):
            with self.client.get(
                self.at + path,
                name=name,
                headers=self.headers(),
                allow_redirects=False,
                catch_response=True,
            ) as answer:
                if answer.status_code == 200:
                    return str(answer.text)
                path = self._taken(answer)
                if not path or path.startswith("/accounts/"):
                    answer.failure(f"{answer.status_code} {path}")
                    return ""
        return ""

    def send(self, path: str, name: str, form: dict[str, str]) -> str:
        """Return where a form leads to; empty when it was not taken."""
        with self.client.post(
            self.at + path,
            name=name,
            data={**form, "csrfmiddlewaretoken": TOKEN},
            headers=self.headers(),
            allow_redirects=False,
            catch_response=True,
        ) as answer:
            return self._taken(answer)

    def _taken(self, answer: FastResponse) -> str:
        if answer.status_code != 302:
            answer.failure(str(answer.status_code))
            return ""
        answer.success()
        assert answer.headers is not None
        return str(answer.headers["Location"]).partition("#")[0]

    def headers(self) -> dict[str, str]:
        return {"Cookie": f"sessionid={self.me['session']}; csrftoken={TOKEN}"}

    def any_measure(self) -> str:
        return str(random.choice(self.me["measures"]))

    @task(6)
    def board(self) -> None:
        query = random.choice(("", "?mine=1", "?state=open&sort=due&group=none", "?late=1"))
        self.ask(self.me["board"] + query, "board")

    @task(6)
    def measure(self) -> None:
        self.ask(self.any_measure(), "measure page")

    @task(4)
    def day(self) -> None:
        self.ask("/", "my day")

    @task(1)
    def programmes(self) -> None:
        self.ask("/programmes/", "programmes")

    @task(2)
    def search(self) -> None:
        self.ask(f"/search/?q={random.choice(WORDS)}", "search")

    @task(4)
    def note(self) -> None:
        text = f"Kirjaus {next(self.numbers)} tehtiin yhdessä."
        form = {"text": text, "happened_on": "15.10.2021"}
        place = self.send(f"{self.any_measure()}notes/", "note (save)", form)
        if place:
            self.notes.append(text)
            self.ask(place, "measure page")

    @task(2)
    def tick(self) -> None:
        found = TICK.search(self.ask(self.any_measure(), "measure page"))
        if found is None:
            return
        form = {"version": found[3], "done_on": "2021-10-15"}
        place = self.send(found[1], "step (tick)", form)
        if not place:
            return
        if "message-error" in self.ask(place, "measure page"):
            self.refused.append(found[2])  # another person was quicker, and the page said so
        else:
            self.marks.append((int(found[2]), self.me["person"]))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.load_people", description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("said", type=Path)
    parser.add_argument("--ports", required=True)
    parser.add_argument("--seconds", type=float, default=300)
    options = parser.parse_args()
    plan = json.loads(options.plan.read_text(encoding="utf-8"))
    Toimi.plan = itertools.cycle(plan)
    Toimi.ports = itertools.cycle([int(port) for port in options.ports.split(",")])
    Toimi.abstract = False
    Toimi.host = "http://127.0.0.1"
    environment = Environment(user_classes=[Toimi])
    runner = environment.create_local_runner()
    runner.start(len(plan), spawn_rate=SPAWNED_A_SECOND)
    gevent.sleep(options.seconds)
    runner.stop()
    runner.quit()
    options.said.write_text(json.dumps(_said(environment)), encoding="utf-8")


def _said(environment: Environment) -> dict[str, Any]:
    entries = [*environment.stats.entries.values(), environment.stats.total]
    return {
        "notes": Toimi.notes,
        "marks": Toimi.marks,
        "refused": len(Toimi.refused),
        "pages": [
            {
                "name": entry.name,
                "count": entry.num_requests,
                "errors": entry.num_failures,
                "p50": entry.get_response_time_percentile(0.5),
                "p95": entry.get_response_time_percentile(0.95),
                "max": round(entry.max_response_time or 0),
            }
            for entry in entries
        ],
        "errors": [
            f"{error.occurrences} × {error.name}: {error.error}"
            for error in environment.stats.errors.values()
        ],
    }


if __name__ == "__main__":
    main()
