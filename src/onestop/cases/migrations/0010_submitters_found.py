"""Whoever came with somebody else's dossier is found by name, number and telephone."""

from django.db import migrations

FOLDED = (
    "translate(regexp_replace(normalize(lower(submitter->>'name'), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')"
)
INDEXES = {
    "cases_by_submitter_name": f"USING gin (to_tsvector('simple', {FOLDED}))",
    "cases_by_submitter_number": "((submitter->>'number'))",
    "cases_by_submitter_phone": "((submitter->>'phone'))",
}


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_cases_of_a_procedure")]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX {name} ON cases_case {how} WHERE submitter IS NOT NULL", f"DROP INDEX {name}"
        )
        for name, how in INDEXES.items()
    ]
