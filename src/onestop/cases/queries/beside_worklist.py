"""What an official should know of that nobody has to do by a day: originals still to go back, and offers that are none any more.

Originals of a case that ended are a task since that is recorded with its end; of one that ended before they are told here. An
offer that lapsed asks nothing of whom it was made to. Unsaid, both would be looked for.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.originals import WITHOUT_DECISION, owed
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.transferring import TAKE_OVER
from onestop.cases.mapping import SELECT, readable
from onestop.cases.terms import version_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import raw

HowEnded: TypeAlias = Literal["decided", "accepted", "turned_away", "stopped", "taken_back"]
SHOWN_AT_MOST: Final = 20
TOLD_FOR: Final = timedelta(days=7)
"""How long a counter is told that an offer is none any more."""
OWED: Final = f"""{SELECT}
WHERE c.id IN (
    SELECT id FROM cases_case WHERE intake_agency = ANY(%(places)s::text[])
      AND stage IN {tuple(int(one) for one in WITHOUT_DECISION)} AND content_erased_at IS NULL
    UNION ALL
    SELECT case_id FROM cases_task WHERE kind = 'take_over' AND done_by <> '' AND agency = ANY(%(places)s::text[]))
  AND coalesce((SELECT agency FROM cases_task WHERE case_id = c.id AND kind = 'receive' ORDER BY nth DESC LIMIT 1),
    c.intake_agency) = ANY(%(places)s::text[])
  AND c.stage IN {tuple(int(one) for one in WITHOUT_DECISION)}
  AND c.content_erased_at IS NULL AND c.received <> '{{}}' AND c.reopenings = '[]'
  AND (SELECT sum((came.value->>0)::int) FROM jsonb_each(c.received) AS came)
    > (SELECT coalesce(sum(back.number::int), 0)
         FROM jsonb_array_elements(c.given_back) AS once, jsonb_each_text(once->'given') AS back(code, number))
  AND NOT EXISTS (SELECT 1 FROM cases_task t WHERE t.case_id = c.id AND t.kind = 'give_back' AND t.done_at IS NULL)
ORDER BY c.id LIMIT %(limit)s::int"""  # noqa: S608 - our own columns and numbers
"""Ended without a decision, and more originals came than went back, where they lie (`originals_at`): the longest kept first. Only
of cases that ended before that was a task."""
LAPSED: Final = f"""{SELECT} JOIN (
  SELECT case_id, max(done_at) AS ended_at FROM cases_task
   WHERE kind = 'take_over' AND done_by = '' AND done_at > %(since)s::timestamptz AND agency = ANY(%(places)s::text[])
   GROUP BY case_id) AS offer ON offer.case_id = c.id
ORDER BY offer.ended_at DESC, c.id LIMIT %(limit)s::int"""  # noqa: S608 - our own columns


class KeptOriginals(NamedTuple):
    """A case that ended without a decision and still has originals of its applicant."""

    code: str
    applicant: str
    ended_at: datetime
    number: int


class EndedOffer(NamedTuple):
    """An offer of a case that lapsed without an answer of whom it was made to."""

    code: str
    procedure: Text
    sender: str
    receiver: str
    ended_at: datetime
    how: HowEnded


def kept_originals(*, by: Actor, now: datetime, limit: int = SHOWN_AT_MOST) -> tuple[KeptOriginals, ...]:
    """Of cases whose originals lie where this official hands results over, those that still have some."""
    places = _places("cases.return", by, now)
    rows = raw(OWED, {"places": places, "limit": limit}) if places else []
    return tuple(_kept(one.file) for one in readable(rows))


def ended_offers(*, by: Actor, now: datetime, limit: int = SHOWN_AT_MOST) -> tuple[EndedOffer, ...]:
    """What was offered to the one-stop sections of this official and is not any more, the latest first."""
    places = _places("cases.accept", by, now)
    given = {"places": places, "since": now - TOLD_FOR, "limit": limit}
    files = [one.file for one in readable(raw(LAPSED, given))] if places else []
    ended = ((file, _lapsed(file, places)) for file in files)
    return tuple(_offer(file, task) for file, task in ended if task is not None)


def _places(permission: str, by: Actor, now: datetime) -> list[str]:
    grants = [grant for grant in by.grants if grant.permission == permission]
    scopes = (organisation.scope(grant.agency, local_date(now), subtree=grant.subtree) for grant in grants)
    return sorted({code for scope in scopes for code in scope})


def _kept(file: CaseFile) -> KeptOriginals:
    number = sum(one.owed for one in owed(file))
    return KeptOriginals(file.code, file.applicant_name, file.finished_at or file.changed_at, number)


def _lapsed(file: CaseFile, places: list[str]) -> Task | None:
    """The last offer to one of these that nobody took, and nobody there declined: whoever declines knows it."""
    offers = [one for one in file.tasks if one.kind == TAKE_OVER and one.agency in places]
    last = offers[-1] if offers else None
    return last if last and last.done_at and not last.done_by and "declined" not in last.answer else None


def _offer(file: CaseFile, task: Task) -> EndedOffer:
    ended_at = task.done_at or task.entered_at
    return EndedOffer(file.code, version_of(file).name, task.step, task.agency, ended_at, _how(file, ended_at))


def _how(file: CaseFile, at: datetime) -> HowEnded:
    if file.finished_at == at:
        return _OUTCOMES.get(file.outcome or "", "decided")
    if any(one.kind == "step" and one.done_at == at and "outcome" in one.answer for one in file.tasks):
        return "decided"
    return "accepted" if file.received_at == at else "taken_back"


_OUTCOMES: Final[Mapping[str, HowEnded]] = {
    "not_accepted": "turned_away",
    "stopped": "stopped",
    "withdrawn": "stopped",
}
