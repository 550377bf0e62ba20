from django.db import migrations

# Of a case whose content was erased before, also goes what may tell on which ground somebody applied.
CASES = "UPDATE cases_case SET variant = '' WHERE content_erased_at IS NOT NULL AND variant <> ''"
WAITS = """
UPDATE cases_wait w SET items = '[]', received = '{}' FROM cases_case c
WHERE c.id = w.case_id AND c.content_erased_at IS NOT NULL AND (w.items <> '[]' OR w.received <> '{}')
"""


class Migration(migrations.Migration):
    """Contract: what was asked for, what came and by which case of the procedure is content, and erased with it."""

    dependencies = [("cases", "0013_last_day_to_answer")]
    operations = [migrations.RunSQL([CASES, WAITS], migrations.RunSQL.noop)]
