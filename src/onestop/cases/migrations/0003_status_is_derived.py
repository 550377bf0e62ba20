"""Contract: what tasks and waits say now leaves the row, and the table derives the national code itself."""

import django.db.models.functions.comparison
from django.db import migrations, models
from django.db.models import F, Q

_GONE = ("assignee", "clock", "held_by", "step", "step_role", "supplements", "tray", "urgent_at", "status")
_STAND_ON_STATUS = (
    models.CheckConstraint(
        name="a_case_at_work_is_received_and_has_a_promise",
        condition=Q(Q(("status__in", [2, 4]), _negated=True), Q(("due_at__isnull", False), ("received_at__isnull", False)), _connector="OR"),
    ),
    models.CheckConstraint(
        name="a_decided_case_says_when_and_how",
        condition=Q(
            Q(("finished_at__isnull", False), ("outcome__isnull", False), ("status__in", [3, 9, 10])),
            Q(Q(("status__in", [3, 9, 10]), _negated=True), ("finished_at", None), ("outcome", None)),
            _connector="OR",
        ),
    ),
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_tasks_and_waits")]

    operations = [
        migrations.RemoveConstraint("case", "a_case_has_one_of_the_ten_statuses"),
        migrations.RemoveConstraint("case", "an_open_case_lies_in_a_tray"),
        *(migrations.RemoveConstraint("case", each.name) for each in _STAND_ON_STATUS),
        migrations.RemoveIndex("case", "open_cases_by_urgency"),
        migrations.RemoveIndex("case", "cases_not_noted_late"),
        *(migrations.RemoveField("case", name) for name in _GONE),
        migrations.AlterField("case", "stage", models.SmallIntegerField()),
        migrations.AddField(
            "case",
            "status",
            models.GeneratedField(
                db_persist=True,
                expression=django.db.models.functions.comparison.Coalesce(F("waits_for"), F("stage")),
                output_field=models.SmallIntegerField(),
            ),
        ),
        *(migrations.AddConstraint("case", each) for each in _STAND_ON_STATUS),
        migrations.AddIndex(
            "case",
            models.Index(
                condition=Q(("lateness_noted_at", None), ("status__in", [2, 4])),
                fields=["late_from"],
                name="cases_not_noted_late",
            ),
        ),
        migrations.AddConstraint(
            "case",
            models.CheckConstraint(
                condition=Q(("stage__in", [1, 2, 3, 4, 8, 9, 10])), name="a_case_is_at_a_known_stage"
            ),
        ),
        migrations.AddConstraint(
            "case",
            models.CheckConstraint(
                condition=Q(("waits_for", None), ("waits_for__in", [5, 6, 7]), _connector="OR"),
                name="a_case_waits_for_a_known_thing",
            ),
        ),
    ]
