from django.db import migrations, models


class Migration(migrations.Migration):
    """Which case a case takes up again, and by which decisions on complaints a case was; older rows have none."""

    dependencies = [("cases", "0021_paused_at_work")]
    operations = [
        migrations.AddField("case", "reopens", models.TextField(default="", db_default="")),
        migrations.AddField("case", "reopenings", models.JSONField(default=list, db_default=[])),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                name="cases_that_reopen",
                fields=["reopens"],
                condition=models.Q(("reopens", ""), _negated=True),
            ),
        ),
    ]
