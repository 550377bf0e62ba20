from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AgainRow",
            fields=[
                ("case_code", models.TextField(primary_key=True, serialize=False)),
                ("again_code", models.TextField()),
            ],
            options={"db_table": "anomalies_again"},
        ),
        migrations.CreateModel(
            name="FindingRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("period", models.TextField()),
                ("signal", models.TextField()),
                ("agency", models.TextField()),
                ("level", models.TextField()),
                ("seen", models.IntegerField()),
                ("population", models.IntegerField()),
                ("expected", models.FloatField()),
                ("low", models.IntegerField()),
                ("high", models.IntegerField()),
                ("chance", models.FloatField()),
                ("stands_out", models.BooleanField()),
            ],
            options={
                "db_table": "anomalies_finding",
                "constraints": [
                    models.UniqueConstraint(
                        name="one_finding_a_signal_and_agency", fields=("period", "signal", "agency", "level")
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PeriodRow",
            fields=[
                ("code", models.TextField(primary_key=True, serialize=False)),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("comparisons", models.IntegerField()),
                ("rolled_up_at", models.DateTimeField()),
            ],
            options={"db_table": "anomalies_period"},
        ),
        migrations.CreateModel(
            name="QuestionRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.TextField(unique=True)),
                ("signal", models.TextField()),
                ("agency", models.TextField()),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("seen", models.IntegerField()),
                ("population", models.IntegerField()),
                ("last_day", models.DateField()),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                ("question", models.TextField()),
                ("answer", models.TextField(blank=True, db_default="", default="")),
                ("reason", models.TextField(blank=True, db_default="", default="")),
                ("asked_by", models.TextField()),
                ("answered_by", models.TextField(blank=True, db_default="", default="")),
                ("closed_by", models.TextField(blank=True, db_default="", default="")),
            ],
            options={
                "db_table": "anomalies_question",
                "indexes": [
                    models.Index(name="questions_of_an_agency", fields=["agency", "signal"]),
                    models.Index(
                        name="questions_open", fields=["agency"], condition=models.Q(("closed_at__isnull", True))
                    ),
                ],
            },
        ),
    ]
