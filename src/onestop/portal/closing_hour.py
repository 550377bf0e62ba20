"""Which words of a page tell what comes after the closing hour: once below its ways of applying, or beside each of them."""

from collections.abc import Sequence
from contextlib import suppress

from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.rules.api import ClockPolicy, ClockRefusal, closing_rule


def closing_beside(version: ProcedureVersion, door: Channel) -> Text | None:
    """The rule of one way of applying, as its clock counts; None where no hour closes it."""
    cases = (one.clock for one in version.variants if door in one.channels and one.clock is not None)
    with suppress(ClockRefusal):
        clock = {**next(cases, version.clock), "unit": door.unit, "term": door.term}
        return closing_rule(ClockPolicy.from_dict(clock))
    return None


def closing_of_all(version: ProcedureVersion, doors: Sequence[Channel]) -> Text | None:
    """The rule of all of several ways, to be said once; None where one of them has another or none."""
    told = [closing_beside(version, one) for one in doors]
    return told[0] if len(told) > 1 and all(one == told[0] for one in told) else None
