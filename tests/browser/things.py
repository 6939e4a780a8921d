"""What the pages are about, made beside the demo: a document with doubts, a report, a link in."""

from datetime import date
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.utils import timezone

from tests.browser import (
    cases_things,
    gatherings_things,
    life_things,
    organisation_things,
    support_things,
)
from tests.browser.page import ADMINISTRATOR, SECURED
from tests.contracts import small_mail
from tests.factories.accounts import passkey_of
from toimi.accounts import actions as accounts
from toimi.accounts import invitations
from toimi.accounts.models import User
from toimi.organisation import actions as organisation
from toimi.organisation.importing import actions as importing
from toimi.organisation.models import Person, Team, Unit
from toimi.platform.history.actions import System
from toimi.platform.jobs import actions as jobs
from toimi.platform.jobs.current import Current
from toimi.platform.jobs.worker import run_waiting, settle
from toimi.programme import actions as programmes
from toimi.programme.models import FollowUp, Intake, Measure, Note, Programme, Remark, Step
from toimi.reports import actions as reports
from toimi.reports.models import PublicLink, Report
from toimi.site.calendar import actions as calendar
from toimi.site.models import Feedback

BY = System("test")
PASSWORD = "kuusi-vihreaa-kuusta"
PASTED = """\
Työhyvinvoinnin toimenpideohjelma 2021–2022

Kehittämiskohde\tToimenpide\tTavoiteaikataulu\tKiireellisyysluokka\tVastuuhenkilö
Melu avokonttorissa\tHankitaan hiljainen huone\tsyksy 2021\t1\tLähiesihenkilö
Melu avokonttorissa\tSovitaan puhelujen säännöt\tkunhan ehditään\t2\tTiimit
Työn määrä\tLasketaan asiakkaat joka kuukausi\tjatkuva\t9\tLähiesihenkilö
"""
"""A table with a schedule and a class of urgency that cannot be understood."""
NUMBER, CONFIRMED_NUMBER = 8, 2


def make() -> dict[str, Any]:
    """Make what pages.py names, and return its keys by name."""
    real = Programme.objects.get()
    manager = Person.objects.get(user__username="line-manager")
    return {
        **_of_organisation(real.unit),
        **organisation_things.make(real.unit, manager),
        **_of_mail(),
        **_of_programme(real),
        **life_things.make(real, manager),
        **support_things.make(real.unit, manager),
        **cases_things.make(real.unit, manager),
        **gatherings_things.make(real.unit, manager),
        **_of_documents(real.unit, manager),
        **_of_reports(real, manager),
        **_that_wait(real.unit, manager),
        "missing": 999,
    }


def _of_organisation(unit: Unit) -> dict[str, Any]:
    invited = accounts.add_user(email="uusi.tulija@example.org", by=BY)
    organisation.add_person(name="Uusi Tulija", email=invited.email, user=invited, by=BY)
    user = _secured(unit)
    Feedback.objects.create(text="Otsikko katkeaa.", page="/programmes/1/", reply_to="a@b.fi")
    return {
        **_imports(unit),
        "unit": unit.pk,
        "team": Team.objects.filter(unit=unit).first().pk,  # type: ignore[union-attr]
        "person": Person.objects.get(name="Emilia Vuori").pk,
        "invitation": token_of(invited),
        "wrong_token": "not-a-link",
        "passkey": passkey_of(user).pk,
        "uid": user_pk_to_url_str(user),
        "reset_key": default_token_generator.make_token(user),
    }


def _of_mail() -> dict[str, Any]:
    """A worker with a calendar, whose digest may not have left and whose address takes no mail."""
    Person.objects.filter(user__username="worker").update(email="emilia.vuori@example.org")
    person = Person.objects.get(user__username="worker")
    small_mail.troubled_digest(person)
    small_mail.failed_address(person)
    calendar.renew(person=person, now=timezone.now())
    return {"link_of_another": small_mail.token_of(person)}


def _imports(unit: Unit) -> dict[str, Any]:
    """A file of people that waits, and one that was carried out but for a row."""
    by = Person.objects.get(user__username=ADMINISTRATOR)
    text = "Hlönro;Nimi;Sähköposti;Yksikkö\n1;Oona Oja;oona@example.org;\n2;Arvi Aho;arvi;\n"
    waiting, done = (
        importing.bring(unit=unit, name="henkilöt.csv", content=text.encode(), by=by)
        for _ in range(2)
    )
    importing.carry_out(found=done, by=by)
    return {"people_import": waiting.pk, "people_imported": done.pk}


def _secured(unit: Unit) -> User:
    user = accounts.set_password(
        user=accounts.add_user(email=f"{SECURED}@example.org", by=BY), password=PASSWORD
    )
    User.objects.filter(pk=user.pk).update(username=SECURED)
    person = organisation.add_person(name="Salla Salainen", email=user.email, user=user, by=BY)
    organisation.give_role(person=person, role="worker", unit=unit, by=BY)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    return user


def _of_programme(real: Programme) -> dict[str, Any]:
    measure = Measure.objects.get(programme=real, number=NUMBER)
    confirmed = FollowUp.objects.get(measure__number=CONFIRMED_NUMBER)
    step = Step.objects.filter(measure=measure).first()
    assert step
    return {
        "programme": real.pk,
        "round": real.rounds.get().pk,
        "target": measure.target_id,
        "measure": measure.pk,
        "step": step.pk,
        "number": NUMBER,
        "confirmed_number": CONFIRMED_NUMBER,
        "confirmed_measure": confirmed.measure_id,
        "follow_up": confirmed.pk,
        "remark": _remark(confirmed).pk,
        "note": Note.objects.exclude(by=None).filter(measure__programme=real).first().pk,  # type: ignore[union-attr]
        "public_token": PublicLink.objects.create(
            programme=real, round=real.rounds.get(), ends_on=date(2099, 1, 1)
        ).token,
        "row": 2,
    }


def _remark(follow_up: FollowUp) -> Remark:
    delegate = Person.objects.get(user__username="osh-delegate")
    return programmes.remark(follow_up=follow_up, text="Melu jatkuu aulassa.", by=delegate)


def _of_documents(unit: Unit, manager: Person) -> dict[str, Any]:
    empty = programmes.add_programme(
        unit=unit,
        title="Tyhjä ohjelma",
        starts_on=date(2021, 1, 1),
        ends_on=date(2022, 12, 31),
        by=manager,
    )
    brought = {
        "intake": ("ohjelma.txt", PASTED.encode()),
        "unread_intake": ("kuva.png", b"\x89PNG\r\n\x1a\n\x00\x00"),
    }
    made = {
        name: programmes.bring(unit=unit, name=file, content=content, by=manager).pk
        for name, (file, content) in brought.items()
    }
    run_waiting()
    adopted = Intake.objects.get(programme__isnull=False)
    compared = programmes.bring(unit=unit, name="uusi.txt", content=PASTED.encode(), by=manager)
    compared = programmes.read_document(compared)
    old = Programme.objects.get(intakes=adopted)
    programmes.compare_with(intake=compared, programme=old, by=manager)
    made |= {"compared_intake": compared.pk, "adopted_intake": adopted.pk}
    return {"empty_programme": empty.pk, **made}


def _of_reports(real: Programme, manager: Person) -> dict[str, Any]:
    def ask(format: str) -> Report:
        return reports.ask(
            programme=real,
            round=real.rounds.get(),
            edition="internal",
            format=format,
            is_long=False,
            language="fi",
            by=manager,
        )

    made = ask("docx")
    run_waiting()
    return {"report": made.pk, "waiting_report": ask("xlsx").pk}


def _that_wait(unit: Unit, manager: Person) -> dict[str, Any]:
    """Make what no job has taken up yet: after everything that runs jobs."""
    intake = programmes.bring(unit=unit, name="ohjelma.txt", content=PASTED.encode(), by=manager)
    for waits in (1, 3):
        _broken_job(tries=waits)
    return {"waiting_intake": intake.pk}


def _broken_job(tries: int) -> None:
    """Make a job that broke: after one try it waits for the next, after three it is dead."""
    job = jobs.enqueue("reports.make", report_id=0)
    for number in range(tries):
        job.task.claim(f"worker {number}")
    here = Current(job.task.pk, job.task.started_at, is_kept=False)
    settle(job.task, here, ConnectionError("mail.example.org did not answer"))


def token_of(user: User) -> str:
    """Return the last part of the invitation's link."""
    return invitations.link(user).rstrip("/").rpartition("/")[2]
