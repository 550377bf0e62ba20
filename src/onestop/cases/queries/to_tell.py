"""What whoever tells people of a case must know of it: whom it concerns, who acted, and where it lies. No answers; of papers the
names of those that whoever is told is to bring, or to fetch."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import Final

from onestop.cases import store
from onestop.cases.domain.apologies import appointed_at
from onestop.cases.domain.at_return import home_with_another
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.originals import originals_at, owed
from onestop.cases.domain.outstanding import lacking_items
from onestop.cases.domain.part_money import all_parts, unpaid_parts
from onestop.cases.domain.parts import restored_is_left
from onestop.cases.domain.tills import refunds
from onestop.cases.domain.transferring import counter_of, holder_of
from onestop.cases.domain.withheld import is_fee_unsaid
from onestop.cases.terms import version_of
from onestop.kernel.bilingual import Text, listed
from onestop.runtime.api import raw

_APPLICANTS: Final = "SELECT code, applicant_id FROM cases_case WHERE code = ANY(%s::text[])"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseToTell:
    """A case as it stands, for a notice of something that happened to it."""

    code: str
    procedure: Text
    applicant_id: int
    applicant_name: str
    submitter: Mapping[str, str] | None
    """Name, number and telephone of whoever handed it in for the applicant."""
    agency: str
    """Where it lies: with the section of intake until it is accepted, then with the competent agency."""
    lodged_at: datetime
    received_at: datetime | None
    due_at: datetime | date | None
    """As it is told to the applicant: the new day of an apology where there is one, else the promise."""
    finished_at: datetime | None
    first_step_at: datetime | None
    handlers: tuple[tuple[str, str], ...]
    """Who dealt with it, one after the other: the agency for which, and the key of the official."""
    officials: frozenset[str]
    """Every key under which the case keeps that somebody acted; whose of them an entry is says its digest alone."""
    refundable: int = 0
    """What may be given back of what was paid, in đồng."""
    unpaid: tuple[str, ...] = ()
    """The steps whose result waits for money, or for the counter to say how much."""
    not_had: bool = False
    """Whether its document holds again and its owner never had it."""
    to_bring: Text = Text("", "")  # noqa: RUF009 - never changes
    """Of a case that takes up another, until it is accepted: the papers it requires that do not lie there, for they went back; of
    one result alone those that went back and are handed in before it is had."""
    to_fetch: Text = Text("", "")  # noqa: RUF009 - never changes
    """The originals that are to go back to him, each with how many."""
    fetched_at: str = ""
    """The agency that gives them back."""


def cases_to_tell(codes: Iterable[str]) -> dict[str, CaseToTell]:
    """Those of the cases there are, by code; one whose content was erased concerns nobody any more and is left out."""
    return {file.code: _to_tell(file) for file in store.existing(codes) if file.content_erased_at is None}


def applicants_of(codes: Iterable[str]) -> dict[str, int]:
    """Whose the cases are, by code, in one question."""
    return dict(raw(_APPLICANTS, [list(codes)]))


def _to_tell(file: CaseFile) -> CaseToTell:
    return CaseToTell(
        code=file.code,
        procedure=version_of(file).name,
        applicant_id=file.applicant_id,
        applicant_name=file.applicant_name,
        submitter=file.submitter,
        agency=holder_of(file),
        lodged_at=file.lodged_at,
        received_at=file.received_at,
        due_at=appointed_at(file),
        finished_at=file.finished_at,
        first_step_at=min(
            (task.done_at for task in file.tasks if task.kind == "step" and task.done_at and task.done_by), default=None
        ),
        handlers=tuple(_handlers(file)),
        officials=frozenset(_keys(file)),
        refundable=sum(amount for _, _, amount in refunds(file)),
        unpaid=all_parts(file) if is_fee_unsaid(file) else unpaid_parts(file),
        not_had=restored_is_left(file),
        to_bring=listed(_to_bring(file)),
        to_fetch=listed([Text(f"{one.name.vi}: {one.owed}", f"{one.name.en}: {one.owed}") for one in owed(file)]),
        fetched_at=originals_at(file) if owed(file) else "",
    )


def _to_bring(file: CaseFile) -> tuple[Text, ...]:
    """Of one about a result alone nothing is required anew, but what went back is handed in before that result."""
    if not file.reopens or file.received_at is not None:
        return ()
    return (
        tuple(one.name for one in home_with_another(file))
        if file.part
        else tuple(one.said for one in lacking_items(file))
    )


def _handlers(file: CaseFile) -> Iterator[tuple[str, str]]:
    """As far as the case keeps it. An agency that was asked for an opinion handles no case, nor does an applicant who ends a
    task: he takes his result, or what he asked for back."""
    done = [one for one in file.tasks if one.done_at and one.done_by and one.kind not in _NO_HANDLING]
    acted = [(one.done_at, one.agency, str(one.done_by)) for one in done if one.done_at]
    acted += [
        (one.began_at, one.agency, one.because.given_by) for one in file.waits if one.because and one.because.given_by
    ]
    if file.because and file.because.given_by and file.finished_at:
        acted.append((file.finished_at, holder_of(file), file.because.given_by))
    if file.received_at and file.received_by:
        acted.append((file.received_at, counter_of(file), file.received_by))
    yield from ((agency, key) for _, agency, key in sorted(acted, key=itemgetter(0)))


_NO_HANDLING: Final = frozenset({"opinion", "return", "return_part", "answer_withdrawal"})


def _keys(file: CaseFile) -> Iterator[str]:
    """Of whoever did a task or was given one, gave a reason, put the document right or revoked it, gave originals back, or wrote
    in the book of money."""
    for task in file.tasks:
        yield from (str(task.done_by), task.assignee)
    yield from (one.because.given_by for one in file.waits if one.because)
    yield from (one.because.given_by for one in file.amendments)
    yield from (str(one.given_by) for one in file.given_back)
    yield from (str(one.given_by) for one in file.reopenings)
    yield from (str(one.by) for one in file.fees)
    yield from (file.because.given_by if file.because else "", file.received_by)
