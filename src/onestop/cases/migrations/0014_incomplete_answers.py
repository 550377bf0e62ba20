from django.db import migrations, models


class Migration(migrations.Migration):
    """Expand: whether a request was answered and the dossier was not complete all the same."""

    dependencies = [("cases", "0013_last_day_to_answer")]
    operations = [migrations.AddField("casewait", "incomplete", models.BooleanField(default=False, db_default=False))]
