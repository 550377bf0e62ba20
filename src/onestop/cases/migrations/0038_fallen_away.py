from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """What another agency was asked for and is not needed any more is found by that agency."""

    dependencies = [("cases", "0037_work_goes_on_while_withdrawing")]
    operations = [
        migrations.AddIndex(
            "casetask",
            models.Index(
                name="asked_in_vain",
                fields=["agency", "done_at"],
                condition=Q(kind__in=["opinion", "hand_over", "step"], done_by="", done_at__isnull=False),
            ),
        ),
        migrations.AddIndex(
            "casetask",
            models.Index(
                name="opinions_ended",
                fields=["agency", "done_at"],
                condition=Q(kind="opinion", done_at__isnull=False),
            ),
        ),
    ]
