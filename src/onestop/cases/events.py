"""What happens to a case, as the ledger keeps it.

No name and no number of a person is ever part of a payload; what somebody wrote in
free words stays with the case. `acted_as` says in which capacity somebody acted,
`at_agency` for which agency.
"""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, published


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent(Event):
    """Base of every fact about one case."""

    case_code: str
    acted_as: str = "system"
    """applicant, official or system."""
    at_agency: str = ""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Lodged(CaseEvent):
    """An applicant, or somebody for him, handed in a dossier."""

    type: ClassVar[str] = "cases.lodged"

    procedure_code: str
    procedure_version: int
    service_level: str
    level: str
    intake_agency: str
    support_agency: str
    competent_agency: str
    channel: str
    assisted: bool
    authenticated: bool
    identified: bool
    lodged_at: str


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(CaseEvent):
    """The dossier is complete: the authority's time begins, the result is promised for `due_at`."""

    type: ClassVar[str] = "cases.accepted"

    received_at: str
    due_at: str
    steps: list[str]


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class NotAccepted(CaseEvent):
    """The dossier was turned away before its clock began."""

    type: ClassVar[str] = "cases.not_accepted"

    at: str
    finished_at: str
    reasons: list[str]


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(CaseEvent):
    """The applicant must complete the dossier; `in_time` says whether he was told as early as the law asks."""

    type: ClassVar[str] = "cases.supplement_requested"

    at: str
    round: int
    reasons: list[str]
    items: list[str]
    paused_since: str | None
    due_at: str | None
    in_time: bool


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementAnswered(CaseEvent):
    """The applicant completed the dossier; `due_at` is what the clock policy now promises."""

    type: ClassVar[str] = "cases.supplement_answered"

    at: str
    round: int
    items: list[str]
    due_at: str | None


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class StepCompleted(CaseEvent):
    """One step of the process is done; `entered` are the steps that wait now because of it."""

    type: ClassVar[str] = "cases.step_completed"

    at: str
    step: str
    role: str
    entered: list[str]


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(CaseEvent):
    """The competent agency granted or refused; with this the clock stops."""

    type: ClassVar[str] = "cases.decided"

    outcome: str
    reasons: list[str]
    finished_at: str
    due_at: str | None
    late: bool


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(CaseEvent):
    """The result, granted or refused, reached the applicant."""

    type: ClassVar[str] = "cases.returned"

    returned_at: str
    delivery: str


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessNoted(CaseEvent):
    """The promised moment passed while the authority still owed its decision. Noted once a case."""

    type: ClassVar[str] = "cases.lateness_noted"

    at: str
    due_at: str
