"""Which tasks and waits in the lanes of an official are not his to do, though others of his post may; asked once for a list.

The rules are those of the domain (`not_his.py`). The statement only finds where they could say no: the cases in which he has a
part. Of steps it brings what he did in the case, for there may be many; of the rest, which is rare, the cases are read whole.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from onestop.cases.domain.case_file import PART
from onestop.cases.domain.hands import kept_apart
from onestop.cases.domain.not_his import BY_THE_STEP, BY_WHAT_WAS_SAID, why_not_his
from onestop.cases.domain.worklist import Lane, hands_of
from onestop.cases.mapping import SELECT, readable
from onestop.cases.terms import terms_kept
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

LOOKED_THROUGH: Final = 5000
"""Of one lane, the most pressing first: further nobody reads, and no count goes."""
_HELD: Final = f"""
SELECT found.case_id, found.nth, found.step, c.version_id, c.variant, c.channel, c.procedure_code,
  c.procedure_version, coalesce(c.tokens->'facts'->>'{PART}', ''), did.steps, did.told,
  %(covers)s::bool OR found.kind = ANY(%(said)s::text[]) OR c.conflicts <> '[]' OR c.reopens <> ''
    OR c.applicant_id = ANY(%(people)s::bigint[]) OR c.submitter->>'number' = ANY(%(numbers)s::text[]) AS whole
FROM unnest(%(agencies)s::text[], %(kinds)s::text[], %(hands)s::text[], %(assignees)s::text[])
  AS lane(agency, kind, hands, assignee)
CROSS JOIN LATERAL (
  (SELECT kind, case_id, nth, step FROM cases_task
   WHERE lane.hands <> '' AND agency = lane.agency AND kind = lane.kind AND hands = lane.hands AND urgent_at IS NOT NULL
     AND (kind <> 'step' OR assignee = '' OR assignee = ANY(%(keys)s::text[])) ORDER BY urgent_at LIMIT %(most)s::int)
  UNION ALL
  (SELECT kind, case_id, 0::smallint, '' FROM cases_wait
   WHERE lane.hands = '' AND lane.assignee = '' AND agency = lane.agency AND kind = lane.kind AND urgent_at IS NOT NULL
   ORDER BY urgent_at LIMIT %(most)s::int)
  UNION ALL
  (SELECT kind, case_id, nth, step FROM cases_task
   WHERE lane.assignee <> '' AND assignee <> '' AND assignee = lane.assignee AND agency = lane.agency
     AND urgent_at IS NOT NULL ORDER BY urgent_at LIMIT %(most)s::int)
) AS found JOIN cases_case c ON c.id = found.case_id
LEFT JOIN LATERAL (
  SELECT coalesce(array_agg(step) FILTER (WHERE kind = 'step'), '{{}}') AS steps,
    bool_or(kind = 'meeting' OR kind = 'opinion' AND answer ? 'opinion') AS told
  FROM cases_task WHERE case_id = found.case_id AND kind IN ('step', 'opinion', 'meeting') AND done_by <> ''
    AND (done_by = ANY(%(keys)s::text[]) OR acted_for = ANY(%(keys)s::text[]))
) AS did ON found.kind = ANY(%(by_step)s::text[])
WHERE did.told IS NOT NULL OR found.kind = ANY(%(said)s::text[]) OR c.conflicts <> '[]' OR c.reopens <> ''
  OR c.applicant_id = ANY(%(people)s::bigint[]) OR c.submitter->>'number' = ANY(%(numbers)s::text[])
"""  # noqa: S608 - our own columns
_WHOLE: Final = f"{SELECT} WHERE c.id = ANY(%s::bigint[])"


def set_apart(lanes: Iterable[Lane], by: Actor) -> frozenset[tuple[int, int]]:
    """(id of the case, number of its task; 0: its wait) of what in these lanes is not his to do."""
    wanted = sorted(set(lanes))
    if not wanted or by.kind != "official":
        return frozenset()
    rows = raw(_HELD, _asked(wanted, by))
    return frozenset([*_by_steps(rows), *_read_whole(rows, by)])


def _asked(lanes: list[Lane], by: Actor) -> dict[str, Any]:
    columns = dict(zip(("agencies", "kinds", "hands", "assignees"), map(list, zip(*lanes, strict=True)), strict=True))
    return columns | {
        "keys": sorted(hands_of(by)),
        "covers": bool(by.covers),
        "said": sorted(BY_WHAT_WAS_SAID),
        "by_step": sorted(BY_THE_STEP),
        "people": [one for one in (by.own_person_id, *(one.person_id for one in by.covers)) if one is not None],
        "numbers": [one for one in (by.own_number, *(one.number for one in by.covers)) if one],
        "most": LOOKED_THROUGH,
    }


def _by_steps(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, int]]:
    for case, nth, step, version, variant, channel, procedure, number, part, did, told, whole in rows:
        if not whole:
            process = terms_kept(version, variant, channel, procedure, number, part).process
            if kept_apart(process, step, did=did, told=told):
                yield case, nth


def _read_whole(rows: Iterable[tuple[Any, ...]], by: Actor) -> Iterator[tuple[int, int]]:
    asked = sorted({(row[0], row[1]) for row in rows if row[-1]})
    files = {one.id: one.file for one in readable(raw(_WHOLE, [[case for case, _ in asked]]))} if asked else {}
    for case, nth in asked:
        file = files.get(case)
        if file is not None and why_not_his(file, by, file.tasks[nth - 1] if nth else None) is not None:
            yield case, nth
