"""Ways out of a simulated life without a decision: the applicant takes his dossier back, or nobody is left to decide about."""

from datetime import datetime
from typing import Final

from onestop.cases import api as cases
from onestop.ops.simulation import shape
from onestop.ops.simulation.life import SimulatedCase, official

_ANSWER_MINUTES: Final = (60, 3 * 480 - 60)
"""Office time until a request to withdraw is answered: within the three working days there are for it."""


def departed(case: SimulatedCase, by: datetime) -> bool:
    """Whether the case ended before `by`, or time did on the way out; most go on."""
    drawn = case.rng.random()
    if drawn < shape.WITHDRAWN_SHARE:
        return _withdrawn(case, by)
    if drawn < shape.WITHDRAWN_SHARE + shape.STOPPED_SHARE:
        return _stopped(case, by)
    return False


def _withdrawn(case: SimulatedCase, by: datetime) -> bool:
    """Asked for at the counter or online, and nearly always agreed to; one that is refused goes on."""
    asked = min(_on_the_way(case, by), by)
    signed = {"request": "Đơn xin rút hồ sơ, người nộp ký tại quầy."} if case.lodged_by.kind == "official" else {}
    if not case.act(cases.REQUEST_WITHDRAWAL, by=case.lodged_by, at=asked, **signed):
        return True
    answered = case.calendar.add_working_minutes(asked, case.rng.randint(*_ANSWER_MINUTES))
    head = official("head", case.file.competent_agency)
    if case.rng.random() < shape.WITHDRAWAL_REFUSED_SHARE:
        said = {
            "answer": "refused",
            "reasons": ["law_forbids"],
            "reply": "Thủ tục không cho rút khi đã xác minh thực địa.",
        }
        return not case.act(cases.ANSWER_WITHDRAWAL, by=head, at=answered, **said)
    case.act(cases.ANSWER_WITHDRAWAL, by=head, at=answered, answer="agreed")
    return True


def _stopped(case: SimulatedCase, by: datetime) -> bool:
    head = official("head", case.file.competent_agency)
    case.act(cases.STOP_CASE, by=head, at=_on_the_way(case, by), reasons=["applicant_gone"], note="Theo giấy chứng tử.")
    return True


def _on_the_way(case: SimulatedCase, by: datetime) -> datetime:
    """A moment of chance between now and then."""
    now = case.file.changed_at
    minutes = case.calendar.working_minutes_between(now, by)
    return case.calendar.add_working_minutes(now, int(minutes * case.rng.random()))
