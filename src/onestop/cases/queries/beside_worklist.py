"""What an official should know of that nobody has to do by a day: originals still to go back, and offers that are none any more.

Originals of a case that ended are a task since that is recorded with its end; of one that ended before they are told here. An
offer that lapsed asks nothing of whom it was made to, nor a call to a meeting or a question that fell away. Unsaid, they would be
looked for.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.meetings import called_in_vain, meetings_of
from onestop.cases.domain.originals import WITHOUT_DECISION, owed
from onestop.cases.domain.tasks import NOT_NEEDED, Task
from onestop.cases.domain.transferring import TAKE_OVER
from onestop.cases.mapping import SELECT, readable
from onestop.cases.terms import version_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import raw

HowEnded: TypeAlias = Literal["decided", "accepted", "turned_away", "stopped", "taken_back"]
HowFell: TypeAlias = Literal["withdrawn", "stopped", "refused", "not_needed"]
AskedFor: TypeAlias = Literal["opinion", "meeting", "step"]
_ASKED_FOR: Final[Mapping[str, AskedFor]] = {"opinion": "opinion", "hand_over": "step", "step": "step"}
_FELL: Final[Mapping[str, HowFell]] = {"withdrawn": "withdrawn", "stopped": "stopped", "refused": "refused"}
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


FALLEN: Final = f"""{SELECT} JOIN (
  SELECT t.case_id, max(t.done_at) AS ended_at FROM cases_task t JOIN cases_case e ON e.id = t.case_id
   WHERE t.kind IN ('opinion', 'hand_over', 'step') AND t.done_by = '' AND t.done_at > %(since)s::timestamptz
     AND t.agency = ANY(%(places)s::text[]) AND e.finished_at = t.done_at AND e.outcome IN ('withdrawn', 'stopped', 'refused')
     AND e.competent_agency <> t.agency
   GROUP BY t.case_id) AS asked ON asked.case_id = c.id
ORDER BY asked.ended_at DESC, c.id LIMIT %(limit)s::int"""  # noqa: S608 - our own columns
"""Ended while an agency was asked for its opinion, called to a meeting, or had a step."""
CALLED_OFF: Final = f"""{SELECT} JOIN (
  SELECT case_id, max(done_at) AS ended_at FROM cases_task
   WHERE kind = 'opinion' AND done_by <> '' AND answer->>'closed' = '{NOT_NEEDED}' AND done_at > %(since)s::timestamptz
     AND agency = ANY(%(places)s::text[])
   GROUP BY case_id) AS asked ON asked.case_id = c.id
ORDER BY asked.ended_at DESC, c.id LIMIT %(limit)s::int"""  # noqa: S608 - our own columns
"""Asked for an opinion that is not needed any more."""


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


class FellAway(NamedTuple):
    """What an agency was asked for by another, and need not do any more."""

    code: str
    procedure: Text
    asker: str
    """The agency that decides, by code."""
    ended_at: datetime
    what: AskedFor
    how: HowFell
    held_at: datetime | None
    """When the meeting was to be held that is not; None where it was called to none."""


def fallen_away(*, by: Actor, now: datetime, limit: int = SHOWN_AT_MOST) -> tuple[FellAway, ...]:
    """What agencies of this official were asked for and is not needed any more, the latest first: a case ended, or whoever
    asked closed it.
    """
    places = _places("cases.step", by, now)
    given = {"places": places, "since": now - TOLD_FOR, "limit": limit}
    files = [one.file for sql in (FALLEN, CALLED_OFF) for one in readable(raw(sql, given))] if places else []
    told = [one for file in files for one in _fell(file, places)]
    return tuple(sorted(told, key=lambda one: one.ended_at, reverse=True)[:limit])


def _fell(file: CaseFile, places: list[str]) -> Iterator[FellAway]:
    """The last task of each of these agencies that fell away."""
    ended = [one for one in file.tasks if one.kind in _ASKED_FOR and one.agency in places and _in_vain(file, one)]
    for one in {task.agency: task for task in ended}.values():
        at = one.done_at or file.changed_at
        meeting = next((m for m in reversed(meetings_of(file)) if one.kind == "opinion" and m.state == "lapsed"), None)
        called = meeting is not None and one.agency in called_in_vain(file)
        held_at = meeting.held_at if meeting is not None and called else None
        how = _FELL.get(file.outcome or "", "not_needed") if not one.done_by else "not_needed"
        what = "meeting" if called else _ASKED_FOR[one.kind]
        yield FellAway(file.code, version_of(file).name, file.competent_agency, at, what, how, held_at)


def _in_vain(file: CaseFile, one: Task) -> bool:
    """Whether it ended with the case, or whoever asked took it back."""
    if one.done_by:
        return one.kind == "opinion" and one.answer.get("closed") == NOT_NEEDED
    return one.done_at is not None and one.done_at == file.finished_at and file.outcome in _FELL


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
