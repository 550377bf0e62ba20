from django.db import migrations, models


class Migration(migrations.Migration):
    """Whether the last days of tasks moved as a wait ended; by earlier entries none did."""

    dependencies = [("cases", "0025_originals_given_back")]
    operations = [migrations.AddField("casewait", "shares_moved", models.BooleanField(default=False, db_default=False))]
