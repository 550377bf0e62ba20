"""What would be promised to somebody whose complete dossier were accepted now, and what it costs.

Now is when somebody is there to accept it: at night, the next time offices open.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate
from types import MappingProxyType
from typing import Any, Final

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.catalogue.api import Channel, Component, Duty, ProcedureVersion
from onestop.frame.formats import term
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import CalendarRunsOut
from onestop.kernel.times import local_date
from onestop.portal.cost import cost_of, due_besides, rate_ended, steps_name_a_fee, unknown_cost
from onestop.portal.form_on_paper import forms_by_post
from onestop.portal.own_days import NONE, OwnDays, own_days_of
from onestop.portal.ways_in_words import (
    differing,
    steps_differ,
    steps_name_others,
    steps_start,
    terms_by_way,
)
from onestop.portal.wording import first_channel, papers_to_bring
from onestop.rules.api import ClockRefusal, Reading, national_calendar, read_clock

_READ: Final = 700
"""Characters of quotes that can be read over the button that begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One's own part in an application: papers to find, money, and a date with its reasons."""

    door: Channel | None
    """The way it is applied for: online, else whichever there is."""
    to_bring: tuple[Component, ...]
    held: tuple[Component, ...]
    """What the agencies have already."""
    bring: tuple[Duty, ...]
    """For what he comes himself, or what he brings."""
    some_bring: bool
    """Whether there is a paper that somebody has to hand in, in a case told in words: nobody reads then that none is needed."""
    shows: bool
    """Whether an identity paper is brought and shown, though its particulars are looked up."""
    drafted: bool
    """Whether somebody who applies that way is sent a draft to confirm, of which the date knows nothing."""
    verified: Text | None
    """How long it takes where something must be verified."""
    reading: Reading | None
    """None where no term is known or nobody can apply here, or the working days of that time are not declared yet."""
    by_case: bool = False
    """Whether it is still to be said which case of the procedure it is."""
    fee_by_case: bool = False
    """Whether the money depends on that."""
    term_by_case: bool = False
    """Whether the time depends on that."""
    fee_said: Text | None = None
    """Why nobody knows the amount; None where it is known."""
    fee_ended: date | None = None
    """The last day of a rate its note names, where that is over."""
    fee_by_way: bool = False
    """Whether not the same is told of it beside every way of applying."""
    fee_online: bool = False
    """Whether one can apply online here, so that the fee of that way may be told by itself."""
    listed: bool = False
    """Whether its papers are rows of a source, several papers in some: the list tells them, and nobody can count them."""
    unsaid: bool = False
    """Whether that source lists none."""
    form_by_post: bool = False
    """Whether by post the form goes along on paper, besides what is counted."""
    steps_too: bool = False
    """Whether that source has steps, which may want papers shown that are not in its list."""
    conditions_too: bool = False
    """Whether its conditions have a paper shown or attached."""
    said: Channel | None = None
    """The way whose term the source tells, where nobody can apply here and no date is promised."""
    said_by_way: bool = False
    """Whether the source tells other terms for other ways."""
    said_in_units: bool = False
    """Whether those have the same number, and only their unit is another."""
    said_in_words: bool = False
    """Whether the source tells the term only in its description."""
    more_for_some: bool = False
    """Whether there are papers that only some must find."""
    received: datetime | None = None
    """When offices would accept it, where that is not now."""
    steps_differ: bool = False
    """Whether the steps of the source name another term than the one told or promised."""
    steps_start: str = ""
    """From when the steps of the source have it run, where that is not from receipt."""
    steps_name_others: bool = False
    """Whether the steps of the source name times besides it."""
    steps_name_a_fee: bool = False
    """Whether the steps of the source have a fee paid where its column says free."""
    due_besides: Text | None = None
    """That what is declared is paid besides the fee."""
    waits: tuple[str, ...] = ()
    """By which words of the source the work waits for a financial duty."""
    own_days: OwnDays = NONE
    """What the source says of a last day that may be the applicant's own."""

    @property
    def own_days_first(self) -> tuple[str, ...]:
        """Those that stand open: the first, and what can be read beside it."""
        quoted = self.own_days.quoted
        read = accumulate(len(one.splitlines()[0]) for one in quoted)
        return tuple(one for one, far in zip(quoted, read, strict=True) if one == quoted[0] or far < _READ)

    @property
    def own_days_more(self) -> tuple[str, ...]:
        """The others, behind a fold that says how many they are."""
        return self.own_days.quoted[len(self.own_days_first) :]


def promise_of(version: ProcedureVersion, now: datetime, answers: Mapping[str, Any] = MappingProxyType({})) -> Promise:
    """`answers` are those given so far: what they ask for is charged."""
    # What its source disputes nobody can apply for: the import found it and did not open it.
    dated = version.open_for_applying
    said = None if dated else first_channel(version)
    doors = [one for one in map(first_channel, _cases_of(version)) if one]
    read, online = version.source == "imported", version.receivable_online
    door, received = first_channel(version), _received(now)
    door = cases.door_for(door, answers) if door else None
    return Promise(
        door=door,
        to_bring=_in_every_case(version),
        held=tuple(one for one in version.components if _is_held(one) and not _is_shown_too(one, version)),
        bring=tuple(one for one in version.duties if one.at in _IN_PERSON),
        some_bring=any(one.only_if.vi and one.source == "upload" for one in version.components),
        shows=any(_is_shown_too(one, version) for one in version.components),
        drafted=door is not None and any(one.at == "confirming" and one.binds(door.channel) for one in version.duties),
        verified=_verified(version, door or said),
        reading=_reading_in_every_case(version, received) if dated else None,
        by_case=version.needs_variant,
        term_by_case=len({(one.term, one.unit) for one in doors}) > 1,
        fee_said=unknown_cost(version, door),
        fee_ended=rate_ended(door, local_date(now)) if door else None,
        fee_by_case=len({cost_of(one) for one in doors}) > 1,
        fee_by_way=(read or not online) and len({cost_of(one) for one in version.channels}) > 1,
        fee_online=online,
        listed=read,
        unsaid=read and not version.asked_papers and not (version.publication and version.publication.notes),
        form_by_post=not read and bool(forms_by_post(version)),
        steps_too=read and bool(version.steps.vi),
        conditions_too=read and version.conditions is not None and catalogue.asks_for_papers(version.conditions.vi),
        said=said,
        said_in_words=said is not None
        and said.term is None
        and (bool(said.term_words) or catalogue.tells_a_term(said.note.vi)),
        said_by_way=terms_by_way(version),
        said_in_units=differing(version, version.channels).units,
        more_for_some=not read
        and any(paper.is_conditional for case in _cases_of(version) for paper in case.asked_papers),
        received=received if received != now else None,
        steps_differ=door is not None and steps_differ(version, door),
        steps_start=steps_start(version, door) if door else "",
        steps_name_others=door is not None and steps_name_others(version, door),
        steps_name_a_fee=door is not None and steps_name_a_fee(version, door),
        due_besides=due_besides(version, door) if door else None,
        waits=catalogue.waits_for_money(version.steps.vi) if read else (),
        own_days=own_days_of(version),
    )


def _received(now: datetime) -> datetime:
    """`now`, or the next time offices open."""
    with suppress(CalendarRunsOut):
        return national_calendar().opens_at(now)
    return now


def _is_held(paper: Component) -> bool:
    """Whether agencies have it already: not what the form answers, nor what they make themselves."""
    return paper.source == "held" and not paper.answered and paper.wanted != "office"


_IN_PERSON: Final = ("lodging", "signing", "collecting")
"""Duties for which somebody comes himself, or brings something."""


def _is_shown_too(one: Component, version: ProcedureVersion) -> bool:
    """An identity paper whose particulars are looked up and which is brought all the same: not told as what agencies have."""
    return one.code == "identity" and any(duty.at in _IN_PERSON for duty in version.duties)


def _verified(version: ProcedureVersion, door: Channel | None) -> Text | None:
    """How long it takes where something must be verified, told beside the date that is promised without."""
    most = version.clock.get("verified_term")
    if not most or door is None or door.unit is None:
        return None
    return Text(
        f"Phải xác minh thì tối đa {term(most, door.unit, 'vi')}, có giấy hẹn mới.",
        f"Where something must be verified, {term(most, door.unit, 'en')} at most, with a new slip.",
    )


def _cases_of(version: ProcedureVersion) -> list[ProcedureVersion]:
    """The version as it is in each of its cases; itself where there is but one."""
    return [version.for_variant(case.code) for case in version.variants] if version.needs_variant else [version]


def _in_every_case(version: ProcedureVersion) -> tuple[Component, ...]:
    asked = [{one.code for one in papers_to_bring(case)} for case in _cases_of(version)]
    return tuple(one for one in papers_to_bring(version) if all(one.code in codes for codes in asked))


def _reading_in_every_case(version: ProcedureVersion, now: datetime) -> Reading | None:
    """The date, where it does not depend on which case it is."""
    readings = [_reading(one, now) for one in _cases_of(version)]
    dates = {reading.due_at if reading else None for reading in readings}
    return readings[0] if len(dates) == 1 else None


def _reading(version: ProcedureVersion, now: datetime) -> Reading | None:
    door = first_channel(version)
    if door is None:
        return None
    with suppress(catalogue.NoTerm, ClockRefusal, CalendarRunsOut):
        return read_clock(policy=version.clock_policy(door.channel), received=now, calendar=national_calendar())
    return None
