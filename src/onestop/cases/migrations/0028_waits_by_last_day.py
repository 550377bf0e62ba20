from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """An outage asks which applicants had until a day of it, whether their cases go on or have ended."""

    dependencies = [("cases", "0027_shares_moved")]
    operations = [
        migrations.AddIndex(
            "casewait",
            models.Index(name="waits_by_last_day", fields=["reply_by", "case"], condition=Q(reply_by__isnull=False)),
        ),
    ]
