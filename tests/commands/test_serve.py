"""The console command as people start it: real processes, a real port, an empty data folder."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "toimi.commands.main"]
WAIT_SECONDS = 20.0


def environment(data: Path, **more: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "TOIMI_DATA": str(data),
        "TOIMI_SQLITE_SYNCHRONOUS": "OFF",
        **more,
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def eventually(ask: Callable[[], Any]) -> Any:
    """Return the first answer that is not nothing; the last one when none comes in time."""
    end = time.monotonic() + WAIT_SECONDS
    while not (answer := ask()) and time.monotonic() < end:
        time.sleep(0.2)
    return answer


@dataclass
class Served:
    process: subprocess.Popen[str]
    port: int
    data: Path

    def health(self) -> dict[str, Any]:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5) as response:
                found: dict[str, Any] = json.load(response)
                return found
        except (URLError, OSError):
            return {}

    def workers(self) -> set[int]:
        """Return the ids of the worker processes that this server has."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        children = {int(pid) for file in tasks for pid in file.read_text().split()}
        return {pid for pid in children if b"worker" in command_of(pid).split(b"\0")}


def command_of(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data, port = tmp_path_factory.mktemp("data"), free_port()
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", str(port)],
        env=environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=data,
    )
    yield Served(process, port, data)
    if process.poll() is None:
        process.kill()
    process.wait()


def test_an_empty_folder_is_made_ready_and_served(served: Served) -> None:
    health = eventually(served.health)

    assert (health["database"], health["migrations_applied"]) == (True, True)
    assert (served.data / "secret_key").stat().st_mode & 0o777 == 0o600


def test_the_nightly_jobs_are_done_by_the_worker_beside_it(served: Served) -> None:
    def forgotten() -> str:
        return subprocess.run(
            [*COMMAND, "shell", "--verbosity", "0", "--command", FINISHED],
            env=environment(served.data),
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert eventually(forgotten) == "SUCCESSFUL\n"


FINISHED = """
from toimi.platform.jobs.models import Job
rows = Job.objects.filter(name="jobs.forget_finished", task__finished_at__isnull=False)
for job in rows: print(job.task.status)
"""


def test_a_worker_that_dies_is_started_again(served: Served) -> None:
    (before,) = eventually(served.workers)

    os.kill(before, signal.SIGKILL)

    (after,) = eventually(lambda: served.workers() - {before})
    assert after != before


def test_a_second_server_on_the_same_port_is_refused_in_one_line(served: Served) -> None:
    second = subprocess.run(
        [*COMMAND, "serve", "--port", str(served.port)],
        env=environment(served.data),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (second.returncode, second.stdout, second.stderr) == (
        1,
        "",
        f"toimi serve: cannot listen to 127.0.0.1 port {served.port}: address already in use\n",
    )


def test_serving_ends_with_its_worker_when_it_is_told_to(served: Served) -> None:
    (worker,) = eventually(served.workers)

    served.process.send_signal(signal.SIGTERM)

    assert served.process.wait(timeout=WAIT_SECONDS) == 0
    assert command_of(worker) == b""
    assert served.process.stdout
    assert served.process.stdout.read().startswith(f"Toimi is at http://localhost:{served.port} ")


def test_a_worker_leaves_when_its_server_is_no_more(served: Served, tmp_path: Path) -> None:
    orphan = subprocess.Popen(
        [*COMMAND, "worker", "--parent", "1"], env=environment(served.data), stderr=subprocess.PIPE
    )

    assert orphan.wait(timeout=WAIT_SECONDS) == 1


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"TOIMI_SECRET_KEY": "short"}, "toimi serve: TOIMI_SECRET_KEY is weak"),
        ({"TOIMI_DEBUG": "1"}, "toimi serve: TOIMI_DEBUG is on"),
        ({"TOIMI_UPLOAD_LIMIT_MB": "many"}, "toimi: TOIMI_UPLOAD_LIMIT_MB is 'many'"),
        ({"TOIMI_DEBUG": "yes"}, "toimi: TOIMI_DEBUG is 'yes'"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_line(
    tmp_path: Path, setting: dict[str, str], says: str
) -> None:
    done = subprocess.run(
        [*COMMAND, "serve", "--port", str(free_port())],
        env=environment(tmp_path, **setting),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr[: len(says)] == says
