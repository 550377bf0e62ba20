"""Fields of an act about the document of a result."""

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from onestop.cases.domain.act_fields.field import Field, wrong_words
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

LONGEST_ROW: Final = 1000
"""Characters of one row of a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisDocument(Field):
    """The number of the document that was in force when the form was opened: what is done is done to no other."""

    kind: ClassVar[str] = "this_document"

    name: str = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersAtReturn(Field):
    """Of each paper that is shown or taken in with the result, whether it was, or is not needed; often there is none."""

    kind: ClassVar[str] = "papers_at_return"

    name: str = "papers_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersSeen(Field):
    """The same of what comes before the result is received on the portal: at a counter, where somebody sees it."""

    kind: ClassVar[str] = "papers_seen"

    name: str = "papers_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRows(Field):
    """Every row of the document in force, to be typed anew where it is wrong; by code, what each is to say."""

    kind: ClassVar[str] = "document_rows"

    name: str = "rows"
    longest: int = LONGEST_ROW

    def wrong_row(self, typed: str, label: str) -> Text | Refusal | None:
        """What is wrong with the row typed, which the document calls so."""
        return wrong_words(typed, self.longest, Text(label, label))

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}
