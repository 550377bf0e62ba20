"""The pages for whoever sends more than an address takes, or never ends, or signed in too long ago.

Behind a server other than ours, which marks nothing, the length a request declares is held against the limit.
"""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponseBase

from onestop.frame.bodies import LITTLE, REFUSED_BODY, limit_of
from onestop.frame.doors import to_sign_in
from onestop.frame.errors import body_too_large, body_too_slow, busy
from onestop.frame.request import PageRequest
from onestop.kernel.parsing import whole_number


def whole_body(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer a request whose body was not, or may not be, read. Stands before whatever reads forms."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        refused = request.META.get(REFUSED_BODY)
        limit = limit_of(request.path_info) if _length(request) > LITTLE or refused else LITTLE
        if refused == "signed_out":
            return to_sign_in(cast("PageRequest", request))
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
