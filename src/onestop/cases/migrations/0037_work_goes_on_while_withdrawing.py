from django.db import migrations

LIST: str = """
UPDATE cases_task t SET urgent_at = CASE
    WHEN t.kind IN ('opinion', 'late_opinion', 'meeting', 'apology') THEN t.due_at
    WHEN t.due_at IS NOT NULL AND (t.kind <> 'step' OR t.agency <> c.competent_agency) THEN t.due_at
    ELSE coalesce(c.late_from, c.changed_at + interval '365000 days')
  END
FROM cases_case c
WHERE c.id = t.case_id AND t.done_at IS NULL AND c.received_at IS NOT NULL
  AND t.kind IN ('step', 'hand_over', 'sent', 'refused', 'opinion', 'late_opinion', 'meeting', 'apology')
  AND EXISTS (SELECT 1 FROM cases_wait w WHERE w.case_id = c.id AND w.ended_at IS NULL AND w.kind = 'withdrawal')
  AND (t.kind IN ('opinion', 'late_opinion', 'meeting') OR NOT EXISTS (
    SELECT 1 FROM cases_wait w WHERE w.case_id = c.id AND w.ended_at IS NULL AND w.kind <> 'withdrawal'))
  AND (t.kind <> 'step' OR t.hands <> 'head')
"""
"""Written out once more, for a migration does not ask the law of its day: what `while_withdrawing.is_listed` lists since."""


class Migration(migrations.Migration):
    """Of cases whose applicant has asked for them back, what can be undone stands in the lists again."""

    dependencies = [("cases", "0036_waits_that_run_on")]
    operations = [migrations.RunSQL(LIST, migrations.RunSQL.noop)]
