"""One's own sessions: where one is signed in, and ending what one does not know."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from onestop.frame.doors import SIGNED_IN, door
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
        "ended": request.GET.get("ended", ""),
    }
    return account_page(request, "sessions", values)


@require_POST
@door(permission=SIGNED_IN)
def end_one(request: PageRequest, session: int) -> HttpResponse:
    user, _ = own_account(request)
    if not people.end_session(user, session):
        raise Http404
    return HttpResponseRedirect(f"{reverse('identity:sessions')}?ended=one")


@require_POST
@door(permission=SIGNED_IN)
def end_others(request: PageRequest) -> HttpResponse:
    user, current = own_account(request)
    people.end_other_sessions(user, keep=current)
    return HttpResponseRedirect(f"{reverse('identity:sessions')}?ended=others")
