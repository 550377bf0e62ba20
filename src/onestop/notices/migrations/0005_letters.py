import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Messages about no case: a code to a new address, the word of the change to the old one."""

    dependencies = [("notices", "0004_former_contact"), ("people", "0016_contact_change")]
    operations = [
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", models.TextField()),
                ("contact", models.TextField()),
                ("channel", models.TextField()),
                ("to", models.TextField(blank=True, default="")),
                ("language", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("attempts", models.SmallIntegerField(default=0)),
                ("next_try_at", models.DateTimeField()),
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
                "db_table": "notices_letter",
                "indexes": [models.Index(fields=["channel", "next_try_at"], name="letters_due")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(kind__in=["changed", "code"], contact__in=["email", "phone"]),
                        name="a_letter_is_of_a_known_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(channel__in=["email", "sms"]), name="a_letter_goes_a_known_way"
                    ),
                ],
            },
        ),
    ]
