from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("runtime", "0002_throttle")]

    operations = [
        migrations.CreateModel(
            name="Upgrade",
            fields=[
                ("work", models.TextField(primary_key=True, serialize=False)),
                ("done_at", models.DateTimeField()),
            ],
            options={"db_table": "runtime_upgrade"},
        ),
    ]
