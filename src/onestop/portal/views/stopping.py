"""Stopping messages without an account, by the link that each of them has: one press, and one to take it back."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.notices import api as notices


@door(permission=PUBLIC)
def stop_messages(request: PageRequest, token: str) -> HttpResponse:
    """Opening the link does nothing, for programs open links as well; whether it is stopped is said, and the button turns it."""
    way = notices.way_of(token)
    if way is None:
        raise Http404
    if is_sent(request):
        if request.POST.get("do") == "again":
            notices.take_up_again(way)
        else:
            notices.stop(way, now=request.now)
        return HttpResponseRedirect(reverse("portal:stop_messages", args=[token]))
    values = {"by": way.channel, "stopped": notices.is_stopped(way)}
    return page(request, "portal/stop_messages.jinja", values)
