"""A hand-over to another agency that cannot be confirmed, refused or answered: why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind


class NotHandedOver(CaseRefusal):
    """No receiver is to confirm that step now."""

    code: ClassVar[str] = "cases.not_handed_over"


class NothingRefused(CaseRefusal):
    """Nobody refused the hand-over of that step, or it was answered."""

    code: ClassVar[str] = "cases.nothing_refused"


class ShareNotOver(CaseRefusal):
    """The receiver still has time to confirm: nothing is taken back from him before."""

    code: ClassVar[str] = "cases.share_not_over"


class NoSuchReceiver(CaseRefusal):
    """The agency named is not of the kind that does this step, or does not exist today."""

    code: ClassVar[str] = "cases.no_such_receiver"
    kind: ClassVar[Kind] = "invalid"


class AnswerNotExplained(CaseRefusal):
    """Whoever sends it again, or does it himself, does not say why it will do now, or how."""

    code: ClassVar[str] = "cases.answer_not_explained"
    kind: ClassVar[Kind] = "invalid"


class StepOfAnotherAgency(CaseRefusal):
    """The law gives that step to another agency: neither silence nor a refusal makes it the decider's."""

    code: ClassVar[str] = "cases.step_of_another_agency"

    def __init__(self, *, case_code: str, step: Text, body: Text, provision: Text) -> None:
        super().__init__(case_code=case_code)
        self.step = step
        self.body = body
        self.provision = provision


class NoSuchBody(CaseRefusal):
    """A step is another agency's by law, and no such agency is entered in the organisation."""

    code: ClassVar[str] = "cases.no_such_body"

    def __init__(self, *, case_code: str, step: Text, body: Text) -> None:
        super().__init__(case_code=case_code)
        self.step = step
        self.body = body
