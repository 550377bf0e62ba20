"""To which agency the term of a case counts, and figures of agencies by whoever did, or let pass, what is measured."""

from django.db import migrations, models

_ANSWERABLE = """
UPDATE indicators_case_fact SET answerable_agency = competent_agency;
UPDATE indicators_case_fact AS fact SET answerable_agency = late.step
  FROM (SELECT DISTINCT ON (told.code) told.code, sent.step
          FROM cases_task AS sent JOIN cases_case AS told ON told.id = sent.case_id
         WHERE told.late AND sent.kind = 'take_over' AND sent.done_by <> ''
           AND sent.done_at > told.received_at AND sent.done_at >= coalesce(told.late_from, told.due_at)
         ORDER BY told.code, sent.done_at, sent.nth) AS late
 WHERE late.code = fact.case_code
"""
"""Late, it counts to whoever had it when the term ended: who sent it on at that moment or later, first of several."""
_AGENCY_CELLS = """
DELETE FROM indicators_cell WHERE scope IN ('agency', 'agency_month') AND measure IN
    ('cases_authenticated', 'online_users_identified', 'cases_self_served', 'cases_on_time');
WITH counted AS (
    SELECT 'cases_authenticated' AS measure, intake_agency AS agency, lodged_on AS day, authenticated AS counts
      FROM indicators_case_fact
    UNION ALL
    SELECT 'online_users_identified', intake_agency, lodged_on, identified FROM indicators_case_fact WHERE channel = 'online'
    UNION ALL
    SELECT 'cases_self_served', intake_agency, lodged_on, NOT assisted FROM indicators_case_fact WHERE channel = 'online'
    UNION ALL
    SELECT 'cases_on_time', answerable_agency, finished_on, NOT late FROM indicators_case_fact
     WHERE finished_on IS NOT NULL AND due_at IS NOT NULL
)
INSERT INTO indicators_cell (measure, scope, key, day, numerator, denominator)
SELECT measure, CASE GROUPING(day) WHEN 0 THEN 'agency' ELSE 'agency_month' END, agency,
       coalesce(day, date_trunc('month', day)::date), count(*) FILTER (WHERE counts), count(*)
  FROM counted GROUP BY GROUPING SETS ((measure, agency, day), (measure, agency, date_trunc('month', day)::date))
"""


class Migration(migrations.Migration):

    dependencies = [
        ("indicators", "0005_late_when_it_ended"),
        ("cases", "0025_originals_given_back"),
    ]

    operations = [
        migrations.AddField("casefact", "answerable_agency", models.TextField(default=""), preserve_default=False),
        migrations.RunSQL(_ANSWERABLE, migrations.RunSQL.noop),
        migrations.RunSQL(_AGENCY_CELLS, migrations.RunSQL.noop),
        migrations.RemoveIndex("casefact", "fact_by_agency_lodging"),
        migrations.AddIndex(
            "casefact", models.Index(name="fact_by_intake_lodging", fields=["intake_agency", "lodged_on", "case_code"])
        ),
        migrations.AddIndex(
            "casefact",
            models.Index(name="fact_by_answerable_finish", fields=["answerable_agency", "finished_on", "case_code"]),
        ),
    ]
