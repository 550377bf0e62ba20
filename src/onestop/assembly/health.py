"""Whether this process can do its work: what a load balancer, or `up`, asks."""

from django.http import HttpRequest, HttpResponse

from onestop.frame.doors import door
from onestop.runtime.api import raw


@door(permission="public")
def healthz(_request: HttpRequest) -> HttpResponse:
    """200 when the database answers. A database that does not makes this a 500, as it does every page."""
    raw("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")
