"""The agency in whose name a paper goes out, as it was called when the matter of the paper happened."""

from datetime import date, datetime
from typing import Final

from onestop.cases.domain.place import place_name
from onestop.documents.api import Office
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation

TERRITORIES: Final = ("province", "district", "commune")
"""Kinds of agencies that stand for a territory."""
_MOST_OFFICES: Final = 4_096
_offices: dict[tuple[str, date], tuple[organisation.AgencyView, Office]] = {}
"""By agency and day, beside the view it was made of: a register read anew has others."""


def agency_at(code: str, at: datetime) -> organisation.AgencyView:
    """Who stood for the agency when the paper's matter happened: itself, or its successor."""
    on = local_date(at)
    return organisation.agency(organisation.successor_of(code, on) or code, on)


def office_at(code: str, at: datetime) -> Office:
    """Its head of a paper: name, agency above, place, ways to reach it."""
    agency, on = agency_at(code, at), local_date(at)
    known, office = _offices.get((code, on), (None, None))
    if office is None or known is not agency:
        if len(_offices) >= _MOST_OFFICES:
            _offices.clear()
        office = _office_of(agency, on)
        _offices[code, on] = (agency, office)
    return office


def _office_of(agency: organisation.AgencyView, on: date) -> Office:
    above, superior = organisation.ancestors(agency.code, on), organisation.superior(agency.code, on)
    territory = next((one for one in (agency, *above) if one.kind in TERRITORIES), agency)
    return Office(
        parent=superior.vi if superior else "",
        name=agency.authority.vi,
        place=place_name(territory.name.vi),
        phone=agency.phone,
        address=agency.address,
        email=agency.email,
    )
