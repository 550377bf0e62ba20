"""The papers a case gives rise to, as values that `documents` typesets."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import Because, words_of
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
)
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.rules.api import Reading

UNITS: Final = {
    "working_day": "ngày làm việc",
    "day": "ngày",
    "working_hour": "giờ làm việc",
    "hour": "giờ",
    "week": "tuần",
    "month": "tháng",
    "year": "năm",
    "minute": "phút",
}
RETURN_HOW: Final = {
    "online": "Trả kết quả trực tuyến, hoặc tại Bộ phận Một cửa nơi tiếp nhận",
    "in_person": "Trực tiếp tại Bộ phận Một cửa nơi tiếp nhận",
    "postal": "Qua dịch vụ bưu chính công ích",
}
GUIDE: Final = (
    "Nộp bổ sung một lần, đầy đủ các mục nêu trên, trực tuyến theo mã hồ sơ hoặc tại Bộ phận Một cửa nơi tiếp nhận."
)
COMPLAIN: Final = (
    "Ông/Bà có quyền khiếu nại quyết định này theo Luật Khiếu nại, hoặc nộp hồ sơ mới khi đáp ứng đủ điều kiện."
)


def receipt_slip(*, code: str, by: Actor, now: datetime, tracking_url: str) -> ReceiptSlip:
    """Form 01, receipt and appointment.

    Raises:
        NotFound; NotAcceptedYet: nothing has been promised.
    """
    file = file_for(code=code, by=by)
    first = _as_received(file)
    if file.received_at is None or first is None or first.due_at is None:
        raise NotAcceptedYet(case_code=file.code)
    version = catalogue.version(file.terms.version_id)
    return ReceiptSlip(
        office=_office(file.intake_agency, file.received_at),
        case_code=file.code,
        tracking_url=tracking_url,
        procedure=version.name.vi,
        procedure_code=version.code,
        submitter=_party(file, by),
        components=_components(version),
        fees=_fees(version, file.channel),
        term=_term(file),
        received_at=file.received_at,
        due_at=first.due_at,
        explanation=tuple(line.vi for line in first.explanation),
        return_how=RETURN_HOW[file.channel],
        receiver=_name_of(file.received_by),
        issued_at=now,
        demo=settings.DEMO,
    )


def supplement_slip(*, code: str, by: Actor, now: datetime, tracking_url: str) -> SupplementSlip:
    """Form 02, of the latest round.

    Raises:
        NotFound; NothingAsked: no supplement was ever requested.
    """
    file = file_for(code=code, by=by)
    if not file.rounds:
        raise NothingAsked(case_code=file.code)
    asked, version = file.rounds[-1], catalogue.version(file.terms.version_id)
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
        stage="Thẩm định hồ sơ" if asked.accepted_before else "Tiếp nhận hồ sơ",
        items=_components(version, only=asked.items),
        reasons=_reasons(asked.because),
        legal_basis=", ".join(version.legal_bases),
        answer_by=local_date(asked.began_at) + timedelta(days=days) if days else None,
        guide=GUIDE,
        issued_at=now,
        demo=settings.DEMO,
    )


def refusal_slip(*, code: str, by: Actor, now: datetime, tracking_url: str) -> RefusalSlip:
    """Form 03, of a dossier that was not accepted, or of a decision to refuse.

    Raises:
        NotFound; NotDecidedYet: nothing was refused.
    """
    file = file_for(code=code, by=by)
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
        next_step=COMPLAIN,
        official=_name_of(file.because.given_by),
        issued_at=now,
        demo=settings.DEMO,
    )


def result_letter(*, code: str, by: Actor, now: datetime, tracking_url: str) -> ResultLetter:
    """The letter that carries the decision.

    Raises:
        NotFound; NotDecidedYet: there is no decision.
    """
    file = file_for(code=code, by=by)
    if file.outcome not in ("granted", "refused") or file.finished_at is None or file.received_at is None:
        raise NotDecidedYet(case_code=file.code)
    version = catalogue.version(file.terms.version_id)
    return ResultLetter(
        office=_office(file.competent_agency, file.finished_at),
        number=f"{file.code}/KQ",
        case_code=file.code,
        tracking_url=tracking_url,
        subject=f"V/v giải quyết thủ tục “{version.name.vi}”",
        addressee=file.applicant_name,
        procedure=version.name.vi,
        procedure_code=version.code,
        granted=file.outcome == "granted",
        paragraphs=_paragraphs(file, version),
        legal_bases=version.legal_bases,
        copies_to=("Như trên", "Bộ phận Một cửa nơi tiếp nhận", "Lưu hồ sơ"),
        received_at=file.received_at,
        decided_at=file.finished_at,
        signatory_post="Thủ trưởng cơ quan",
        signatory=_name_of(file.because.given_by if file.because else ""),
        demo=settings.DEMO,
    )


def _as_received(file: CaseFile) -> Reading | None:
    """The clock as the receipt promised it: before anything else happened."""
    return None if file.received_at is None else clock_of(file, now=file.received_at)


def _office(code: str, at: datetime) -> Office:
    agency = organisation.agency(code, local_date(at))
    parent = organisation.agency(agency.parent_code, local_date(at)).authority.vi if agency.parent_code else ""
    return Office(parent=parent, name=agency.authority.vi, place=agency.name.vi)


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


def _fees(version: catalogue.ProcedureVersion, channel: str) -> tuple[FeeLine, ...]:
    amount = version.channel(channel).fee_amount
    return (FeeLine(name="Phí, lệ phí", amount=amount),) if amount else ()


def _term(file: CaseFile) -> str:
    policy = file.terms.policy
    if policy.unit == "same_day":
        return "Trong ngày"
    return f"{policy.term:02} {UNITS[policy.unit]}"


def _reasons(why: Because) -> tuple[str, ...]:
    listed = tuple(words_of(reason).vi for reason in why.reasons)
    return (*listed, why.note) if why.note else listed


def _paragraphs(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[str, ...]:
    said: tuple[str, ...]
    if file.outcome == "granted":
        said = (f"Hồ sơ đáp ứng đủ điều kiện theo quy định. Kết quả giải quyết: {version.result.name.vi}.",)
        note = (file.because.note,) if file.because and file.because.note else ()
        return (*said, *note)
    reasons = "; ".join(_reasons(file.because)) if file.because else ""
    return (f"Hồ sơ không được giải quyết vì lý do sau: {reasons}.", COMPLAIN)


def _name_of(key: str) -> str:
    return people.names_of([key]).get(key, "")
