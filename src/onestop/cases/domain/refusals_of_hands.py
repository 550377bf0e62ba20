"""Why just this official may not do it: another has it, he did what must be done by somebody else, or he is not impartial."""

from collections.abc import Mapping
from typing import ClassVar, Final

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text

NOT_IMPARTIAL: Final[Mapping[str, Text]] = {
    "applicant": Text("bạn là người nộp", "you are its applicant"),
    "submitter": Text("bạn là người đến nộp thay", "you handed it in for its applicant"),
    "declared": Text("bạn đã khai có xung đột lợi ích", "you declared a conflict of interest"),
    "absent": Text(
        "người bạn làm thay không được tham gia giải quyết hồ sơ này",
        "the person you stand in for may not take part in this case",
    ),
}


class ConflictOfInterest(CaseRefusal):
    """An official who is a party to the case, or declared a conflict of interest, does nothing in it.

    `ground` is `applicant` or `submitter` where he is known to be that person, `absent` where it is so of him for whom he acts,
    else `declared`.
    """

    code: ClassVar[str] = "cases.conflict_of_interest"

    def __init__(self, *, case_code: str, ground: str) -> None:
        self.case_code = case_code
        self.ground = ground
        self.because = NOT_IMPARTIAL[ground]


class FourEyes(CaseRefusal):
    """He did `done` in this case, and `step` must be done by somebody else."""

    code: ClassVar[str] = "cases.four_eyes"

    def __init__(self, *, case_code: str, step: Text, done: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.step = step
        self.done = done


class AssignedToAnother(CaseRefusal):
    """The step was given to another official; the head can give it to somebody else, or take it over."""

    code: ClassVar[str] = "cases.assigned_to_another"

    def __init__(self, *, case_code: str, step: Text) -> None:
        self.case_code = case_code
        self.step = step


class AssignedAlready(CaseRefusal):
    """Somebody has the step, or just this official: there is nothing to assign."""

    code: ClassVar[str] = "cases.assigned_already"
    fields: ClassVar[tuple[str, ...]] = ("assignee",)


class GivenByHead(CaseRefusal):
    """He has the step because the head gave it to him, and so it is the head who takes it back."""

    code: ClassVar[str] = "cases.given_by_head"

    def __init__(self, *, case_code: str, step: Text) -> None:
        self.case_code = case_code
        self.step = step


class NotAssigned(CaseRefusal):
    """Nobody has the step from whom it could be taken."""

    code: ClassVar[str] = "cases.not_assigned"


class CannotBeAssigned(CaseRefusal):
    """That official may not do the step in this case: of another agency or role, kept apart from it, or not impartial."""

    code: ClassVar[str] = "cases.cannot_be_assigned"
    fields: ClassVar[tuple[str, ...]] = ("assignee",)

    def __init__(self, *, case_code: str, step: Text) -> None:
        self.case_code = case_code
        self.step = step


class NotDoneBefore(CaseRefusal):
    """A case goes back only to a step that was done in it before, and that can wait by itself."""

    code: ClassVar[str] = "cases.not_done_before"
    fields: ClassVar[tuple[str, ...]] = ("to",)
