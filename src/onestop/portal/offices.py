"""Where one can go in person: the one-stop sections of the province, and when they are open."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from types import MappingProxyType
from typing import TypeAlias

from onestop.frame.places import by_name, former_districts
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import CalendarRunsOut, WorkingCalendar
from onestop.kernel.text import fold
from onestop.kernel.times import LOCAL, local
from onestop.organisation import api as organisation

_OF_THE_PROVINCE = Text("Sở, ban, ngành của tỉnh", "Departments of the province")
_COMMUNES = Text("Xã, phường", "Communes and wards")
_SHORT = {"p": "phuong", "x": "xa", "tt": "thi tran", "tp": "thanh pho", "tx": "thi xa", "h": "huyen"}
"""How people shorten the kind of a unit before its name."""
_PREFIX = re.compile(rf"\s*({'|'.join(sorted(_SHORT, key=len, reverse=True))})(?:\s*\.\s*|\s+)(?=\w)", re.IGNORECASE)

EarlierNames: TypeAlias = Mapping[str, tuple[Text, ...]]
"""By code of an agency: what it, and those merged into it, were called before."""


@dataclass(frozen=True, slots=True)
class OfficeGroup:
    """Offices under one heading: those of the province, or a district with its communes."""

    heading: Text
    offices: tuple[organisation.AgencyView, ...]
    kind: str = "district"
    """What the heading is of: the province, a district, or communes that stand under no district."""
    former: Mapping[str, Text] = field(default_factory=dict, hash=False)
    """By code of a commune under no district: the one it last stood under."""

    def called(self, typed: str, earlier: EarlierNames) -> "OfficeGroup":
        """Those of them whose name, or an earlier one, has what was typed as it stands, with marks or without."""
        wanted = f" {_spelt_out(typed)}"
        return self._those(lambda one: wanted in f" {_names(one)} / {self._area(one)} / {_earlier(one, earlier)}")

    def with_words(self, typed: str, earlier: EarlierNames) -> "OfficeGroup":
        """Those of them whose names and heading have every word typed, in any order."""
        words, area = _spelt_out(typed).split(), fold(self.heading.vi)

        def has_all(one: organisation.AgencyView) -> bool:
            former = self.former.get(one.code)
            was = f"{fold(former.vi) if former else ''} {_earlier(one, earlier)}"
            there = f"{_names(one)} {area} {was}".split()
            return all(any(said.startswith(word) for said in there) for word in words)

        return self._those(has_all)

    def areas(self) -> tuple[tuple[Text | None, tuple[organisation.AgencyView, ...]], ...]:
        """The offices by the district they last stood under, in the order of the register; None of those that never did."""
        found: dict[Text | None, list[organisation.AgencyView]] = {}
        for one in self.offices:
            found.setdefault(self.former.get(one.code), []).append(one)
        return tuple((area, tuple(offices)) for area, offices in found.items())

    def _area(self, one: organisation.AgencyView) -> str:
        former = self.former.get(one.code)
        return fold(f"{former.vi} / {former.en}") if former else ""

    def _those(self, wanted: Callable[[organisation.AgencyView], bool]) -> "OfficeGroup":
        return replace(self, offices=tuple(one for one in self.offices if wanted(one)))


def offices_called(
    typed: str, groups: Sequence[OfficeGroup], earlier: EarlierNames = MappingProxyType({})
) -> tuple[OfficeGroup, ...]:
    """The offices somebody looks for by a name or part of it, or, where none is called so, by words such as ward and town.

    All of them where nothing was typed. Whoever has an old address finds the office of today by an `earlier` name.
    """
    for found in ([one.called(typed, earlier) for one in groups], [one.with_words(typed, earlier) for one in groups]):
        if any(one.offices for one in found):
            return tuple(one for one in found if one.offices)
    return ()


def _spelt_out(typed: str) -> str:
    found = _PREFIX.match(typed)
    return fold(f"{_SHORT[found[1].lower()]} {typed[found.end() :]}" if found else typed)


def _names(one: organisation.AgencyView) -> str:
    return fold(f"{one.authority.vi} / {one.authority.en}")


def _earlier(one: organisation.AgencyView, earlier: EarlierNames) -> str:
    return fold(" / ".join(f"{name.vi} / {name.en}" for name in earlier.get(one.code, ())))


def offices_of(on: date) -> tuple[OfficeGroup, ...]:
    """Every agency that receives cases, as it stands on the day, the province's own first."""
    handling = organisation.handling_agencies(on)
    districts = [one for one in handling if one.kind == "district"]
    under = {one.code for one in districts}
    own = tuple(one for one in handling if one.kind in ("office", "department"))
    # Since there are two tiers a commune stands under the province itself.
    communes = by_name(one for one in handling if one.kind == "commune" and one.parent_code not in under)
    by_district = (
        OfficeGroup(one.name, (one, *by_name(other for other in handling if other.parent_code == one.code)))
        for one in districts
    )
    groups = (
        OfficeGroup(_OF_THE_PROVINCE, own, "province"),
        OfficeGroup(_COMMUNES, communes, "commune", former_districts(communes)),
        *by_district,
    )
    return tuple(group for group in groups if group.offices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether offices are open at a moment, and until or from when."""

    is_open: bool
    changes_at: datetime
    """When they close, or open again."""


def opening_at(moment: datetime, calendar: WorkingCalendar) -> Opening | None:
    """None where the calendar does not say: the years ahead are declared one by one."""
    try:
        begins = calendar.opens_at(moment)
    except CalendarRunsOut:
        return None
    if begins > moment:
        return Opening(is_open=False, changes_at=begins)
    return Opening(is_open=True, changes_at=_closing_after(moment, calendar))


def _closing_after(moment: datetime, calendar: WorkingCalendar) -> datetime:
    here = local(moment)
    closes = next((end for begin, end in calendar.hours if begin <= here.time() < end), calendar.closing)
    return datetime.combine(here.date(), closes, LOCAL)


def hours_in_words(hours: tuple[tuple[time, time], ...]) -> tuple[str, ...]:
    """07:00–11:30, one for each session; an hour is written as in every other time."""
    return tuple(f"{begin:%H:%M}–{end:%H:%M}" for begin, end in hours)


def office_near(code: str, on: date) -> organisation.AgencyView | None:
    """The agency of that day whose one-stop section has a page; None where the code has none any more."""
    try:
        found = organisation.agency(code, on)
    except organisation.UnknownAgency:
        return None
    return found if found.handles_cases else None
