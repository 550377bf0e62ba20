"""Every agency stood under its parent for as long as it has borne a name."""

from django.db import migrations

_FILL = """
INSERT INTO organisation_agencyparent (agency_id, parent_id, valid_from, valid_until)
SELECT a.id, a.parent_id, min(p.valid_from), CASE WHEN bool_or(p.valid_until IS NULL) THEN NULL ELSE max(p.valid_until) END
FROM organisation_agency a JOIN organisation_agencyperiod p ON p.agency_id = a.id
WHERE a.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organisation_agencyparent d WHERE d.agency_id = a.id)
GROUP BY a.id, a.parent_id
"""


class Migration(migrations.Migration):
    dependencies = [("organisation", "0003_dated_parent")]

    operations = [migrations.RunSQL(_FILL, migrations.RunSQL.noop)]
