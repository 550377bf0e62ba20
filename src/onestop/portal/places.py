"""Agencies among which an applicant chooses."""

from dataclasses import dataclass
from datetime import date

from onestop.catalogue.api import ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places under one heading: the communes of a district; under none all districts, or communes of the province."""

    heading: Text | None
    places: tuple[organisation.AgencyView, ...]


def places_for(version: ProcedureVersion, on: date) -> tuple[PlaceGroup, ...]:
    """The agencies of the competent level, communes by district, as they stand on the day."""
    level = version.competent.get("level", "")
    handling = [one for one in organisation.handling_agencies(on) if one.kind == level]
    if level != "commune":
        return (PlaceGroup(None, tuple(handling)),) if handling else ()
    districts = {one.code: one.name for one in organisation.all_on(on) if one.kind == "district"}
    groups = (
        PlaceGroup(name, tuple(one for one in handling if one.parent_code == code)) for code, name in districts.items()
    )
    # Since there are two tiers a commune stands under the province itself.
    without_district = PlaceGroup(None, tuple(one for one in handling if one.parent_code not in districts))
    return tuple(group for group in (without_district, *groups) if group.places)
