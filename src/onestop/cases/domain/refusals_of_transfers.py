"""A transfer that cannot be offered, taken over or taken back: why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class NobodyToTakeOver(CaseRefusal):
    """That agency has the case already, or does not handle cases today."""

    code: ClassVar[str] = "cases.nobody_to_take_over"
    kind: ClassVar[Kind] = "invalid"


class NotCompetentForIt(CaseRefusal):
    """The procedure does not let that agency decide: competence is the law's, and no two agencies agree on another."""

    code: ClassVar[str] = "cases.not_competent_for_it"
    kind: ClassVar[Kind] = "invalid"


class TransferPending(CaseRefusal):
    """The case is offered to an agency that has not answered yet."""

    code: ClassVar[str] = "cases.transfer_pending"


class NoTransferOffered(CaseRefusal):
    """The case is not offered to another agency, or no more."""

    code: ClassVar[str] = "cases.no_transfer_offered"


class StillConsulted(CaseRefusal):
    """That agency is asked for its opinion, which it would give to itself."""

    code: ClassVar[str] = "cases.still_consulted"
