"""Of a case that was stopped or withdrawn the fact says as well whether it was late."""

from django.db import migrations

_SAYS = """
UPDATE indicators_case_fact AS fact SET late = told.late
  FROM cases_case AS told
 WHERE told.code = fact.case_code AND fact.late IS NULL AND fact.outcome IN ('stopped', 'withdrawn')
   AND fact.received_at IS NOT NULL
"""


class Migration(migrations.Migration):

    dependencies = [
        ("indicators", "0004_cells_left_empty"),
        ("cases", "0025_originals_given_back"),
    ]

    operations = [migrations.RunSQL(_SAYS, migrations.RunSQL.noop)]
