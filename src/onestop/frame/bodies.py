"""How much may be sent to an address, and the pages for whoever sends more, or never ends.

A view says its limit with its door. The server in front of Django reads no more than that, and marks a request
whose body it did not read whole; behind any other server the length a request declares is held against the limit.
"""

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from django.http import HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve

from onestop.frame.errors import body_too_large, body_too_slow, busy
from onestop.kernel.parsing import whole_number

LITTLE: Final = 64_000
"""Octets: a search, a press of a button, a sign-in."""
TYPED: Final = 1_000_000
"""Octets: a form with long answers. A Vietnamese letter takes up to nine octets on the way."""
FILES: Final = 64_000_000
"""Octets: a form with files, of which each is held to a limit of its own."""

REFUSED_BODY: Final = "onestop.refused_body"
"""Key of the WSGI environment under which the server says why the body is not there."""
Reason: TypeAlias = Literal["too_large", "too_slow", "busy"]


def limit_of(path: str) -> int:
    """The octets a request to `path` may carry; where nothing is, as few as anywhere."""
    try:
        return int(getattr(resolve(path).func, "body", LITTLE))
    except Resolver404:
        return LITTLE


def waits(path: str) -> bool:
    """Whether what is posted to `path` may have to wait for its turn, and must not keep pages waiting with it."""
    try:
        return bool(getattr(resolve(path).func, "waits", False))
    except Resolver404:
        return False


def whole_body(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer a request whose body was not, or may not be, read. Stands before whatever reads forms."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        refused = request.META.get(REFUSED_BODY)
        limit = limit_of(request.path_info) if _length(request) > LITTLE or refused else LITTLE
        if refused == "too_slow":
            return body_too_slow(request)
        if refused == "busy":
            return busy(request)
        if refused or _length(request) > limit:
            return body_too_large(request, limit)
        return get_response(request)

    return middleware


def _length(request: HttpRequest) -> int:
    return whole_number(request.META.get("CONTENT_LENGTH") or "0") or 0
