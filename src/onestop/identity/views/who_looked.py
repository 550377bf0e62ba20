"""Who looked at my data: the official's agency, post and purpose, and when; not who he is by name."""

from typing import Any

from django.http import HttpResponse

from onestop.access import api as access
from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.identity.account import account_page
from onestop.identity.wording import capacity_name
from onestop.kernel.times import local_date


@door(permission="portal.apply")
def who_looked(request: PageRequest) -> HttpResponse:
    """Looks at one's person and one's cases by anybody else, the latest first."""
    person_id = request.actor.person_id or 0
    found = access.looks_at(person_id=person_id, cases=cases.codes_of(person_id), after=place_in(request))
    values = {
        "lines": [_shown(line) for line in found.items],
        "links": page_links(request, found),
    }
    return account_page(request, "who_looked", values)


def _shown(line: access.AccessView) -> dict[str, Any]:
    return {
        "at": line.at,
        "agency": agency_name(line.agency, local_date(line.at)),
        "capacity": capacity_name(line.capacity),
        "purpose": access.PURPOSE_WORDS[line.purpose],
        "kind": access.KIND_WORDS[line.kind],
        "case": line.subject if line.kind != "person" else "",
    }
