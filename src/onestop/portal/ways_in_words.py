"""How the table of ways of applying tells a term and a fee: which of several things is known is decided here, not in a page."""

from typing import Final, Literal, TypeAlias

from onestop.catalogue.api import Channel, tells_a_term

TermTold: TypeAlias = Literal["in_words", "bare", "unknown", "stated"]
"""In the description alone; as a number without a unit; not at all; as a term."""
FeeTold: TypeAlias = Literal["amount", "folded", "note", "unstated"]
"""As a sum or a rate; in a note too long for the table, or short enough; not at all."""
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
    """How its description, `said` as the reader has it, stands beside the term."""
    if term_told(door) == "in_words":
        return "lines"
    return "none" if not said else "folded" if len(said) > _LONG else "short"


def fee_told(door: Channel, said: str) -> FeeTold:
    """What the column of fees says; `said` is its note as the reader has it."""
    if door.fee_amount is not None:
        return "amount"
    return "unstated" if not said else "folded" if len(said) > _LONG else "note"
