"""What the timeline says of the steps, and of whose they are."""

from typing import Final

from onestop.cases.domain.timeline.line import Audience, Facts, Names, line, reasons_said
from onestop.cases.events import Assigned, ConflictDeclared, SentBack, StepCompleted, StepReleased
from onestop.kernel.bilingual import Text


def _named_step(event: StepCompleted | Assigned | StepReleased, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    return None if step is None else {"step": step}


def _done(event: StepCompleted, names: Names) -> Facts | None:
    """What a step found to need verifying is not done with it: only the look at it is."""
    named = _named_step(event, names)
    found = {str(one["step"]) for one in event.tasks} & names.verifying
    if named is None or not found:
        return named
    step = names.steps[event.step]
    return {"step": Text(f"xem xét “{step.vi}”, phải xác minh", f"review of “{step.en}”, which must be verified")}


def _back_to(event: SentBack, names: Names) -> Facts | None:
    """The step that is to be done again."""
    step = names.steps.get(event.tasks[0]["step"]) if event.tasks else None
    return None if step is None else {"step": step}


def _claimed(event: Assigned) -> tuple[Text, ...]:
    return (Text("Người làm tự nhận", "Taken by the official himself"),) if event.claimed else ()


LINES: Final = (
    line(
        StepCompleted,
        Text("Hoàn thành một bước xử lý", "A step was completed"),
        Text("Hoàn thành: {step}", "Completed: {step}"),
        facts=_done,
    ),
    line(
        Assigned,
        Text("Phân công người làm một bước", "A step was assigned"),
        Text("Phân công: {step}", "Assigned: {step}"),
        facts=_named_step,
        detail=lambda event, _: (*_claimed(event), *reasons_said(event.reasons)),
        audience=Audience.OFFICIALS,
    ),
    line(
        StepReleased,
        Text("Một bước trở lại chưa giao cho ai", "A step is nobody's again"),
        Text("Trở lại chưa giao cho ai: {step}", "Nobody's again: {step}"),
        facts=_named_step,
        detail=lambda event, _: reasons_said(event.reasons),
        audience=Audience.OFFICIALS,
    ),
    line(
        SentBack,
        Text("Trả lại bước trước", "Sent back to an earlier step"),
        Text("Trả lại để làm lại: {step}", "Sent back, to be done again: {step}"),
        facts=_back_to,
        detail=lambda event, _: reasons_said(event.reasons),
        audience=Audience.OFFICIALS,
    ),
    line(
        ConflictDeclared,
        Text(
            "Một công chức khai có xung đột lợi ích, không tham gia giải quyết",
            "An official declared a conflict of interest and takes no part",
        ),
        audience=Audience.OFFICIALS,
    ),
)
