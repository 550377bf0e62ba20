"""Reads of the register, kept in memory because every page names agencies."""

import time
from datetime import date
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.organisation.domain.register import AgencyView, Register
from onestop.organisation.models import AgencyPeriod

_KEPT_SECONDS: Final = 60.0
"""A change made by another process is seen within a minute; one's own at once (`forget`)."""
_kept: list[tuple[float, Register]] = []


def agency(code: str, on: date) -> AgencyView:
    """The agency as it stood on that day.

    Raises:
        UnknownAgency: nobody bore the code then.
    """
    return register().agency(code, on)


def all_on(on: date) -> tuple[AgencyView, ...]:
    """Every agency of that day in the order of codes, sections included."""
    return tuple(register().on(on).values())


def province_codes(on: date) -> tuple[str, ...]:
    """What stands under nobody; none before a province is loaded."""
    return tuple(view.code for view in all_on(on) if view.parent_code is None)


def children(code: str, on: date) -> tuple[AgencyView, ...]:
    return tuple(view for view in all_on(on) if view.parent_code == code)


def subtree(code: str, on: date) -> tuple[AgencyView, ...]:
    """The agency and everything below it."""
    return tuple(view for view in all_on(on) if view.code == code or view.code.startswith(code + "."))


def handling_agencies(on: date) -> tuple[AgencyView, ...]:
    """Those that receive and decide cases: office, departments, districts, communes."""
    return tuple(view for view in all_on(on) if view.handles_cases)


def one_stop_of(code: str, on: date) -> AgencyView:
    """The counter where the agency's cases are received and returned."""
    return agency(f"{code}.MC", on)


def history(code: str) -> tuple[AgencyView, ...]:
    """What the agency has been, oldest first."""
    return register().history(code)


def find(query: str, on: date, limit: int = 20) -> tuple[AgencyView, ...]:
    """By name in either language, with or without diacritics, or by code."""
    return register().find(query, on, limit)


def register() -> Register:
    """The register as last read; an empty one is never kept, since a province is about to be loaded."""
    now = time.monotonic()
    if _kept and now - _kept[0][0] < _KEPT_SECONDS:
        return _kept[0][1]
    read = Register(_read())
    _kept[:] = [(now, read)] if read else []
    return read


def forget() -> None:
    """To be called by whoever changes agencies."""
    _kept.clear()


def _read() -> list[AgencyView]:
    rows = AgencyPeriod.objects.values_list(
        "agency_id",
        "agency__code",
        "name_vi",
        "name_en",
        "agency__kind",
        "unit_type",
        "agency__parent__code",
        "valid_from",
        "valid_until",
    )
    return [
        AgencyView(
            id=key,
            code=code,
            name=Text(vi, en),
            kind=kind,
            unit_type=unit_type,
            parent_code=parent,
            valid_from=began,
            valid_until=ended,
        )
        for key, code, vi, en, kind, unit_type, parent, began, ended in rows
    ]
