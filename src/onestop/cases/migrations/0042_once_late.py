from django.db import migrations, models
from django.db.models import Q

FILL: str = """
UPDATE cases_task t SET once_late = true
FROM cases_case c
WHERE c.id = t.case_id AND t.urgent_at IS NOT NULL AND (c.late OR c.lateness_noted_at IS NOT NULL)
  AND t.kind NOT IN ('refund', 'give_back', 'replacement', 'sent')
"""
"""Written out once more, for a migration does not ask the law of its day: which work stays overdue once its case was late."""


class Migration(migrations.Migration):
    """Of open work it is kept that it stays overdue, so that lists by urgency are read in the order of an index."""

    dependencies = [("cases", "0041_remarks")]
    operations = [
        migrations.AddField("casetask", "once_late", models.BooleanField(default=False, db_default=False)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            "casetask",
            models.CheckConstraint(
                name="what_stays_overdue_is_in_lists", condition=Q(once_late=False) | Q(urgent_at__isnull=False)
            ),
        ),
        migrations.AddIndex(
            "casetask",
            models.Index(
                name="open_tasks_in_order",
                fields=["agency", "kind", "hands", "-once_late", "urgent_at", "case", "nth"],
                condition=Q(urgent_at__isnull=False),
            ),
        ),
        migrations.RemoveIndex("casetask", "open_tasks_by_urgency"),
    ]
