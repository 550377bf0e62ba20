"""The papers a case gives rise to, as values that `documents` typesets.

What the law makes every paper say is data of `documents`, chosen by the day of the matter (`phrases_on`);
here are only the values of the case. Each raises ContentErased where these were erased.
"""

from datetime import datetime, timedelta

from django.conf import settings

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.reasons import Grounds, words_of
from onestop.cases.domain.refusals import NotAcceptedYet, NotDecidedYet, NothingAsked
from onestop.cases.queries.one_case import clock_of, file_for
from onestop.catalogue import api as catalogue
from onestop.documents.api import (
    ComponentLine,
    FeeLine,
    Office,
    Party,
    ReceiptSlip,
    RefusalSlip,
    ResultLetter,
    SupplementSlip,
    phrases_on,
)
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.rules.api import Reading


def receipt_slip(*, code: str, by: Actor, now: datetime, tracking_url: str) -> ReceiptSlip:
    """Form 01, receipt and appointment.

    Raises:
        NotFound; NotAcceptedYet: nothing has been promised.
    """
    file = _file(code, by)
    first = _as_received(file)
    if file.received_at is None or first is None or first.due_at is None:
        raise NotAcceptedYet(case_code=file.code)
    version, phrases = catalogue.version(file.terms.version_id), phrases_on(local_date(file.received_at))
    return ReceiptSlip(
        office=_office(file.intake_agency, file.received_at),
        case_code=file.code,
        tracking_url=tracking_url,
        procedure=version.name.vi,
        procedure_code=version.code,
        submitter=_party(file, by),
        components=_components(version),
        fees=_fees(version, file.channel, phrases.fee),
        term=phrases.term(file.terms.policy.term, file.terms.policy.unit),
        received_at=file.received_at,
        due_at=first.due_at,
        explanation=tuple(line.vi for line in first.explanation),
        return_how=phrases.return_how[file.channel],
        receiver=_name_of(file.received_by),
        issued_at=now,
        demo=settings.DEMO,
    )


def supplement_slip(*, code: str, by: Actor, now: datetime, tracking_url: str) -> SupplementSlip:
    """Form 02, of the latest round.

    Raises:
        NotFound; NothingAsked: no supplement was ever requested.
    """
    file = _file(code, by)
    if not file.rounds:
        raise NothingAsked(case_code=file.code)
    asked, version = file.rounds[-1], catalogue.version(file.terms.version_id)
    phrases = phrases_on(local_date(asked.began_at))
    agency = file.competent_agency if asked.accepted_before else file.intake_agency
    days = file.terms.policy.supplement_timeout_days
    return SupplementSlip(
        office=_office(agency, asked.began_at),
        number=f"{file.code}/BS{len(file.rounds)}",
        case_code=file.code,
        tracking_url=tracking_url,
        procedure=version.name.vi,
        procedure_code=version.code,
        applicant=_party(file, by),
        stage=phrases.stages["appraisal" if asked.accepted_before else "intake"],
        items=_components(version, only=asked.items),
        reasons=_reasons(asked.because),
        legal_basis=", ".join(version.legal_bases),
        answer_by=local_date(asked.began_at) + timedelta(days=days) if days else None,
        guide=_name_of(asked.because.given_by),
        issued_at=now,
        demo=settings.DEMO,
    )


def refusal_slip(*, code: str, by: Actor, now: datetime, tracking_url: str) -> RefusalSlip:
    """Form 03, of a dossier that was not accepted, or of a decision to refuse.

    Raises:
        NotFound; NotDecidedYet: nothing was refused.
    """
    file = _file(code, by)
    if file.outcome not in ("not_accepted", "refused") or file.because is None or file.finished_at is None:
        raise NotDecidedYet(case_code=file.code)
    version = catalogue.version(file.terms.version_id)
    at_counter = file.outcome == "not_accepted"
    return RefusalSlip(
        office=_office(file.intake_agency if at_counter else file.competent_agency, file.finished_at),
        number=f"{file.code}/TC",
        case_code=file.code,
        tracking_url=tracking_url,
        procedure=version.name.vi,
        procedure_code=version.code,
        applicant=_party(file, by),
        reasons=_reasons(file.because),
        legal_basis=", ".join(version.legal_bases),
        next_step=phrases_on(local_date(file.finished_at)).after_refusal,
        official=_name_of(file.because.given_by),
        issued_at=now,
        demo=settings.DEMO,
    )


def result_letter(*, code: str, by: Actor, now: datetime, tracking_url: str) -> ResultLetter:
    """The letter that carries the decision.

    Raises:
        NotFound; NotDecidedYet: there is no decision.
    """
    file = _file(code, by)
    if file.outcome not in ("granted", "refused") or file.finished_at is None or file.received_at is None:
        raise NotDecidedYet(case_code=file.code)
    version, phrases = catalogue.version(file.terms.version_id), phrases_on(local_date(file.finished_at))
    because = file.because
    return ResultLetter(
        office=_office(file.competent_agency, file.finished_at),
        number=f"{file.code}/KQ",
        case_code=file.code,
        tracking_url=tracking_url,
        subject=phrases.subject(version.name.vi),
        addressee=file.applicant_name,
        procedure=version.name.vi,
        procedure_code=version.code,
        granted=file.outcome == "granted",
        paragraphs=phrases.decision(
            file.outcome,
            result=version.result.name.vi,
            reasons=_reasons(because) if because else (),
            note=because.note if because else "",
        ),
        legal_bases=version.legal_bases,
        copies_to=phrases.letter.copies_to,
        received_at=file.received_at,
        decided_at=file.finished_at,
        signatory_post=phrases.letter.signatory_post,
        signatory=_name_of(because.given_by if because else ""),
        demo=settings.DEMO,
    )


def _file(code: str, by: Actor) -> CaseFile:
    """Raises NotFound, ContentErased."""
    file = file_for(code=code, by=by)
    require_content(file)
    return file


def _as_received(file: CaseFile) -> Reading | None:
    """The clock as the receipt promised it: before anything else happened."""
    return None if file.received_at is None else clock_of(file, now=file.received_at)


def _office(code: str, at: datetime) -> Office:
    """Who stood for the agency when the paper's matter happened: itself, or its successor."""
    on = local_date(at)
    agency = organisation.agency(organisation.successor_of(code, on) or code, on)
    above = organisation.ancestors(agency.code, on)
    return Office(parent=above[0].authority.vi if above else "", name=agency.authority.vi, place=agency.name.vi)


def _party(file: CaseFile, by: Actor) -> Party:
    known = people.person(file.applicant_id)
    # On a paper the applicant prints himself his number is his own; at a desk it is masked, as on every screen.
    number = known.number if by.person_id == known.id else known.masked_number
    return Party(name=known.name, number=number, address=known.address, phone=known.phone, email=known.email)


def _components(version: catalogue.ProcedureVersion, only: tuple[str, ...] | None = None) -> tuple[ComponentLine, ...]:
    return tuple(
        ComponentLine(name=one.name.vi, originals=one.originals, copies=one.copies)
        for one in version.components
        if only is None or one.code in only
    )


def _fees(version: catalogue.ProcedureVersion, channel: str, name: str) -> tuple[FeeLine, ...]:
    amount = version.channel(channel).fee_amount
    return (FeeLine(name=name, amount=amount),) if amount else ()


def _reasons(why: Grounds) -> tuple[str, ...]:
    listed = tuple(words_of(reason).vi for reason in why.reasons)
    return (*listed, why.note) if why.note else listed


def _name_of(key: str) -> str:
    return people.names_of([key]).get(key, "")
