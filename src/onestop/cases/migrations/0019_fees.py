from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("cases", "0018_documents_of_decisions"),)
    operations = (migrations.AddField("case", "fees", models.JSONField(default=list, db_default=[])),)
