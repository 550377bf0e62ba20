"""The documents issued to somebody, across all of his cases: his store."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.issued import Issued, latest
from onestop.cases.domain.parts import is_document_void
from onestop.cases.domain.results import State, is_revoked, issued_on, last_day, state_of
from onestop.cases.domain.slips import DOCUMENT, REVOCATION, number_of
from onestop.cases.domain.withheld import come_before, is_fee_unsaid, is_received_first, withheld_for
from onestop.cases.mapping import SELECT, LoadedCase, readable
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.forms import api as forms
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.runtime.api import raw

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)
_AT_THE_END: Final = (datetime(9000, 1, 1, tzinfo=UTC), 2**62)
_CURSOR: Final = re.compile(r"([0-9]{1,17})\.([0-9]{1,18})")
_AT_ONCE: Final = 50
_GRANTED: Final = f"""{SELECT} WHERE c.applicant_id = %s AND c.outcome = 'granted' AND c.content_erased_at IS NULL
AND c.answers <> '{{}}' AND (c.finished_at, c.id) < (%s::timestamptz, %s::bigint)
ORDER BY c.finished_at DESC, c.id DESC LIMIT %s"""
_ON_THE_WAY: Final = f"""{SELECT} WHERE c.applicant_id = %s AND c.finished_at IS NULL AND c.content_erased_at IS NULL
AND c.answers <> '{{}}' AND EXISTS (SELECT 1 FROM cases_task t WHERE t.case_id = c.id AND t.kind = 'return_part')
ORDER BY c.id DESC LIMIT %s"""  # noqa: S608 - our own columns
"""Interlinked cases of which a result is there while others are worked on (Decree 63/2024 Art. 4.3, as amended)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDocument:
    """One document, as its owner's store shows it."""

    case_code: str
    title: Text
    procedure: Text
    about: tuple[forms.Subject, ...]
    """For whom or about what it is: several of one procedure are told apart by nothing else."""
    which: str
    """The last part of its address: VB1, or the kind of what is issued when it is first asked for."""
    number: str
    """Empty until then."""
    issued_at: datetime
    """The moment it bears."""
    agency: str
    valid_until: date | None
    state: State
    revoked_by: str
    """The last part of the address of the notice that it is revoked; empty where it is not."""
    restored_at: datetime | None = None
    """When its last revocation was taken back; None of one that was not revoked, or is."""
    withheld_for: int = 0
    """What is to be paid, in đồng, before its owner can open it; 0 where nothing is."""
    is_void: bool = False
    """Whether it was revoked before its owner had it: he reads the notice, and does not open it."""
    is_fee_unsaid: bool = False
    """Whether it is to be said first what its fee is."""
    papers_come_first: bool = False
    """Whether something is to be shown, handed in or signed before its owner can open it."""
    is_received_first: bool = False
    """Whether he opens it by receiving it: that, or what comes with it, is still ahead."""
    earlier: tuple[str, ...] = ()
    """Those it replaced, by the last part of their address, the latest first."""


def own_documents(*, by: Actor, today: date, after: str | None = None, limit: int = 20) -> Page[OwnDocument]:
    """The documents of a citizen or a business, those decided last first; of each case the one that came last.

    Before them stand those of cases that go on: there the document is as soon as its part is decided.
    """
    if by.person_id is None:
        return Page(())
    ahead = () if after else _of_open_cases(by.person_id, today)
    found: list[LoadedCase] = []
    for one in _granted(by.person_id, _read(after)):
        if document_of(one.file, today=today) is not None:
            found.append(one)
        if len(found) > limit:
            break
    shown = tuple(document for one in found[:limit] if (document := document_of(one.file, today=today)))
    return Page((*ahead, *shown), _cursor(found[limit - 1]) if len(found) > limit else None)


def _of_open_cases(person: int, today: date) -> tuple[OwnDocument, ...]:
    files = (one.file for one in readable(raw(_ON_THE_WAY, [person, _AT_ONCE])))
    return tuple(document for file in files if (document := document_of(file, today=today)) is not None)


def document_of(file: CaseFile, *, today: date) -> OwnDocument | None:
    """The document of a case that holds, or was the last to; None where it gave none, or it was erased."""
    issued = latest(file.issued, DOCUMENT.code)
    if file.content_erased_at is not None or (issued is None and not DOCUMENT.is_due(file)):
        return None
    version = version_of(file)
    revoked = latest(file.issued, REVOCATION.code) if is_revoked(file) else None
    return OwnDocument(
        case_code=file.code,
        title=_title(issued, version),
        procedure=version.name,
        about=forms.subject(version.form, file.answers) if version.form else (),
        which=DOCUMENT.ref(issued.nth) if issued else DOCUMENT.kind,
        number=number_of(file.code, DOCUMENT.ref(issued.nth)) if issued else "",
        issued_at=issued_on(file, issued) if issued else (documented_at(file) or file.changed_at),
        agency=file.competent_agency,
        valid_until=last_day(issued.content) if issued else None,
        state=state_of(file, issued.nth, today=today) if issued else "in_force",
        revoked_by=REVOCATION.ref(revoked.nth) if revoked else "",
        restored_at=_restored_at(file, issued),
        withheld_for=withheld_for(file),
        is_void=is_document_void(file),
        is_fee_unsaid=is_fee_unsaid(file),
        papers_come_first=bool(come_before(file)),
        is_received_first=is_received_first(file),
        earlier=tuple(DOCUMENT.ref(nth) for nth in range(issued.nth - 1, 0, -1)) if issued else (),
    )


def _restored_at(file: CaseFile, issued: Issued | None) -> datetime | None:
    back = [one.made_at for one in file.amendments if one.kind == "restored" and issued and one.nth == issued.nth]
    return None if is_revoked(file) or not back else back[-1]


def _title(issued: Issued | None, version: catalogue.ProcedureVersion) -> Text:
    if issued is not None and issued.content:
        return Text(issued.content["title"]["vi"], issued.content["title"]["en"])
    template = version.result.document
    return template.title if template else version.result.name


def _granted(person: int, place: tuple[datetime, int]) -> Iterator[LoadedCase]:
    """His granted cases from a place on, a few at once: whether a case gives a document says its version."""
    while rows := raw(_GRANTED, [person, *place, _AT_ONCE]):
        cases = list(readable(map(tuple, rows)))
        yield from cases
        if len(rows) < _AT_ONCE or not cases:
            return
        place = _place(cases[-1])


def _place(one: LoadedCase) -> tuple[datetime, int]:
    assert one.file.finished_at is not None  # noqa: S101 - it was granted
    return one.file.finished_at, one.id


def _cursor(one: LoadedCase) -> str:
    moment, id_ = _place(one)
    return f"{(moment - _EPOCH) // _TICK}.{id_}"


def _read(after: str | None) -> tuple[datetime, int]:
    found: Any = _CURSOR.fullmatch(after or "")
    return (_EPOCH + int(found[1]) * _TICK, int(found[2])) if found else _AT_THE_END
