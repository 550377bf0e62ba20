"""Expand: tables of tasks and waits, and the stage of a case, filled from what the row kept so far."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

_STAGE = """
UPDATE cases_case SET
  stage = CASE WHEN status IN (5, 6, 7) THEN CASE WHEN received_at IS NULL THEN 1 ELSE 4 END ELSE status END,
  waits_for = CASE WHEN status IN (5, 6, 7) THEN status END,
  -- What is open kept the moment in its place in the list; of what is closed only the day is known.
  late_from = CASE
    WHEN due_at IS NULL THEN NULL
    WHEN status IN (2, 4, 5) THEN urgent_at
    ELSE ((due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
  END
"""
_RECEIVE = """
INSERT INTO cases_task (case_id, nth, kind, agency, hands, step, assignee, entered_at, due_at, urgent_at, done_at, done_by, acted_for, answer)
SELECT id, 1, 'receive', intake_agency, 'receptionist', '', '', lodged_at, accept_by,
  CASE WHEN stage = 1 AND waits_for IS NULL THEN accept_by END,
  CASE stage WHEN 1 THEN NULL WHEN 3 THEN finished_at ELSE received_at END,
  CASE stage WHEN 1 THEN '' WHEN 3 THEN coalesce(because->>'given_by', '') ELSE received_by END, '', '{}'
FROM cases_case
"""
_STEPS = """
INSERT INTO cases_task (case_id, nth, kind, agency, hands, step, assignee, entered_at, urgent_at, done_by, acted_for, answer)
SELECT c.id, 1 + row_number() OVER (PARTITION BY c.id ORDER BY place), 'step', c.competent_agency,
  CASE WHEN v.definition->'process'->'nodes'->place->>'role' IN ('head', 'receptionist', 'specialist')
    THEN v.definition->'process'->'nodes'->place->>'role' ELSE 'head' END,
  place, coalesce(c.assignee, ''), c.changed_at, CASE WHEN c.waits_for IS NULL THEN c.urgent_at END, '', '', '{}'
FROM cases_case c JOIN catalogue_version v ON v.id = c.version_id
CROSS JOIN LATERAL jsonb_array_elements_text(
  CASE WHEN jsonb_typeof(c.tokens->'tokens'->'at') = 'array' THEN c.tokens->'tokens'->'at' ELSE '[]' END
) AS place
WHERE c.stage IN (2, 4) AND place NOT LIKE '%>%'
"""
_DECIDE = """
INSERT INTO cases_task (case_id, nth, kind, agency, hands, step, assignee, entered_at, urgent_at, done_by, acted_for, answer)
SELECT id, 2, 'decide', competent_agency, 'head', '', '', changed_at, CASE WHEN waits_for IS NULL THEN urgent_at END, '', '', '{}'
FROM cases_case c
WHERE stage IN (2, 4) AND NOT EXISTS (SELECT 1 FROM cases_task t WHERE t.case_id = c.id AND t.kind = 'step')
"""
_RETURN = """
INSERT INTO cases_task (case_id, nth, kind, agency, hands, step, assignee, entered_at, urgent_at, done_at, done_by, acted_for, answer)
SELECT id, 2, 'return', intake_agency, 'receptionist', '', '', finished_at,
  CASE WHEN returned_at IS NULL THEN finished_at END, returned_at, '', '', '{}'
FROM cases_case WHERE stage IN (9, 10)
"""
_WAITS = """
INSERT INTO cases_wait (case_id, nth, kind, agency, because, items, in_time, accepted_before, began_at, ended_at, urgent_at)
SELECT c.id, round.nth, 'supplement',
  CASE WHEN (round.kept->>'accepted_before')::boolean THEN c.competent_agency ELSE c.intake_agency END,
  round.kept->'because', round.kept->'items', (round.kept->>'in_time')::boolean, (round.kept->>'accepted_before')::boolean,
  (round.kept->>'asked_at')::timestamptz, ended.at, CASE WHEN ended.at IS NULL THEN c.urgent_at END
FROM cases_case c
CROSS JOIN LATERAL jsonb_array_elements(c.clock->'rounds') WITH ORDINALITY AS round(kept, nth)
-- A dossier turned away while it waited left its round open.
CROSS JOIN LATERAL (SELECT coalesce((round.kept->>'answered_at')::timestamptz, c.finished_at) AS at) AS ended
"""


def _index(name, fields):
    return models.Index(name=name, fields=fields, condition=Q(urgent_at__isnull=False))


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("catalogue", "0002_immutable_and_searchable")]

    operations = [
        migrations.AddField("case", "stage", models.SmallIntegerField(null=True)),
        migrations.AddField("case", "waits_for", models.SmallIntegerField(null=True)),
        migrations.AddField("case", "late_from", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="CaseTask",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("nth", models.SmallIntegerField()),
                ("kind", models.TextField()),
                ("agency", models.TextField()),
                ("hands", models.TextField()),
                ("step", models.TextField(blank=True)),
                ("assignee", models.TextField(blank=True)),
                ("entered_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("urgent_at", models.DateTimeField(null=True)),
                ("done_at", models.DateTimeField(null=True)),
                ("done_by", models.TextField(blank=True)),
                ("acted_for", models.TextField(blank=True)),
                ("answer", models.JSONField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to="cases.case",
                    ),
                ),
            ],
            options={
                "db_table": "cases_task",
                "constraints": [
                    models.UniqueConstraint(name="tasks_of_a_case_are_numbered", fields=["case", "nth"]),
                    models.CheckConstraint(
                        name="a_task_is_done_after_it_is_entered",
                        condition=Q(done_at=None) | Q(done_at__gte=F("entered_at")),
                    ),
                    models.CheckConstraint(
                        name="a_task_is_in_known_hands",
                        condition=Q(hands__in=("head", "receptionist", "specialist")),
                    ),
                    models.CheckConstraint(
                        name="what_is_done_is_not_urgent", condition=Q(done_at=None) | Q(urgent_at=None)
                    ),
                ],
                "indexes": [_index("open_tasks_by_urgency", ["agency", "kind", "hands", "urgent_at", "case", "nth"])],
            },
        ),
        migrations.CreateModel(
            name="CaseWait",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("nth", models.SmallIntegerField()),
                ("kind", models.TextField()),
                ("agency", models.TextField()),
                ("because", models.JSONField()),
                ("items", models.JSONField()),
                ("in_time", models.BooleanField()),
                ("accepted_before", models.BooleanField()),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("urgent_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waits",
                        to="cases.case",
                    ),
                ),
            ],
            options={
                "db_table": "cases_wait",
                "constraints": [
                    models.UniqueConstraint(name="waits_of_a_case_are_numbered", fields=["case", "nth"]),
                    models.UniqueConstraint(
                        name="a_case_waits_for_one_thing", fields=["case"], condition=Q(ended_at=None)
                    ),
                    models.CheckConstraint(
                        name="a_wait_ends_after_it_begins",
                        condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")),
                    ),
                    models.CheckConstraint(
                        name="a_wait_is_of_a_known_kind",
                        condition=Q(kind__in=["payment", "supplement", "withdrawal"]),
                    ),
                    models.CheckConstraint(
                        name="a_wait_is_listed_while_it_lasts",
                        condition=Q(ended_at=None, urgent_at__isnull=False) | Q(ended_at__isnull=False, urgent_at=None),
                    ),
                ],
                "indexes": [_index("open_waits_by_urgency", ["agency", "kind", "urgent_at", "case"])],
            },
        ),
        *(migrations.RunSQL(step, migrations.RunSQL.noop) for step in (_STAGE, _RECEIVE, _STEPS, _DECIDE, _RETURN, _WAITS)),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
    ]
