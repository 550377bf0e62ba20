"""Reads of the register, kept in memory because every page names agencies."""

import time
from collections.abc import Mapping
from datetime import date
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.organisation.domain.record import AgencyRecord
from onestop.organisation.domain.register import AgencyView, Register, UnknownAgency
from onestop.organisation.lines import lines
from onestop.organisation.models import Agency
from onestop.organisation.store import load_records, load_successions

_KEPT_SECONDS: Final = 60.0
"""A change made by another process is seen within a minute; one's own at once (`forget`)."""
_kept: list[tuple[float, Register]] = []


def agency(code: str, on: date) -> AgencyView:
    """The agency as it stood on that day.

    Raises:
        UnknownAgency: nobody bore the code then.
    """
    return register().agency(code, on)


def as_last_known(code: str, on: date) -> AgencyView:
    """The agency on that day; if it had ended by then, as it stood on its last.

    Raises:
        UnknownAgency: nobody had ever borne the code by then.
    """
    return register().as_last_known(code, on)


def authority_of(code: str, on: date) -> Text | None:
    """What the agency is called that day, or was when it ended; None for a code nobody had borne by then."""
    try:
        return as_last_known(code, on).authority if code else None
    except UnknownAgency:
        return None


def all_on(on: date) -> tuple[AgencyView, ...]:
    """Every agency of that day in the order of codes, sections included."""
    return tuple(register().on(on).views.values())


def changes(after: date, through: date) -> tuple[date, ...]:
    """The days in (after, through] from which the agencies are others than the day before."""
    return register().changes(after, through)


def province_codes(on: date) -> tuple[str, ...]:
    """What stands under nobody; none before a province is loaded."""
    return tuple(view.code for view in all_on(on) if view.parent_code is None)


def children(code: str, on: date) -> tuple[AgencyView, ...]:
    day = register().on(on)
    return tuple(day.views[child] for child in day.tree.children(code))


def ancestors(code: str, on: date) -> tuple[AgencyView, ...]:
    """Whom the agency stood under on that day, the nearest first."""
    day = register().on(on)
    return tuple(day.views[above] for above in day.tree.ancestors(code))


def superior(code: str, on: date) -> Text | None:
    """Whom the agency names above itself at the head of what it writes; None for one that stands under nobody.

    A body of another sector: its superior in the line of its ministry (`data/lines.yaml`), and never the territory it serves.
    Any other: the authority of whom it stands under.
    """
    here, above = as_last_known(code, on), ancestors(code, on)
    if here.is_partner:
        line = lines().get(here.kind)
        return line.superior(on, {one.kind: one.name for one in above}) if line else None
    return above[0].authority if above else None


def nearest(kind: str, code: str, on: date) -> str | None:
    """The body of that kind that serves the agency: beneath it, else beneath the nearest of those it stands under."""
    day = register().on(on)
    for here in (code, *day.tree.ancestors(code)):
        for child in day.tree.children(here):
            if day.views[child].kind == kind:
                return child
    return None


def subtree(code: str, on: date) -> tuple[AgencyView, ...]:
    """The agency and everything below it on that day."""
    day = register().on(on)
    return tuple(day.views[below] for below in day.tree.subtree(code))


def is_under(code: str, above: str, on: date) -> bool:
    """Whether `above` answers for `code` on that day, by itself or through those below it.

    An agency is under itself; one that has ended is where its successor is.
    """
    return code in scope(above, on, subtree=True)


def scope(code: str, on: date, *, subtree: bool) -> frozenset[str]:
    """Every agency whose files a post at `code` reaches on that day.

    The agency, with `subtree` all below it, and whatever these succeeded: the files of an agency that
    ended, open or closed, are those of the successor it was handed to, from that day. Empty once the
    agency itself has ended.
    """
    return register().on(on).tree.scope(code, subtree=subtree)


def successor_of(code: str, on: date) -> str | None:
    """The agency that answers for the files of `code` on that day.

    Itself while it exists; then whoever the decision handed them to, or, where none was named, the agency
    it last stood under, and so on through later decisions. None for a code nobody had borne by then.
    """
    return register().on(on).tree.answers_for(code)


def successors_of(code: str, on: date) -> tuple[str, ...]:
    """All that stand for `code` or a part of it on that day, in the order of codes."""
    return register().successors(code, on)


def unit_of(code: str, on: date) -> str:
    """The department, district or commune right under the province that `code` belongs to on that day.

    The province belongs to itself, an ended agency to where its files went, an unknown code to nobody else.
    """
    tree = register().on(on).tree
    here = tree.answers_for(code) or code
    line = (here, *tree.ancestors(here))
    return line[-2] if len(line) > 1 else here


def handling_agencies(on: date) -> tuple[AgencyView, ...]:
    """Those that receive and decide cases: office, departments, districts, communes."""
    return tuple(view for view in all_on(on) if view.handles_cases)


def one_stop_of(code: str, on: date) -> AgencyView:
    """The counter where the agency's cases are received and returned.

    Raises:
        UnknownAgency: the agency has none on that day.
    """
    for child in children(code, on):
        if child.kind == "one_stop":
            return child
    raise UnknownAgency(agency=code, on=on)


def history(code: str) -> tuple[AgencyView, ...]:
    """What the agency has been, oldest first."""
    return register().history(code)


def earlier_names(on: date) -> Mapping[str, tuple[Text, ...]]:
    """By code of an agency: what it, and those of its kind that were merged into it or shared out to it, were called before."""
    return register().earlier_names(on)


def find(query: str, on: date, limit: int = 20) -> tuple[AgencyView, ...]:
    """By name in either language, with or without diacritics, or by code."""
    return register().find(query, on, limit)


def register() -> Register:
    """The register as last read; an empty one is never kept, since a province is about to be loaded."""
    now = time.monotonic()
    if _kept and now - _kept[0][0] < _KEPT_SECONDS:
        return _kept[0][1]
    read = _read()
    _kept[:] = [(now, read)] if read else []
    return read


def forget() -> None:
    """To be called by whoever changes agencies."""
    _kept.clear()


def _read() -> Register:
    ids = dict(Agency.objects.values_list("code", "id"))
    views = [view for record in load_records().values() for view in _views(record, ids[record.code])]
    return Register(views, load_successions() if views else ())


def _views(record: AgencyRecord, key: int) -> list[AgencyView]:
    return [
        AgencyView(
            id=key,
            code=record.code,
            name=period.name,
            kind=record.kind,
            unit_type=period.unit_type,
            parent_code=parent,
            valid_from=begin,
            valid_until=end,
            phone=record.contact.phone,
            email=record.contact.email,
            address=record.contact.address,
        )
        for period, parent, begin, end in record.stretches()
    ]
