"""Older audit rows of steps, notes, targets … learn whose parts they are, from the rows in which
those were made or removed."""

from django.db import migrations

WHOLES = {"measure_id": "programme.measure", "programme_id": "programme.programme"}
PARTS = {
    "programme.target": "programme_id",
    "programme.measure": "programme_id",
    "programme.round": "programme_id",
    "programme.step": "measure_id",
    "programme.responsible": "measure_id",
    "programme.note": "measure_id",
    "programme.followup": "measure_id",
    "programme.followupdraft": "measure_id",
}
BATCH = 2000


def fill(apps, schema_editor):
    events = apps.get_model("history", "AuditEvent")
    for part, name in PARTS.items():
        wholes = {}
        rows = events.objects.filter(subject_type=part, within_type="").order_by("pk")
        last = 0
        while True:
            batch = list(rows.filter(pk__gt=last)[:BATCH])
            if not batch:
                break
            last = batch[-1].pk
            for row in batch:
                said = [value for value in row.changes.get(name, []) if value is not None]
                if said:
                    wholes[row.subject_id] = said[0]
                whole = wholes.get(row.subject_id)
                if whole is not None:
                    row.within_type, row.within_id = WHOLES[name], str(whole)
            events.objects.bulk_update(batch, ["within_type", "within_id"], batch_size=500)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("programme", "0008_amended_days"),
        ("history", "0003_fill_audit_on"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
