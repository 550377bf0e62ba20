from django.db import migrations, models


class Migration(migrations.Migration):
    """Where the applicant chose to fetch the result; of older cases that is where they were handed in."""

    dependencies = [("cases", "0028_waits_by_last_day")]
    operations = [
        migrations.AddField("case", "return_agency", models.TextField(default="", db_default="")),
        migrations.AddIndex(
            "case",
            models.Index(
                name="cases_fetched",
                fields=["procedure_code", "return_agency", "-id"],
                condition=models.Q(("return_agency", ""), _negated=True),
            ),
        ),
    ]
