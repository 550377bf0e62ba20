"""How an agency is reached: nothing is known of those that are there, until their keeper publishes it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organisation", "0005_drop_undated_parent")]
    operations = [
        migrations.AddField("agency", "phone", models.CharField(blank=True, default="", db_default="", max_length=20)),
        migrations.AddField("agency", "email", models.CharField(blank=True, default="", db_default="", max_length=100)),
        migrations.AddField("agency", "address", models.CharField(blank=True, default="", db_default="", max_length=300)),
    ]
