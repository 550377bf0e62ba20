"""One's own sessions: where one is signed in, and ending what one does not know."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.frame.doors import BUTTON, SIGNED_IN, door
from onestop.frame.notices import noticed, with_notice
from onestop.frame.request import PageRequest
from onestop.identity.account import account_page, own_account
from onestop.people import api as people


@door(permission=SIGNED_IN)
def sessions(request: PageRequest) -> HttpResponse:
    """Every browser in which the account is signed in."""
    user, current = own_account(request)
    values = {
        "sessions": people.sessions_of(user, request.now, current=current),
        "limits": people.limits_of(user.kind),
        "ended": noticed(request),
    }
    return account_page(request, "sessions", values)


@door(permission=SIGNED_IN, methods=BUTTON)
def end_one(request: PageRequest, session: int) -> HttpResponse:
    user, _ = own_account(request)
    if not people.end_session(user, session):
        raise Http404
    return HttpResponseRedirect(with_notice(request, reverse("identity:sessions"), "one"))


@door(permission=SIGNED_IN, methods=BUTTON)
def end_others(request: PageRequest) -> HttpResponse:
    user, current = own_account(request)
    people.end_other_sessions(user, keep=current)
    return HttpResponseRedirect(with_notice(request, reverse("identity:sessions"), "others"))
