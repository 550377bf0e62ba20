from django.db import migrations, models


class Migration(migrations.Migration):
    """Whoever gets messages can stop them without an account."""

    dependencies = [("notices", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Stop",
            fields=[
                ("address", models.TextField(primary_key=True, serialize=False)),
                ("channel", models.TextField()),
                ("stopped_at", models.DateTimeField()),
            ],
            options={"db_table": "notices_stop"},
        ),
    ]
