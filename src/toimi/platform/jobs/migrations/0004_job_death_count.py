from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('jobs', '0003_job_taken_off_at'),
    ]

    operations = [
        migrations.AddField(
            model_name='job',
            name='death_count',
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
