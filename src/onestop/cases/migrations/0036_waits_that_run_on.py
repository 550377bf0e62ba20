from django.db import migrations, models


class Migration(migrations.Migration):
    """Whether the time of the authority ran on while a payment was waited for; before that was said, it stood still."""

    dependencies = [("cases", "0035_originals_where_they_lie")]
    operations = [migrations.AddField("casewait", "runs_on", models.BooleanField(default=False, db_default=False))]
