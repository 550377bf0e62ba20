"""Where an applicant fetches his result: which counter, when it is open, how it is reached."""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.portal.offices import hours_in_words, office_near
from onestop.rules.api import national_calendar


@dataclass(frozen=True, slots=True)
class Fetching:
    """The counter, named also where it has no page any more."""

    name: Text
    office: organisation.AgencyView | None
    hours: tuple[str, ...]


def fetching(file: cases.CaseFile, at: datetime) -> Fetching | None:
    """Of a case whose result is fetched at a counter and was not yet, or may still be; None of any other."""
    if not cases.is_to_be_had(file) or cases.delivery_of_the_rest(file).way != "counter":
        return None
    on, code = local_date(at), cases.place_of_the_rest(file)
    code = organisation.successor_of(code, on) or code
    return Fetching(agency_name(code, on), office_near(code, on), hours_in_words(national_calendar().hours))
