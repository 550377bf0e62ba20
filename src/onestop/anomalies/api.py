"""The public face of signals: what stands out, its cases, and what is asked about it."""

from onestop.anomalies.audit import questions_hold
from onestop.anomalies.domain.chance import expected_by_chance
from onestop.anomalies.domain.judging import FALSE_ALARMS, Finding, judge
from onestop.anomalies.domain.periods import PERIODS, Period, PeriodCode, days_of, periods
from onestop.anomalies.domain.question import ANSWER_WITHIN, NEW, STATES, Question, State
from onestop.anomalies.domain.refusals import (
    LastDayNotUsable,
    NoSuchQuestion,
    NoSuchSignal,
    NothingSeen,
    NotWaiting,
    QuestionOpen,
    WordsMissing,
    WordsTooLong,
)
from onestop.anomalies.domain.signals import SIGNALS, Bins, Signal
from onestop.anomalies.operations.ask import ANSWER, LONGEST, SEE, answer, ask, close
from onestop.anomalies.operations.roll_up import roll_up
from onestop.anomalies.queries import (
    RolledUp,
    Said,
    cases_of,
    drawn,
    filed_again_as,
    finding,
    latest_questions,
    period_of,
    question,
    questions_about,
    rolled_up,
    signal_of,
    standing_out,
    to_answer,
)

__all__ = [
    "ANSWER",
    "ANSWER_WITHIN",
    "FALSE_ALARMS",
    "LONGEST",
    "NEW",
    "PERIODS",
    "SEE",
    "SIGNALS",
    "STATES",
    "Bins",
    "Finding",
    "LastDayNotUsable",
    "NoSuchQuestion",
    "NoSuchSignal",
    "NotWaiting",
    "NothingSeen",
    "Period",
    "PeriodCode",
    "Question",
    "QuestionOpen",
    "RolledUp",
    "Said",
    "Signal",
    "State",
    "WordsMissing",
    "WordsTooLong",
    "answer",
    "ask",
    "cases_of",
    "close",
    "days_of",
    "drawn",
    "expected_by_chance",
    "filed_again_as",
    "finding",
    "judge",
    "latest_questions",
    "period_of",
    "periods",
    "question",
    "questions_about",
    "questions_hold",
    "roll_up",
    "rolled_up",
    "signal_of",
    "standing_out",
    "to_answer",
]
