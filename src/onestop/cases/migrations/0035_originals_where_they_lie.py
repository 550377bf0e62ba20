from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Without a result originals are given back where they lie, which is where the dossier was handed in or sent on to."""

    dependencies = [("cases", "0031_beside_the_worklist")]
    operations = [
        migrations.RemoveIndex("case", "ended_without_a_decision"),
        migrations.AddIndex(
            "case",
            models.Index(
                name="originals_that_may_lie_here",
                fields=["intake_agency", "id"],
                condition=Q(stage__in=[3, 8], content_erased_at=None),
            ),
        ),
        migrations.AddIndex(
            "casetask",
            models.Index(
                name="cases_taken_over",
                fields=["agency"],
                condition=Q(kind="take_over") & ~Q(done_by=""),
            ),
        ),
    ]
