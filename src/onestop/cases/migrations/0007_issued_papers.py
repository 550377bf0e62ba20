import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Expand: papers issued about a case, and what was handed in by count and by whom. Papers of older cases are issued when asked for."""

    dependencies = [("cases", "0006_rater_erased")]
    operations = [
        migrations.AddField("case", "received", models.JSONField(default=dict, db_default={})),
        migrations.AddField("case", "submitter", models.JSONField(null=True)),
        migrations.AddField("case", "counted", models.BooleanField(default=False, db_default=False)),
        migrations.CreateModel(
            "CaseIssued",
            [
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("paper", models.TextField()),
                ("nth", models.SmallIntegerField()),
                ("digest", models.TextField(blank=True)),
                ("size", models.IntegerField()),
                ("issued_at", models.DateTimeField()),
                ("later", models.BooleanField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="issued",
                        to="cases.case",
                    ),
                ),
            ],
            options={
                "db_table": "cases_issued",
                "indexes": [models.Index(name="issued_papers_by_digest", fields=["digest"])],
                "constraints": [
                    models.UniqueConstraint(name="papers_of_a_case_are_numbered", fields=("case", "paper", "nth")),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("digest__regex", "^[0-9a-f]{64}$"), ("size__gt", 0)),
                            models.Q(("digest", ""), ("size", 0)),
                            _connector="OR",
                        ),
                        name="an_issued_paper_has_bytes_or_was_erased",
                    ),
                ],
            },
        ),
    ]
