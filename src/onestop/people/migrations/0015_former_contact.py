import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """By what somebody was reached until a counter changed it, kept until they were told of the change there."""

    dependencies = [("people", "0013_official_as_person")]
    operations = [
        migrations.CreateModel(
            name="FormerContact",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="people.person",
                    ),
                ),
                ("phone", models.CharField(blank=True, default="", max_length=20)),
                ("changed_at", models.DateTimeField()),
            ],
            options={"db_table": "people_former_contact"},
        ),
    ]
