from django.db import migrations, models


class Migration(migrations.Migration):
    """Conflicts of interest that officials declared; older rows have none. And whose work an open task is, for his own list."""

    dependencies = [("cases", "0019_fees")]
    operations = [
        migrations.AddField("case", "conflicts", models.JSONField(default=list, db_default=[])),
        migrations.AddIndex(
            model_name="casetask",
            index=models.Index(
                name="open_tasks_of_somebody",
                fields=["assignee", "urgent_at", "case", "nth"],
                condition=models.Q(("urgent_at__isnull", False), models.Q(("assignee", ""), _negated=True)),
            ),
        ),
    ]
