from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """A case at work has a promise, or its clock stands still while other agencies are asked, where its law says so."""

    dependencies = [("cases", "0020_in_whose_hands")]
    operations = [
        migrations.RemoveConstraint("case", "a_case_at_work_is_received_and_has_a_promise"),
        migrations.AddConstraint(
            "case",
            models.CheckConstraint(
                name="a_case_at_work_is_received_and_has_a_promise",
                condition=~Q(status__in=[2, 4])
                | Q(received_at__isnull=False, due_at__isnull=False)
                | Q(received_at__isnull=False, paused_since__isnull=False),
            ),
        ),
    ]
