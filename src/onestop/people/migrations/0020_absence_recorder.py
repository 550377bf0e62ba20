from django.db import migrations, models


class Migration(migrations.Migration):
    """Which head recorded an absence for another; of those recorded before, the ledger alone tells, by pseudonym."""

    dependencies = [("people", "0019_people_by_name_and_year")]
    operations = [
        migrations.AddField(
            model_name="absence",
            name="recorder",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=models.PROTECT,
                related_name="+",
                to="people.official",
            ),
        ),
    ]
