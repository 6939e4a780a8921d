"""What every answer tells the browser, as it is in earnest: https, settings of production."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Answer = dict[str, Any]


def answers_of(data: Path, base_url: str) -> list[Answer]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.contracts.production"],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "DJANGO_SETTINGS_MODULE": "toimi.settings",
            "TOIMI_DATA": str(data),
            "TOIMI_BASE_URL": base_url,
            "TOIMI_ALLOWED_HOSTS": "toimi.example.org",
            "TOIMI_SQLITE_SYNCHRONOUS": "OFF",
        },
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[Answer] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("production")


@pytest.fixture(scope="module")
def answers(data: Path) -> list[Answer]:
    return answers_of(data, "https://toimi.example.org")


def test_the_answers_are_of_pages_of_many_kinds(answers: list[Answer]) -> None:
    assert {answer["name"]: answer["status"] for answer in answers} == {
        "GET sign in": 200,
        "POST sign in": 302,
        "POST language": 302,
        "GET /": 200,
        "GET /accounts/me/": 200,
        "GET /programmes/": 403,
        "GET /accessibility/": 200,
        "GET /nowhere/": 404,
        "GET /health": 200,
    }


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000"),
    ],
)
def test_every_answer_has_the_header(answers: list[Answer], header: str, value: str) -> None:
    others = {a["name"]: a["headers"].get(header) for a in answers}

    assert {name: said for name, said in others.items() if said != value} == {}


def test_no_page_runs_or_loads_anything_but_toimis_own(answers: list[Answer]) -> None:
    policies = {
        tuple(sorted(re.split(r";\s*", answer["headers"]["Content-Security-Policy"])))
        for answer in answers
    }

    assert policies == {
        (
            "base-uri 'none'",
            "default-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        )
    }


def test_no_page_may_ask_for_camera_place_or_sound(answers: list[Answer]) -> None:
    allowed = {
        part
        for answer in answers
        for part in answer["headers"]["Permissions-Policy"].split(", ")
        if not part.endswith("=()")
    }
    refused = set(answers[0]["headers"]["Permissions-Policy"].split(", "))

    assert allowed == set()
    assert {"camera=()", "geolocation=()", "microphone=()"} <= refused


def test_pages_of_people_are_kept_by_no_cache(answers: list[Answer]) -> None:
    kept = {a["name"]: a["headers"].get("Cache-Control", "") for a in answers}

    assert {name for name, said in kept.items() if not re.search("no-store", said)} <= {
        "GET /health"
    }


def test_every_cookie_is_for_https_and_for_toimis_own_requests_only(
    answers: list[Answer],
) -> None:
    cookies = {name: flags for a in answers for name, flags in a["cookies"].items()}

    assert {"sessionid", "csrftoken", "django_language"} <= cookies.keys()
    assert {
        name: flags
        for name, flags in cookies.items()
        if flags != {"secure": True, "httponly": True, "samesite": "Lax"}
    } == {}


def test_without_https_nothing_is_promised_of_it(data: Path) -> None:
    answers = answers_of(data, "http://toimi.example.org")

    assert {a["headers"].get("Strict-Transport-Security") for a in answers} == {None}
    assert {c["secure"] for a in answers for c in a["cookies"].values()} == {""}
