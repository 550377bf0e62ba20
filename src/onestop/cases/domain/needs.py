"""Who may do an act: a permission at a place of the file, in a phase of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.originals import originals_at
from onestop.cases.domain.part_returns import place_of_part, place_of_the_rest
from onestop.cases.domain.parts import ended_part
from onestop.cases.domain.parts_at_work import who_asks
from onestop.cases.domain.refusals import NotAtThisStep
from onestop.cases.domain.returning import till_of
from onestop.cases.domain.tasks import PERMISSION_OF, permission_of
from onestop.cases.domain.tills import tills_of
from onestop.cases.domain.transferring import agency_offered_to, counter_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.workflow.api import Step

Place: TypeAlias = Literal[
    "intake",
    "counter",
    "competent",
    "asked",
    "step",
    "making",
    "ended",
    "receiving",
    "return",
    "originals",
    "till",
    "took",
    "collecting",
]
Phase: TypeAlias = Literal["always", "at_the_counter", "at_work"]
PLACES: Final[dict[Place, Text]] = {
    "intake": Text("nơi tiếp nhận", "the agency that took it in"),
    "counter": Text("nơi tiếp nhận đang giữ hồ sơ", "the one-stop section that has it"),
    "competent": Text("nơi giải quyết", "the agency that decides"),
    "asked": Text("nơi được lấy ý kiến", "the agency asked for its opinion"),
    "step": Text("nơi làm bước đó", "the agency where the step is done"),
    "making": Text(
        "nơi giải quyết; hồ sơ liên thông đã có kết quả đầu thì nơi làm kết quả tiếp theo",
        "the agency that decides; of an interlinked case that was granted, the one that makes the next result",
    ),
    "ended": Text("nơi đã từ chối hoặc dừng kết quả đó", "the agency that refused or stopped that result"),
    "receiving": Text("nơi được đề nghị nhận hồ sơ", "the agency the case is offered to"),
    "return": Text("nơi trả kết quả", "the agency that hands the result over"),
    "originals": Text("nơi trả lại bản chính", "the agency that gives the originals back"),
    "till": Text(
        "nơi tiếp nhận, có kết quả thì nơi trả kết quả", "the agency that took it in, or hands the result over"
    ),
    "took": Text("nơi đã thu tiền", "the agency that took the money"),
    "collecting": Text(
        "nơi đã thu khoản ấy; chưa thu thì nơi sẽ thu",
        "the agency that took that sum; not taken yet, the one that would",
    ),
}
_FIXED: Final[Mapping[str, Callable[[CaseFile], str]]] = {
    "intake": lambda file: file.intake_agency,
    "competent": lambda file: file.competent_agency,
    "counter": counter_of,
    "receiving": agency_offered_to,
    "return": place_of_the_rest,
    "making": who_asks,
    "originals": originals_at,
    "till": till_of,
}
"""Places that follow from the file alone."""
BY_ROLE: Final = None
"""In place of a permission: the one the role of the step asks for."""


def is_applicant(file: CaseFile, by: Actor) -> bool:
    """Whether the dossier is this person's own."""
    return by.person_id is not None and by.person_id == file.applicant_id


@dataclass(frozen=True, slots=True)
class Need:
    """A permission somebody must have at a place of the file, in one phase of it or always."""

    permission: str | None
    place: Place
    phase: Phase = "always"
    among: Callable[[CaseFile], Collection[str]] | None = None
    """Of places that are several agencies at once, those that have something to do now; any of them will do."""

    def applies_to(self, file: CaseFile) -> bool:
        """Whether the file is in the phase this is about; until acceptance a dossier is the counter's."""
        return self.phase in ("always", "at_the_counter" if file.received_at is None else "at_work")

    def at(self, file: CaseFile, step: str) -> tuple[str, tuple[str, ...]]:
        """(permission, agencies) for this very file; at one of them is enough.

        Raises:
            NotAtThisStep: the process has no such step.
        """
        agencies = self._agencies(file, step)
        return self.permission or permission_of(_step_of(file, step).role), agencies

    def _agencies(self, file: CaseFile, step: str) -> tuple[str, ...]:
        if self.among is None:
            return (self._agency(file, step),)
        # Whoever does it a second time is told by the law that nothing is left to do.
        return tuple(self.among(file)) or tuple(dict.fromkeys((till_of(file), *tills_of(file))))

    def _agency(self, file: CaseFile, step: str) -> str:
        if self.place == "asked":
            return step
        if self.place == "step":
            return agency_of(file, step)
        if self.place == "ended":
            part = ended_part(file, step)
            return part.ended_by if part else file.competent_agency
        if self.place == "return" and step:
            return place_of_part(file, step)
        return _FIXED[self.place](file)

    def as_dict(self) -> dict[str, Any]:
        permission = self.permission or {"by_role": dict(PERMISSION_OF)}
        return {"permission": permission, "place": self.place, "phase": self.phase}


def _step_of(file: CaseFile, code: str) -> Step:
    for step in file.terms.process.steps:
        if step.code == code:
            return step
    raise NotAtThisStep(case_code=file.code, step=code, waiting=tuple(step.code for step in file.waiting))
