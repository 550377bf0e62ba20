"""What an event may say for everybody to read: one type for each kind of value.

The ledger is published, and what stands in it is never taken back but by erasing all of an entry. So an open field of an event
is of one of these types, a number or a truth value, or a list or record of them. A plain `str` says nothing about itself and
is refused by a test.

No type is here for the code of a component, of a question of a form or its answer, or of the case of a procedure (trường hợp):
such a code may tell on which ground somebody applies, that he is an orphan, poor or disabled. It belongs in a private field
(`kernel.event.private`), with a plain count beside it where figures need one.
"""

from dataclasses import dataclass
from typing import Annotated, TypeAlias, TypedDict


@dataclass(frozen=True, slots=True)
class Open:
    """Marks text that tells nobody's ground, and says what it is."""

    what: str


Moment: TypeAlias = Annotated[str, Open("a moment, ISO 8601 with an offset")]
Day: TypeAlias = Annotated[str, Open("a day, ISO 8601")]
CaseCode: TypeAlias = Annotated[str, Open("the code of a case, made of agency, day and number")]
AgencyCode: TypeAlias = Annotated[str, Open("the code of an agency")]
ProcedureCode: TypeAlias = Annotated[str, Open("the national code of a procedure")]
Kind: TypeAlias = Annotated[
    str, Open("one of a few kinds that the law or the code lists, the same for every procedure")
]
Capacity: TypeAlias = Annotated[str, Open("in which capacity somebody acted: applicant, official or system")]
ReasonCode: TypeAlias = Annotated[str, Open("a reason from the one list for all procedures, which names no paper")]
StepCode: TypeAlias = Annotated[str, Open("a step of a process, or an arrow of it")]
Role: TypeAlias = Annotated[str, Open("a role that officials hold")]
Digest: TypeAlias = Annotated[str, Open("a hash, or a keyed digest, as hex")]
Published: TypeAlias = Annotated[
    str, Open("words that an authority publishes: the name of an agency or a procedure, a decision")
]
OutageNumber: TypeAlias = Annotated[str, Open("the number of an outage of the platform")]
QuestionNumber: TypeAlias = Annotated[str, Open("the number of a question about a signal")]
Signed: TypeAlias = Annotated[str, Open("a public key or a signed note of the log")]


class _Elsewhere(TypedDict, total=False):
    agency: AgencyCode
    """Where it is handed over to; left out where the agency that decides does it itself."""
    confirm_by: Moment
    """Until when that agency says that it received it; left out where the share of the step is all there is."""
    there: bool
    """That the agency has the case already, for it did the step before: nothing is handed over."""


class WaitingStep(_Elsewhere):
    """A step that waits from now on."""

    step: StepCode
    role: Role
    due_at: Moment | None


class MovedShare(TypedDict):
    """Where the last day of a task lies from now on."""

    task: int
    """The number of the task among those of the case, from 1."""
    due_at: Moment


class HandedIn(TypedDict):
    """How much was handed in: the number of components of which something came, and of what they are."""

    components: int
    originals: int
    certified: int
    copies: int
    files: int
