import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("anomalies", "0001_initial"),
        ("documents", "0004_names_as_long_as_file_systems_keep"),
    ]

    operations = [
        migrations.CreateModel(
            name="AnswerFileRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.SmallIntegerField()),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="anomalies.questionrow",
                    ),
                ),
                (
                    "upload",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.upload"
                    ),
                ),
            ],
            options={
                "db_table": "anomalies_answer_file",
                "constraints": [models.UniqueConstraint(fields=("question", "place"), name="one_file_a_place")],
            },
        ),
    ]
