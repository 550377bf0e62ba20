"""The papers a case gives rise to, as values that `documents` typesets when they are issued.

What the law makes every paper say is data of `documents`, chosen by the day of the matter (`phrases_on`);
here are only the values of the case.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised_at
from onestop.cases.domain.reasons import Grounds, words_of
from onestop.cases.domain.received import Received
from onestop.cases.domain.slips import Slip, number_of
from onestop.cases.domain.waits import Wait
from onestop.cases.paper_address import paper_address
from onestop.cases.queries.one_case import clock_of, given_papers
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a paper says beside its case: its own number after the code (GN1), for whom, by whom and when it is issued."""

    ref: str
    applicant: Party
    by: Actor
    at: datetime


def value_of(slip: Slip, file: CaseFile, matter: Matter) -> Any:
    """What this paper of a case says."""
    return _VALUES[slip.code](slip, file, matter)


def party_of(file: CaseFile) -> Party:
    """The applicant as the register knows him. It is his paper: his number stands on it whole (Circular 01/2018)."""
    known = people.person(file.applicant_id)
    return Party(name=known.name, number=known.number, address=known.address, phone=known.phone, email=known.email)


def _receipt(slip: Slip, file: CaseFile, matter: Matter) -> ReceiptSlip:
    """Form 01, receipt and appointment."""
    assert file.received_at is not None  # noqa: S101 - issued once a dossier is accepted
    version, phrases = catalogue.version(file.terms.version_id), phrases_on(local_date(file.received_at))
    promised = _promise(file)
    assert promised.due_at is not None  # noqa: S101 - the clock runs when it promises
    return ReceiptSlip(
        **_common(slip, file, version, matter, file.received_at),
        submitter=matter.applicant,
        components=_handed_in(file, version),
        fees=_fees(version, file.channel, phrases.fee),
        term=phrases.term(file.terms.policy.term, file.terms.policy.unit),
        received_at=file.received_at,
        due_at=promised.due_at,
        explanation=tuple(line.vi for line in promised.explanation),
        return_how=phrases.return_how[file.channel],
        receiver=_name_of(file.received_by, matter.by),
        issued_at=matter.at,
    )


def _supplement(slip: Slip, file: CaseFile, matter: Matter) -> SupplementSlip:
    """Form 02, of the latest round."""
    asked, version = file.rounds[-1], catalogue.version(file.terms.version_id)
    phrases = phrases_on(local_date(asked.began_at))
    days = file.terms.policy.supplement_timeout_days
    return SupplementSlip(
        **_common(slip, file, version, matter, asked.began_at),
        applicant=matter.applicant,
        stage=phrases.stages["appraisal" if asked.accepted_before else "intake"],
        items=_asked_for(version, asked),
        note=asked.because.note,
        reasons=tuple(words_of(reason).vi for reason in asked.because.reasons),
        legal_basis=", ".join(version.legal_bases),
        answer_by=local_date(asked.began_at) + timedelta(days=days) if days else None,
        guide=_name_of(asked.because.given_by, matter.by),
        issued_at=matter.at,
    )


def _refusal(slip: Slip, file: CaseFile, matter: Matter) -> RefusalSlip:
    """Form 03, of a dossier that was not accepted, or of a decision to refuse."""
    assert file.because is not None  # noqa: S101 - a refusal says why
    assert file.finished_at is not None  # noqa: S101 - and when
    version = catalogue.version(file.terms.version_id)
    return RefusalSlip(
        **_common(slip, file, version, matter, file.finished_at),
        applicant=matter.applicant,
        reasons=_reasons(file.because),
        legal_basis=", ".join(version.legal_bases),
        next_step=phrases_on(local_date(file.finished_at)).after_refusal,
        official=_name_of(file.because.given_by, matter.by),
        issued_at=matter.at,
    )


def _result(slip: Slip, file: CaseFile, matter: Matter) -> ResultLetter:
    """The letter that carries the decision."""
    assert file.outcome in ("granted", "refused")  # noqa: S101 - issued once it is decided
    assert file.finished_at is not None  # noqa: S101
    assert file.received_at is not None  # noqa: S101
    version, phrases = catalogue.version(file.terms.version_id), phrases_on(local_date(file.finished_at))
    because = file.because
    return ResultLetter(
        **_common(slip, file, version, matter, file.finished_at),
        subject=phrases.subject(version.name.vi),
        addressee=matter.applicant.name,
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
        signatory=_name_of(because.given_by if because else "", matter.by),
    )


_VALUES: Final = {"receipt": _receipt, "supplement": _supplement, "refusal": _refusal, "result": _result}


def _common(
    slip: Slip, file: CaseFile, version: catalogue.ProcedureVersion, matter: Matter, happened: datetime
) -> dict[str, Any]:
    """What stands on every paper; the agency is who stood for it when what the paper tells of `happened`."""
    return {
        "office": _office(slip.agency(file), happened),
        "number": number_of(file.code, matter.ref),
        "case_code": file.code,
        "tracking_url": paper_address(file.code, matter.ref),
        "procedure": version.name.vi,
        "procedure_code": version.code,
        "demo": settings.DEMO,
    }


def _promise(file: CaseFile) -> Reading:
    """The clock as it promised when it last began to run."""
    moment = promised_at(file)
    reading = clock_of(file, now=moment) if moment else None
    assert reading is not None  # noqa: S101 - an accepted dossier was promised a day
    return reading


def _office(code: str, at: datetime) -> Office:
    """Who stood for the agency when the paper's matter happened: itself, or its successor."""
    on = local_date(at)
    agency = organisation.agency(organisation.successor_of(code, on) or code, on)
    above = organisation.ancestors(agency.code, on)
    return Office(parent=above[0].authority.vi if above else "", name=agency.authority.vi, place=agency.name.vi)


def _handed_in(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[ComponentLine, ...]:
    """What was received, and nothing else: no paper that is optional, held by agencies or only announced."""
    if not file.counted:
        return (*_form(file, version), *_uncounted(file, version))
    lines = (_line(one, file.received[one.code]) for one in version.components if file.received.get(one.code))
    return (*_form(file, version), *lines)


def _form(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[ComponentLine, ...]:
    """The form, filled in here unless it was handed in as well."""
    return tuple(
        ComponentLine(name=one.name.vi, files=1, note="khai điện tử")
        for one in version.components
        if one.source == "form" and file.answers and not file.received.get(one.code)
    )


def _uncounted(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """Of a dossier lodged before papers were counted: what was counted since, its files, and of other paper just that."""
    given = given_papers(file.code)
    for one in version.components:
        counts = file.received.get(one.code, Received()).on_paper
        files = sum(upload is not None for code, upload in given if code == one.code)
        if counts or files:
            yield _line(one, counts._replace(files=files))
        elif (one.code, None) in given:
            yield ComponentLine(name=one.name.vi, note="bản giấy, không ghi số lượng")


def _line(component: catalogue.Component, received: Received) -> ComponentLine:
    return ComponentLine(name=component.name.vi, **received._asdict())


def _asked_for(version: catalogue.ProcedureVersion, asked: Wait) -> tuple[ComponentLine, ...]:
    """What the request names, each with why; where it names no paper, what it says in words stands below."""
    why = "; ".join(words_of(reason).vi for reason in asked.because.reasons)
    return tuple(
        ComponentLine(name=one.name.vi, originals=one.originals, copies=one.copies, note=why)
        for one in version.components
        if one.code in asked.items
    )


def _fees(version: catalogue.ProcedureVersion, channel: str, name: str) -> tuple[FeeLine, ...]:
    amount = version.channel(channel).fee_amount
    return (FeeLine(name=name, amount=amount),) if amount else ()


def _reasons(why: Grounds) -> tuple[str, ...]:
    listed = tuple(words_of(reason).vi for reason in why.reasons)
    return (*listed, why.note) if why.note else listed


def _name_of(key: str, by: Actor) -> str:
    return by.name if key == by.key else people.names_of([key]).get(key, "")
