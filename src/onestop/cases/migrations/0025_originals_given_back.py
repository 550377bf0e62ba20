from django.db import migrations, models


class Migration(migrations.Migration):
    """Which originals went back to the applicant, each time some did; of older rows none is known."""

    dependencies = [("cases", "0024_reopened_after_a_complaint")]
    operations = [migrations.AddField("case", "given_back", models.JSONField(default=list, db_default=[]))]
