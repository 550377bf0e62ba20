from django.db import migrations, models


class Migration(migrations.Migration):
    """UNLOGGED: what waits an hour for somebody to sign in again is not worth the write-ahead log, nor a backup."""

    dependencies = [("runtime", "0003_upgrade")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "CREATE UNLOGGED TABLE runtime_kept_briefly"
                    " (key bytea PRIMARY KEY, sealed bytea NOT NULL, kept_at timestamptz NOT NULL)",
                    "DROP TABLE runtime_kept_briefly",
                ),
            ],
            state_operations=[
                migrations.CreateModel(
                    name="KeptBriefly",
                    fields=[
                        ("key", models.BinaryField(primary_key=True, serialize=False)),
                        ("sealed", models.BinaryField()),
                        ("kept_at", models.DateTimeField()),
                    ],
                    options={"db_table": "runtime_kept_briefly"},
                ),
            ],
        ),
    ]
