"""Which case takes up which again, after a complaint or of the agency's own motion, each found from the other."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from onestop.cases import store
from onestop.cases.access import may_see
from onestop.cases.domain.case_file import PART, CaseFile, Reopening
from onestop.cases.domain.parts import parts_of, steps_yielding
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.reopening import ENDED, came_alone, worked_on, worked_on_part
from onestop.cases.domain.status import Status
from onestop.cases.mapping import SELECT, readable
from onestop.cases.queries.chain import chain_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.runtime.api import raw

_NEW: Final = f"{SELECT} WHERE c.reopens = %s::text AND c.reopens <> '' ORDER BY c.id"
_LAST: Final = f"""SELECT code, status FROM cases_case
WHERE reopens = %s::text AND reopens <> '' AND coalesce(tokens->'facts'->>'{PART}', '') = %s::text ORDER BY id DESC LIMIT 1"""  # noqa: S608


class Complaint(NamedTuple):
    """What was upheld or found, and the other case: the new one on the page of the old, the old one on that of the new."""

    code: str
    seen: bool
    """Whether the other case is there for whoever reads this one."""
    decided_on: date
    authority: str
    number: str
    note: str
    reasons: tuple[Text, ...]
    """Why the agency reopened it by itself; after a complaint there are none."""
    part: Text | None
    """Of several results the one that is dealt with anew alone; None where the whole matter is."""
    late: bool
    """Whether the other case was late: a new one has a term of its own, and does not undo it."""
    worked_on: tuple[tuple[Text, str], ...]
    """Who prepared, decided or ended the other case, each by key with what he did."""


def reopened_as(file: CaseFile, *, by: Actor) -> tuple[Complaint, ...]:
    """The cases in which this one was taken up again, in the order they were opened."""
    if not file.reopenings:
        return ()
    new = _taken_from(file)
    return tuple(
        _told(other, one, by, file) for one in file.reopenings for other in new if _opened(one, of=file, new=other)
    )


def _taken_from(file: CaseFile) -> list[CaseFile]:
    """The cases that take it up, the oldest first."""
    return [one.file for one in readable(raw(_NEW, [file.code]))]


def _opened(one: Reopening, *, of: CaseFile, new: CaseFile) -> bool:
    """Whether the new case is the one that this opened: about one result alone, or about whatever the old case was."""
    return new.lodged_at == one.reopened_at and new.part == (one.part or of.part)


class TakenUp(NamedTuple):
    """The case in which a matter was taken up again."""

    code: str
    goes_on: bool
    """Whether nothing was decided there yet: how it ends may ask something of its applicant, and stands on its own page."""


def taken_up_in(file: CaseFile) -> TakenUp | None:
    """The one in which its whole matter was taken up last; None where it was not."""
    rows = raw(_LAST, [file.code, file.part]) if file.reopenings_of("") else []
    return TakenUp(str(rows[0][0]), Status(rows[0][1]) not in ENDED) if rows else None


class Again(NamedTuple):
    """What became of a result that ended in one case and was taken up again, alone."""

    code: str
    """The case that dealt with it last."""
    because: Reopening | None
    """By which decision on a complaint, or of whose own motion, as it was taken up first; None where nothing says so here."""
    state: Literal["goes_on", "came", "ended"]


def dealt_with_again(file: CaseFile, step: str) -> Again | None:
    """Of a result that will not come of this case; None where nobody took it up again, and no other case led to it. One that was
    refused here all the same is told as refused."""
    codes = steps_yielding(file, step)
    told = [one for one in file.reopenings if one.part in codes]
    if told and (last := _last_of(file, told[-1])) is not None:
        state: Literal["came", "ended"] = "came" if came_alone(last, last.part) else "ended"
        return Again(last.code, told[-1], state if last.status in ENDED else "goes_on")
    if all(one.state == "refused" for one in parts_of(file) if one.step == step):
        return None
    others = store.all_existing(one.code for one in chain_of(file.code))
    return next((Again(other.code, None, "came") for other in others if came_alone(other, step)), None)


def _last_of(file: CaseFile, reopening: Reopening) -> CaseFile | None:
    """The case that this opened, or the one in which that was taken up since."""
    found = next((one for one in _taken_from(file) if _opened(reopening, of=file, new=one)), None)
    if found is None or not found.reopenings:
        return found
    return _last_of(found, found.reopenings[-1]) or found


def reopened_from(file: CaseFile, *, by: Actor) -> Complaint | None:
    """The case that this one takes up again; None where it is taken up from none."""
    old = next(store.existing([file.reopens]), None) if file.reopens else None
    if old is None:
        return None
    one = next((one for one in old.reopenings if _opened(one, of=old, new=file)), None)
    return _told(old, one, by, old) if one else None


def _told(other: CaseFile, one: Reopening, by: Actor, old: CaseFile) -> Complaint:
    """What one of both pages says of the `other`; `old` is the case that was taken up again."""
    part = next((part.name for part in parts_of(old) if part.step == one.part), None)
    said: Mapping[str, Any] = one.said
    return Complaint(
        code=other.code,
        seen=may_see(other, by),
        decided_on=one.decided_on,
        authority=str(said.get("authority", "")),
        number=one.number,
        note=str(said.get("note", "")),
        reasons=tuple(words_of(reason) for reason in one.reasons),
        part=part,
        late=other.late,
        worked_on=worked_on_part(other, one.part) if one.part and other is old else worked_on(other),
    )
