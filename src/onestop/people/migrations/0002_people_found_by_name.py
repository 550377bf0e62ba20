"""The counter finds people by any words of a name, typed with or without diacritics."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX people_by_words_of_name ON people_person USING gin (to_tsvector('simple', folded))",
            "DROP INDEX people_by_words_of_name",
        )
    ]
