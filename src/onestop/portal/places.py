"""Agencies among which an applicant chooses."""

from dataclasses import dataclass
from datetime import date

from onestop.catalogue.api import ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places under one heading: the communes of a district, or all districts under none."""

    heading: Text | None
    places: tuple[organisation.AgencyView, ...]


def places_for(version: ProcedureVersion, on: date) -> tuple[PlaceGroup, ...]:
    """The agencies of the competent level, communes by district, as they stand on the day."""
    level = version.competent.get("level", "")
    handling = [one for one in organisation.handling_agencies(on) if one.kind == level]
    if level != "commune":
        return (PlaceGroup(None, tuple(handling)),) if handling else ()
    districts = [one for one in organisation.all_on(on) if one.kind == "district"]
    groups = (
        PlaceGroup(district.name, tuple(one for one in handling if one.parent_code == district.code))
        for district in districts
    )
    return tuple(group for group in groups if group.places)


def place_name(code: str, on: date) -> Text | None:
    """Who decides there; nothing for a code nobody bears."""
    try:
        return organisation.agency(code, on).authority if code else None
    except organisation.UnknownAgency:
        return None
