from django.db import migrations, models


class Migration(migrations.Migration):
    """What is said of a case beside its life: notes inside, messages to and from its applicant."""

    dependencies = [("cases", "0040_originals_counted")]
    operations = [migrations.AddField("case", "remarks", models.JSONField(default=list, db_default=[]))]
