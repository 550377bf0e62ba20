"""What every request gets before its view, and every answer before it leaves."""

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.functional import SimpleLazyObject

from onestop.frame import language
from onestop.frame.preferences import A_YEAR, LANGUAGE_COOKIE, read_preferences
from onestop.frame.request import PageRequest
from onestop.kernel.actor import ANONYMOUS, Actor
from onestop.people import api as people
from onestop.runtime import api as runtime

Answer = Callable[[HttpRequest], HttpResponseBase]

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


class PagesCompressed(GZipMiddleware):
    """Pages alone: static files lie compressed, papers and pictures are so already.

    Django pads what it compresses by chance, so that its length tells nothing of a page's secrets.
    """

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            return response
        return super().process_response(request, response)


def reader(get_response: Answer) -> Answer:
    """Language, preferences and the moment; `?lang=` wins over the cookie and is remembered.

    A form posted from such a page still has it in its address: whatever was chosen since is newer.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        said, kept = (language.known(one) for one in (request.GET.get("lang"), request.COOKIES.get(LANGUAGE_COOKIE)))
        asked = None if request.method == "POST" and kept else said
        language.use(asked or kept or "vi")
        page_request = cast("PageRequest", request)
        page_request.preferences = read_preferences(request)
        page_request.now = runtime.now()
        response = get_response(request)
        response.headers.setdefault("Content-Language", language.current())
        if asked and LANGUAGE_COOKIE not in response.cookies:
            response.set_cookie(LANGUAGE_COOKIE, asked, max_age=A_YEAR, samesite="Lax")
        return response

    return middleware


def caching(get_response: Answer) -> Answer:
    """What is somebody's own, or was typed, is kept nowhere; a public page is kept by its reader, who asks whether it is new."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        match = request.resolver_match
        public = match is not None and getattr(match.func, "permission", "") == "public" and request.method != "POST"
        known = settings.SESSION_COOKIE_NAME in request.COOKIES
        response.headers.setdefault(
            "Cache-Control", "private, no-cache" if public and not known else "private, no-store"
        )
        return response

    return middleware


def acting(get_response: Answer) -> Answer:
    """Who acts, found when first asked: public pages of strangers cost no query."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        page_request = cast("PageRequest", request)
        page_request.actor = cast("Actor", SimpleLazyObject(lambda: _actor(page_request)))
        return get_response(request)

    return middleware


def policy(get_response: Answer) -> Answer:
    """Nothing runs or loads that we did not serve ourselves; nobody frames our pages."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        return response

    return middleware


def _actor(request: PageRequest) -> Actor:
    return people.actor_of(request.user, request.now) if request.user.is_authenticated else ANONYMOUS
