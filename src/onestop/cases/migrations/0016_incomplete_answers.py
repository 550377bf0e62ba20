from django.db import migrations, models


class Migration(migrations.Migration):
    """Expand: whether a request was answered and the dossier was not complete all the same."""

    dependencies = [("cases", "0015_submitters_in_any_spelling")]
    operations = [migrations.AddField("casewait", "incomplete", models.BooleanField(default=False, db_default=False))]
