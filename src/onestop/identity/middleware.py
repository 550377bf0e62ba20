"""Who is signed in, judged by the moment of the request."""

from collections.abc import Callable
from typing import cast

from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import SimpleLazyObject

from onestop.frame.request import PageRequest
from onestop.people import api as people

Answer = Callable[[HttpRequest], HttpResponseBase]


def signed_in(get_response: Answer) -> Answer:
    """`request.user`, found when first asked; nobody once the session is over."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        page_request = cast("PageRequest", request)
        request.user = cast("people.User", SimpleLazyObject(lambda: _user_of(page_request)))
        return get_response(request)

    return middleware


def _user_of(request: PageRequest) -> people.User | AnonymousUser:
    user = get_user(request)
    if not isinstance(user, people.User):
        return AnonymousUser()
    kept = request.session.row  # type: ignore[attr-defined]  # our own store
    if kept is None or people.keep_open(kept, user, request.now):
        return user  # a session not saved yet was opened by this very request
    request.session.flush()
    return AnonymousUser()
