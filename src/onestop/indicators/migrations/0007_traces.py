"""Traces of cases; those of cases counted before are made beside this migration (`indicators.trace_existing`)."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("indicators", "0006_who_answers_for_lateness"),
    ]

    operations = [
        migrations.CreateModel(
            name="Trace",
            fields=[
                ("case_code", models.TextField(primary_key=True, serialize=False)),
                ("procedure_code", models.TextField()),
                ("level", models.TextField()),
                ("intake_agency", models.TextField()),
                ("competent_agency", models.TextField()),
                ("channel", models.TextField()),
                ("assisted", models.BooleanField()),
                ("lodged_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
                ("outcome", models.TextField(null=True)),
                ("asked_at", models.DateTimeField(null=True)),
                ("asking_agency", models.TextField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("hollow", models.BooleanField(null=True)),
                ("apologised_at", models.DateTimeField(null=True)),
                ("apology_due_at", models.DateTimeField(null=True)),
                ("moved", models.SmallIntegerField()),
                ("reopened_at", models.DateTimeField(null=True)),
                ("last_step_at", models.DateTimeField(null=True)),
                ("hands", models.SmallIntegerField(null=True)),
            ],
            options={
                "db_table": "indicators_trace",
                "indexes": [
                    models.Index(name="trace_by_finish", fields=["competent_agency", "finished_at", "case_code"]),
                    models.Index(name="trace_by_lodging", fields=["intake_agency", "lodged_at", "case_code"]),
                    models.Index(
                        name="trace_by_request",
                        fields=["asking_agency", "asked_at", "case_code"],
                        condition=models.Q(("asked_at__isnull", False)),
                    ),
                    models.Index(
                        name="trace_by_answer",
                        fields=["competent_agency", "answered_at", "case_code"],
                        condition=models.Q(("answered_at__isnull", False)),
                    ),
                    models.Index(
                        name="trace_by_apology",
                        fields=["competent_agency", "apologised_at", "case_code"],
                        condition=models.Q(("apologised_at__isnull", False)),
                    ),
                ],
            },
        ),
    ]
