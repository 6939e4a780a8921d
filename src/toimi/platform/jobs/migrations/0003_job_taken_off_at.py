from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('jobs', '0002_heartbeat'),
    ]

    operations = [
        migrations.AddField(
            model_name='job',
            name='taken_off_at',
            field=models.DateTimeField(null=True),
        ),
    ]
