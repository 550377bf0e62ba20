"""The papers a case gives rise to, as values that `documents` typesets when they are issued.

What the law makes every paper say is data of `documents`, chosen by the day of receipt (`phrases_on`);
here are only the values of the case.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.conf import settings

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.check_code import printed_check_code
from onestop.cases.domain.clock import promised, promised_at
from onestop.cases.domain.defects import answer_item, questions_in
from onestop.cases.domain.delivery import delivery_of
from onestop.cases.domain.issued import latest
from onestop.cases.domain.place import place_name
from onestop.cases.domain.reasons import WRONG_AGENCY, Grounds, words_of
from onestop.cases.domain.received import LEFT_OUT, OTHER_NAME, OTHER_PAPERS, Received
from onestop.cases.domain.slips import Slip, number_of
from onestop.cases.domain.waits import Wait
from onestop.cases.paper_address import check_code_of, paper_address
from onestop.cases.queries.one_case import given_papers
from onestop.cases.terms import plan_of, version_of
from onestop.catalogue import api as catalogue
from onestop.documents.api import (
    AnswerLine,
    ComponentLine,
    FeeLine,
    Office,
    Party,
    Phrases,
    ReceiptSlip,
    RefusalSlip,
    ResultLetter,
    SupplementSlip,
    cite,
    cite_for,
    kind_of_number,
    phrases_on,
)
from onestop.forms import api as forms
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.signing import Capacity
from onestop.kernel.text import fold, in_one_sentence
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.rules.api import Reading, national_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a paper says beside its case: its own number after the code (GN1), for whom, by whom and when it is issued."""

    ref: str
    applicant: Party
    by: Actor
    at: datetime
    later: bool = False
    """Issued when it was first asked for, by somebody who did nothing of what it tells."""


def value_of(slip: Slip, file: CaseFile, matter: Matter) -> Any:
    """What this paper of a case says."""
    return _VALUES[slip.code](slip, file, matter)


def party_of(file: CaseFile) -> Party:
    """The applicant as the register knows him. It is his paper: his number stands on it whole (Circular 01/2018)."""
    known = people.person(file.applicant_id)
    return party(
        kind=known.kind,
        name=known.name,
        number=known.known_by,
        address=known.address,
        phone=known.phone,
        email=known.email,
    )


def party(*, kind: str, name: str, number: str, address: str, phone: str, email: str) -> Party:
    """A person or business as papers name it; a business is addressed by its name alone."""
    title = "" if kind == "business" else "Ông/Bà"
    number_is = kind_of_number(number, business=kind == "business")
    return Party(name=name, title=title, number=number, number_is=number_is, address=address, phone=phone, email=email)


def _receipt(slip: Slip, file: CaseFile, matter: Matter) -> ReceiptSlip:
    """Form 01, receipt and appointment."""
    assert file.received_at is not None  # noqa: S101 - issued once a dossier is accepted
    version, phrases = version_of(file), _phrases(file)
    promised, way = _promise(file), delivery_of(file)
    submitter, owner = _who(file, matter.applicant)
    assert promised.due_at is not None  # noqa: S101 - the clock runs when it promises
    return ReceiptSlip(
        **_common(slip, file, version, matter, file.received_at),
        submitter=submitter,
        owner=owner,
        components=_handed_in(file, version),
        fees=_fees(version.channel(file.channel), phrases),
        fee_said=_fee_said(version.channel(file.channel), phrases),
        term=phrases.term(file.terms.policy.term, file.terms.policy.unit),
        received_at=file.received_at,
        completed_at=moment if (moment := promised_at(file)) != file.received_at else None,
        replaces=number_of(file.code, slip.ref(before.nth)) if (before := latest(file.issued, slip.code)) else "",
        due_at=promised.due_at,
        explanation=tuple(line.vi for line in promised.explanation),
        return_how=phrases.returned(
            way.way, office=_office(file.intake_agency, file.received_at).name, address=way.address
        ),
        **_taken(file, version, matter, phrases),
        issued_at=matter.at,
    )


def _supplement(slip: Slip, file: CaseFile, matter: Matter) -> SupplementSlip:
    """Form 02, of the latest round."""
    asked, version = file.rounds[-1], version_of(file)
    phrases = _phrases(file)
    says = phrases.forms["supplement"].says
    days = file.terms.policy.supplement_timeout_days
    return SupplementSlip(
        **_common(slip, file, version, matter, asked.began_at),
        applicant=matter.applicant,
        stage=phrases.stages["appraisal" if asked.accepted_before else "intake"] if "stage" in says else "",
        items=_asked_for(version, asked),
        answers=_to_correct(file, version, asked),
        note=asked.because.note,
        reasons=tuple(words_of(reason).vi for reason in asked.because.reasons),
        legal_basis=_basis(version, asked.began_at) if "legal_basis" in says else "",
        answer_by=asked.reply_by or (local_date(asked.began_at) + timedelta(days=days) if days else None),
        guide=_name_of(asked.because.given_by, matter.by),
        guide_phone=people.work_phone_of(asked.because.given_by),
        guide_post=phrases.posts["appraisal" if asked.accepted_before else "intake"],
        issued_at=matter.at,
    )


def _refusal(slip: Slip, file: CaseFile, matter: Matter) -> RefusalSlip:
    """Form 03, of a dossier that was not accepted, or of a decision to refuse."""
    assert file.because is not None  # noqa: S101 - a refusal says why
    assert file.finished_at is not None  # noqa: S101 - and when
    version, phrases = version_of(file), _phrases(file)
    stage = "intake" if file.outcome == "not_accepted" else "decision"
    above = _decided_above(file, version, phrases) if stage == "decision" else ""
    return RefusalSlip(
        **_common(slip, file, version, matter, file.finished_at),
        applicant=matter.applicant,
        reasons=tuple(words_of(reason).vi for reason in file.because.reasons),
        note=file.because.note,
        legal_basis="; ".join(filter(None, (_basis(version, file.finished_at), above))),
        next_step=phrases.next_step(
            _head_of(slip.agency(file), file, phrases, deciding=stage == "decision"),
            elsewhere=WRONG_AGENCY in file.because.reasons,
        ),
        refused=phrases.refused[stage],
        official=_name_of(file.because.given_by, matter.by),
        official_post=phrases.posts["intake"] if stage == "intake" else _post_of_decider(file, matter, phrases),
        signs_as=phrases.signs_as["notice" if above else stage],
        issued_at=matter.at,
    )


def _result(slip: Slip, file: CaseFile, matter: Matter) -> ResultLetter:
    """The letter that carries the decision."""
    assert file.outcome in ("granted", "refused")  # noqa: S101 - issued once it is decided
    assert file.finished_at is not None  # noqa: S101
    assert file.received_at is not None  # noqa: S101
    version, phrases, because = version_of(file), _phrases(file), file.because
    signing = phrases.signing[_agency(file.competent_agency, file.finished_at).kind]
    return ResultLetter(
        **_common(slip, file, version, matter, file.finished_at),
        subject=phrases.subject(version.name.vi),
        addressee=f"{matter.applicant.title} {matter.applicant.name}".strip(),
        granted=file.outcome == "granted",
        decider=_decider(file, phrases),
        paragraphs=(
            *phrases.decision(
                file.outcome,
                result=version.result.name.vi,
                reasons=tuple(words_of(reason).vi for reason in because.reasons) if because else (),
                note=because.note if because else "",
                you=matter.applicant.title or phrases.you["business"],
                decider=_head_of(file.competent_agency, file, phrases),
            ),
            *filter(None, (_decided_above(file, version, phrases),)),
        ),
        legal_bases=_bases(version.legal_bases, file.finished_at),
        copies_to=phrases.letter.copies_to,
        received_at=file.received_at,
        decided_at=file.finished_at,
        signed_as=signing.block(_capacity(file, matter), for_collective=not version.decided_by_head),
        signatory=_name_of(because.given_by if because else "", matter.by),
    )


_TERRITORIES: Final = ("province", "district", "commune")
_FREE: Final = frozenset({"mien phi", "khong thu", "khong"})
"""As sources say it, folded."""
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
        "check_code": printed_check_code(check_code_of(file.code, matter.ref)),
        "procedure": version.name.vi,
        "procedure_code": version.code,
        "variant": version.chosen.name.vi if version.chosen else "",
        "you": matter.applicant.title or _phrases(file).you["business"],
        "demo": settings.DEMO,
    }


def _who(file: CaseFile, applicant: Party) -> tuple[Party, Party | None]:
    """Who hands it in, and whose it is where that is somebody else: for a business its representative, where he is named."""
    named = file.submitter or {}
    if not named and not applicant.title:
        named = {"name": str(file.answers.get("representative", "")).strip()}
    if not named.get("name"):
        return applicant, None
    return Party(title="Ông/Bà", number_is=kind_of_number(named.get("number", "")), **named), applicant


def _taken(file: CaseFile, version: catalogue.ProcedureVersion, matter: Matter, phrases: Phrases) -> dict[str, Any]:
    """Whether all that was asked for came, and who received it: of what the applicant sent by himself nobody, the system did."""
    answered = [one for one in file.rounds if one.ended_at is not None]
    asked = answered[-1] if answered and promised_at(file) != file.received_at else None
    sent = asked is not None and matter.by.kind != "official" and not matter.later
    receiver = matter.by.key if matter.by.kind == "official" and not matter.later else file.received_by
    return {
        "receiver": "" if sent else _name_of(receiver, matter.by),
        "receiver_post": phrases.posts["system" if sent else "intake"],
        "lacking": _lacking(version, asked) if asked else (),
        "lacking_because": LEFT_OUT[asked.left_out].vi if asked and asked.left_out else "",
    }


def _lacking(version: catalogue.ProcedureVersion, asked: Wait) -> tuple[str, ...]:
    """What the request named and its answer did not bring."""
    return tuple(
        one.name.vi for one in version.components if one.code in asked.items and not asked.received.get(one.code)
    )


def _promise(file: CaseFile) -> Reading:
    """The clock as it promised when it last began to run."""
    reading = promised(file, calendar=national_calendar())
    assert reading is not None  # noqa: S101 - an accepted dossier was promised a day
    return reading


def _agency(code: str, at: datetime) -> organisation.AgencyView:
    """Who stood for the agency when the paper's matter happened: itself, or its successor."""
    on = local_date(at)
    return organisation.agency(organisation.successor_of(code, on) or code, on)


_MOST_OFFICES: Final = 4_096
_offices: dict[tuple[str, date], tuple[organisation.AgencyView, Office]] = {}
"""By agency and day, beside the view it was made of: a register read anew has others."""


def _office(code: str, at: datetime) -> Office:
    agency, on = _agency(code, at), local_date(at)
    known, office = _offices.get((code, on), (None, None))
    if office is None or known is not agency:
        if len(_offices) >= _MOST_OFFICES:
            _offices.clear()
        office = _office_of(agency, on)
        _offices[code, on] = (agency, office)
    return office


def _office_of(agency: organisation.AgencyView, on: date) -> Office:
    above = organisation.ancestors(agency.code, on)
    territory = next((one for one in (agency, *above) if one.kind in _TERRITORIES), agency)
    return Office(
        parent=above[0].authority.vi if above else "",
        name=agency.authority.vi,
        place=place_name(territory.name.vi),
        phone=agency.phone,
        address=agency.address,
        email=agency.email,
    )


def _post_of_decider(file: CaseFile, matter: Matter, phrases: Phrases) -> str:
    """The competent person's post, with the agency."""
    agency = _agency(file.competent_agency, file.finished_at or matter.at)
    return phrases.signing[agency.kind].of(agency.authority.vi, _capacity(file, matter))


def _decided_above(file: CaseFile, version: catalogue.ProcedureVersion, phrases: Phrases) -> str:
    """Where a committee's chairman decides what a department works on: that he does, and that it gives notice of it."""
    agency = _agency(file.competent_agency, file.finished_at or file.lodged_at)
    if not version.decided_by_head or agency.kind in _TERRITORIES:
        return ""
    chairman = _chairman(agency, file, phrases)
    return phrases.decided_by(chairman, agency.authority.vi) if chairman else ""


def _decider(file: CaseFile, phrases: Phrases) -> str:
    """Whose the decision is: the agency's, or its chairman's where he decides in his own right and nobody for the committee."""
    agency = _agency(file.competent_agency, file.finished_at or file.lodged_at)
    own_right = version_of(file).decided_by_head
    return (_chairman(agency, file, phrases) if own_right else "") or agency.authority.vi


def _head_of(code: str, file: CaseFile, phrases: Phrases, *, deciding: bool = True) -> str:
    """Whom a complaint goes to first (Law on Complaints 02/2011/QH13, Article 7): the head of the agency, or the chairman above
    it who decided in his own right."""
    agency = _agency(code, file.finished_at or file.lodged_at)
    above = _chairman(agency, file, phrases) if deciding and version_of(file).decided_by_head else ""
    return above or phrases.signing[agency.kind].of(agency.authority.vi)


def _chairman(agency: organisation.AgencyView, file: CaseFile, phrases: Phrases) -> str:
    """The chairman of the committee that the agency is, or stands under; empty where it stands under none."""
    above = (agency, *organisation.ancestors(agency.code, local_date(file.finished_at or file.lodged_at)))
    territory = next((one for one in above if one.kind in _TERRITORIES), None)
    return phrases.signing[territory.kind].of(territory.authority.vi) if territory else ""


def _capacity(file: CaseFile, matter: Matter) -> Capacity:
    """In which capacity whoever decided signs."""
    decider, at = file.because.given_by if file.because else matter.by.key, file.finished_at or matter.at
    return people.capacity_of(decider, _agency(file.competent_agency, at).code, local_date(at))


def _phrases(file: CaseFile) -> Phrases:
    """The forms of the day it was received; until it is, of the day it was lodged."""
    return phrases_on(local_date(file.received_at or file.lodged_at))


def _basis(version: catalogue.ProcedureVersion, at: datetime) -> str:
    return "; ".join(_bases(version.legal_bases, at))


def _bases(cited: tuple[str, ...], at: datetime) -> tuple[str, ...]:
    """What a paper of the day rests on: in place of an act that has ended the one that came after it, unless it stands there."""
    ended = {act.number: act for act in catalogue.ended_acts(cited, local_date(at))}
    said = (
        cite_for(act.replaced_by, ended=act.number, since=act.since) if (act := ended.get(number)) else cite(number)
        for number in cited
        if number not in ended or ended[number].replaced_by not in cited
    )
    return tuple(said)


def _handed_in(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[ComponentLine, ...]:
    """What was received, and nothing else: no paper that is optional, held by agencies or only announced."""
    if not file.counted:
        return (*_form(file, version), *_uncounted(file, version), *_said(file))
    return (*_form(file, version), *_by_round(file, version), *_said(file))


def _by_round(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """What was handed in at first, and beside it what came when more was asked for: it may replace the former."""
    rounds = [(file.received_in(0), "")]
    rounds += [(one.received, f"bổ sung {_on(one)}") for one in file.rounds if one.ended_at]
    for one in version.components:
        which = _which(one, file)
        yield from (
            _line(one.name, counts[one.code], "; ".join(filter(None, (which, note))))
            for counts, note in rounds
            if counts.get(one.code)
        )
    yield from (_line(OTHER_NAME, counts[OTHER_PAPERS], note) for counts, note in rounds if counts.get(OTHER_PAPERS))


def _said(file: CaseFile) -> Iterator[ComponentLine]:
    """What an applicant wrote in answer to a request; the words themselves stay with the case."""
    for one in file.rounds:
        if one.reply:
            yield ComponentLine(name="Lời giải thích của người nộp", note=_on(one))


def _on(answered: Wait) -> str:
    return f"ngày {local_date(answered.ended_at):%d/%m/%Y}" if answered.ended_at else ""


def _which(component: catalogue.Component, file: CaseFile) -> str:
    """Which paper it is, where answers of the form describe it: whoever leaves an original has it named on the receipt."""
    answers = (file.answers.get(name) for name in component.described_by)
    return ", ".join(answer.strip() for answer in answers if isinstance(answer, str) and answer.strip())


def _form(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """The form, filled in here unless it was handed in with the dossier; what an official types for somebody is no file of his.

    Below it what of it was put right since, by name: the answers themselves stand on no receipt.
    """
    online = file.channel == "online"
    forms_of_it = [one for one in version.components if one.source == "form"]
    for one in forms_of_it:
        if file.answers and not file.received_in(0).get(one.code):
            how = "khai điện tử" if online else "khai tại quầy"
            yield ComponentLine(name=one.name.vi, files=int(online), note=how)
    name = forms_of_it[0].name.vi if forms_of_it else "Tờ khai"
    for answered in file.rounds:
        if answered.corrected:
            asked = [one.name.vi for one in file.terms.questions if one.code in answered.corrected]
            yield ComponentLine(name=name, note=f"sửa {_on(answered)}: {'; '.join(asked)}")


def _uncounted(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """Of a dossier lodged before papers were counted: what was counted since, its files, and of other paper just that."""
    given = given_papers(file.code)
    for one in version.components:
        counts = file.received.get(one.code, Received()).on_paper
        files = sum(upload is not None for code, upload in given if code == one.code)
        if counts or files:
            yield _line(one.name, counts._replace(files=files))
        elif (one.code, None) in given:
            yield ComponentLine(name=one.name.vi, note="bản giấy, không ghi số lượng")


def _line(name: Text, received: Received, note: str = "") -> ComponentLine:
    return ComponentLine(name=name.vi, note=note, **received._asdict())


def _asked_for(version: catalogue.ProcedureVersion, asked: Wait) -> tuple[ComponentLine, ...]:
    """What the request names, each with why; where it names no paper, what it says in words stands below."""
    return tuple(
        ComponentLine(name=one.name.vi, originals=one.originals, copies=one.copies, note=_why(asked.because, one.code))
        for one in version.components
        if one.code in asked.items
    )


def _to_correct(file: CaseFile, version: catalogue.ProcedureVersion, asked: Wait) -> tuple[AnswerLine, ...]:
    """The answers of the form the request names, in the order of the form, as they were declared when it was made."""
    wanted = set(questions_in(asked.items))
    if not wanted:
        return ()
    rows = forms.summary(plan_of(version), file.answers, "vi")
    declared = {row.field: row.value for row in rows}
    return tuple(
        AnswerLine(
            name=one.name.vi,
            declared=declared.get(one.code, ""),
            note=_why(asked.because, answer_item(one.code)),
        )
        for one in file.terms.questions
        if one.code in wanted
    )


def _why(because: Grounds, item: str) -> str:
    """Why just this is asked for: in the official's words, else by the reasons given for all."""
    return because.item_notes.get(item) or in_one_sentence([words_of(reason).vi for reason in because.reasons])


def _fees(door: catalogue.Channel, phrases: Phrases) -> tuple[FeeLine, ...]:
    """A rate is no amount: beside it stands that the sum is counted when it is paid."""
    if not door.fee_amount:
        return ()
    said = (door.fee_note.vi, phrases.fee_counted if door.is_rate else "")
    return (
        FeeLine(
            name=phrases.fee,
            amount=door.fee_amount,
            is_rate=door.is_rate,
            per=door.fee_per.vi,
            note="; ".join(filter(None, said)),
        ),
    )


def _fee_said(door: catalogue.Channel, phrases: Phrases) -> str:
    """Where there is no amount to name: free only where the procedure says so, else who sets it."""
    note = door.fee_note.vi
    if door.fee_amount == 0:
        return phrases.fee_free if not note or fold(note) in _FREE else note
    return note or phrases.fee_unknown


def _name_of(key: str, by: Actor) -> str:
    return by.name if key == by.key else people.names_of([key]).get(key, "")
