"""Whoever came with somebody else's dossier is found by name whichever apostrophe or dash stands in it.

PostgreSQL takes signs outside of ASCII for letters of the word: "H’Hen" was one word to it, and "H'Hen" two.
"""

from django.db import migrations

FOLDED = (
    "regexp_replace(translate(regexp_replace(normalize(lower(submitter->>'name'), NFD),"
    " '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),"
    " '[''’ʼ‘`´\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d-]', ' ', 'g')"
)
BEFORE = "translate(regexp_replace(normalize(lower(submitter->>'name'), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')"
_INDEX = """DROP INDEX cases_by_submitter_name;
CREATE INDEX cases_by_submitter_name ON cases_case USING gin (to_tsvector('simple', {}))
WHERE submitter IS NOT NULL"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0014_codes_erased")]
    operations = [migrations.RunSQL(_INDEX.format(FOLDED), _INDEX.format(BEFORE))]
