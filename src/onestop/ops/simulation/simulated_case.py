"""One simulated life: the acts a dossier goes through, each by the law of `cases`.

A life is lived until the moment the simulation ends; what would come later is left open,
and is the work the desk shows on its first morning.
"""

import random
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.feedback.events import Rated
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local_date
from onestop.ledger import api as ledger
from onestop.ops.invented import answers_of, papers_of
from onestop.ops.simulation import shape
from onestop.ops.simulation.beside import apologised, fee_at_counter, paid_when_fetched
from onestop.ops.simulation.demand import ProcedureDemand
from onestop.ops.simulation.departures import departed
from onestop.ops.simulation.hops import doer, taken_over
from onestop.ops.simulation.life import SimulatedCase, official
from onestop.ops.simulation.opinions import consulted
from onestop.people import api as people
from onestop.workflow.api import Step

_SENT: Final = cases.Received(files=1)
_ONE: Final = cases.Received(originals=1)


def simulate_case(
    *,
    code: str,
    demand: ProcedureDemand,
    agency: str,
    channel: Any,
    applicant: Any,
    lodged_at: datetime,
    until: datetime,
    rng: random.Random,
    calendar: WorkingCalendar,
    sealer: ledger.Sealer,
    with_contents: bool = False,
) -> SimulatedCase:
    """A whole life from lodging to rating, as far as time allows.

    `with_contents`: the form is answered and papers are files; without, nobody will open it.
    """
    assisted = channel != "online" or rng.random() < shape.UNUSUAL.get(
        ("assisted", agency), shape.ASSISTED_ONLINE_SHARE
    )
    by = official("receptionist", agency) if assisted else _applicant(applicant, rng)
    terms, online = cases.terms_of(demand.version, channel), channel == "online"
    handed_in = _contents(code, demand.version, channel, applicant, by, lodged_at) if with_contents else NO_CONTENTS
    dossier = cases.Dossier(
        code=code, terms=terms, answers=handed_in.answers, papers=handed_in.papers,
        received=handed_in.received or {one.code: _SENT if online else _brought(one) for one in terms.required},
        service_level=demand.version.service_level_on(lodged_at.date()), level=demand.level,
        intake_agency=agency, competent_agency=agency, channel=channel,
        applicant_id=applicant.id, applicant_name=applicant.name, variant=demand.version.variant,
        identity_checked=assisted and rng.random() < shape.IDENTITY_CHECKED_SHARE,
        submission=cases.submission_of(code),
    )  # fmt: skip
    file, events = cases.LODGE.law(dossier, by=by, at=lodged_at, calendar=calendar)
    case = SimulatedCase(file, rng, until, calendar, sealer, demand.version, by, files=handed_in.files)
    case.record(events, by=by, at=lodged_at)
    if _received(case, agency, demand.elsewhere.get(agency, {})):
        _settled(case, agency, demand.partners)
    _gave_back(case)
    return case


class _Contents(NamedTuple):
    """What a dossier holds that somebody will open."""

    answers: Mapping[str, Any]
    received: Mapping[str, cases.Received]
    files: dict[str, documents.SampleUpload]

    @property
    def papers(self) -> tuple[tuple[str, str], ...]:
        return tuple((code, one.sample.digest) for code, one in self.files.items())


NO_CONTENTS: Final = _Contents({}, {}, {})


def _contents(
    code: str, version: catalogue.ProcedureVersion, channel: str, applicant: people.Applicant, by: Actor, at: datetime
) -> _Contents:
    """Answers and papers by a chance of their own, which moves no other: the same life is lived with them as without."""
    online = channel == "online"
    answers = answers_of(version, applicant=applicant, channel=channel, on=local_date(at), seed=code)
    wanted = papers_of(version, answers, channel)
    owner, counter = (None, by.key) if by.kind == "official" else (applicant.id, "")
    return _Contents(
        answers,
        {one.code: _SENT if online else _brought(one)._replace(files=1) for one in wanted},
        {
            one.code: documents.SampleUpload(
                UUID(cases.submission_of(f"{code} {one.code}")), documents.sample_paper(one.name.vi), owner, counter, at
            )
            for one in wanted
        },
    )


def _applicant(applicant: Any, rng: random.Random) -> Actor:
    levels, weights = zip(*shape.ONLINE_ASSURANCE, strict=True)
    return Actor(kind=applicant.kind, key=f"simulated {applicant.id}", assurance=rng.choices(levels, weights)[0])


_GRANTED_ALL_THE_SAME: Final = "Người nộp đã bổ sung điều kiện mà cơ quan được hỏi nêu."
_IN_WORDS: Final = {
    "form_incomplete": "Tờ khai: chưa ghi nơi cư trú.",
    "form_wrong": "Tờ khai: ngày sinh khác ngày trên căn cước.",
    "papers_disagree": "Họ tên trên tờ khai và trên giấy tờ kèm theo khác nhau.",
    "data_unusable": "Cơ sở dữ liệu hộ tịch: không tra được đăng ký kết hôn.",
    "data_incomplete": "Cơ sở dữ liệu quốc gia về dân cư: thiếu nơi sinh; cập nhật tại Công an cấp xã nơi cư trú.",
    "wrong_agency": "Nơi có thẩm quyền: Ủy ban nhân dân cấp xã nơi cư trú.",
    "wrong_procedure": "Thủ tục đúng: cấp bản sao từ sổ gốc.",
    "not_eligible": "Người nộp không thường trú, không tạm trú tại địa bàn.",
    "blank_files": "Tệp của giấy tờ chính không có trang nào.",
    "forged_papers": "Bản sao chứng thực: số chứng thực không có trong sổ của nơi ghi trên bản sao.",
    "conditions_not_met": "Chưa đủ thời gian theo quy định tính đến ngày nộp.",
    "against_planning": "Thửa đất nằm trong đất giao thông theo quy hoạch sử dụng đất được duyệt.",
    "facts_not_proved": "Chưa có giấy tờ, người làm chứng xác nhận sự việc.",
    "dispute": "Thửa đất đang có đơn khiếu nại, Ủy ban nhân dân cấp xã đang giải quyết.",
    "third_party_objects": "Cơ quan được hỏi trả lời không đồng ý bằng văn bản.",
    "false_papers": "Giấy xác nhận: nội dung khác với sổ lưu của nơi cấp.",
}
"""What a reason must be followed by."""
_INSTEAD: Final[Mapping[str, str]] = {"not_accepted": "not_eligible", "refused": "conditions_not_met"}
"""By occasion, the reason that every record holds: given where this one does not hold what was drawn."""


def _reason(case: SimulatedCase, occasion: cases.Occasion) -> str:
    drawn = case.rng.choice(cases.reasons_for(occasion))
    # Nobody simulated sends a dossier twice, so there is no other case to name.
    if drawn == "duplicate":
        return "wrong_procedure"
    return drawn if drawn in cases.open_reasons(occasion, case.file) else _INSTEAD[occasion]


def _received(case: SimulatedCase, agency: str, elsewhere: Mapping[str, str]) -> bool:
    """The counter answers: at once in person, within some working hours otherwise."""
    rng, file = case.rng, case.file
    clerk = official("receptionist", agency)
    wait = rng.randint(5, 25) if file.channel == "in_person" else rng.randint(10, 420)
    at = case.calendar.add_working_minutes(file.lodged_at, wait)
    if rng.random() < shape.NOT_ACCEPTED_SHARE:
        reason = _reason(case, "not_accepted")
        case.act(cases.REFUSE_INTAKE, by=clerk, at=at, reasons=[reason], note=_IN_WORDS.get(reason, ""))
        return False
    taker = case.specialist(agency) if case.is_unusual("one_person", agency) else clerk
    return case.act(cases.ACCEPT, by=taker, at=at, partners=elsewhere, fee=fee_at_counter(case))


def _settled(case: SimulatedCase, agency: str, partners: tuple[str, ...]) -> None:
    rng = case.rng
    if rng.random() < shape.SUPPLEMENT_SHARE and not _supplemented(case, agency):
        return
    finish = _finish_moment(case)
    if departed(case, finish):
        return
    steps = 0
    while case.file.finished_at is None and taken_over(case, finish) and (waiting := case.file.waiting):
        step = waiting[0]
        steps += 1
        share = min(0.97, 0.22 * steps + rng.random() * 0.1)
        ends = _ends(case, step)
        at = finish if ends else _between(case, finish, share)
        if step.lasts is not None:
            at = max(at, cases.completable_from(case.file, step, case.calendar))
            finish = max(at, finish)
        who = doer(case, step)
        if step.opinion and not consulted(case, partners, at):
            break
        if ends and not apologised(case, at):
            break
        if step.decision:
            done = _decided(case, who, at)
        else:
            done = case.act(cases.COMPLETE_STEP, by=who, at=at, step=step.code, facts=_findings(case))
        if not done:
            break
    _note_lateness(case)
    if case.file.finished_at is not None:
        _returned(case, agency)


def _ends(case: SimulatedCase, step: Step) -> bool:
    """Whether the case has its result with that step: the decision, or the last of those that carry it out."""
    return step.code in case.file.terms.process.last_steps and (step.decision or case.file.is_decided)


def _findings(case: SimulatedCase) -> dict[str, Any]:
    """What officials find on the way: the facts the gateways of this process ask for."""
    return {name: case.rng.random() < 0.35 for name in case.file.terms.process.facts if name != "outcome"}


def _supplemented(case: SimulatedCase, agency: str) -> bool:
    rng = case.rng
    reason, paper = _reason(case, "supplement"), case.paper
    at = case.calendar.add_working_minutes(case.file.changed_at, rng.randint(60, 900))
    if case.file.due_at is not None and at >= case.file.due_at:
        return True
    # Of a procedure that names no paper something is asked for in words.
    named = [] if paper == cases.OTHER_PAPERS else [paper]
    note = _IN_WORDS.get(reason, "" if named else "Nộp bổ sung giấy tờ liên quan.")
    asked = {"reasons": [reason], "items": named, "note": note}
    if not case.act(cases.REQUEST_SUPPLEMENT, by=case.specialist(agency), at=at, **asked):
        return False
    answered = case.calendar.add_working_minutes(at, rng.randint(120, 3600))
    given = {paper: next((_brought(one) for one in case.file.terms.papers if one.code == paper), _ONE)}
    return case.act(cases.ANSWER_SUPPLEMENT, by=official("receptionist", agency), at=answered, received=given)


def _brought(paper: cases.DossierPaper) -> cases.Received:
    """As many as it takes."""
    return cases.Received(originals=paper.sets.originals, copies=paper.sets.copies)


def _finish_moment(case: SimulatedCase) -> datetime:
    """Nearly always before the promise, sometimes well before; now and then days after it."""
    rng, file, calendar = case.rng, case.file, case.calendar
    due = file.due_at
    if due is None:
        return file.changed_at
    if rng.random() < shape.LATE_SHARE:
        return calendar.add_working_minutes(max(due, file.changed_at), rng.randint(481, 4 * 480))
    minutes = calendar.working_minutes_between(file.changed_at, due)
    worked = int(minutes * rng.betavariate(4.0, 2.2))
    if case.is_unusual("last_minutes", file.competent_agency):
        worked = max(worked, minutes - 1 - int(file.code[-1]))
    return calendar.add_working_minutes(file.changed_at, worked)


def _between(case: SimulatedCase, finish: datetime, share: float) -> datetime:
    minutes = case.calendar.working_minutes_between(case.file.changed_at, finish)
    return min(finish, case.calendar.add_working_minutes(case.file.changed_at, int(minutes * share)))


def _decided(case: SimulatedCase, who: Actor, at: datetime) -> bool:
    if case.rng.random() < shape.REFUSED_SHARE:
        reason = _reason(case, "refused")
        return case.act(
            cases.DECIDE, by=who, at=at, outcome="refused", reasons=[reason], note=_IN_WORDS.get(reason, "")
        )
    why = _GRANTED_ALL_THE_SAME if cases.was_objected(case.file) else ""
    return case.act(cases.DECIDE, by=who, at=at, outcome="granted", note=why)


def _note_lateness(case: SimulatedCase) -> None:
    """An open dossier past its promise is noted, as the night job would have done."""
    file = case.file
    if file.finished_at is None and file.due_at is not None and cases.is_late(file, case.until):
        case.file, events = cases.NOTE_LATENESS.law(file, at=case.until)
        case.record(events, by=SYSTEM, at=case.until)


_OWNER: Final = Actor(kind="citizen", key="simulated")
"""An electronic result is received by whoever it is for, who comes to the counter where a paper is wanted of him first."""


def _returned(case: SimulatedCase, agency: str) -> None:
    rng = case.rng
    at = case.calendar.add_working_minutes(case.file.changed_at, rng.randint(10, 900))
    wanted, chosen = cases.to_show(case.file), cases.delivery_of_the_rest(case.file).way
    delivery = "counter" if wanted and chosen == "online" else chosen
    if not paid_when_fetched(case, at):
        return
    by = _OWNER if delivery == "online" else official("receptionist", agency)
    shown = {one.code: cases.UNSEEN if delivery == "post" and one.how == "shown" else "done" for one in wanted}
    if not case.act(cases.RETURN_RESULT, by=by, at=at, delivery=delivery, papers_shown=shown):
        return
    _gave_back(case)  # before he rates: entries are written in the order of their moments
    if rng.random() < shape.RATED_SHARE:
        _rated(case, at + timedelta(minutes=rng.randint(2, 2880)))


def _gave_back(case: SimulatedCase) -> None:
    """The originals of what was not granted, at once, with the paper that says so."""
    lying = {one.component: one.owed for one in cases.owed(case.file)}
    if lying:
        clerk = official("receptionist", cases.originals_at(case.file))
        case.act(cases.ACTS["give_back"], by=clerk, at=case.file.changed_at, given=lying)


def _rated(case: SimulatedCase, at: datetime) -> None:
    if at > case.until:
        return
    scores, weights = zip(*shape.RATINGS, strict=True)
    overall = case.rng.choices(scores, weights)[0]
    factors = dict.fromkeys((factor.code for factor in feedback.FACTORS), overall)
    assisted = case.file.channel != "online" and case.rng.random() < 0.3
    event = Rated(case_code=case.file.code, overall=overall, assisted=assisted, rater=feedback.SIMULATED, **factors)
    case.record((event,), by=SYSTEM, at=at)
    case.rating = indicators.Rating(overall, at)
    case.rating_line = feedback.rating_line(case_code=case.file.code, overall=overall, assisted=assisted, rated_at=at)


def lodging_moment(day: date, hours: shape.Hours, rng: random.Random) -> datetime:
    """A moment of the day, by its busy hours."""
    hour = rng.choices(hours.values, cum_weights=hours.cumulative)[0]
    return datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)), tzinfo=LOCAL)
