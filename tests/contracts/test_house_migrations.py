from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command


@pytest.mark.django_db
def test_the_models_are_as_the_migrations_make_them() -> None:
    own = [app.label for app in apps.get_app_configs() if app.name.startswith("toimi.")]
    said = StringIO()

    call_command("makemigrations", *own, check_changes=False, dry_run=True, stdout=said)

    assert said.getvalue().startswith("No changes detected")
