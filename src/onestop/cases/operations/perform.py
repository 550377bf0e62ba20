"""Do one act of the table to one case: load, permit, decide, issue its papers, write under the guard."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from onestop.cases import store
from onestop.cases.access import require_visible
from onestop.cases.domain.act import Act
from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.law.rate import RATE
from onestop.cases.domain.law.reopen import REOPEN
from onestop.cases.domain.law.reopen_own import REOPEN_OWN
from onestop.cases.domain.law.reopen_part import REOPEN_PART
from onestop.cases.domain.law.reopen_part_own import REOPEN_PART_OWN
from onestop.cases.domain.received import Counts, with_files
from onestop.cases.domain.refusals import ChangedMeanwhile
from onestop.cases.domain.refusals_of_papers import NothingToPreview
from onestop.cases.domain.shown import NOT_SEEN, Seen
from onestop.cases.mapping import LoadedCase
from onestop.cases.operations.dossier import (
    Uploads,
    as_content,
    check_uploads,
    papers_given,
    papers_of,
)
from onestop.cases.operations.duplicates import check_duplicate
from onestop.cases.operations.field_checks import Said, check_fields, check_words
from onestop.cases.operations.issue import Press, drafts_of, typeset, with_papers
from onestop.cases.operations.one_matter import change_one_matter
from onestop.cases.operations.outages_known import outages_known
from onestop.cases.operations.overturned import check_overturned
from onestop.cases.operations.partners import is_elsewhere, partners_of
from onestop.cases.operations.rate_case import rate_case
from onestop.cases.operations.reopen_case import reopen_case
from onestop.cases.queries.slips.document import rows_by_dossier
from onestop.cases.queries.slips.parties import party
from onestop.cases.visible import load_visible, told_to_its_own
from onestop.documents import api as documents
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar

TRIES: Final = 2
"""Once more after losing a race: mostly the other act and ours do not exclude each other. What was seen must still be so."""
ABOUT: Final[Mapping[str, Callable[..., CaseFile]]] = {RATE.code: rate_case}
"""How an act is done that leaves the file as it is: another room keeps what was said, and its event joins the chain."""
OPENS: Final = frozenset(one.code for one in (REOPEN, REOPEN_OWN, REOPEN_PART, REOPEN_PART_OWN))
"""Acts that open another case beside the one it is done to."""
CLOCKS_DIFFER: Final = timedelta(seconds=5)


def perform(
    act: Act,
    *,
    code: str,
    by: Actor,
    now: datetime,
    step: str = "",
    uploads: Uploads = NOTHING,
    received: Counts = NOTHING,
    seen: Seen = NOT_SEEN,
    press: Press = typeset,
    **answers: Any,
) -> CaseFile:
    """Do `act` to a stored case; `answers` are the keywords of the fields it asks. `press` sets the papers it issues.

    `uploads` are files by component, `received` counts what came on paper. `seen` is what the page showed that it was done
    from; of what it does not name, what the case says as it is first read.

    Raises:
        NotFound: there is no such case for this person.
        NotPermitted: his posts do not let him, whatever the case waits for.
        NoSuchUpload: a file is not the applicant's, nor a scan of whoever hands it in.
        Infected: a file holds a virus.
        AnswersNotAccepted: with the answers given anew the form does not hold.
        CannotBeAssigned: an official named may not do it.
        NobodyToAsk, NobodyToTakeOver: an agency named does not handle cases today.
        NotReturnedThere: an agency named hands no results over today.
        NoSuchReceiver: a step cannot be handed over to it.
        DuplicateNotNamed: it is refused as lodged before, and no such case is named.
        GoesOnElsewhere: it is reopened while another case of its matter goes on.
        TakenUpElsewhere: it, or one of its results, is, which was dealt with again in another case.
        ResultCameElsewhere: one of its results is made, which came of another case about it alone.
        GroundOverturned, FourEyes: it is taken up again, and turned away as it was before, or by whoever did.
        AcceptedBefore: it takes up one that was accepted, and is turned away for no fact of its own.
        SameHand: it is refused or stopped by whoever did so before, for the same reason.
        OtherDocumentInForce, OtherDocumentUnissued: it is granted or restored, and the document of another case about the same
            matter holds, or would with being asked for.
        ShownChanged: the case says something else than was seen.
        ChangedMeanwhile: others were faster, twice.
        What the law function of the act raises, or the operation of an act that is only about the case or opens another.
    """
    check_words(act, answers)
    if act.about_only:
        return ABOUT[act.code](code=code, by=by, now=now, **answers)
    if act.code in OPENS:
        return reopen_case(act, code=code, by=by, now=now, step=step, seen=seen, **answers)
    papers = papers_of(uploads, [component for component, counts in received.items() if counts])
    said = answers | _said_of_papers(act, papers, received) | ({"step": step} if act.per_step else {})
    for _ in range(TRIES):
        file, seen = _tried(act, said, papers, code=code, step=step, by=by, now=now, seen=seen, press=press)
        if file is not None:
            return file
    raise ChangedMeanwhile(case_code=code)


class _Decided(NamedTuple):
    """What an act comes to, of which nothing is written yet."""

    before: LoadedCase
    applicant: documents.Party | None
    file: CaseFile
    events: tuple[Event, ...]
    papers: tuple[store.Paper, ...]
    at: datetime
    by: Actor
    """Whoever does it, in whose place that is where somebody is absent."""


def preview(
    act: Act, *, code: str, by: Actor, now: datetime, step: str = "", seen: Seen = NOT_SEEN, **answers: Any
) -> bytes:
    """The letters and notices `act` would issue with these answers, each marked as none; nothing is written or kept.

    Raises:
        NothingToPreview: it would issue none. What `perform` raises.
    """
    check_words(act, answers)
    said = answers | ({"step": step} if act.per_step else {})
    done = _decided(act, said, {}, code=code, step=step, by=by, now=now, seen=seen)
    drafts = drafts_of(done.file, done.events, by=done.by, at=done.at, applicant=done.applicant)
    if not drafts:
        raise NothingToPreview(case_code=done.file.code)
    return documents.joined(drafts)


def _tried(
    act: Act,
    said: Mapping[str, Any],
    papers: Mapping[str, tuple[UUID, ...]],
    *,
    code: str,
    step: str,
    by: Actor,
    now: datetime,
    seen: Seen,
    press: Press,
) -> tuple[CaseFile | None, Seen]:
    """Once; None where somebody else was faster; and what was seen, or is from now on."""
    done = _decided(act, said, papers, code=code, step=step, by=by, now=now, seen=seen)
    file, events = with_papers(done.file, done.events, by=done.by, at=done.at, applicant=done.applicant, press=press)
    written = change_one_matter(done.before, file, events, by=by, at=done.at, papers=done.papers)
    return (file, seen) if written else (None, {**act.seen(done.before.file, step), **seen})


def _decided(
    act: Act,
    said: Mapping[str, Any],
    papers: Mapping[str, tuple[UUID, ...]],
    *,
    code: str,
    step: str,
    by: Actor,
    now: datetime,
    seen: Seen,
) -> _Decided:
    """Everything that can be refused, and what happens."""
    before, applicant = _loaded(act, code, by)
    act.require(before.file, by, step)
    by = act.done_by(before.file, by, step)
    digests = check_uploads(papers, applicant_id=before.file.applicant_id, by=by)
    given = papers_given(papers, digests, round_=len(before.file.rounds))
    check_fields(act, Said(before.file, step, said, now))
    content = {"papers": as_content(given)} if act.takes_papers else {}
    told = _told(act, before.file, by, now)
    whom = party(**applicant) if applicant else None
    if act.told_dossier and whom is not None:
        told["dossier"] = rows_by_dossier(before.file, whom)
    at = _moment(before.file, now)
    file, events = act.law(before.file, by=by, at=at, calendar=national_calendar(), **said, **content, **told)
    # Behind the law, which has the better words where nothing can be done any more.
    act.require_seen(before.file, step, seen)
    check_duplicate(before.file, said.get("reasons", ()), said.get("note", ""))
    check_overturned(before.file, events, said.get("reasons", ()), by)
    return _Decided(before, whom, file, tuple(events), given, at, by)


def _loaded(act: Act, code: str, by: Actor) -> tuple[LoadedCase, dict[str, Any] | None]:
    """The case, and of an act that issues papers what they say of the applicant. Raises NotFound, RowDamaged."""
    if not act.slips:
        return load_visible(code, by), None
    before, applicant = told_to_its_own(store.load_with_applicant, code, by)
    require_visible(before.file, by)
    return before, applicant


def _told(act: Act, file: CaseFile, by: Actor, now: datetime) -> dict[str, Any]:
    """What its law is told of the organisation of the day and of outages, which whoever does it is not asked."""
    tills = act.tills(file, by)
    told: dict[str, Any] = {} if tills is None else {"tills": tills}
    if act.told_partners:
        told["partners"] = partners_of(file, competent=act.decided_by(file), on=local_date(now))
    if act.told_elsewhere:
        told["elsewhere"] = is_elsewhere(file, on=local_date(now))
    if act.told_outages:
        told["outages"] = outages_known(now)
    return told


def _said_of_papers(act: Act, papers: Mapping[str, Collection[object]], received: Counts) -> dict[str, Any]:
    """What the law is told was handed in, where the act asks."""
    if act.takes_papers:
        return {"received": with_files(received, papers)}
    return {"received": received} if act.counts_papers else {}


def _moment(file: CaseFile, now: datetime) -> datetime:
    """Two machines' clocks differ a little; what is later in the chain is later in time too, so that times order as it does."""
    return file.changed_at + timedelta.resolution if now < file.changed_at < now + CLOCKS_DIFFER else now
