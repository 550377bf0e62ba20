"""Lodge a dossier: by the applicant at the portal, or by an official for somebody at the counter."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile, ChannelName
from onestop.cases.domain.law.accept import ACCEPT
from onestop.cases.domain.law.lodge import LODGE, LODGE_FOR_OTHER
from onestop.cases.domain.refusals import SubmissionTaken
from onestop.cases.operations import dossier
from onestop.cases.operations.dossier import Uploads
from onestop.cases.store import Paper
from onestop.cases.terms import terms_of
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.codes import CaseCode
from onestop.kernel.event import Event
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Submission:
    version: catalogue.ProcedureVersion
    channel: ChannelName
    answers: Mapping[str, Any]
    papers: Mapping[str, Sequence[UUID]]
    intake_agency: str
    competent_agency: str
    level: str
    key: UUID
    identity_checked: bool = False
    accepted_at_once: bool = False
    support_agency: str = ""
    applicant: NewApplicant | None = None
    digests: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def given(self) -> tuple[Paper, ...]:
        return dossier.papers_given(self.papers, self.digests)


def lodge(
    *,
    procedure_code: str,
    agency: str,
    answers: Mapping[str, Any],
    uploads: Uploads,
    on_paper: Collection[str] = (),
    competent_agency: str | None = None,
    channel: ChannelName = "online",
    submission_key: UUID,
    by: Actor,
    now: datetime,
) -> str:
    """The applicant's own dossier; the code of its case. Sending the same submission again returns the same code.

    `agency` takes it in; who decides follows from it unless `competent_agency` says so. `uploads` by
    component; components `on_paper` will be brought to the counter.

    Raises:
        NotPermitted, NoSuchProcedure, NotOpenForApplying, NoSuchChannel, NoTerm.
        AnswersNotAccepted, PapersMissing, PaperNotAsked, NoSuchUpload.
        NotReceivedHere, NoCompetentAgency.
    """
    LODGE.require_at(agency, by)
    assert by.person_id is not None  # noqa: S101 - only accounts of persons may apply
    submission = _submission(
        procedure_code=procedure_code,
        agency=agency,
        channel=channel,
        answers=answers,
        papers=dossier.papers_of(uploads, on_paper),
        chosen=competent_agency,
        key=submission_key,
        now=now,
    )
    submission = replace(submission, digests=dossier.check_uploads(submission.papers, applicant_id=by.person_id, by=by))
    return _open(submission, applicant_id=by.person_id, name=by.name, by=by, now=now)


def lodge_for_other(
    *,
    procedure_code: str,
    agency: str,
    applicant: int | NewApplicant,
    answers: Mapping[str, Any],
    uploads: Uploads,
    on_paper: Collection[str] = (),
    competent_agency: str | None = None,
    support_agency: str = "",
    channel: ChannelName = "in_person",
    identity_checked: bool = False,
    accept: bool = True,
    submission_key: UUID,
    by: Actor,
    now: datetime,
) -> str:
    """A dossier an official takes in for somebody, accepted in the same transaction unless `accept` is False.

    Components `on_paper` were handed over at the counter. Otherwise as `lodge`.

    Raises:
        What `lodge` raises; UnknownPerson; and what the register says of a new applicant's number.
    """
    LODGE_FOR_OTHER.require_at(agency, by)
    if accept:
        ACCEPT.require_at(agency, by)
    applicant_id = applicant if isinstance(applicant, int) else None
    submission = _submission(
        procedure_code=procedure_code,
        agency=agency,
        channel=channel,
        answers=answers,
        papers=dossier.papers_of(uploads, on_paper),
        chosen=competent_agency,
        key=submission_key,
        now=now,
        identity_checked=identity_checked,
        accepted_at_once=accept,
        support_agency=support_agency,
        applicant=None if isinstance(applicant, int) else applicant,
    )
    submission = replace(submission, digests=dossier.check_uploads(submission.papers, applicant_id=applicant_id, by=by))
    name = people.person(applicant_id).name if applicant_id else ""
    return _open(submission, applicant_id=applicant_id or 0, name=name, by=by, now=now)


def _submission(
    *,
    procedure_code: str,
    agency: str,
    channel: ChannelName,
    answers: Mapping[str, Any],
    papers: Mapping[str, Sequence[UUID]],
    chosen: str | None,
    key: UUID,
    now: datetime,
    **more: Any,
) -> _Submission:
    today = local_date(now)
    version = catalogue.version_in_force(procedure_code, today)
    dossier.check_open(version)
    terms_of(version, channel)
    dossier.check_answers(version, answers, today=today)
    dossier.check_papers(version, papers)
    dossier.check_received_at(agency, on=today)
    competent, level = dossier.competent_agency(version, intake=agency, chosen=chosen, on=today)
    return _Submission(
        version=version,
        channel=channel,
        answers=answers,
        papers=papers,
        intake_agency=agency,
        competent_agency=competent,
        level=level,
        key=key,
        **more,
    )


def _known_already(key: UUID, applicant_id: int | None) -> str | None:
    found = store.code_of_submission(key)
    if found is None:
        return None
    code, whose = found
    if applicant_id not in (None, whose):
        raise SubmissionTaken
    return code


def _open(submission: _Submission, *, applicant_id: int, name: str, by: Actor, now: datetime) -> str:
    try:
        return _open_now(submission, applicant_id=applicant_id, name=name, by=by, now=now)
    except IntegrityError:
        # The same submission came before, or at the same moment. The table says so; asking first would cost
        # every other dossier a question.
        known = _known_already(submission.key, applicant_id or None)
        if known is None:
            raise
        return known


@transaction
def _open_now(submission: _Submission, *, applicant_id: int, name: str, by: Actor, now: datetime) -> str:
    if submission.applicant is not None:
        person = _registered(submission.applicant, by, now)
        applicant_id, name = person.id, person.name
    # Last of all that can fail and first of what others wait for: the lock on the counter is held briefly.
    day = local_date(now)
    number = store.next_number(agency=submission.intake_agency, day=day)
    code = CaseCode.make(agency=submission.intake_agency, on=day, number=number)
    file, events = _lodged(submission, code, applicant_id, name, by, now)
    entries = ledger.seal_all(events, at=now, by=by, case=code, prev=None)
    store.open_case(file, entries, submission_key=submission.key, papers=submission.given, draft_of=by.person_id)
    return code


def _lodged(
    submission: _Submission, code: str, applicant_id: int, name: str, by: Actor, now: datetime
) -> tuple[CaseFile, tuple[Event, ...]]:
    version, calendar = submission.version, national_calendar()
    file, events = LODGE.law(
        code=code,
        terms=terms_of(version, submission.channel),
        service_level=version.service_level_on(local_date(now)),
        level=submission.level,
        intake_agency=submission.intake_agency,
        support_agency=submission.support_agency,
        competent_agency=submission.competent_agency,
        channel=submission.channel,
        applicant_id=applicant_id,
        applicant_name=name,
        answers=submission.answers,
        papers=dossier.as_content(submission.given),
        submission=str(submission.key),
        identity_checked=submission.identity_checked,
        by=by,
        at=now,
        calendar=calendar,
    )
    if not submission.accepted_at_once:
        return file, events
    file, more = ACCEPT.law(file, by=by, at=now, calendar=calendar)
    return file, (*events, *more)


def _registered(applicant: NewApplicant, by: Actor, now: datetime) -> people.PersonView:
    return people.register_person(
        kind=applicant.kind,
        name=applicant.name,
        number=applicant.number,
        birth_year=applicant.birth_year,
        phone=applicant.phone,
        email=applicant.email,
        address=applicant.address,
        by=by,
        now=now,
    )
