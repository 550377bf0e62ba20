import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """What a head records of an absence holds at the agencies he heads; what was recorded before, everywhere."""

    dependencies = [("people", "0017_absence")]
    operations = [
        migrations.AddField(
            model_name="absence",
            name="agencies",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=35), blank=True, db_default=[], default=list, size=None
            ),
        ),
    ]
