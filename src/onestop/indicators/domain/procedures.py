"""What statistics know of procedures: each version at each service level, from a day until a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from onestop.catalogue.events import VersionPublished

UNSTATED: Final = "UNSTATED"
"""A version that states no service level still belongs to the population of procedures."""


class Span(NamedTuple):
    """One version at one service level on `[valid_from, valid_until)`."""

    procedure_code: str
    version: int
    name: str
    level: str
    service_level: str
    valid_from: date
    valid_until: date | None
    on_national_portal_since: date | None


def spans_of(event: VersionPublished) -> Iterator[Span]:
    """The spans of a version as it is published, none of them before its first day."""
    begins = date.fromisoformat(event.valid_from)
    stated = event.service_levels or [{"from": event.valid_from, "level": UNSTATED}]
    levels = sorted((max(date.fromisoformat(span["from"]), begins), span["level"]) for span in stated)
    ends = [day for day, _code in levels[1:]] + [None]
    portal = event.national_portal
    for (day, level), end in zip(levels, ends, strict=True):
        if end is None or end > day:
            yield Span(
                procedure_code=event.procedure_code,
                version=event.version,
                name=event.name,
                level=",".join(event.levels),
                service_level=level,
                valid_from=day,
                valid_until=end,
                on_national_portal_since=date.fromisoformat(portal) if portal else None,
            )


def replayed(events: Iterable[VersionPublished]) -> set[Span]:
    """All spans after these events, first to last: each version ends those before it on its first day."""
    spans: dict[str, list[Span]] = {}
    for event in events:
        begins = date.fromisoformat(event.valid_from)
        kept = [one for span in spans.get(event.procedure_code, []) for one in _after(span, event.version, begins)]
        taken = {(one.version, one.valid_from) for one in kept}
        new = [one for one in spans_of(event) if (one.version, one.valid_from) not in taken]
        spans[event.procedure_code] = kept + new
    return {span for of_one in spans.values() for span in of_one}


def _after(span: Span, version: int, begins: date) -> Iterator[Span]:
    """What is left of a span once a version begins."""
    if span.version >= version:
        yield span
    elif span.valid_from < begins:
        ends = begins if span.valid_until is None else min(span.valid_until, begins)
        yield span._replace(valid_until=ends)
