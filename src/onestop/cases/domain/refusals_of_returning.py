"""Where a result cannot be fetched, and why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class NotFetched(CaseRefusal):
    """Its applicant chose to receive it on the portal or by post."""

    code: ClassVar[str] = "cases.not_fetched"


class ReturnedThere(CaseRefusal):
    """It is fetched there already, or nowhere was named."""

    code: ClassVar[str] = "cases.returned_there"


class NotReceivedSo(CaseRefusal):
    """One of several results cannot be received that way: the portal has no file of it, or it is signed in person."""

    code: ClassVar[str] = "cases.not_received_so"


class AddressNotNamed(CaseRefusal):
    """It is to come by post, and nobody wrote down where to."""

    code: ClassVar[str] = "cases.address_not_named"
    fields: ClassVar[tuple[str, ...]] = ("address",)
    kind: ClassVar[Kind] = "invalid"


class PartLiesThere(CaseRefusal):
    """One of several results is there and lies at the counter that was chosen."""

    code: ClassVar[str] = "cases.part_lies_there"


class NotReturnedThere(CaseRefusal):
    """That agency has no counter that hands results over that day."""

    code: ClassVar[str] = "cases.not_returned_there"


class PaperNotShown(CaseRefusal):
    """Of a paper that is shown, taken in or signed with it, it is not said that it was, nor that it is not needed."""

    code: ClassVar[str] = "cases.paper_not_shown"

    def __init__(self, *, case_code: str, papers: int) -> None:
        super().__init__(case_code=case_code)
        self.papers = papers


class SignedInPerson(CaseRefusal):
    """It is signed before whoever hands it over: neither the portal nor the post does."""

    code: ClassVar[str] = "cases.signed_in_person"


class PartsGoApart(CaseRefusal):
    """Several results are left that are received at several places or by several ways: each goes by itself."""

    code: ClassVar[str] = "cases.parts_go_apart"


class OthersGoFirst(CaseRefusal):
    """The document was revoked, and another result of the case holds and is left: it is handed over before the notice."""

    code: ClassVar[str] = "cases.others_go_first"


class NothingToShow(CaseRefusal):
    """No result waits on the portal for a paper that is shown or handed in first."""

    code: ClassVar[str] = "cases.nothing_to_show"


class PapersComeFirst(CaseRefusal):
    """Its owner reads the document once what is shown, handed in or signed before it is received came."""

    code: ClassVar[str] = "cases.papers_come_first"

    def __init__(self, *, case_code: str, papers: int) -> None:
        super().__init__(case_code=case_code)
        self.papers = papers


class ReceivedFirst(CaseRefusal):
    """Its owner reads the document once he received it: the papers that come with that came."""

    code: ClassVar[str] = "cases.received_first"


class NoPapersNoted(CaseRefusal):
    """No counter noted a paper before the result is received on the portal."""

    code: ClassVar[str] = "cases.no_papers_noted"


class NoNoteToCancel(CaseRefusal):
    """No note of papers stands that could be cancelled: none was made, or it was cancelled, or a result was received or a paper
    given back since, which rests on it."""

    code: ClassVar[str] = "cases.no_note_to_cancel"


class NothingShownAtReturn(CaseRefusal):
    """No result was handed over for which a paper was shown or taken in."""

    code: ClassVar[str] = "cases.nothing_shown_at_return"


class RevokedSince(CaseRefusal):
    """Its document was revoked before it was handed over: it holds no longer, and nobody is to leave with it."""

    code: ClassVar[str] = "cases.revoked_since"


class RevokedBeforeHad(CaseRefusal):
    """It was revoked before its owner had it: he reads the notice, and not the document."""

    code: ClassVar[str] = "cases.revoked_before_had"


class ReceivedByOwner(CaseRefusal):
    """What goes back on the portal its owner says he has; no official says it for him."""

    code: ClassVar[str] = "cases.received_by_owner"
