from django.db import migrations, models


class Migration(migrations.Migration):
    """UNLOGGED: counters are not worth the write-ahead log, and after a crash everybody starts anew."""

    dependencies = [("runtime", "0001_outbox")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "CREATE UNLOGGED TABLE runtime_throttle"
                    " (key bytea PRIMARY KEY, free_at timestamptz NOT NULL) WITH (fillfactor = 50)",
                    "DROP TABLE runtime_throttle",
                ),
            ],
            state_operations=[
                migrations.CreateModel(
                    name="Throttle",
                    fields=[
                        ("key", models.BinaryField(primary_key=True, serialize=False)),
                        ("free_at", models.DateTimeField()),
                    ],
                    options={"db_table": "runtime_throttle"},
                ),
            ],
        ),
    ]
