import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Officials are away for a time, and others do their work meanwhile."""

    dependencies = [("people", "0016_contact_change")]
    operations = [
        migrations.CreateModel(
            name="Absence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begins_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("why", models.CharField(max_length=16)),
                (
                    "scope",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=16), blank=True, default=list, size=None
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("leaf", models.BinaryField(max_length=32)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.official",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="absences", to="people.official"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("begins_at"))),
                        name="an_absence_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at__lt", models.F("ends_at"))),
                        name="an_absence_is_ended_before_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why__in", ["leave", "meeting", "mission", "training"])),
                        name="an_absence_has_a_known_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("scope__contained_by", ["receive", "return", "step", "supplement"])),
                        name="an_absence_covers_known_work",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("deputy", models.F("official")), _negated=True),
                        name="nobody_stands_in_for_himself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("deputy__isnull", True), ("scope", [])),
                            models.Q(("deputy__isnull", False), models.Q(("scope", []), _negated=True)),
                            _connector="OR",
                        ),
                        name="whoever_stands_in_does_so_for_something",
                    ),
                ],
            },
        ),
    ]
