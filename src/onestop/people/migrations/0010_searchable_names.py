"""Names with signs or single letters are found joined and apart; those registered before are folded anew."""

import re

from django.db import migrations

AT_ONCE = 2_000
# Only these can fold otherwise than before; a province has hundreds of thousands that cannot.
NEXT = """
SELECT id, name FROM people_person
WHERE id > %s AND folded ~ '[^a-z0-9 ]|(^| )[a-z0-9]( |$)' ORDER BY id LIMIT %s
"""
BY_PHONE = r"CREATE INDEX people_by_phone ON people_person (regexp_replace(phone, '\D', '', 'g')) WHERE phone <> ''"


def words(folded):
    return re.findall(r"[^\W_\u02b0-\u02ff]+", folded)


def searchable(folded):
    # As people.domain.spelling said it on this day: a migration keeps its own rule.
    parts = words(folded)
    joined = [first + second for first, second in zip(parts, parts[1:]) if len(first) == 1]
    joined += ["".join(words(word)) for word in folded.split() if len(words(word)) > 1]
    return " ".join(dict.fromkeys([*parts, *joined]))[:300]


def fold_anew(apps, schema_editor):
    from onestop.kernel.text import fold

    with schema_editor.connection.cursor() as cursor:
        last = 0
        while True:
            cursor.execute(NEXT, [last, AT_ONCE])
            rows = cursor.fetchall()
            if not rows:
                return
            for key, name in rows:
                cursor.execute("UPDATE people_person SET folded = %s WHERE id = %s", [searchable(fold(name)), key])
            last = rows[-1][0]


class Migration(migrations.Migration):
    dependencies = [("people", "0009_person_erased")]

    operations = [
        migrations.RunPython(fold_anew, migrations.RunPython.noop),
        migrations.RunSQL(BY_PHONE, "DROP INDEX people_by_phone"),
    ]
