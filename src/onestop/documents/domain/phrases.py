"""What the papers of a case say beside its own values: the fixed phrases of the national forms, by day.

Phrases are data with a first day and a source. A paper reads as one of the day its dossier was lodged did,
however much later it is printed again. Numbers and names of the forms stand in the law packs of `rules`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from operator import itemgetter
from typing import Any, Literal

from onestop.documents.domain.signing import Signing
from onestop.kernel.text import in_one_sentence, stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPhrases:
    """Of the letter that carries a decision; what stands in braces is filled in."""

    subject: str
    granted: str
    granted_with: str
    """The same with conditions."""
    conditions: str
    """What stands before these."""
    condition: str
    """Each of them, numbered as on the document, in the words the official gave it."""
    of_conditions: str
    """To whom one complains about these."""
    granted_partly: str
    """Where not all of several results came."""
    not_made: str
    """Of one that did not: which agency ended it, how and why."""
    how_ended: Mapping[str, str]
    of_part: str
    """What one has a right to where one of several was refused or stopped."""
    paper_of_part: str
    """Whose own paper says so, and where that is."""
    again: str
    """Of one that did not come and is dealt with again: in which case, why, and how far that is."""
    again_because: Mapping[str, str]
    """Whether a complaint was upheld or the agency found it by itself."""
    again_now: Mapping[str, str]
    """Whether that case goes on, led to it or ended without it."""
    came_elsewhere: str
    """Of one that is not made here because another case of the matter led to it."""
    refused: str
    complaint: str
    decided_by: str
    """Where not the agency that writes decides but somebody above it; `{decider}` and `{office}` are filled in."""
    copies_to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPhrases:
    """Of the document a decision issues; `{office}`, `{decider}`, `{number}`, `{day}` and `{reasons}` are filled in."""

    opening: Mapping[str, str]
    """By kind: the sentence its rows follow from."""
    closing: Mapping[str, tuple[str, ...]]
    """By kind: what stands below the rows."""
    replaces: Mapping[str, str]
    """That it corrects another, or is issued again for it."""
    unsigned: str
    """What it is until it is signed electronically."""
    revoked: str
    """What a revocation means for whoever holds the document."""

    def replacing(self, kind: str, *, number: str, day: str, reasons: Sequence[str] = ()) -> str:
        """Which document it stands for, by what was done to that one; a replacement says why in the words it was given."""
        return self.replaces[kind].format(number=number, day=day, reasons=in_one_sentence(reasons))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The phrases in force from a day; `source` names the instruments that prescribe them, `checked` how surely."""

    valid_from: date
    source: str
    checked: str
    units: Mapping[str, str]
    within_the_day: str
    fee: str
    fee_free: str
    fee_unknown: str
    fee_counted: str
    """Beside a rate: that the sum is known when it is paid."""
    return_how: Mapping[str, str]
    """How the result is received, by what the applicant chose; `{address}` and `{office}` are filled in."""
    stages: Mapping[str, str]
    you: Mapping[str, str]
    """How a citizen and a business are spoken to."""
    posts: Mapping[str, str]
    """What officials at the counter and at work are called."""
    refused: Mapping[str, str]
    """What is refused, at the counter or by a decision."""
    signs_as: Mapping[str, str]
    """Who signs a refusal: at the counter, by a decision, or to give notice of what somebody above decided."""
    signing: Mapping[str, Signing]
    """By kind of agency."""
    after_refusal: str
    """Goes on from “Ông/Bà có quyền”."""
    after_wrong_agency: str
    """The same, where another agency is competent and the reasons name it."""
    after_given_up: str
    """The same, where the holder gave the document up."""
    after_withdrawal: str
    """The same, where the applicant withdrew."""
    after_part_withdrawal: str
    """The same, where he withdrew what was not there yet, and keeps what was issued."""
    bases_of_group: str
    """Before the acts (`{bases}`) a paper about one of several results names, where they are known of all of them alone."""
    fee_when_stopped: str
    """What becomes of fees paid on a case that ends without a decision."""
    late_all_the_same: str
    """On an apology: what the new day does not change."""
    fee_receipt: str
    """What the receipt for cash is, and what it is not."""
    fee_source: Mapping[str, str]
    """Who set an amount, by code."""
    fee_names: Mapping[str, str]
    """What is paid: for the service, or what the law makes payable."""
    fee_states: Mapping[str, str]
    """What became of a sum: paid, waived, or still due."""
    remedies: str
    """Goes on from either: to whom a complaint goes (`{decider}`), that a court may be asked, and until when."""
    letter: LetterPhrases
    document: DocumentPhrases

    def of_group(self, bases: Iterable[str]) -> str:
        """Acts that are those of the whole group."""
        return self.bases_of_group.format(bases="; ".join(bases))

    def returned(self, how: str, *, office: str, address: str) -> str:
        """How the result is received: by post without an address just by post."""
        return self.return_how["post_to" if how == "post" and address else how].format(office=office, address=address)

    def term(self, number: int, unit: str) -> str:
        """The statutory term: “03 ngày làm việc”."""
        return self.within_the_day if unit == "same_day" else f"{number:02} {self.units[unit]}"

    def subject(self, procedure: str) -> str:
        return self.letter.subject.format(procedure=procedure)

    def decided_by(self, decider: str, office: str) -> str:
        """Whose the decision is, where the agency that writes only gives notice of it."""
        return self.letter.decided_by.format(decider=decider, office=office)

    def next_step(self, decider: str, *, elsewhere: bool = False, given_up: bool = False) -> str:
        """What whoever is refused has a right to; `elsewhere`: another agency is competent, and the reasons name it;
        `given_up`: he wanted no more."""
        first = self.after_wrong_agency if elsewhere else self.after_given_up if given_up else self.after_refusal
        return f"{first}; {self.remedies.format(decider=decider)}"

    def with_conditions(
        self, *, result: str, conditions: Sequence[str], note: str, you: str, decider: str
    ) -> tuple[str, ...]:
        """The paragraphs of a letter that grants with conditions: all of them, and whom one complains to about any."""
        letter, remedies = self.letter, self.remedies.format(decider=decider)
        return (
            letter.granted_with.format(result=result),
            *((note,) if note else ()),
            letter.conditions,
            *(letter.condition.format(nth=nth, words=words) for nth, words in enumerate(conditions, 1)),
            letter.of_conditions.format(you=you, remedies=remedies),
        )

    def not_made(self, name: str, office: str, how: str, *, reasons: Sequence[str] = (), note: str = "") -> str:
        """Which of several results did not come: whose it was to make, how it ended and why."""
        because = f"Lý do: {in_one_sentence(reasons or (note,))}." if reasons or note else ""
        because = f"{because} {stopped(note)}" if note and reasons else because
        return self.letter.not_made.format(
            name=name, office=office, how=self.letter.how_ended[how], because=because
        ).strip()

    def decision(
        self,
        outcome: Literal["granted", "refused"],
        *,
        result: str,
        reasons: Sequence[str],
        note: str = "",
        you: str = "",
        decider: str = "",
    ) -> tuple[str, ...]:
        """The paragraphs of the letter: what was decided and, where refused, why and what one can do.

        `reasons` are words of ours; `note`, the official's own, is a sentence of its own and keeps its letters. `decider`
        is whom a complaint goes to.
        """
        if outcome == "granted":
            said = self.letter.granted.format(result=result)
            return (said, note) if note else (said,)
        said = self.letter.refused.format(reasons=in_one_sentence(reasons or (note,)))
        return (
            f"{said} {stopped(note)}" if note and reasons else said,
            self.letter.complaint.format(you=you, next_step=self.next_step(decider)),
        )


def read_phrases(written: Sequence[Mapping[str, Any]]) -> tuple[Phrases, ...]:
    """The phrases of every period, oldest first; a period says what it changes, all else is as in the one before."""
    periods: list[Mapping[str, Any]] = sorted(written, key=itemgetter("valid_from"))
    return tuple(map(_phrases, accumulate(periods, _changed)))


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**before, **after}


def in_force(phrases: Sequence[Phrases], on: date) -> Phrases:
    """The phrases of that day; a dossier older than the oldest form reads as that form."""
    return next((each for each in reversed(phrases) if each.valid_from <= on), phrases[0])


def _phrases(written: Mapping[str, Any]) -> Phrases:
    letter = written["letter"]
    signing = {kind: Signing(**said) for kind, said in written["signing"].items()}
    letters = LetterPhrases(**{**letter, "copies_to": tuple(letter["copies_to"])})
    said = {"letter": letters, "document": _document(written["document"])}
    return Phrases(**{**written, "signing": signing, **said})


def _document(written: Mapping[str, Any]) -> DocumentPhrases:
    closing = {kind: tuple(said) for kind, said in written["closing"].items()}
    return DocumentPhrases(**{**written, "closing": closing})
