from django.db import migrations, models


class Migration(migrations.Migration):
    """A planned outage says why it was announced later than it should have been."""

    dependencies = [("outages", "0001_outages")]
    operations = [
        migrations.AddField("outagerow", "force_majeure", models.TextField(blank=True, default="", db_default="")),
    ]
