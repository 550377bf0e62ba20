"""Coming in: a dossier is lodged, and taken in or not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, carried, private, published
from onestop.kernel.open_values import (
    AgencyCode,
    CaseCode,
    HandedIn,
    Kind,
    Moment,
    ProcedureCode,
    ReasonCode,
    StepCode,
    WaitingStep,
)


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Lodged(CaseEvent):
    """An applicant, or somebody for him, handed in a dossier, to be answered by `accept_by`."""

    type: ClassVar[str] = "cases.lodged"
    schema_version: ClassVar[int] = 3
    moment: ClassVar[str] = "lodged_at"

    procedure_code: ProcedureCode
    procedure_version: int
    service_level: Kind
    level: Kind
    intake_agency: AgencyCode
    support_agency: AgencyCode
    competent_agency: AgencyCode
    channel: Kind
    assisted: bool
    authenticated: bool
    identified: bool
    lodged_at: Moment
    accept_by: Moment = ""
    handed_in: HandedIn | None = added(None)
    """How much was handed over or sent. None where an earlier entry says it by component, or nobody counted."""
    received: Any = private()
    """By component: originals, certified copies, plain copies, files. None of a dossier lodged before papers were counted;
    earlier entries say it openly, as lists."""
    applicant_id: Any = private(0)
    applicant_name: Any = private("")
    answers: Any = private()
    papers: Any = private()
    """[component, SHA-256 of the file or nothing for paper], in the order given."""
    submission: Any = private("")
    submitter: Any = private()
    """Who handed it in for the applicant: name, number and telephone; nothing where he did so himself."""
    terms: Any = carried()
    """The terms of the version the case lives under."""
    variant: Any = private("")
    """The case of the procedure (trường hợp) that was chosen; empty where it has none. Open in earlier entries."""
    reopens: CaseCode = added("")
    """The case that it takes up again, where a complaint about that one was upheld."""
    return_agency: AgencyCode = added("")
    """Where the applicant chose to fetch the result; empty where that is the place of intake, or it is not fetched."""
    paid_before: int = added(0)
    """Of the fee of that case, what was paid and not given back: it counts for this one."""
    result_of: StepCode = added("")
    """Where one of several results of that case is taken up again alone, the step of its procedure that yields it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(CaseEvent):
    """The dossier is complete: the authority's time begins, the result is promised for `due_at`."""

    type: ClassVar[str] = "cases.accepted"
    schema_version: ClassVar[int] = 3
    moment: ClassVar[str] = "received_at"

    received_at: Moment
    due_at: Moment
    late_from: Moment | None = None
    """The first moment at which the promise is broken."""
    tasks: list[WaitingStep] = field(default_factory=list)
    """Steps that wait now."""
    tokens: list[StepCode] = field(default_factory=list)
    """Where the process stands."""
    handed_in: HandedIn | None = added(None)
    """How much was brought on paper and counted at the counter now; None for nothing, and as of Lodged."""
    received: Any = private()
    """The same by component, as of Lodged."""
    partners: dict[Kind, AgencyCode] | None = added(None)
    """By kind, the other agencies at which steps of this case are done, as they stood that day; None where there are none."""
    in_part: Kind = added("")
    """Why it was accepted although fewer of an optional paper came than are wanted, by code."""
    counts_from: Moment | None = added(None)
    """Of a dossier taken in regardless of boundary, when the competent agency has it: its time counts from then. None of any
    other, and of one lodged before the law said so (Decree 309/2026 Art. 8.3)."""

    @classmethod
    def upcast(cls, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"tasks": _tasks_of(payload.get("steps", ())), **payload}


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class NotAccepted(CaseEvent):
    """The dossier was turned away before its clock began."""

    type: ClassVar[str] = "cases.not_accepted"

    at: Moment
    finished_at: Moment
    reasons: list[ReasonCode]
    originals_left: int = added(0)
    """How many originals are to go back; not said by earlier entries."""
    note: Any = private("")


def _tasks_of(steps: Any) -> list[WaitingStep]:
    """Version 1 named the steps alone."""
    return [{"step": step, "role": "", "due_at": None} for step in steps]
