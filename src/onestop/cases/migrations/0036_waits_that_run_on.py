from django.db import migrations, models


class Migration(migrations.Migration):
    """Whether the time of the authority ran on while a payment was waited for; before that was said, it stood still."""

    dependencies = [("cases", "0031_beside_the_worklist")]
    operations = [migrations.AddField("casewait", "runs_on", models.BooleanField(default=False, db_default=False))]
