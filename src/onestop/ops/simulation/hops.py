"""Steps that other agencies do in a simulated life: nearly always confirmed the same day, now and then refused and sent again."""

from datetime import datetime
from typing import Final

from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.ops.simulation import shape
from onestop.ops.simulation.life import SimulatedCase, official
from onestop.workflow.api import Step

_LOOKED_AFTER: Final = (10, 240)
"""Office minutes after which a receiver looks at what he was sent: an assumption."""
_LACKING: Final = {"reasons": ["parts_lacking"], "note": "Thiếu bản quét mặt sau."}
_ADDED: Final = {"answer": "resent", "explanation": "Đã gửi kèm bản quét mặt sau."}


def taken_over(case: SimulatedCase, by: datetime) -> bool:
    """Whether every step that was handed over is confirmed where it is done; else time ended first."""
    return all(_confirmed(case, step, by) for step in cases.handed_over(case.file))


def doer(case: SimulatedCase, step: Step) -> Actor:
    """Who does a step, where it is done; the demo has one specialist at the bodies of other sectors."""
    agency = cases.agency_of(case.file, step.code)
    own = agency == case.file.competent_agency
    return case.worker(step.role, agency) if own else official(step.role, agency)


def _confirmed(case: SimulatedCase, step: Step, by: datetime) -> bool:
    receiver = doer(case, step)
    if case.rng.random() < shape.HAND_OVER_REFUSED_SHARE:
        sender = case.specialist(case.file.competent_agency)
        refused = case.act(cases.REFUSE_HAND_OVER, by=receiver, at=_soon(case, by), step=step.code, **_LACKING)
        if not refused or not case.act(cases.ANSWER_HAND_OVER, by=sender, at=_soon(case, by), step=step.code, **_ADDED):
            return False
    return case.act(cases.CONFIRM_HAND_OVER, by=receiver, at=_soon(case, by), step=step.code)


def _soon(case: SimulatedCase, by: datetime) -> datetime:
    return min(by, case.calendar.add_working_minutes(case.file.changed_at, case.rng.randint(*_LOOKED_AFTER)))
