"""What the database itself holds, whoever asks."""

import re

import pytest
from django.db import connection
from django.db.models import ProtectedError
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.organisation import PersonFactory
from tests.factories.programme import FollowUpFactory, ProgrammeFactory
from toimi.programme.models import Document, FollowUp, Intake

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("owner", ["measure", "programme", "round"])
def test_no_deletion_takes_a_confirmed_follow_up_along(owner: str) -> None:
    follow_up = FollowUpFactory.create()
    owners = {
        "measure": follow_up.measure,
        "programme": follow_up.measure.programme,
        "round": follow_up.round,
    }

    with pytest.raises(ProtectedError):
        owners[owner].delete()

    assert FollowUp.objects.count() == 1


@pytest.mark.parametrize("address", ["/", "/programmes/?all", "/programmes/{}/edit/"])
def test_lists_of_documents_leave_their_readings_in_the_database(
    client: Client, address: str
) -> None:
    programme = ProgrammeFactory.create()
    person = PersonFactory.create(role="line_manager", unit=programme.unit)
    assert person.user
    client.force_login(person.user)
    for adopted in (None, programme):
        document = Document.objects.create(unit=programme.unit, name="a", sha256="0", size_bytes=1)
        Intake.objects.create(unit=programme.unit, document=document, programme=adopted)

    with CaptureQueriesContext(connection) as made:
        client.get(address.format(programme.pk))

    counted = re.compile(r'JSONB?_ARRAY_LENGTH\("programme_intake"."reading"')
    asked = [counted.sub("", query["sql"]) for query in made.captured_queries]
    assert [sql for sql in asked if '"programme_intake"."reading"' in sql] == []
