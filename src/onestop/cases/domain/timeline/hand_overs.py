"""What the timeline says of steps that another agency does."""

from typing import Final

from onestop.cases.domain.hops import ANSWERS, ANSWERS_TO_SILENCE
from onestop.cases.domain.timeline.line import Audience, Facts, Names, agency_named, line, reasons_said
from onestop.cases.events import HandOverAnswered, HandOverConfirmed, HandOverRefused, HandOverTakenBack
from onestop.kernel.bilingual import Text


def _handed_over(event: HandOverConfirmed | HandOverRefused, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    return None if step is None else {"step": step, "agency": agency_named(event.agency, names)}


def _hand_over_taken_back(event: HandOverTakenBack, names: Names) -> Facts | None:
    step, answer = names.steps.get(event.step), ANSWERS_TO_SILENCE.get(event.answer)
    if step is None or answer is None:
        return None
    return {"step": step, "agency": agency_named(event.agency, names), "answer": answer.lower()}


def _hand_over_answered(event: HandOverAnswered, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    return (
        None if step is None or event.answer not in ANSWERS else {"step": step, "answer": ANSWERS[event.answer].lower()}
    )


LINES: Final = (
    line(
        HandOverConfirmed,
        Text("Cơ quan khác đã nhận hồ sơ để làm một bước", "Another agency took over a step"),
        Text("{agency} đã nhận hồ sơ: {step}", "{agency} has the case: {step}"),
        facts=_handed_over,
    ),
    line(
        HandOverRefused,
        Text("Cơ quan khác từ chối nhận hồ sơ", "Another agency refused the hand-over"),
        Text("{agency} từ chối nhận hồ sơ: {step}", "{agency} refused the hand-over: {step}"),
        facts=_handed_over,
        detail=lambda event, _: reasons_said(event.reasons),
        audience=Audience.OFFICIALS,
    ),
    line(
        HandOverAnswered,
        Text("Trả lời việc từ chối nhận hồ sơ", "A refused hand-over was answered"),
        Text("Trả lời việc từ chối nhận “{step}”: {answer}", "Refusal of “{step}” answered: {answer}"),
        facts=_hand_over_answered,
        audience=Audience.OFFICIALS,
    ),
    line(
        HandOverTakenBack,
        Text("Lấy lại bước không ai xác nhận", "A step nobody confirmed was taken back"),
        Text("{agency} không xác nhận “{step}”: {answer}", "{agency} did not confirm “{step}”: {answer}"),
        facts=_hand_over_taken_back,
        audience=Audience.OFFICIALS,
    ),
)
