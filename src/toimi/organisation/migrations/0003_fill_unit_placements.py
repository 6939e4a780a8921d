from django.db import migrations

BATCH = 500


def fill(apps, schema_editor):
    """Write where every unit stands; can be run again, and goes on where it stopped."""
    unit_model = apps.get_model("organisation", "Unit")
    placement = apps.get_model("organisation", "UnitPlacement")
    while True:
        rows = list(unit_model.objects.filter(placements=None).order_by("pk")[:BATCH])
        if not rows:
            return
        placement.objects.bulk_create(
            [
                placement(unit=unit, parent_id=unit.parent_id, starts_on=unit.starts_on)
                for unit in rows
            ]
        )


class Migration(migrations.Migration):

    dependencies = [
        ('organisation', '0002_dates_groups_deputies'),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
