import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Who an official is outside the office; of those entered before nobody has said."""

    dependencies = [("people", "0012_documents")]
    operations = [
        migrations.AddField(
            "official",
            "person",
            models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
    ]
