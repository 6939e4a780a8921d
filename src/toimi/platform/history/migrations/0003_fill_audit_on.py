"""The domain's day of older audit rows: the day of their real moment, where the organisation is."""

from django.db import migrations
from django.utils import timezone

BATCH = 2000


def fill(apps, schema_editor):
    events = apps.get_model("history", "AuditEvent")
    while True:
        rows = list(events.objects.filter(on=None).only("at", "on").order_by("pk")[:BATCH])
        if not rows:
            return
        for row in rows:
            row.on = timezone.localtime(row.at).date()
        events.objects.bulk_update(rows, ["on"], batch_size=500)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("history", "0002_day_whole_removed")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
