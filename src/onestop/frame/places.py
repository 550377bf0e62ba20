"""Agencies among which an applicant chooses, and a counter for him: whichever decides, and wherever he fetches the result."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onestop.catalogue.api import ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.kernel.text import sort_key
from onestop.organisation import api as organisation


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places under one heading: communes of a district, or of one that has ended; under none all districts, or the rest."""

    heading: Text | None
    places: tuple[organisation.AgencyView, ...]


def places_for(version: ProcedureVersion, on: date) -> tuple[PlaceGroup, ...]:
    """The agencies of the competent level as they stand on the day, communes by the district they are or were of."""
    level = version.competent.get("level", "")
    return grouped([one for one in organisation.handling_agencies(on) if one.kind == level], on)


def grouped(agencies: Sequence[organisation.AgencyView], on: date) -> tuple[PlaceGroup, ...]:
    """These agencies: those of the province and districts under no heading, communes by the district they are or were of."""
    others = tuple(one for one in agencies if one.kind != "commune")
    communes = tuple(_communes([one for one in agencies if one.kind == "commune"], on))
    return (PlaceGroup(None, others), *communes) if others else communes


def _communes(handling: list[organisation.AgencyView], on: date) -> Iterator[PlaceGroup]:
    districts = {one.code: one.name for one in organisation.all_on(on) if one.kind == "district"}
    groups = (PlaceGroup(name, by_name(_under(code, handling))) for code, name in districts.items())
    # Since there are two tiers a commune stands under the province itself.
    without = [one for one in handling if one.parent_code not in districts]
    return (group for group in (*groups, *_by_former_district(without)) if group.places)


def _under(district: str, places: list[organisation.AgencyView]) -> Iterator[organisation.AgencyView]:
    return (one for one in places if one.parent_code == district)


def _by_former_district(communes: list[organisation.AgencyView]) -> Iterator[PlaceGroup]:
    """Under the district they were of, which tells two of one name apart; the rest under no heading, first."""
    former = former_districts(communes)
    yield PlaceGroup(None, by_name(one for one in communes if one.code not in former))
    for name in sorted(set(former.values()), key=lambda one: sort_key(one.vi)):
        heading = Text(f"Trước đây thuộc {name.vi[:1].lower() + name.vi[1:]}", f"Formerly of {name.en}")
        yield PlaceGroup(heading, by_name(one for one in communes if former.get(one.code) == name))


def by_name(places: Iterable[organisation.AgencyView]) -> tuple[organisation.AgencyView, ...]:
    """In the order of the Vietnamese alphabet, in which somebody looks for his own among ninety."""
    return tuple(sorted(places, key=lambda one: sort_key(one.name.vi)))


def former_districts(communes: Sequence[organisation.AgencyView]) -> dict[str, Text]:
    """Where communes stood before there were two tiers, by the dated register."""
    found: dict[str, Text] = {}
    for one in communes:
        for period in organisation.history(one.code):
            above = period.parent_code and organisation.history(period.parent_code)
            if above and above[-1].kind == "district":
                found[one.code] = above[-1].name
    return found
