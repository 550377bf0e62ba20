from django.db import migrations, models


class Migration(migrations.Migration):
    """A plan can be put right before it begins; which terms moved for an outage is listed with it."""

    dependencies = [("outages", "0002_force_majeure")]
    operations = [
        migrations.AddField("outagerow", "changed_at", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="OutageMove",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.TextField()),
                ("case_code", models.TextField()),
                ("what", models.TextField()),
                ("moved_from", models.TextField()),
                ("moved_to", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "db_table": "outages_move",
                "indexes": [models.Index(fields=["number", "id"], name="moves_of_an_outage")],
            },
        ),
    ]
