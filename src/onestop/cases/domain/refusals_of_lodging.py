"""A dossier that cannot be lodged, received or accepted as it is: why."""

from typing import Any, ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class NotOpenForApplying(Refusal):
    """The procedure can be read, not applied for: something about it is not settled."""

    code: ClassVar[str] = "cases.not_open_for_applying"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str) -> None:
        self.procedure = procedure


class AnswersNotAccepted(Refusal):
    """Some answers of the form are missing or cannot be; `errors` are the form's own, field by field."""

    code: ClassVar[str] = "cases.answers_not_accepted"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, errors: tuple[Any, ...]) -> None:
        self.errors = errors
        self.count = len(errors)


class NoSuchResult(Refusal):
    """It is said how a result is received by itself that the procedure does not lead to, or no longer does."""

    code: ClassVar[str] = "cases.no_such_result"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str) -> None:
        self.procedure = procedure


class PapersMissing(Refusal):
    """Required papers were not handed in."""

    code: ClassVar[str] = "cases.papers_missing"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, papers: tuple[Text, ...], components: tuple[str, ...]) -> None:
        self.procedure = procedure
        self.papers = papers
        self.components = components


class PapersNotReceived(CaseRefusal):
    """A dossier is complete, and accepted, once every required paper is there; what was only announced is not."""

    code: ClassVar[str] = "cases.papers_not_received"

    def __init__(self, *, case_code: str, papers: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.papers = papers


class PapersInPart(CaseRefusal):
    """Of papers that need not come fewer came than are wanted, and nobody says why that will do."""

    code: ClassVar[str] = "cases.papers_in_part"

    def __init__(self, *, case_code: str, papers: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.papers = papers


class PaperNotAsked(Refusal):
    """The procedure asks for no such paper."""

    code: ClassVar[str] = "cases.paper_not_asked"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, component: str) -> None:
        self.component = component


class OwnDossier(Refusal):
    """An official takes in neither a dossier of his own nor one that he himself hands in for somebody."""

    code: ClassVar[str] = "cases.own_dossier"
    kind: ClassVar[Kind] = "conflict"


class NotReceivedHere(Refusal):
    """This agency takes in no dossiers."""

    code: ClassVar[str] = "cases.not_received_here"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, agency: str) -> None:
        self.agency = agency


class NoCompetentAgency(Refusal):
    """It does not follow from where the dossier is handed in who decides: that agency must be chosen."""

    code: ClassVar[str] = "cases.no_competent_agency"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, agency: str, levels: tuple[str, ...]) -> None:
        self.procedure = procedure
        self.agency = agency
        self.levels = levels


class NotDecidedThere(Refusal):
    """This agency does not decide on this procedure that day: another is named, it is of another level, or it has ended."""

    code: ClassVar[str] = "cases.not_decided_there"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, agency: str) -> None:
        self.procedure = procedure
        self.agency = agency


class DraftSent(CaseRefusal):
    """What this page belongs to was sent meanwhile, and is a case."""

    code: ClassVar[str] = "cases.draft_sent"


class DraftRefusal(Refusal):
    """Base of refusals about what somebody began for a procedure."""

    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure_code: str) -> None:
        self.procedure_code = procedure_code


class DraftDiscarded(DraftRefusal):
    """What this page belongs to was thrown away meanwhile."""

    code: ClassVar[str] = "cases.draft_discarded"


class DraftChanged(DraftRefusal):
    """The draft says something else by now than what was declared to be true."""

    code: ClassVar[str] = "cases.draft_changed"


class SubmissionTaken(Refusal):
    """This submission was made before, of somebody else or with other words: it is not taken for that one."""

    code: ClassVar[str] = "cases.submission_taken"
    kind: ClassVar[Kind] = "conflict"
