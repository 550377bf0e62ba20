"""Every act of the law under one name, for those who run many of them: operations, simulators."""

from onestop.cases.domain.decision import decide
from onestop.cases.domain.intake import accept, refuse_intake
from onestop.cases.domain.lateness import note_lateness
from onestop.cases.domain.lodging import lodge
from onestop.cases.domain.returning import return_result
from onestop.cases.domain.steps import complete_step
from onestop.cases.domain.supplement import answer_supplement, request_supplement

__all__ = [
    "accept",
    "answer_supplement",
    "complete_step",
    "decide",
    "lodge",
    "note_lateness",
    "refuse_intake",
    "request_supplement",
    "return_result",
]
