"""The timeline of a case: its entries in words, for whoever may read them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from onestop.cases.access import is_applicant
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.item import answer_key
from onestop.cases.domain.outstanding import outstanding_after, requested
from onestop.cases.domain.parts import lapsed_with
from onestop.cases.domain.received import OTHER_NAME, OTHER_PAPERS
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.timeline import ANSWERED_BY, TIMELINE, Names, Wording
from onestop.cases.events import CaseEvent, PaperIssued, PartReturnChosen, ReturnPlaceChosen, SupplementAnswered
from onestop.cases.queries.one_case import file_for
from onestop.cases.terms import version_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event, UnknownEvent, kind_of
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One entry of the case, in words."""

    kind: type[Event]
    at: datetime
    wording: Wording
    agency: str
    """Code of the agency for which an official acted; empty otherwise."""
    acted_as: str
    """In which capacity somebody acted, as events say it; empty where the content is gone."""
    seq: int | None
    """Its place in the ledger; None until it is sealed there."""
    in_place: bool = False
    """Whether an official did it in the place of one who was absent; only officials are told."""
    in_place_of: str = ""
    """Key of that one, where a task of the case says it."""
    done_by: str = ""
    """Key of whoever did it in his place."""

    @property
    def answered_by(self) -> Text | None:
        """Whose writing an answer to a request is; nothing of other entries, nor where the content is gone."""
        return ANSWERED_BY.get(self.acted_as) if self.kind is SupplementAnswered else None

    @property
    def of_a_paper(self) -> bool:
        """Whether it tells of the paper of an act, not of the act."""
        return self.kind is PaperIssued


def timeline(*, code: str, by: Actor) -> tuple[TimelineEntry, ...]:
    """What was recorded about the case, in order, as far as it is for this person to read.

    An event of later code has no line here, so nobody knows whose it is to read: it is left out.

    Raises:
        NotFound: there is none, or not for this person.
    """
    file = file_for(code=code, by=by)
    entries, own = ledger.entries_of_case(file.code), is_applicant(file, by)
    names = _names(file, entries)
    lines = tuple(one for entry in entries for one in _in_words(entry, names) if _may_read(one, own=own))
    return tuple(replace(one, in_place=False) if own else _in_place(one, file) for one in lines)


def _in_place(one: TimelineEntry, file: CaseFile) -> TimelineEntry:
    """With who did it for whom: an entry seals the keys, the task that was done then has them."""
    if not one.in_place:
        return one
    task = next((task for task in file.tasks if task.acted_for and task.done_at == one.at), None)
    return replace(one, in_place_of=str(task.acted_for), done_by=str(task.done_by)) if task else one


def _may_read(one: TimelineEntry, *, own: bool) -> bool:
    return TIMELINE[one.kind].audience.includes(applicant=own)


def _names(file: CaseFile, entries: Iterable[ledger.ReadEntry]) -> Names:
    version, rounds = version_of(file), dict(enumerate(file.rounds, 1))
    return Names(
        steps={step.code: step.name for step in file.terms.process.steps},
        verifying=frozenset(step.code for step in file.terms.process.steps if step.verifies),
        parts=_parts(file),
        lapsed_with=lapsed_with(file),
        items={component.code: component.name for component in version.components}
        | {answer_key(one.code): one.name for one in file.terms.questions}
        | {OTHER_PAPERS: OTHER_NAME},
        asked={nth: tuple(one.said for one in requested(file, nth)) for nth in rounds},
        came={nth: (*one.received, *map(answer_key, one.corrected)) for nth, one in rounds.items()},
        agencies={one.agency: _called(one.agency, one) for one in file.tasks if one.kind in _NAMED}
        | {one.step: _called(one.step, one) for one in file.tasks if one.kind == "take_over"}
        | dict(_chosen(entries)),
        outstanding={nth: tuple(one.not_come for one in outstanding_after(file, nth)) for nth in rounds},
    )


def _parts(file: CaseFile) -> dict[str, Text]:
    """By step that yields it; of a case about one of them alone that one, by the step of the whole procedure."""
    if file.part:
        return {file.part: version_of(file).result.name}
    return {step.code: step.result for step in file.terms.process.steps if step.result}


def _chosen(entries: Iterable[ledger.ReadEntry]) -> Iterator[tuple[str, Text]]:
    """Where the result was to be fetched, one after the other: no task says so."""
    for entry in entries:
        event = _content(entry) if entry.type in _PLACES_CHOSEN else None
        if isinstance(event, ReturnPlaceChosen | PartReturnChosen):
            yield (
                event.agency,
                organisation.authority_of(event.agency, local_date(entry.at)) or Text(event.agency, event.agency),
            )


_PLACES_CHOSEN: Final = frozenset({ReturnPlaceChosen.type, PartReturnChosen.type})
_NAMED: Final = frozenset({"opinion", "hand_over", "take_over"})
"""Kinds of tasks whose agency the timeline names."""


def _called(agency: str, asked: Task) -> Text:
    """The agency as it was called when it was asked."""
    return organisation.authority_of(agency, local_date(asked.entered_at)) or Text(agency, agency)


def _in_words(entry: ledger.ReadEntry, names: Names) -> Iterator[TimelineEntry]:
    try:
        kind = kind_of(entry.type)
    except UnknownEvent:
        return
    event = _content(entry)
    yield TimelineEntry(
        kind=kind,
        at=entry.at,
        wording=TIMELINE[kind].wording(event, names),
        agency=event.at_agency if isinstance(event, CaseEvent) else "",
        acted_as=event.acted_as if isinstance(event, CaseEvent) else "",
        seq=entry.seq,
        in_place=isinstance(event, CaseEvent) and bool(event.acted_for),
    )


def _content(entry: ledger.ReadEntry) -> Event | None:
    """The event itself; None where its content was erased, or is not what its type says (which `fsck` names)."""
    if entry.erased:
        return None
    try:
        return entry.event
    except TypeError:
        return None
