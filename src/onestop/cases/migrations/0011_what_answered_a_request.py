from django.db import migrations, models

# An answer says what came; what entries of answers given before this said of it is taken into the row of its wait.
FILL = """
UPDATE cases_wait w SET received = said.received
FROM (
  SELECT c.id, (p ->> 'round')::smallint AS nth,
    (SELECT jsonb_object_agg(line ->> 0, line - 0) FROM jsonb_array_elements(p -> 'received') AS line) AS received
  FROM ledger_entry e
  JOIN ledger_disclosure d ON d.leaf = e.leaf
  CROSS JOIN LATERAL (SELECT convert_from(d.payload, 'UTF8')::jsonb AS p) AS read
  JOIN cases_case c ON c.code = p ->> 'case_code'
  WHERE e.type = 'cases.supplement_answered'
) AS said
WHERE w.case_id = said.id AND w.nth = said.nth AND said.received IS NOT NULL
"""


class Migration(migrations.Migration):
    """Expand: what came in answer to a request, and why it was taken although something did not come."""

    dependencies = [("cases", "0010_submitters_found"), ("ledger", "0001_initial")]
    operations = [
        migrations.AddField("casewait", "received", models.JSONField(default=dict, db_default={})),
        migrations.AddField("casewait", "left_out", models.TextField(default="", db_default="")),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
