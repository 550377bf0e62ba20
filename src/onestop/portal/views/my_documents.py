"""My documents: what decisions issued to whoever is signed in, across all of his cases."""

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date
from onestop.people.api import APPLY
from onestop.portal.wording import DOCUMENT_TONES


@door(permission=APPLY)
def my_documents(request: PageRequest) -> HttpResponse:
    """The latest first, each with until when it is good, whether it holds, the file and its check page."""
    found = cases.own_documents(by=request.actor, today=local_date(request.now), after=place_in(request))
    values = {
        "documents": found.items,
        "agencies": {one.case_code: agency_name(one.agency, local_date(one.issued_at)) for one in found.items},
        "states": cases.STATES,
        "tones": DOCUMENT_TONES,
        "links": page_links(request, found),
    }
    return page(request, "portal/my_documents.jinja", values)
