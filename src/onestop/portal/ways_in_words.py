"""How the table of ways of applying tells a term and a fee: which of several things is known is decided here, not in a page."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.catalogue.api import Channel, ProcedureVersion, steps_tell_otherwise, tells_a_term, terms_in_steps
from onestop.portal.cost import cost_of

TermTold: TypeAlias = Literal["in_words", "bare", "unknown", "stated"]
"""In the description alone; as a number without a unit; not at all; as a term."""
FeeTold: TypeAlias = Literal["amount", "folded", "note", "doubt", "unstated"]
"""As a sum or a rate; in a note too long for the table, or short enough; by what is doubtful alone; not at all."""
NoteTold: TypeAlias = Literal["lines", "folded", "short", "none"]
"""Line by line, where it tells the term; in a fold; as it is."""
_LONG: Final = 160
"""Characters of a note that would push everything else off a small screen."""


def term_told(door: Channel) -> TermTold:
    """What the column of terms says of a way.

    >>> term_told(Channel(channel="online", term=None, unit="same_day"))
    'stated'
    """
    if door.term is None and tells_a_term(door.note.vi):
        return "in_words"
    if door.bare_term:
        return "bare"
    return "unknown" if door.term is None and door.unit != "same_day" else "stated"


def note_told(door: Channel, said: str) -> NoteTold:
    """How its description, `said` as the reader has it, stands beside the term: open, where it tells more than that."""
    if not said:
        return "none"
    told = terms_in_steps(said)
    if term_told(door) == "in_words" or (door.term is not None and told - {(door.term, door.unit)}):
        return "lines"
    return "folded" if len(said) > _LONG else "short"


def fee_told(door: Channel, said: str) -> FeeTold:
    """What the column of fees says; `said` is its note as the reader has it."""
    if door.fee_amount is not None:
        return "amount"
    if said:
        return "folded" if len(said) > _LONG else "note"
    return "doubt" if door.fee_doubt else "unstated"


def steps_differ(version: ProcedureVersion, door: Channel) -> bool:
    """Whether the steps of the source name terms, and not the one of this way."""
    if version.publication is None or door.term is None or door.unit is None:
        return False
    beside = frozenset(
        (one.term, one.unit) for one in version.channels if one.term is not None and one.unit is not None
    )
    return steps_tell_otherwise((door.term, door.unit), version.steps.vi, beside)


def steps_tell(version: ProcedureVersion, door: Channel) -> bool:
    """Whether there are terms in the steps where the column of terms has none that can be used."""
    missing = version.publication is not None and door.term is None and door.unit is None
    return missing and not door.unit_in_steps and bool(terms_in_steps(version.steps.vi))


def terms_by_way(version: ProcedureVersion) -> bool:
    """Whether its ways of applying have other terms, or the source has one way in several rows."""
    names = [one.channel for one in version.channels]
    return len({(one.term, one.unit, one.bare_term) for one in version.channels}) > 1 or len(set(names)) < len(names)


class Differing(NamedTuple):
    """What is not the same by every way of applying, though the source may mean cases or other things by it."""

    several_rows: bool
    terms: bool
    fees: bool


def differing(version: ProcedureVersion, doors: Sequence[Channel]) -> Differing:
    """Of an imported version; one of our own has another term or fee by another way where it says so."""
    names = [one.channel for one in doors]
    if version.publication is None:
        return Differing(False, False, False)
    if len(set(names)) < len(names):
        return Differing(True, False, False)
    terms = {(one.term, one.unit) for one in doors if one.term is not None}
    costs = {cost_of(one) for one in doors if one.fee_amount is not None or one.fee_note.vi}
    return Differing(False, len(terms) > 1, len(costs) > 1)
