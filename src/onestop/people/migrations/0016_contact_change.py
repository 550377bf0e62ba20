import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A new address or number of somebody waits for the code that was sent there."""

    dependencies = [("people", "0015_former_contact")]
    operations = [
        migrations.CreateModel(
            name="ContactChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=8)),
                ("value", models.CharField(max_length=254)),
                ("salt", models.BinaryField(max_length=16)),
                ("asked_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("wrong", models.PositiveSmallIntegerField(default=0)),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "db_table": "people_contact_change",
                "constraints": [
                    models.UniqueConstraint(fields=("person", "kind"), name="one_change_of_a_kind_waits"),
                    models.CheckConstraint(
                        condition=models.Q(kind__in=["email", "phone"]), name="a_contact_is_of_a_known_kind"
                    ),
                ],
            },
        ),
    ]
