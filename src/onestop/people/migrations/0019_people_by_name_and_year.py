from django.db import migrations, models


class Migration(migrations.Migration):
    """Those of one name and one year of birth are found at once: before somebody is entered, an official sees who he may be."""

    dependencies = [("people", "0018_absence_at_agencies")]
    operations = [
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["folded", "birth_year"], name="people_by_name_and_year"),
        ),
    ]
