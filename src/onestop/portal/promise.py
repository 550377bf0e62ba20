"""What would be promised to somebody whose complete dossier were accepted now, and what it costs."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from onestop.catalogue import api as catalogue
from onestop.catalogue.api import Channel, Component, ProcedureVersion
from onestop.kernel.calendar import CalendarRunsOut
from onestop.portal.wording import first_channel, papers_to_bring
from onestop.rules.api import ClockRefusal, Reading, national_calendar, read_clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One's own part in an application: papers to find, money, and a date with its reasons."""

    door: Channel | None
    """The way it is applied for: online, else whichever there is."""
    to_bring: tuple[Component, ...]
    held: tuple[Component, ...]
    """What the agencies have already."""
    reading: Reading | None
    """None where no term is known, or the working days of that time are not declared yet."""
    by_case: bool = False
    """Whether papers, money and date still depend on which case it is."""


def promise_of(version: ProcedureVersion, now: datetime) -> Promise:
    door, by_case = first_channel(version), version.needs_variant
    return Promise(
        door=door,
        to_bring=_in_every_case(version) if by_case else papers_to_bring(version),
        held=tuple(one for one in version.components if one.source == "held"),
        reading=_reading(version, door, now) if door and version.open_for_applying else None,
        by_case=by_case,
    )


def _in_every_case(version: ProcedureVersion) -> tuple[Component, ...]:
    asked = [{one.code for one in papers_to_bring(version.for_variant(case.code))} for case in version.variants]
    return tuple(one for one in papers_to_bring(version) if all(one.code in codes for codes in asked))


def _reading(version: ProcedureVersion, door: Channel, now: datetime) -> Reading | None:
    with suppress(catalogue.NoTerm, ClockRefusal, CalendarRunsOut):
        return read_clock(policy=version.clock_policy(door.channel), received=now, calendar=national_calendar())
    return None
