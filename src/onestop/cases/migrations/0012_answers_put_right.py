from django.db import migrations, models


class Migration(migrations.Migration):
    """Expand: what answers of the form were before they were put right, and what an applicant said to a request in words."""

    dependencies = [("cases", "0011_what_answered_a_request")]
    operations = [
        migrations.AddField("casewait", "corrected", models.JSONField(default=dict, db_default={})),
        migrations.AddField("casewait", "reply", models.TextField(default="", db_default="")),
    ]
