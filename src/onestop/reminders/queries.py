"""What an official reads as his day begins: what is counted, and what he is reminded of. His own alone, by his posts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.reminders import store
from onestop.reminders.data_files import thresholds
from onestop.reminders.domain.addresses import addresses_of
from onestop.reminders.domain.reminding import Reminder
from onestop.reminders.domain.thresholds import Threshold
from onestop.reminders.figures import FIGURES, UNIT_OVERDUE, FigureCode, figures_for

SHOWN_AT_MOST: Final = 100
"""Reminders on a page; the bar counts no further."""
DEFAULT_LANGUAGE: Final = "vi"


class Reminded(NamedTuple):
    """One thing somebody is reminded of, with its case as lists show it."""

    reminder: Reminder
    threshold: Threshold
    line: cases.CaseLine
    kind: str
    """Of the task; empty of the case by its promise."""
    step: Text | None
    """What the step is called, where it is one."""
    holder: str
    """Key of who has the task now; empty while nobody does."""


class HoldersShare(NamedTuple):
    """How much of a unit is overdue with one official (nobody when empty)."""

    holder: str
    number: int


def counts(*, by: Actor, now: datetime) -> Mapping[FigureCode, int]:
    """The figures of his briefing as they are now: the counts of the lists they lead to, and of whoever heads a unit how many
    there are overloaded, by the rule of its page."""
    listings = {code: listing for code in figures_for(by) if (listing := FIGURES[code].listing) is not None}
    found = dict(zip(listings, cases.listing_counts(tuple(listings.values()), by=by, now=now), strict=True))
    over = {"unit_overloaded": len(bulk.overloaded(by=by, now=now))} if "unit_overloaded" in figures_for(by) else {}
    return {code: (found | over)[code] for code in figures_for(by)}


def late_by_holder(*, by: Actor, now: datetime) -> tuple[HoldersShare, ...]:
    """What is overdue at the unit he heads by who has it, the most first; one statement."""
    by_holder = dict[str, int]()
    for one in cases.shares_of(UNIT_OVERDUE, by=by, now=now):
        by_holder[one.holder] = by_holder.get(one.holder, 0) + one.number
    return tuple(HoldersShare(*one) for one in sorted(by_holder.items(), key=lambda one: (-one[1], one[0])))


def open_reminders(*, by: Actor, now: datetime) -> tuple[Reminded, ...]:
    """What he is reminded of, the longest late first. What was done meanwhile is left out, as is what he may not see."""
    given = store.open_for(addresses_of(by), most=SHOWN_AT_MOST)
    lines = {line.code: line for line in cases.lines_called([one.code for one in given], by=by, now=now)}
    known = {one.code: one for one in thresholds()}
    found = (_reminded(one, lines.get(one.code), known.get(one.threshold)) for one in given)
    return tuple(one for one in found if one is not None)


def _reminded(one: Reminder, line: cases.CaseLine | None, threshold: Threshold | None) -> Reminded | None:
    """None where it holds no more."""
    if line is None or threshold is None:
        return None
    if not one.nth:
        holds = line.file.finished_at is None and line.file.late_from == one.last
        return Reminded(one, threshold, line, "", None, "") if holds else None
    task = line.file.tasks[one.nth - 1]
    if not task.is_open or task.urgent_at != one.last:
        return None
    step = next((step.name for step in line.file.terms.process.steps if step.code == task.step), None)
    return Reminded(one, threshold, line, task.kind, step, task.assignee)


def number_open(by: Actor) -> int:
    """How many things he is reminded of, counted up to `SHOWN_AT_MOST`; none of whoever handles no cases. One question."""
    return store.count_for(addresses_of(by), most=SHOWN_AT_MOST) if by.may("cases.see") else 0


def chosen(by: Actor) -> tuple[bool, str]:
    """Whether his briefing goes by e-mail too, where an address of his is known, and in which language."""
    return store.choices_of([by.key]).get(by.key, (True, DEFAULT_LANGUAGE))
