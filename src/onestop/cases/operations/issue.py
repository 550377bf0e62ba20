"""Issuing: a paper of the law is typeset once, when what it tells of happens, and kept by its digest.

No act stands without its paper: what cannot be typeset stops the act before anything of it is written. Typesetting takes
its time, so it is done before the statement others wait for.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeAlias

from onestop.cases.access import knows_applicant
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.issued import next_nth
from onestop.cases.domain.slips import DOCUMENT, LETTERS, Slip, paper_issued, papers_due
from onestop.cases.queries.slips.document import content_of
from onestop.cases.queries.slips.matter import Matter
from onestop.cases.queries.slips.parties import party_of
from onestop.cases.queries.slips.values import value_of
from onestop.documents import api as documents
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.rules.api import national_calendar
from onestop.runtime.api import blobs

Words: TypeAlias = Callable[[], Any]
"""What a slip says, worked out when it is asked for: a third of an act's own time goes into it."""
Press: TypeAlias = Callable[[Slip, Words], bytes]
"""Typesets what a slip says."""
TYPESETTING: Final[Mapping[str, Callable[[Any], bytes]]] = {
    "receipt": documents.receipt_pdf,
    "supplement": documents.supplement_pdf,
    "refusal": documents.refusal_pdf,
    "stop": documents.stop_pdf,
    "result": documents.result_letter_pdf,
    "document": documents.document_pdf,
    "revocation": documents.revocation_pdf,
    "apology": documents.apology_pdf,
    "fee_receipt": documents.payment_pdf,
    "handed_over": documents.handed_over_pdf,
    "papers_noted": documents.papers_noted_pdf,
}
"""How each is set, by its code."""


def typeset(slip: Slip, words: Words) -> bytes:
    """The press of ours."""
    return TYPESETTING[slip.code](words())


def with_papers(
    file: CaseFile,
    events: Iterable[Event],
    *,
    by: Actor,
    at: datetime,
    applicant: documents.Party | None = None,
    press: Press = typeset,
) -> tuple[CaseFile, tuple[Event, ...]]:
    """The file after the papers these events give rise to were issued, and all that happened; bytes are kept at once.

    `applicant` is given where he was asked for with the case, or the register does not know him yet.
    """
    happened = tuple(events)
    for slip in papers_due(file, happened, calendar=national_calendar()):
        file, event = issue(file, slip, by=by, at=at, applicant=applicant, press=press)
        happened += (event,)
    return file, happened


def drafts_of(
    file: CaseFile, events: Iterable[Event], *, by: Actor, at: datetime, applicant: documents.Party | None
) -> tuple[bytes, ...]:
    """The letters and notices these events would give rise to, typeset as drafts; none is issued, and none kept."""
    due = (one for one in papers_due(file, tuple(events), calendar=national_calendar()) if one.code in LETTERS)
    return tuple(_draft(file, slip, by=by, at=at, applicant=applicant) for slip in due)


def _draft(file: CaseFile, slip: Slip, *, by: Actor, at: datetime, applicant: documents.Party | None) -> bytes:
    ref = slip.ref(next_nth(file.issued, slip.code))
    matter = Matter(ref=ref, applicant=_told_to(by, file, applicant or party_of(file)), by=by, at=at)
    return TYPESETTING[slip.code](documents.as_draft(value_of(slip, file, matter)))


def _told_to(by: Actor, file: CaseFile, party: documents.Party) -> documents.Party:
    """The applicant as far as this case tells him to whoever reads the draft: nothing stands in the ledger of having read it."""
    if knows_applicant(file, by):
        return party
    return replace(party, number="", address="", phone="", email="")


def issue(
    file: CaseFile,
    slip: Slip,
    *,
    by: Actor,
    at: datetime,
    applicant: documents.Party | None = None,
    later: bool = False,
    press: Press = typeset,
) -> tuple[CaseFile, Event]:
    """One paper of this file, typeset and kept; its bytes are named by nobody until the event is recorded."""
    matter = Matter(
        ref=slip.ref(next_nth(file.issued, slip.code)),
        applicant=applicant or party_of(file),
        by=by,
        at=at,
        later=later,
    )
    paper = press(slip, partial(value_of, slip, file, matter))
    content = content_of(file, matter) if slip is DOCUMENT else None
    event = paper_issued(
        file, slip, digest=blobs.put(paper), size=len(paper), by=by, at=at, later=later, content=content
    )
    return evolve(file, event), event


def remembering(press: Press) -> Press:
    """The same press, which sets what it set before no second time."""
    known: dict[tuple[str, Any], bytes] = {}

    def remembered(slip: Slip, words: Words) -> bytes:
        value = words()
        if (slip.code, value) not in known:
            known[slip.code, value] = press(slip, lambda: value)
        return known[slip.code, value]

    return remembered
