"""Wrong sign-ins count against where they come from."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0003_wrong_tries")]

    operations = [
        migrations.AddField("wrongtry", "place", models.BinaryField(default=bytes, max_length=32)),
        migrations.AddField("wrongtry", "stranger", models.BooleanField(default=True)),
        migrations.RemoveIndex("wrongtry", "wrong_tries_of_one_login"),
        migrations.AddIndex(
            "wrongtry", models.Index(fields=["whose", "place", "id"], name="wrong_tries_of_one_login")
        ),
        migrations.AddIndex("wrongtry", models.Index(fields=["place", "at"], name="wrong_tries_from_one_place")),
    ]
