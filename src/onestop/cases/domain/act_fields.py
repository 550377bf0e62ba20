"""What an act asks of whoever does it, as values.

A form, the check of what was typed and the list a machine reads all follow from them. A field answers to one
or more keywords of the law function of its act; `problem` judges answers already read, and says nothing of
how they were typed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Final, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.face import FACES, Face
from onestop.cases.domain.fee_rule import MOST
from onestop.cases.domain.item import LONGEST_REASON, questions_in
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.reasons import LONGEST_NOTE, REASONS, SAID_IN_WORDS, Occasion, because, lacks_words
from onestop.cases.domain.refusals_of_reasons import ReasonNotWanted, ReasonRequired, UnknownReason
from onestop.kernel.actor import SYSTEM
from onestop.kernel.alphabet import refusal_of
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.datatypes.refusal import TextTooLong, within
from onestop.kernel.refusal import Refusal

LONGEST_LINE: Final = 200
"""Characters of words on one line."""
LONGEST_ROW: Final = 1000
"""Characters of one row of a document."""
_SOME_NOTE: Final = "…"
"""Whether a note is wanting the field of the note judges."""
Answers: TypeAlias = Mapping[str, Any]


def wrong_words(typed: str, longest: int, label: Text) -> Text | Refusal | None:
    """Why free words cannot be kept: too many, or a letter no paper can carry."""
    it = Text(f"“{label.vi}”", f"“{label.en}”")
    try:
        within(typed, longest)
    except TextTooLong as refusal:
        return refusal.about(it)
    return refusal_of(typed, it)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Base of everything an act may ask."""

    kind: ClassVar[str] = ""
    about_one_case: ClassVar[bool] = True
    """Whether an answer says something of that case alone, so that many cannot be answered at once."""

    name: str
    label: Text
    hint: Text | None = None
    asked_at: tuple[Face, ...] = FACES
    """Where it is asked; whoever does the act elsewhere leaves it at what its law takes for granted."""

    @property
    def keywords(self) -> tuple[str, ...]:
        """What the operation takes for it."""
        return (self.name,)

    def problem(self, answers: Answers) -> Text | Refusal | None:
        """What is wrong with the answers so far as this field is concerned."""
        return None

    def as_dict(self) -> dict[str, Any]:
        """For a machine: its kind, its keywords, where it is asked, its words and what may be chosen."""
        said = {"kind": self.kind, "keywords": list(self.keywords), "faces": list(self.asked_at)}
        return {**said, "label": self.label.as_dict(), **self._more()}

    def _more(self) -> dict[str, Any]:
        return {}


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
        asked = not self.given or answers.get(self.given[0]) == self.given[1]
        named = questions_in(answers.get("items", ()))
        said = (answers.get(self.name, ""), *answers.get("item_notes", {}).values(), *named)
        if lacking := lacks_words(answers.get("reasons", ()) if asked else (), *said):
            return lacking
        return wrong_words(answers.get(self.name, ""), self.longest, self.label)

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}


@dataclass(frozen=True, slots=True, kw_only=True)
class Defects(Field):
    """What is to be added or corrected: components of the dossier and answers of the form, each with why; none need be."""

    kind: ClassVar[str] = "defects"

    name: str = "items"
    longest: int = LONGEST_REASON
    proposed: Callable[[CaseFile], Sequence[str]] | None = None
    """What stands chosen when the form opens, by key."""

    @property
    def keywords(self) -> tuple[str, ...]:
        return ("items", "item_notes")

    def wrong_reason(self, typed: str, name: Text) -> Text | Refusal | None:
        """What is wrong with the reason typed for the item of that name."""
        return wrong_words(typed, self.longest, Text(f"Lý do: {name.vi}", f"The reason: {name.en}"))

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers(Field):
    """Papers handed in for components of the dossier: files, or counted on paper."""

    kind: ClassVar[str] = "papers"

    name: str = "papers"

    @property
    def keywords(self) -> tuple[str, ...]:
        return ("uploads", "received")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections(Field):
    """Answers of the form that the open request names, given anew as in the application; often nothing.

    What is wrong with them says the form itself, as it does for whoever fills it in.
    """

    kind: ClassVar[str] = "corrections"

    name: str = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Note):
    """What the applicant says to a request, in words; called `alone` where the request names nothing else to answer."""

    kind: ClassVar[str] = "reply"

    name: str = "reply"
    alone: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OneLine(Note):
    """Words on one line, such as a name; `proposed` is what stands there when the form opens."""

    kind: ClassVar[str] = "one_line"

    longest: int = LONGEST_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Field):
    """An amount in whole đồng; `least` may be nothing. `proposed` is what stands there when the form opens."""

    kind: ClassVar[str] = "money"

    least: int = 1
    missing: Text
    proposed: Callable[[CaseFile], int | None] | None = None

    def problem(self, answers: Answers) -> Text | None:
        amount = answers.get(self.name)
        return None if type(amount) is int and self.least <= amount <= MOST else self.missing

    def _more(self) -> dict[str, Any]:
        return {"least": self.least, "most": MOST}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfTheCase(Field):
    """One of a few things of this case, by number, as `listed` tells them; of one alone nothing is asked."""

    kind: ClassVar[str] = "of_the_case"

    listed: Callable[[CaseFile, Tills], Sequence[tuple[int, Text]]]
    """Those that the agencies for which it is done have to do with; all where they are None."""
    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) is not None else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeTaken(Field):
    """At acceptance, what becomes of the fee: paid now, to be paid at return, exempt; often nothing is due."""

    kind: ClassVar[str] = "fee_taken"

    name: str = "fee"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPapers(Field):
    """How many papers of each component were brought to the counter; often nothing was said to be brought."""

    kind: ClassVar[str] = "count_papers"

    name: str = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalsBack(Field):
    """How many originals of each component of which some are here went back, by code."""

    kind: ClassVar[str] = "originals_back"

    missing: Text

    @property
    def keywords(self) -> tuple[str, ...]:
        return (self.name, "times")

    def problem(self, answers: Answers) -> Text | None:
        given = answers.get(self.name)
        # Where none is here any more nothing was asked, and the law says so.
        return None if given is None or any(given.values()) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisDocument(Field):
    """The number of the document that was in force when the form was opened: what is done is done to no other."""

    kind: ClassVar[str] = "this_document"

    name: str = "document"


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


def _always(_: CaseFile) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose; `names_result` where the reader should see under it what the procedure gives, `holds` of which
    cases it can be true at all."""

    value: str
    words: Text
    hint: Text | None = None
    names_result: bool = False
    holds: Callable[[CaseFile], bool] = _always


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Field):
    """An agency of the province, by code, other than the one that decides."""

    kind: ClassVar[str] = "agency"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies(Field):
    """Agencies of the province, by code, other than the one that decides; at least one."""

    kind: ClassVar[str] = "agencies"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions(Field):
    """What the minutes of a meeting say of each agency that has not answered: who came and what it said; often all have."""

    kind: ClassVar[str] = "positions"

    longest: int = LONGEST_NOTE

    def wrong_words(self, typed: str, agency: Text) -> Text | Refusal | None:
        """What is wrong with what was typed of that agency."""
        return wrong_words(typed, self.longest, agency)

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver(Agency):
    """An agency of the province, by code, other than the one that has the case, and the level at which it decides."""

    kind: ClassVar[str] = "receiver"

    @property
    def keywords(self) -> tuple[str, ...]:
        return (self.name, "level")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPlace(Agency):
    """An agency of the province, by code, at whose counter the result is fetched; where it is fetched now is none."""

    kind: ClassVar[str] = "return_place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Field):
    """An agency to which a step can be handed over, by code; the one that had it stands chosen."""

    kind: ClassVar[str] = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignee(Field):
    """An official of the agency that decides who may do the step, by his key."""

    kind: ClassVar[str] = "assignee"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierStep(Field):
    """A step that was done before, to which the case can be sent back, by code."""

    kind: ClassVar[str] = "earlier_step"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Field):
    """A day to come, or one not later than today; none where nothing is `missing` without."""

    kind: ClassVar[str] = "day"

    missing: Text | None = None
    past: bool = False
    """Whether it is a day on which something happened."""
    proposed: Callable[[CaseFile], date | None] | None = None
    """What stands in it when the form opens."""
    between: Callable[[CaseFile, date, WorkingCalendar], tuple[date, date] | None] | None = None
    """`(file, today, calendar)`: the first and the last day that may be named, told beside the question."""

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour(Field):
    """An hour of a day, as 14:30, among those `offered`; `proposed` is what stands chosen when the form opens."""

    kind: ClassVar[str] = "hour"

    offered: tuple[str, ...]
    missing: Text
    proposed: Callable[[CaseFile], str] | None = None

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) in self.offered else self.missing

    def _more(self) -> dict[str, Any]:
        return {"options": list(self.offered)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """Exactly one of a few options; `proposed` is what stands chosen when the form opens.

    Of a case for which one alone holds nothing is asked.
    """

    kind: ClassVar[str] = "choice"
    about_one_case: ClassVar[bool] = False

    options: tuple[Option, ...]
    missing: Text
    proposed: Callable[[CaseFile], str] | None = None

    def open_to(self, file: CaseFile) -> tuple[Option, ...]:
        """What can be chosen of this case."""
        return tuple(option for option in self.options if option.holds(file))

    def problem(self, answers: Answers) -> Text | None:
        known = answers.get(self.name) in {option.value for option in self.options}
        return None if known else self.missing

    def _more(self) -> dict[str, Any]:
        return {"options": [{"value": one.value, "words": one.words.as_dict()} for one in self.options]}


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyInPart(Choice):
    """Why fewer of an optional paper than are wanted will do; asked once they were counted, so often nothing."""

    kind: ClassVar[str] = "why_in_part"

    def problem(self, answers: Answers) -> None:
        """Whether any came in part is seen by whoever counts them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(Field):
    """A box to tick before what cannot be undone; asked of people, not of programs, so no keyword answers it."""

    kind: ClassVar[str] = "confirm"

    name: str = "confirm"
    words: Text
    missing: Text

    @property
    def keywords(self) -> tuple[str, ...]:
        return ()

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) is True else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayFacts(Field):
    """What the gateways behind a step ask and nobody has answered yet; often nothing."""

    kind: ClassVar[str] = "gateway_facts"

    name: str = "facts"

    def problem(self, answers: Answers) -> None:
        """Which facts are asked depends on the process: whoever lists them sees whether one is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores(Field):
    """How satisfied, 1 to 5: on the whole, and by each factor the programme asks about."""

    kind: ClassVar[str] = "scores"

    name: str = "overall"
    missing: Text

    @property
    def keywords(self) -> tuple[str, ...]:
        return ("overall", "scores")

    def problem(self, answers: Answers) -> Text | None:
        return self.missing if answers.get(self.name) is None else None


FIELD_KINDS: Final = (
    Reasons, Note, Defects, Corrections, Papers, Reply, CountPapers, Agency, Receiver, Partner, Assignee, EarlierStep, Day,
    Choice, WhyInPart, OriginalsBack, ThisDocument, DocumentRows, Confirm, GatewayFacts, Scores, OneLine, Money, OfTheCase,
    FeeTaken, ReturnPlace, Agencies, Hour, Positions,
)  # fmt: skip
