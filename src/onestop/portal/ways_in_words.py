"""How the table of ways of applying tells a term and a fee: which of several things is known is decided here, not in a page."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.catalogue.api import (
    Another,
    Channel,
    ProcedureVersion,
    are_shifted,
    as_another,
    counted_from,
    is_implausible,
    is_of_the_day,
    last_days_in_conditions,
    only_returns,
    originals_in_steps,
    says_another_way,
    start_in_steps,
    steps_of_another,
    steps_tell_otherwise,
    tells_a_term,
    terms_in_steps,
    terms_of_ways,
    times_in_steps,
)
from onestop.kernel.bilingual import Text
from onestop.portal.cost import cost_of

TermTold: TypeAlias = Literal["in_column", "in_words", "bare", "doubted", "unknown", "stated"]
"""As words in the column of terms; in the description alone; as a number without a unit; in a column that other words speak
against; not at all; as a term."""
FeeTold: TypeAlias = Literal["amount", "folded", "note", "doubt", "unstated"]
"""As a sum or a rate; in a note too long for the table, or short enough; by what is doubtful alone; not at all."""
NoteTold: TypeAlias = Literal["lines", "folded", "short", "none"]
"""Line by line, where it tells the term or from when it counts; in a fold; as it is."""
_SEVERAL: Final = 2
_LONG: Final = 160
"""Characters of a note that would push everything else off a small screen."""
_POST_RETURNS: Final = Text(
    "nguồn chỉ nói trả kết quả bằng cách này, không nói nộp hồ sơ",
    "the source tells only of the result being sent so, not of applying",
)
_POST_ADDS: Final = Text(
    "nguồn chỉ nói bổ sung hồ sơ bằng cách này, không nói nộp hồ sơ lần đầu",
    "the source tells only of additions being sent so, not of applying",
)


def term_told(door: Channel) -> TermTold:
    """What the column of terms says of a way.

    >>> term_told(Channel(channel="online", term=None, unit="same_day"))
    'stated'
    """
    if door.term_words:
        return "in_column"
    if door.term is None and tells_a_term(door.note.vi):
        return "in_words"
    if door.bare_term:
        return "bare"
    if door.doubted_term:
        return "doubted"
    return "unknown" if door.term is None and door.unit != "same_day" else "stated"


def rows_shifted(version: ProcedureVersion) -> bool:
    """Whether a description stands beside another way than the one it describes."""
    return version.publication is not None and are_shifted((one.channel, one.note.vi) for one in version.channels)


def note_told(door: Channel, said: str) -> NoteTold:
    """How its description, `said` as the reader has it, stands beside the term: open, where it tells more than that."""
    if not said:
        return "none"
    told = terms_in_steps(said)
    if term_told(door) == "in_words" or (door.term is not None and told - {(door.term, door.unit)}):
        return "lines"
    if says_another_way(door.channel, door.note.vi) or counted_from(said):
        return "lines"
    return "folded" if len(said) > _LONG else "short"


def takes_nothing(door: Channel) -> Text | None:
    """Why nobody can rely on applying by post though the source has a row for it; None where it says nothing else.

    >>> takes_nothing(Channel(channel="postal", note=Text("Trả kết quả qua bưu chính", ""))) is _POST_RETURNS
    True
    """
    if door.channel != "postal" or not says_another_way(door.channel, door.note.vi):
        return None
    return _POST_RETURNS if only_returns(door.note.vi) else _POST_ADDS


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
    term, steps = (door.term, door.unit), version.steps.vi
    return steps_tell_otherwise(term, steps, beside) or is_of_the_day(term, steps)


def steps_start(version: ProcedureVersion, door: Channel) -> str:
    """From when the steps of the source have the term of this way run, where that is not from receipt; "" else."""
    if version.publication is None or door.term is None or door.unit is None:
        return ""
    return start_in_steps((door.term, door.unit), version.steps.vi)


def steps_name_others(version: ProcedureVersion, door: Channel) -> bool:
    """Whether the steps of the source name times besides the one of this way, of whatever stage or case, or a last day."""
    if version.publication is None:
        return False
    told = terms_in_steps(version.steps.vi)
    own = told & {(door.term, door.unit)}
    return bool(told - own) or len(times_in_steps(version.steps.vi)) > len(own)


def times_quoted(version: ProcedureVersion) -> tuple[str, ...]:
    """Where the steps of the source name a length of time, or its conditions the applicant's own, in its own words."""
    if version.publication is None:
        return ()
    return tuple(dict.fromkeys((*times_in_steps(version.steps.vi), *days_in_conditions(version))))


def days_in_conditions(version: ProcedureVersion) -> tuple[str, ...]:
    """The applicant's own last days that the source has among its conditions."""
    if version.publication is None or version.conditions is None:
        return ()
    return last_days_in_conditions(version.conditions.vi)


def originals_quoted(version: ProcedureVersion) -> tuple[str, ...]:
    """Where the steps of the source tell of originals to hand in or show, in its own words."""
    return originals_in_steps(version.steps.vi) if version.publication is not None else ()


def another_procedure(version: ProcedureVersion) -> Another | None:
    """What the steps of the source speak of, where that is not what the name of the procedure says."""
    return steps_of_another(version.name.vi, version.steps.vi) if version.publication is not None else None


def looks_mistyped(door: Channel) -> bool:
    """Whether what the column has is longer than any term can be believed to be."""
    told = door.doubted_term, door.doubted_unit
    return told[0] is not None and told[1] is not None and is_implausible(told[0], told[1])


def terms_by_way(version: ProcedureVersion) -> bool:
    """Whether its ways of applying have other terms, or the source has one way in several rows; not where it has none."""
    if all(term_told(one) == "unknown" for one in version.channels):
        return False
    names = [one.channel for one in version.channels]
    terms = {(one.term, one.unit, one.bare_term, one.doubted_term, one.doubted_unit) for one in version.channels}
    return len(terms) > 1 or len(set(names)) < len(names)


class Differing(NamedTuple):
    """What is not the same by every way of applying, though the source may mean cases or other things by it."""

    several_rows: bool
    terms: bool
    fees: bool
    units: bool = False
    """Of terms that have the same number: one unit is rather wrong."""
    told_of_ways: bool = False
    """Of terms: whether the steps give each to its way in so many words."""
    as_another: str = ""
    """The words by which the steps have a case go as another procedure does, so that its term stands nowhere."""


def differing(version: ProcedureVersion, doors: Sequence[Channel]) -> Differing:
    """Of an imported version; one of our own has another term or fee by another way where it says so."""
    names = [one.channel for one in doors]
    if version.publication is None:
        return Differing(False, False, False)
    if len(set(names)) < len(names):
        return Differing(True, False, False)
    terms = {(one.term, one.unit) for one in doors if one.term is not None}
    costs = {cost_of(one) for one in doors if one.fee_amount is not None or one.fee_note.vi}
    units = len(terms) > 1 and len({number for number, _ in terms}) == 1
    differ, told = len(terms) > 1 and not units, told_of_ways(version, doors)
    return Differing(
        False, differ, len(costs) > 1, units, told_of_ways=told, as_another=as_another(version.steps.vi) if told else ""
    )


def told_of_ways(version: ProcedureVersion, doors: Sequence[Channel]) -> bool:
    """Whether the steps of the source give the ways of applying their terms, and it is no guess that these are of cases."""
    stated = [one for one in doors if one.term is not None]
    if version.publication is None or len({(one.term, one.unit) for one in stated}) < _SEVERAL:
        return False
    told = terms_of_ways(version.steps.vi)
    return all((one.term, one.unit) in told[one.channel] for one in stated)
