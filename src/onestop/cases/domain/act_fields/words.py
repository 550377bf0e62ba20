"""Fields of an act that ask why, or for words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from onestop.cases.domain.act_fields.field import Answers, Field, wrong_words
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.item import questions_in
from onestop.cases.domain.reasons import LONGEST_NOTE, REASONS, SAID_IN_WORDS, Occasion, because, lacks_words
from onestop.cases.domain.refusals_of_reasons import ReasonNotWanted, ReasonRequired, UnknownReason
from onestop.kernel.actor import SYSTEM
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

LONGEST_LINE: Final = 200
"""Characters of words on one line."""
_SOME_NOTE: Final = "…"
"""Whether a note is wanting the field of the note judges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons(Field):
    """Coded reasons of an occasion. Asked only where `given` was answered so, if it says anything; not to be
    answered otherwise, for nothing ticked is dropped in silence."""

    kind: ClassVar[str] = "reasons"

    name: str = "reasons"
    occasion: Occasion
    given: tuple[str, str] | None = None
    proposed: Callable[[CaseFile], Sequence[str]] | None = None
    """What stands chosen when the form opens."""

    def problem(self, answers: Answers) -> Refusal | None:
        if self.given and answers.get(self.given[0]) != self.given[1]:
            return ReasonNotWanted() if answers.get(self.name) and answers.get(self.given[0]) else None
        try:
            because(occasion=self.occasion, reasons=answers.get(self.name, ()), note=_SOME_NOTE, by=SYSTEM)
        except (ReasonRequired, UnknownReason) as refusal:
            return refusal
        return None

    def _more(self) -> dict[str, Any]:
        given = {"only_if": {self.given[0]: self.given[1]}} if self.given else {}
        return {**given, "options": [_option(code, words) for code, words in REASONS[self.occasion].items()]}


def _option(reason: str, words: Text) -> dict[str, Any]:
    """A reason for a machine, with what must be said beside it where it says too little."""
    said = SAID_IN_WORDS.get(reason)
    return {"value": reason, "words": words.as_dict(), **({"say": said.as_dict()} if said else {})}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Field):
    """Free words, required only by a reason that needs them; they stay with the case and out of the ledger."""

    kind: ClassVar[str] = "note"
    explains: ClassVar[bool] = True
    """Whether a reason that says too little by itself is explained there."""

    name: str = "note"
    longest: int = LONGEST_NOTE
    given: tuple[str, str] | None = None
    """The answer with which reasons are asked that may need words, as `Reasons` has it."""
    proposed: Callable[[CaseFile], str] | None = None
    """What stands in it when the form opens."""
    missing: Text | None = None
    """Of words that must be written, what is said where they are not."""

    def problem(self, answers: Answers) -> Text | Refusal | None:
        if self.missing and not str(answers.get(self.name, "")).strip():
            return self.missing
        asked = self.explains and (not self.given or answers.get(self.given[0]) == self.given[1])
        named = questions_in(answers.get("items", ()))
        said = (answers.get(self.name, ""), *answers.get("item_notes", {}).values(), *named)
        if lacking := lacks_words(answers.get("reasons", ()) if asked else (), *said):
            return lacking
        return wrong_words(answers.get(self.name, ""), self.longest, self.label)

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Note):
    """What the applicant says to a request, in words; called `alone` where the request names nothing else to answer."""

    kind: ClassVar[str] = "reply"

    name: str = "reply"
    alone: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions(Note):
    """With which conditions it is granted, one a line; asked where the document can bear any, so often nothing."""

    kind: ClassVar[str] = "conditions"
    explains: ClassVar[bool] = False

    name: str = "conditions"
    longest: int = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OneLine(Note):
    """Words on one line, such as a name; `proposed` is what stands there when the form opens."""

    kind: ClassVar[str] = "one_line"
    explains: ClassVar[bool] = False

    longest: int = LONGEST_LINE
