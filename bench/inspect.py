"""Prints what the measuring needs of a filled database: addresses, sessions, query counts."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from bench.fill import LARGE, SMALL  # noqa: E402
from toimi.accounts.models import User  # noqa: E402
from toimi.programme.models import FollowUpDraft, Measure, Programme  # noqa: E402


def session(user: User, backend: str) -> str:
    """Return the key of a signed-in session."""
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = backend
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


def queries(client: Client, path: str) -> int:
    """Return how many queries the page takes, the second time it is asked for."""
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return len(seen)


def main() -> None:
    settings.ALLOWED_HOSTS = ["*"]
    user = User.objects.get(username="bench")
    programme = next(p for p in Programme.objects.order_by("pk") if p.measures.count() == SMALL)
    large = next(
        (p for p in Programme.objects.order_by("pk")[:2] if p.measures.count() == LARGE), None
    )
    measure = Measure.objects.filter(programme=programme, step_count__gt=0).order_by("number")[0]
    draft = FollowUpDraft.objects.get(measure=measure)
    query = "?state=open&sort=due&group=none"
    board = reverse("programme:board", args=[programme.pk]) + query
    page = measure.get_absolute_url()
    client = Client()
    client.force_login(user, settings.AUTHENTICATION_BACKENDS[0])
    for name, value in {
        "session": session(user, settings.AUTHENTICATION_BACKENDS[0]),
        "bare_session": session(user, "django.contrib.auth.backends.ModelBackend"),
        "bare": f"/bare/{programme.pk}/",
        "board": board,
        "large_board": reverse("programme:board", args=[large.pk]) + query if large else "",
        "measure": page,
        "save": reverse("evaluation:save_draft", args=[measure.pk]),
        "draft_version": draft.version,
        "board_queries": queries(client, board),
        "measure_queries": queries(client, page),
    }.items():
        print(f"{name}={value}")


if __name__ == "__main__":
    main()
