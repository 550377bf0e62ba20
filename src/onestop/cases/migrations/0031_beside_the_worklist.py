from django.db import migrations, models
from django.db.models import Q
from django.db.models.functions import Coalesce, NullIf


class Migration(migrations.Migration):
    """What is told beside the list of work is found by its agency."""

    dependencies = [("cases", "0029_place_of_return")]
    operations = [
        migrations.AddIndex(
            "case",
            models.Index(
                Coalesce(NullIf("return_agency", models.Value("")), "intake_agency"),
                "id",
                name="ended_without_a_decision",
                condition=Q(stage__in=[3, 8], content_erased_at=None),
            ),
        ),
        migrations.AddIndex(
            "casetask",
            models.Index(
                name="offers_that_lapsed",
                fields=["agency", "done_at"],
                condition=Q(kind="take_over", done_by="", done_at__isnull=False),
            ),
        ),
    ]
