"""Agencies and posts in words."""

from datetime import date

from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation
from onestop.people import api as people

_BY_COMMAND = {"command": Text("bằng lệnh của người vận hành", "by an operator's command")}


def agency_name(code: str, on: date) -> Text:
    """What the agency was called that day; a code nobody bore stays a code."""
    try:
        return organisation.agency(code, on).authority if code else Text("", "")
    except organisation.UnknownAgency:
        return Text(code, code)


def capacity_name(capacity: str) -> Text:
    """A post, or the kind of an applicant, as it is called."""
    role = people.ROLES.get(capacity)
    return role.name if role else (people.APPLICANT_ROLES | _BY_COMMAND).get(capacity, Text(capacity, capacity))
