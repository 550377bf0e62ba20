"""How good the catalogue is: what is wrong in it, by kind, down to the procedures."""

from django.http import HttpResponse

from onestop.catalogue import api as catalogue
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date


@door(permission="catalogue.see_quality")
def overview(request: PageRequest) -> HttpResponse:
    """Findings by kind, those that keep a procedure closed first."""
    today = local_date(request.now)
    quality = catalogue.quality(on=today)
    rows = [(kind, catalogue.finding_meaning(kind.kind)) for kind in quality.kinds]
    return page(
        request,
        "desk/quality.jinja",
        {"quality": quality, "rows": rows, "outlived": catalogue.outlived_acts(today), "today": today},
    )


@door(permission="catalogue.see_quality")
def faults(request: PageRequest, kind: str) -> HttpResponse:
    """The very procedures with one kind of finding, a page at a time."""
    found = catalogue.findings_of_kind(kind, on=local_date(request.now), after=place_in(request))
    values = {
        "words": catalogue.finding_meaning(kind),
        "faults": [(one, catalogue.finding_place(one.field)) for one in found.items],
        "links": page_links(request, found),
    }
    return page(request, "desk/faults.jinja", values)
