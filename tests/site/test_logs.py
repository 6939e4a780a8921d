import logging
from typing import Any

import pytest
from django.test import RequestFactory

from toimi.site.logs import WithoutKeys


def told(path: str, **extra: Any) -> tuple[str, str]:
    """Return the message and the request of a line as Django writes it of a refusal."""
    request = RequestFactory().post(path, **extra)
    record = logging.makeLogRecord(
        {"msg": "%s: %s", "args": ("Unprocessable", request.path), "request": request}
    )
    WithoutKeys().filter(record)
    return record.getMessage(), record.request  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/accounts/join/WzEsICJhIl0:1abc:s3cr3t/", "/accounts/join/…/"),
        ("/first-run/s3cr3t-token_x/", "/first-run/…/"),
        ("/accounts/password/reset/1-abc-s3cr3t/", "/accounts/password/reset/…/"),
        ("/calendar/s3cr3t-token_x.ics", "/calendar/…"),
        ("/go/WzEsICIvIl0:1abc:s3cr3t/", "/go/…/"),
        ("/programmes/1/", "/programmes/1/"),
    ],
)
def test_the_log_has_no_key_of_an_address(path: str, shown: str) -> None:
    assert told(path) == (f"Unprocessable: {shown}", f"POST {shown}")


def test_the_log_does_not_say_what_was_searched_for() -> None:
    assert told("/manage/people/?q=Virtanen") == (
        "Unprocessable: /manage/people/",
        "POST /manage/people/",
    )


def test_a_line_of_no_request_stays_as_it_is() -> None:
    record = logging.makeLogRecord({"msg": "job %s failed", "args": (3,)})

    assert WithoutKeys().filter(record)
    assert record.getMessage() == "job 3 failed"


def test_every_line_goes_through_the_filter(settings: Any) -> None:
    named = [handler["filters"] for handler in settings.LOGGING["handlers"].values()]

    assert named == [["without_keys"]]
