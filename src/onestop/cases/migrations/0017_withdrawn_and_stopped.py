from django.db import migrations, models
from django.db.models import Q

OUTCOMES = ["granted", "not_accepted", "refused", "stopped", "withdrawn"]
ENDED = [3, 8, 9, 10]


class Migration(migrations.Migration):
    """Withdrawing and stopping: two more outcomes, and a wait that a later one hides."""

    dependencies = [("cases", "0016_incomplete_answers")]
    operations = [
        migrations.RemoveConstraint("case", "an_outcome_is_a_known_one"),
        migrations.AddConstraint(
            "case",
            models.CheckConstraint(
                name="an_outcome_is_a_known_one", condition=Q(outcome=None) | Q(outcome__in=OUTCOMES)
            ),
        ),
        migrations.RemoveConstraint("case", "a_decided_case_says_when_and_how"),
        migrations.AddConstraint(
            "case",
            models.CheckConstraint(
                name="a_decided_case_says_when_and_how",
                condition=Q(status__in=ENDED, finished_at__isnull=False, outcome__isnull=False)
                | (~Q(status__in=ENDED) & Q(finished_at=None, outcome=None)),
            ),
        ),
        migrations.RemoveConstraint("casewait", "a_case_waits_for_one_thing"),
        migrations.RemoveConstraint("casewait", "a_wait_is_listed_while_it_lasts"),
        migrations.AddConstraint(
            "casewait",
            models.UniqueConstraint(
                name="a_case_waits_once_for_each_kind", fields=["case", "kind"], condition=Q(ended_at=None)
            ),
        ),
        migrations.AddConstraint(
            "casewait",
            models.CheckConstraint(
                name="a_wait_is_listed_only_while_it_lasts", condition=Q(ended_at=None) | Q(urgent_at=None)
            ),
        ),
    ]
