from django.db import migrations, models


class Migration(migrations.Migration):
    """A word of a changed address that reached nobody leaves a trace, without the address."""

    dependencies = [("notices", "0005_letters")]
    operations = [
        migrations.AddField("letter", "given_up_at", models.DateTimeField(null=True)),
        migrations.AddField("letter", "why", models.TextField(blank=True, default="", db_default="")),
        migrations.AlterField("letter", "next_try_at", models.DateTimeField(null=True)),
        migrations.AddConstraint(
            "letter",
            models.CheckConstraint(
                condition=models.Q(("given_up_at", None), ("next_try_at__isnull", False))
                | models.Q(("given_up_at__isnull", False), ("kind", "changed"), ("next_try_at", None), ("to", "")),
                name="a_letter_given_up_bears_no_address",
            ),
        ),
        migrations.AddIndex(
            "letter",
            models.Index(
                condition=models.Q(("given_up_at__isnull", False)), fields=["-given_up_at"], name="letters_given_up"
            ),
        ),
    ]
