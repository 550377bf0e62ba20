"""Lodge a dossier: by the applicant at the portal, or by an official for somebody at the counter."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from django.db import IntegrityError

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile, ChannelName
from onestop.cases.domain.law.accept import ACCEPT
from onestop.cases.domain.law.lodge import LODGE, LODGE_FOR_OTHER, Dossier, Submitter, refuse_own
from onestop.cases.domain.passing_on import pass_on
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.received import Counts, with_files
from onestop.cases.domain.refusals_of_lodging import DraftSent, SubmissionTaken
from onestop.cases.events import Lodged, PartReturnChosen
from onestop.cases.operations import dossier
from onestop.cases.operations.deciders import check_decider
from onestop.cases.operations.dossier import Uploads
from onestop.cases.operations.drafts import require_declared
from onestop.cases.operations.issue import Press, remembering, typeset, with_papers
from onestop.cases.operations.part_returns import PartReturn, check_part_returns, with_part_returns
from onestop.cases.operations.partners import is_elsewhere, partners_of
from onestop.cases.operations.return_places import place_chosen
from onestop.cases.operations.sent_once import is_reached_by, is_the_person, says_the_same
from onestop.cases.queries.slips.parties import party
from onestop.cases.store import Paper
from onestop.cases.terms import terms_of
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.kernel.actor import Actor
from onestop.kernel.codes import CaseCode
from onestop.kernel.event import Event
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction
from onestop.tickets import api as tickets


@dataclass(frozen=True, slots=True, kw_only=True)
class NewApplicant:
    """Somebody the register does not know yet; entered in the same act as their dossier."""

    kind: str
    name: str
    number: str
    birth_year: int | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    document_kind: str = ""
    """Of whoever has no personal number; then `number` is empty."""
    document_number: str = ""
    document_issuer: str = ""
    told_apart: tuple[int, ...] = ()
    """Those in the register who may have been the same, of whom the official said that it is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Where an applicant in the register is reached from now on; what is empty stays as it is."""

    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What is sent in. The same `key` names the same sending, however often it arrives.

    `agency` takes it in; who decides follows from it unless `competent_agency` says so. `uploads` by component;
    components `on_paper` will be brought to the counter; `received` counts what was handed over there.
    `submitter` came for the applicant.
    """

    procedure_code: str
    agency: str
    channel: ChannelName
    answers: Mapping[str, Any]
    uploads: Uploads
    on_paper: Collection[str] = ()
    received: Counts = field(default_factory=dict)
    submitter: Submitter | None = None
    competent_agency: str | None = None
    support_agency: str = ""
    return_agency: str = ""
    """Where the applicant fetches the result; empty for where it is handed in, and of no moment where he does not fetch it."""
    variant: str = ""
    """The case of the procedure it is, where the procedure has several."""
    part_returns: Mapping[str, PartReturn] = field(default_factory=dict)
    """Of an interlinked case, by step that yields it, how and where a result is received apart from the others."""
    key: UUID


class _Checked(NamedTuple):
    """A submission that may be lodged, and for whom; `new_applicant` is entered in the same transaction."""

    submission: Submission
    version: catalogue.ProcedureVersion
    competent_agency: str
    level: str
    return_agency: str
    papers: tuple[Paper, ...]
    received: Counts
    applicant_id: int
    applicant_name: str = ""
    new_applicant: NewApplicant | None = None
    contact: Contact | None = None
    identity_checked: bool = False
    accepted_at_once: bool = False
    in_part: str = ""
    passed_on: bool = False
    fee: FeeAtCounter | None = None
    declared: Mapping[str, Any] | None = None


class _AnotherVersion(Exception):
    """The version it was checked by was replaced, ended, opened or closed meanwhile: nothing was kept."""


def lodge(submission: Submission, *, declared: Mapping[str, Any] | None = None, by: Actor, now: datetime) -> str:
    """The applicant's own dossier; the code of its case. Sending the same submission again returns the same code.

    `declared` is what the draft of that key said when its applicant declared it to be true; nothing else is sent.

    Raises:
        DraftChanged, DraftDiscarded: the draft says something else by now, or is not there.
        NotPermitted, NoSuchProcedure, NoSuchVariant, NotOpenForApplying, TakenElsewhere, NoSuchChannel,
        NoTerm, NotServed.
        AnswersNotAccepted, PapersMissing, PaperNotAsked, NoSuchUpload.
        NotReceivedHere, NoCompetentAgency, NotDecidedThere, NotReturnedThere, NoSuchResult.
    """
    LODGE.require_at(submission.agency, by)
    assert by.person_id is not None  # noqa: S101 - only accounts of persons may apply
    check = partial(
        _check,
        submission,
        applicant_id=by.person_id,
        of_kind=by.kind,
        by=by,
        now=now,
        applicant_name=by.name,
        declared=declared,
    )
    return _open(check, by=by, now=now, press=typeset)


def lodge_for_other(
    submission: Submission,
    *,
    applicant: int | NewApplicant,
    contact: Contact | None = None,
    identity_checked: bool = False,
    accept: bool = True,
    in_part: str = "",
    fee: FeeAtCounter | None = None,
    passed_on: bool = False,
    by: Actor,
    now: datetime,
    press: Press = typeset,
) -> str:
    """A dossier an official takes in for somebody, accepted in the same transaction unless `accept` is False.

    One that is not may lack papers: that is what he is then asked for, or turned away for, by the next act.
    `contact` is what somebody in the register told of himself at the counter: kept there in the same transaction.
    `in_part` says why it is accepted although fewer of an optional paper came than are wanted; `fee` what is to be paid and
    whether it was. `passed_on`: it is settled the same day, and he does what comes before the signature as well (`pass_on`).

    Raises:
        What `lodge` raises; OwnDossier: he would take in his own.
        What `pass_on` raises.
        UnknownPerson; and what the register says of a new applicant's number.
    """
    LODGE_FOR_OTHER.require_at(submission.agency, by)
    if accept:
        ACCEPT.require_at(submission.agency, by)
    newcomer = applicant if isinstance(applicant, NewApplicant) else None
    applicant_id = applicant if isinstance(applicant, int) else 0
    refuse_own(by, applicant_id=applicant_id, numbers=(newcomer.number,) if newcomer else ())
    check = partial(
        _check,
        submission,
        applicant_id=applicant_id,
        of_kind=newcomer.kind if newcomer else "",
        by=by,
        now=now,
        new_applicant=newcomer,
        contact=contact,
        identity_checked=identity_checked,
        accepted_at_once=accept,
        may_lack=not accept,
        in_part=in_part,
        passed_on=passed_on and accept,
        fee=fee,
    )
    press = remembering(press)
    # With a contact the register does not yet say what the receipt will.
    ahead = partial(_set_ahead, by=by, now=now, press=press) if accept and contact is None else None
    return _open(check, by=by, now=now, press=press, ahead=ahead)


def _check(submission: Submission, *, now: datetime, **known: Any) -> _Checked:
    """Everything that can be refused, before anything is kept; what else is `known` goes along.

    By the version that is likely in force, which `_open_now` asks about again: a question less to wait for. What is refused
    is refused by the one that is.
    """
    code, today = submission.procedure_code, local_date(now)
    try:
        return _check_by(catalogue.likely_in_force(code, today), submission, today=today, **known)
    except Refusal:
        return _check_by(catalogue.version_in_force(code, today), submission, today=today, **known)


def _check_by(
    published: catalogue.ProcedureVersion,
    submission: Submission,
    *,
    applicant_id: int,
    of_kind: str,
    by: Actor,
    today: date,
    may_lack: bool = False,
    **known: Any,
) -> _Checked:
    """By that version. `of_kind` is what the applicant is; empty where that is not at hand."""
    version = published.for_variant(submission.variant)
    counted = [component for component, counts in submission.received.items() if counts]
    papers = dossier.papers_of(submission.uploads, {**dict.fromkeys(submission.on_paper), **dict.fromkeys(counted)})
    dossier.check_open(version, submission.channel)
    if of_kind:
        version.check_serves(of_kind)
    terms_of(version, submission.channel)
    dossier.check_answers(version, submission.answers, today=today)
    dossier.check_asked(version, papers)
    if not may_lack:
        dossier.check_complete(version, papers, answers=submission.answers, channel=submission.channel)
    dossier.check_received_at(submission.agency, on=today)
    check_part_returns(version, submission.part_returns, on=today)
    if submission.competent_agency:
        check_decider(version, submission.competent_agency, on=today)
    competent, level = dossier.competent_agency(
        version, intake=submission.agency, chosen=submission.competent_agency, on=today
    )
    digests = dossier.check_uploads(papers, applicant_id=applicant_id or None, by=by)
    return _Checked(
        submission=submission,
        version=version,
        competent_agency=competent,
        level=level,
        return_agency=place_chosen(
            submission.return_agency,
            intake=submission.agency,
            answers=submission.answers,
            channel=submission.channel,
            here=version.result.document is not None,
            on=today,
        ),
        papers=dossier.papers_given(papers, digests),
        received=with_files(submission.received, papers),
        applicant_id=applicant_id,
        **known,
    )


def _known_already(checked: _Checked, by: Actor) -> str | None:
    """The case that very sending opened. Raises SubmissionTaken: the key opened one, and something else is sent."""
    found = store.code_of_submission(checked.submission.key)
    if found is None:
        return None
    code, whose = found
    lodged_at = store.load(code).file.lodged_at
    if not _is_of(checked, whose, local_date(lodged_at)) or not says_the_same(
        code, _events(checked._replace(applicant_id=whose), code, by, lodged_at)
    ):
        raise SubmissionTaken
    return code


def _is_of(checked: _Checked, whose: int, today: date) -> bool:
    """Whether it is about that applicant, and tells of how he is reached what that sending told."""
    new, contact = checked.new_applicant, checked.contact
    if new is None and (contact is None or checked.applicant_id != whose):
        return checked.applicant_id == whose
    try:
        known = people.person(whose)
    except people.UnknownPerson:  # his data were erased since
        return False
    if new is None:
        assert contact is not None  # noqa: S101 - or it was answered above
        return is_reached_by(known, asdict(contact), on=today, all_of_it=False)
    told = {"phone": new.phone, "email": new.email, "address": new.address}
    same = is_the_person(known, kind=new.kind, name=new.name, number=new.number, document=new.document_number)
    return same and is_reached_by(known, told, on=today, all_of_it=True)


def _events(checked: _Checked, code: str, by: Actor, at: datetime) -> tuple[Event, ...]:
    return _law_of(checked, code, by, at)[1]


def _set_ahead(checked: _Checked, *, by: Actor, now: datetime, press: Press) -> None:
    """Typeset the receipt for the number that is likely to come next, while nobody at that counter waits for us."""
    day, agency = local_date(now), checked.submission.agency
    code = CaseCode.make(agency=agency, on=day, number=store.number_ahead(agency=agency, day=day))
    _lodged(checked, code, by, now, press)


def _open(
    check: Callable[[], _Checked],
    *,
    by: Actor,
    now: datetime,
    press: Press,
    ahead: Callable[[_Checked], None] | None = None,
) -> str:
    checked = check()
    if ahead is not None:
        ahead(checked)
    try:
        return _open_now(checked, by=by, now=now, press=press)
    except DraftSent as sent:
        return sent.case_code
    except _AnotherVersion:
        catalogue.version_in_force(checked.version.code, local_date(now))  # from now on the likely one
        return _open(check, by=by, now=now, press=press, ahead=ahead)
    except IntegrityError:
        # The same submission came before, or at the same moment. The table says so; asking first would cost
        # every other dossier a question.
        known = _known_already(checked, by)
        if known is None:
            raise
        return known


@transaction
def _open_now(checked: _Checked, *, by: Actor, now: datetime, press: Press) -> str:
    if checked.declared is not None:
        key, procedure = checked.submission.key, checked.version.code
        require_declared(checked.declared, person_id=checked.applicant_id, procedure_code=procedure, key=key)
    if checked.new_applicant is not None:
        person = _registered(checked.new_applicant, by, now)
        checked = checked._replace(applicant_id=person.id, applicant_name=person.name)
    elif not checked.applicant_name:
        # Asked now and not with the form: his data may have been erased since an official was told of him.
        checked = checked._replace(applicant_name=people.person(checked.applicant_id).name)
    if checked.contact is not None and checked.applicant_id:
        told = checked.contact
        people.change_contact(checked.applicant_id, phone=told.phone, address=told.address, by=by, now=now)
    # Last of all that can fail and first of what others wait for: the lock on the counter is held briefly.
    day, submission = local_date(now), checked.submission
    number = store.next_number(agency=submission.agency, day=day)
    # Behind the lock, whose wait may be long: a version that was replaced or closed meanwhile is seen.
    if not catalogue.is_in_force(checked.version, day):
        raise _AnotherVersion
    code = CaseCode.make(agency=submission.agency, on=day, number=number())
    file, events = _lodged(checked, code, by, now, press)
    entries = ledger.seal_all((*events, *_of_the_ticket(checked, code, by, now)), at=now, by=by, case=code, prev=None)
    store.open_case(file, entries, submission_key=submission.key, papers=checked.papers, draft_of=by.person_id)
    return code


def _of_the_ticket(checked: _Checked, code: str, by: Actor, now: datetime) -> tuple[Event, ...]:
    """How long whoever hands it in had waited, where he stands at the window of whoever takes it in; what comes by post waited
    nowhere."""
    if by.kind != "official" or checked.submission.channel != "in_person":
        return ()
    joined = tickets.join_case(case_code=code, by=by, now=now)
    return (joined,) if joined else ()


def _lodged(checked: _Checked, code: str, by: Actor, now: datetime, press: Press) -> tuple[CaseFile, tuple[Event, ...]]:
    file, events = _law_of(checked, code, by, now)
    if not checked.accepted_at_once:
        return file, events
    # Its papers are of the end of it: one receipt, of the dossier as it was accepted.
    before = [one for one in events if isinstance(one, Lodged | PartReturnChosen)]
    more = events[len(before) :]
    file, papers = with_papers(file, more, by=by, at=now, applicant=_party(checked.new_applicant), press=press)
    return file, (*before, *papers)


def _law_of(checked: _Checked, code: str, by: Actor, now: datetime) -> tuple[CaseFile, tuple[Event, ...]]:
    """The file, and what happens but for the papers that are issued."""
    calendar = national_calendar()
    file, lodged = LODGE.law(_dossier_of(checked, code, now), by=by, at=now, calendar=calendar)
    file, apart = with_part_returns(file, checked.submission.part_returns, by=by, at=now, calendar=calendar)
    events = (*lodged, *apart)
    if not checked.accepted_at_once:
        return file, events
    partners = partners_of(file, competent=file.competent_agency, on=local_date(now))
    elsewhere = is_elsewhere(file, on=local_date(now))
    said: dict[str, Any] = {
        "in_part": checked.in_part,
        "fee": checked.fee,
        "partners": partners,
        "elsewhere": elsewhere,
    }
    file, more = ACCEPT.law(file, **said, by=by, at=now, calendar=calendar)
    file, done = pass_on(file, by=by, at=now, calendar=calendar) if checked.passed_on else (file, ())
    return file, (*events, *more, *done)


def _party(newcomer: NewApplicant | None) -> documents.Party | None:
    if newcomer is None:
        return None
    return party(
        kind=newcomer.kind,
        name=newcomer.name,
        number=newcomer.number
        or people.document_said(newcomer.document_kind, newcomer.document_number, newcomer.document_issuer),
        address=newcomer.address,
        phone=newcomer.phone,
        email=newcomer.email,
    )


def _dossier_of(checked: _Checked, code: str, now: datetime) -> Dossier:
    submission, version = checked.submission, checked.version
    return Dossier(
        code=code,
        terms=terms_of(version, submission.channel),
        service_level=version.service_level_on(local_date(now)),
        level=checked.level,
        intake_agency=submission.agency,
        support_agency=submission.support_agency,
        variant=submission.variant,
        competent_agency=checked.competent_agency,
        return_agency=checked.return_agency,
        channel=submission.channel,
        applicant_id=checked.applicant_id,
        applicant_name=checked.applicant_name,
        answers=submission.answers,
        papers=dossier.as_content(checked.papers),
        received=checked.received,
        submitter=submission.submitter,
        submission=str(submission.key),
        identity_checked=checked.identity_checked,
    )


def _registered(applicant: NewApplicant, by: Actor, now: datetime) -> people.PersonView:
    return people.register_person(
        kind=applicant.kind,
        name=applicant.name,
        number=applicant.number,
        birth_year=applicant.birth_year,
        phone=applicant.phone,
        email=applicant.email,
        address=applicant.address,
        document_kind=applicant.document_kind,
        document_number=applicant.document_number,
        document_issuer=applicant.document_issuer,
        told_apart=applicant.told_apart,
        by=by,
        now=now,
    )
