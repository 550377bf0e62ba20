"""Two periods of one agency never share a day; ranges on both sides need no extension."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("organisation", "0001_initial")]

    operations = [
        migrations.RunSQL(
            """
            ALTER TABLE organisation_agencyperiod ADD CONSTRAINT an_agency_bears_one_name_at_a_time
            EXCLUDE USING gist (
                int8range(agency_id, agency_id, '[]') WITH &&,
                daterange(valid_from, valid_until) WITH &&
            )
            """,
            "ALTER TABLE organisation_agencyperiod DROP CONSTRAINT an_agency_bears_one_name_at_a_time",
        )
    ]
