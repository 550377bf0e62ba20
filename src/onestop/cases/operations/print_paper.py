"""Print a paper again: the bytes that were issued. Of a case older than issuing it is issued now, and said to be."""

from datetime import datetime
from typing import NamedTuple

from onestop.cases.domain.guards import require_content
from onestop.cases.domain.issued import Issued, issued_as, latest
from onestop.cases.domain.refusals import ChangedMeanwhile, NoSuchPaper
from onestop.cases.domain.slips import BY_KIND, Slip, require_due, slip_by_ref
from onestop.cases.domain.withheld import refuse_if_withheld
from onestop.cases.mapping import LoadedCase
from onestop.cases.operations.issue import issue
from onestop.cases.operations.one_matter import change_one_matter
from onestop.cases.paper_access import require_openable
from onestop.cases.queries.one_case import canonical_code
from onestop.cases.visible import load_visible
from onestop.kernel.actor import Actor
from onestop.runtime.api import blobs

_TRIES = 2


class Printed(NamedTuple):
    """An issued paper as it is handed out; `ref` ends its number: GN1."""

    ref: str
    content: bytes


def print_paper(*, code: str, which: str, by: Actor, now: datetime) -> Printed:
    """A paper of a case: the latest of a kind (`giay-hen`), or a certain one (`GN1`).

    Raises:
        NotFound, ContentErased.
        NoSuchPaper: there is no such kind, or no paper has that number.
        DocumentWithheld, FeeNotSaid, PapersComeFirst, ReceivedFirst: its owner asks for the document, and something is due or
            comes first.
        RevokedBeforeHad: he asks for it, and it was revoked before he had it.
        PaperNamesApplicant: it says whose it is, which this official is not told.
        NotAcceptedYet, NothingAsked, NotDecidedYet: what it would tell of has not happened.
        OtherDocumentInForce: it was to be issued now, and the document of another case about the same matter holds.
        ChangedMeanwhile: it was to be issued now, and others were faster, twice.
    """
    code = canonical_code(code)
    slip, nth = _asked(code, which)
    for _ in range(_TRIES):
        before = load_visible(code, by)
        require_content(before.file)
        refuse_if_withheld(before.file, slip, by)
        require_openable(before.file, slip, nth, by)
        found = _issued(before, slip, nth) or _issue_now(before, slip, by=by, now=now)
        if found is not None:
            return Printed(slip.ref(found.nth), blobs.get(found.digest))
    raise ChangedMeanwhile(case_code=code)


def _asked(code: str, which: str) -> tuple[Slip, int]:
    """The kind, and the number or 0 for the latest."""
    if which in BY_KIND:
        return BY_KIND[which], 0
    found = slip_by_ref(which)
    if found is None:
        raise NoSuchPaper(case_code=code, paper=which[:20])
    return found


def _issued(before: LoadedCase, slip: Slip, nth: int) -> Issued | None:
    """It, if it was issued; None where the first of its kind was asked for and none was.

    Raises NoSuchPaper.
    """
    if not nth:
        return latest(before.file.issued, slip.code)
    found = issued_as(before.file.issued, slip.code, nth)
    if found is None:
        raise NoSuchPaper(case_code=before.file.code, paper=slip.ref(nth))
    return found


def _issue_now(before: LoadedCase, slip: Slip, *, by: Actor, now: datetime) -> Issued | None:
    """Of an older case; None where somebody else was faster."""
    require_due(before.file, slip)
    file, event = issue(before.file, slip, by=by, at=now, later=True)
    return latest(file.issued, slip.code) if change_one_matter(before, file, [event], by=by, at=now) else None
