"""What a phone sends is taken once, and a refusal is no arrival."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.test import RequestFactory

from toimi.platform.offline import actions
from toimi.platform.offline.errors import AlreadyArrived
from toimi.platform.offline.models import Arrival
from toimi.platform.offline.once import once, written_on
from toimi.platform.offline.once import taken as taken_page

pytestmark = pytest.mark.django_db
KEY = str(uuid4())
TODAY = date(2021, 10, 15)
taken: list[str] = []


@once
def view(request: HttpRequest) -> HttpResponse:
    if request.POST.get("text") == "wrong":
        return HttpResponse("no", status=422)
    if request.POST.get("text") == "not mine":
        raise PermissionDenied
    taken.append(request.POST.get("text", ""))
    return redirect("/cases/1/")


@pytest.fixture(autouse=True)
def _nothing_taken() -> None:
    taken.clear()


def post(text: str = "Melu", **headers: Any) -> HttpResponse:
    request = RequestFactory().post("/cases/new/", {"text": text}, headers=headers)
    return view(request)  # type: ignore[return-value]


def test_what_is_sent_twice_is_taken_once() -> None:
    answers = [post(**{"X-Kept": KEY}) for _ in range(2)]

    assert [(one.status_code, one.content) for one in answers] == [
        (201, b'{"url": "/cases/1/", "code": ""}'),
        (200, b'{"url": "", "code": ""}'),
    ]
    assert taken == ["Melu"]


def test_what_was_refused_may_be_sent_again_with_the_same_key() -> None:
    refused = post("wrong", **{"X-Kept": KEY})
    mended = post("right", **{"X-Kept": KEY})

    assert (refused.status_code, mended.status_code, taken) == (422, 201, ["right"])


def test_a_key_is_not_used_up_by_a_view_that_breaks() -> None:
    with pytest.raises(PermissionDenied):
        post("not mine", **{"X-Kept": KEY})

    assert Arrival.objects.count() == 0


@pytest.mark.parametrize("headers", [{}, {"X-Kept": "no key"}])
def test_without_a_key_the_form_is_sent_as_ever(headers: dict[str, str]) -> None:
    answers = [post(**headers) for _ in range(2)]

    assert [one.status_code for one in answers] == [302, 302]
    assert (taken, Arrival.objects.count()) == (["Melu", "Melu"], 0)


def test_a_form_that_the_browser_sends_itself_is_answered_with_the_page() -> None:
    request = RequestFactory().post("/cases/new/", {"text": "Melu", "kept": KEY})

    answer = view(request)

    assert (answer.status_code, answer["Location"]) == (302, "/cases/1/")
    with pytest.raises(AlreadyArrived):
        actions.arrive(key=Arrival.objects.get().key, on=TODAY)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2021-10-14", date(2021, 10, 14)),
        ("2021-10-15", TODAY),
        ("2021-10-16", TODAY),
        ("2020-10-15", TODAY),
        ("", TODAY),
        ("eilen", TODAY),
    ],
)
def test_the_day_of_writing_is_the_phones_when_it_can_be(said: str, day: date) -> None:
    request = RequestFactory().post("/cases/new/", {"written_on": said})

    assert written_on(request, TODAY) == day


def test_a_page_that_tells_a_code_has_taken_the_form() -> None:
    @once
    def told(request: HttpRequest) -> HttpResponse:
        return taken_page(HttpResponse("ABCD"), "ABCD")

    request = RequestFactory().post("/cases/new/", headers={"X-Kept": KEY})

    answers = [told(request) for _ in range(2)]

    assert [one.content for one in answers] == [  # type: ignore[attr-defined]
        b'{"url": "", "code": "ABCD"}',
        b'{"url": "", "code": ""}',
    ]


def test_keys_are_forgotten_when_no_phone_sends_them_any_more() -> None:
    for days in (89, 91):
        actions.arrive(key=uuid4(), on=TODAY - timedelta(days=days))

    assert actions.forget_arrivals(today=TODAY) == 1
    assert Arrival.objects.get().arrived_on == TODAY - timedelta(days=89)
