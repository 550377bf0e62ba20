"""What the statements of lists are made of: the lanes to be read, what is found in them, its rank, and what is narrowed away.

Each says in SQL what a function of the domain says of one case; tests hold the two together.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from onestop.cases.domain.messages import late_before
from onestop.cases.domain.remarks import HOLDING
from onestop.cases.domain.sending_back import day_before
from onestop.cases.domain.urgency import ends_at, stays_overdue
from onestop.cases.domain.worklist import hands_of, turn_of
from onestop.cases.queries.listing import MESSAGES, NOBODY, Filter
from onestop.cases.queries.listing_lanes import Wanted
from onestop.cases.queries.set_apart import set_apart
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL, local_date
from onestop.rules.api import LAST_CALL, PROPOSED_BEFORE, national_calendar

EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9000, 1, 1, tzinfo=UTC)
MET: Final = """(kind = 'opinion' AND urgent_at <= %(now)s::timestamptz AND EXISTS (
  SELECT FROM cases_task AS met WHERE met.case_id = cases_task.case_id AND met.kind = 'meeting' AND met.done_at IS NULL
    AND met.answer->'agencies' @> to_jsonb(cases_task.step) AND met.due_at <= cases_task.due_at
    AND cases_task.entered_at < met.due_at))"""
"""Whoever was called to a meeting that has no minutes owes nothing meanwhile, as `heard_at` has it."""
_NEAR = """(urgent_at <= %(last_call)s::timestamptz OR urgent_at < %(today_ends)s::timestamptz + (
  %(today_ends)s::timestamptz - CASE kind WHEN 'opinion' THEN entered_at
    ELSE (SELECT received_at FROM cases_case WHERE id = case_id) END))"""
"""Of what is late soon, as `is_near` has it: the next working day is its last, or half of its time is over when today ends."""
_ANSWERED = """EXISTS (SELECT FROM cases_wait AS came WHERE came.case_id = cases_task.case_id AND came.kind = 'supplement'
  AND came.ended_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM cases_task AS since WHERE since.case_id = came.case_id AND since.done_at > came.ended_at))"""
"""Of a task whose case was supplemented: nothing was done in it since."""
_OWN = "(NOT lane.own OR assignee = '' OR assignee = ANY(%(in_his_hands)s::text[]))"
"""Of one's own work nothing that was given to somebody else, as `is_own_work` has it."""
_HELD = f"""coalesce(
    (SELECT 0 FROM cases_wait AS w WHERE w.case_id = c.id AND w.urgent_at IS NOT NULL LIMIT 1),
    (SELECT t.nth FROM cases_task AS t WHERE t.case_id = c.id AND t.urgent_at IS NOT NULL
       AND t.kind IN ({", ".join(f"'{kind}'" for kind in sorted(HOLDING))})
     ORDER BY t.agency <> c.competent_agency AND t.kind <> 'receive', t.nth LIMIT 1))"""  # noqa: S608 - our own kinds
"""As `place_of_message` has it."""
WROTE = f"""CASE WHEN c.remarks = '[]' OR found.nth IS DISTINCT FROM {_HELD} THEN NULL ELSE (
  SELECT min((said.one->>'written_at')::timestamptz) FROM jsonb_array_elements(c.remarks) WITH ORDINALITY AS said(one, nth)
  WHERE said.one->>'kind' = 'from_applicant' AND said.nth > coalesce((
    SELECT max(back.nth) FROM jsonb_array_elements(c.remarks) WITH ORDINALITY AS back(one, nth)
    WHERE back.one->>'kind' IN ('to_applicant', 'read')), 0)) END"""  # noqa: S608 - our own words
"""Since when a message waits for an answer where it is to be answered, as `unanswered_since` has it; NULL anywhere else."""
_MESSAGE = f"(lane.wrote IS NULL OR {WROTE} < lane.wrote)"
_BACK = """(lane.back IS NULL OR EXISTS (SELECT FROM cases_task AS came JOIN cases_task AS sent
    ON sent.case_id = came.case_id AND sent.done_at = came.entered_at AND sent.done_by = '' AND sent.answer ? 'reasons'
  WHERE came.case_id = found.case_id AND came.nth = found.nth AND came.entered_at >= lane.back))"""
"""Of a step that it was sent back and waits again since then, as `came_back` has it."""
APART = """(found.case_id, found.nth) IN (
  SELECT * FROM unnest(%(apart_cases)s::bigint[], %(apart_nths)s::smallint[]))"""
_APART = f"(lane.apart = 'in' OR (lane.apart = 'alone') = ({APART}))"
"""What is not his to do left out, or nothing else, as `tells_apart` has it."""
_SPAN = "urgent_at IS NOT NULL AND urgent_at > lane.since AND urgent_at <= lane.until"
FOUND = f"""
    (SELECT case_id, nth, urgent_at, step, assignee, {MET} AS heard FROM cases_task
     WHERE lane.hands <> '' AND agency = lane.agency AND kind = lane.kind AND hands = lane.hands AND {_SPAN} AND {_OWN}
       AND (NOT lane.near OR {_NEAR}) AND (NOT lane.answered OR {_ANSWERED}) {{first}})
    UNION ALL
    (SELECT case_id, 0::smallint AS nth, urgent_at, '' AS step, '' AS assignee, false AS heard FROM cases_wait
     WHERE lane.hands = '' AND lane.assignee = '' AND agency = lane.agency AND kind = lane.kind AND {_SPAN} {{first}})
    UNION ALL
    (SELECT case_id, nth, urgent_at, step, assignee, {MET} AS heard FROM cases_task
     WHERE lane.assignee <> '' AND assignee <> '' AND assignee = lane.assignee AND agency = lane.agency AND {_SPAN} {{first}})
"""  # noqa: S608 - our own columns
"""Open tasks of a lane, open waits, or what was given to one official: each part looks only where the others do not."""
RANK = """CASE
  WHEN found.heard THEN 3
  WHEN lane.stays AND (c.late OR c.lateness_noted_at IS NOT NULL) THEN 0
  WHEN lane.turn > 0 THEN 3 + lane.turn
  WHEN found.urgent_at <= %(now)s::timestamptz THEN 0
  WHEN found.urgent_at <= %(today_ends)s::timestamptz THEN 1
  WHEN found.urgent_at <= %(week_ends)s::timestamptz THEN 2
  ELSE 3 END"""
"""As `rank_of` has it."""
LANES = """unnest(%(names)s::text[], %(agencies)s::text[], %(kinds)s::text[], %(hands)s::text[], %(assignees)s::text[],
    %(turns)s::int[], %(stay)s::bool[], %(nears)s::bool[], %(answereds)s::bool[],
    %(sinces)s::timestamptz[], %(untils)s::timestamptz[],
    %(steps)s::text[], %(procedures)s::text[], %(holders)s::text[], %(owns)s::bool[],
    %(aparts)s::text[], %(wrotes)s::timestamptz[],
    %(backs)s::timestamptz[]) WITH ORDINALITY
  AS lane(name, agency, kind, hands, assignee, turn, stays, near, answered, since, until, step, procedure, holder, own, apart,
    wrote, back, nth)"""
NARROWED = f"""{_APART} AND {_MESSAGE} AND {_BACK}
  AND (lane.step = '' OR found.step = lane.step) AND (lane.procedure = '' OR c.procedure_code = lane.procedure)
  AND (lane.holder = '' OR found.assignee = CASE lane.holder WHEN '{NOBODY}' THEN '' ELSE lane.holder END)"""
_LANE_COLUMNS: Final = (
    *("names", "agencies", "kinds", "hands", "assignees", "turns", "stay", "nears", "answereds", "sinces", "untils"),
    *("steps", "procedures", "holders", "owns", "aparts", "wrotes", "backs"),
)


def columns(wanted: Iterable[Wanted], by: Actor, now: datetime) -> dict[str, list[Any]]:
    """The lanes to be read, by column of the statement, in whose hands this official's work is, and what of it is not his to do;
    that is one question where any list is of his own work."""
    wanted = tuple(wanted)
    rows = [
        (
            *(asked.name, *lane, turn_of(lane.kind), stays_overdue(lane.kind)),
            *(one.filter == "late_soon", one.filter == "answered", *_span(one.filter, now)),
            *(one.step, one.procedure, one.holder, asked.keeps_to_hands(lane, by), asked.tells_apart(lane, by)),
            *(_written_before(one.filter, now), _back_since(now) if one.filter == "sent_back" else None),
        )
        for asked in wanted
        for one in (asked.listing,)
        for lane in asked.lanes
    ]
    values = map(list, zip(*rows, strict=True)) if rows else ([] for _ in _LANE_COLUMNS)
    own = {lane for asked in wanted for lane in asked.lanes if asked.is_of_his_own(lane, by)}
    return {
        **dict(zip(_LANE_COLUMNS, values, strict=True)),
        "in_his_hands": sorted(hands_of(by)),
        **_columns_apart(set_apart(own, by)),
    }


def _written_before(name: Filter, now: datetime) -> datetime | None:
    """Of a list of messages, those that were written before then."""
    return (
        {"messages": _NEVER, "messages_late": late_before(now, national_calendar())}[name] if name in MESSAGES else None
    )


def _back_since(now: datetime) -> datetime:
    """The working day before today: whoever asks in the morning asks what came since he went home."""
    return datetime.combine(day_before(local_date(now), national_calendar()), time(0), LOCAL)


def _columns_apart(places: Collection[tuple[int, int]]) -> dict[str, list[Any]]:
    return {"apart_cases": [case for case, _ in places], "apart_nths": [nth for _, nth in places]}


def ends(now: datetime) -> dict[str, datetime]:
    """When today and this week end, and the last working day on which an apology would still be a day ahead."""
    marks = ends_at(now)
    last_call = _end_of_working_day(now, LAST_CALL)
    late = late_before(now, national_calendar())
    return {
        "now": marks.now,
        "written": late,
        "today_ends": marks.today,
        "week_ends": marks.week,
        "last_call": last_call,
    }


def _span(name: Filter, now: datetime) -> tuple[datetime, datetime]:
    """The stretch of urgency a list looks through: after, until."""
    return (now, _end_of_working_day(now, PROPOSED_BEFORE)) if name == "late_soon" else (EVER, _NEVER)


def _end_of_working_day(now: datetime, nth: int) -> datetime:
    """When the working day ends that comes so many after today."""
    last = national_calendar().nth_working_after(local_date(now), nth)
    return datetime.combine(last + timedelta(days=1), time(0), LOCAL)
