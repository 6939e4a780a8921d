"""Every page in every language, looked through for the words of another."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings as SETTINGS  # noqa: N812
from django.core import mail
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import formats, translation

from tests.contracts import walk, wording
from tests.contracts.addresses import addresses
from tests.contracts.small_world import NOBODY, PASSWORD, World, make
from toimi.accounts.models import User
from toimi.commands import messages
from toimi.demo import actions as demo
from toimi.platform.pages.saying import day
from toimi.site import first_run

ROLES = (NOBODY, "worker", "line_manager", "committee_reader", "administrator")
WRITERS = (NOBODY, "line_manager", "administrator")
EXAMPLES = "pages:gallery"
"""Shows the parts of pages with Finnish examples, to those who build Toimi."""
BEGINNER = {
    "unit_name": "Perhetyö",
    "name": "Aino Harjula",
    "email": "aino@example.org",
    "password1": PASSWORD,
    "password2": PASSWORD,
}
TAG = re.compile(
    r"{#.*?#}|{% comment.*?endcomment %}|{% blocktranslate.*?endblocktranslate %}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
GUIDES = Path(__file__).resolve().parents[2] / "docs/users"
DAY = date(2026, 11, 24)
DAYS = {"fi": "24.11.2026", "sv": "24.11.2026", "en": "24 Nov 2026"}


@pytest.fixture
def world(db: None, settings: Any, tmp_path: Path) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make()


def worker_of(world: World) -> User:
    return User.objects.get(pk=world.clients["worker"].session["_auth_user_id"])


def test_every_page_is_whole_in_every_language(world: World) -> None:
    looked = walk.Walk()
    sent: dict[str, list[tuple[str, dict[str, Any], str]]] = {}

    for address in addresses():
        path = world.path(address)
        for who in ROLES if address.name != EXAMPLES else ():
            page = looked.get(world.clients[who], path, who)
            for action, typed in walk.forms(page, path) if page else ():
                sent.setdefault(walk.view_of(action), []).append((action, typed, who))
    for attempts in sent.values():
        for action, typed, who in attempts[:2]:
            looked.post(world.clients[who], action, typed, who)

    assert "\n".join(looked.faults()) == ""


def test_what_comes_of_an_empty_form_is_whole_in_every_language(world: World) -> None:
    looked = walk.Walk()

    for address in addresses():
        for who in WRITERS if address.name != EXAMPLES else ():
            looked.post(world.clients[who], world.path(address), {}, who)

    assert "\n".join(looked.faults()) == ""


def test_the_demo_is_whole_in_every_language(db: None, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    demo.fill()
    looked = walk.Walk()

    for who in ("line-manager", "worker", "committee"):
        client = Client(HTTP_HOST="localhost")
        client.force_login(User.objects.get(username=who))
        looked.follow(client, "/", who)

    assert "\n".join(looked.faults()) == ""
    assert {"site:day", "programme:board", "evaluation:measure", "evaluation:round"} < looked.views


def test_the_second_step_is_whole_in_every_language(world: World) -> None:
    looked = walk.Walk()
    user = worker_of(world)
    client = Client(HTTP_HOST="localhost")
    client.post("/accounts/sign-in/", {"login": user.username, "password": PASSWORD})
    paths = [world.path(a) for a in addresses() if a.name.startswith(("mfa_", "account"))]

    for path in paths:
        looked.get(client, path, "signed in")
    TOTP.activate(user, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    RecoveryCodes.activate(user)
    set_up = Authenticator.objects.count()
    for path in paths:
        looked.get(client, path, "signed in, second step in use")
    waiting = Client(HTTP_HOST="localhost")
    waiting.post("/accounts/sign-in/", {"login": user.username, "password": PASSWORD})
    for path in paths:
        looked.get(waiting, path, "at the second step")
        looked.post(waiting, path, {"code": "000000"}, "at the second step")

    assert "\n".join(looked.faults()) == ""
    assert Authenticator.objects.count() == set_up
    assert {"mfa_authenticate", "mfa_view_recovery_codes", "mfa_activate_totp"} < looked.views


def test_the_first_run_is_whole_in_every_language(db: None) -> None:
    looked = walk.Walk()
    client = Client(HTTP_HOST="localhost")
    begin = str(first_run.link()).removeprefix(SETTINGS.BASE_URL)

    for path in ("/first-run/", "/first-run/wrong/"):
        looked.get(client, path, NOBODY)
    page = looked.get(client, begin, NOBODY)
    for action, typed in walk.forms(page, begin):
        looked.post(client, action, typed, NOBODY)
    client.post(begin, BEGINNER)
    looked.follow(client, "/first-run/begin/", "the first administrator")

    assert "\n".join(looked.faults()) == ""
    assert {"first_run:where", "first_run:begin", "first_run:choose"} < looked.views


def test_no_template_has_words_outside_translation() -> None:
    faults = [
        f"{path.relative_to(messages.PACKAGE)}: {text}"
        for path in messages.sources()
        if path.suffix != ".py" and "gallery" not in str(path)
        for text in wording.texts(TAG.sub("", path.read_text(encoding="utf-8")))
        if wording.is_language(text)
    ]

    assert faults == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("name", ["403", "403_csrf", "404", "429", "500"])
def test_the_pages_of_errors_are_whole_in_every_language(
    db: None, name: str, language: str
) -> None:
    with translation.override(language):
        page = render_to_string(f"{name}.html", {}, RequestFactory().get("/"))

    nothing = wording.Data([])
    assert [t for t in wording.texts(page) if wording.foreign(t, language, nothing)] == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_mail_is_written_in_the_language_of_its_reader(world: World, language: str) -> None:
    user = worker_of(world)
    user.language = language
    user.save()

    Client(HTTP_HOST="localhost").post("/accounts/password/reset/", {"email": user.email})

    letter, data = mail.outbox[0], wording.Data(wording.written())
    lines = [str(letter.subject), *str(letter.body).splitlines()]
    assert [line for line in lines if wording.foreign(line, language, data)] == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_days_and_numbers_are_written_as_the_language_does(language: str) -> None:
    with translation.override(language):
        said = day(DAY), formats.localize(2.5)

    assert said == (DAYS[language], {"en": "2.5"}.get(language, "2,5"))


def test_the_finnish_catalogue_holds_only_what_others_say() -> None:
    kept = [message for message in messages.load("fi") if message.id]
    said = {form for message in kept for form in wording.forms(message.id)}

    assert sorted(said - wording.all_of_others()) == []
    assert [message.id for message in kept if not all(wording.forms(message.string))] == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_the_guide_calls_things_as_the_pages_do(language: str) -> None:
    guide = (GUIDES / f"{language}.md").read_text(encoding="utf-8")
    named = {" ".join(words.split()) for words in re.findall(r"\*([^*]+)\*", guide)}

    assert sorted(named - wording.all_sayings(language)) == []
    assert len(named) > 30


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Vahvista seuranta"),
        ("en", "Seuranta Syksy 2021: 12/36 vahvistettu"),
        ("fi", "Confirm the follow-up"),
        ("fi", "This field is required."),
        ("sv", "Enter a valid email address."),
        ("en", "Bekräfta uppföljningen"),
        ("sv", "3 toimenpidettä: 2 klar"),
        ("fi", "Vahvistettu 24 Nov 2026"),
        ("en", "Confirmed 24.11.2026"),
        ("en", "2026-11-24"),
    ],
)
def test_a_sentence_of_another_language_is_found(language: str, text: str) -> None:
    found = wording.foreign(text, language, wording.Data(["Syksy 2021"]))

    assert found != ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Vahvista seuranta"),
        ("sv", "Bekräfta uppföljningen"),
        ("sv", "Åtgärd 3: Vahvista seuranta"),
        ("en", "Vahvista seuranta"),
    ],
)
def test_own_words_and_what_people_wrote_are_left_alone(language: str, text: str) -> None:
    found = wording.foreign(text, language, wording.Data(["Vahvista seuranta"]))

    assert found == ""


def test_what_two_languages_share_and_nobody_wrote_is_found() -> None:
    both = {"Tallenna tämä", "Melu", "12/36", "Team", "Toimi", "a.docx"}

    found = wording.unchanged("fi", "en", both, wording.Data(["Melu"]))

    assert found == ["Tallenna tämä", "Team"]


def test_text_and_said_attributes_are_read_and_another_language_is_left_out() -> None:
    page = (
        '<html lang="sv"><title>Mina</title><style>p{}</style><p lang="fi">Melu <b>yö</b></p>'
        '<input placeholder="Sök"><input type="submit" value="Spara" lang="sv">'
        '<p title="Ny">Buller/<wbr>natt</p></html>'
    )

    assert wording.texts(page) == ["Mina", "Sök", "Spara", "Ny", "Buller/natt"]
