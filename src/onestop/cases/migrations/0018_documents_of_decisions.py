from django.db import migrations, models


class Migration(migrations.Migration):
    """What stands on the document a decision issues, and what was done to it since. Older rows say neither."""

    dependencies = [("cases", "0017_withdrawn_and_stopped")]
    operations = [
        migrations.AddField("case", "amendments", models.JSONField(default=list, db_default=[])),
        migrations.AddField("caseissued", "content", models.JSONField(default=dict, db_default={})),
    ]
