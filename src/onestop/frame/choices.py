"""Where readers change how pages look and read: plain links that set a cookie and come back."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from onestop.frame import language
from onestop.frame.doors import PUBLIC, door
from onestop.frame.preferences import CONTRAST_COOKIE, LANGUAGE_COOKIE, SIZE_COOKIE, SIZES
from onestop.frame.redisplay import remember
from onestop.frame.request import PageRequest


def safe_next(request: PageRequest, fallback: str = "") -> str:
    """The page to come back to; only ever one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return wanted if ours else fallback or reverse("portal:home")


@door(permission=PUBLIC)
def choose_language(request: PageRequest, code: str) -> HttpResponse:
    """Remember the language and return to the same page."""
    response = HttpResponseRedirect(_without_language(safe_next(request)))
    chosen = language.known(code)
    if chosen:
        remember(response, LANGUAGE_COOKIE, chosen)
    return response


@door(permission=PUBLIC)
def choose_preferences(request: PageRequest) -> HttpResponse:
    """Remember text size or contrast; anything unknown changes nothing."""
    response = HttpResponseRedirect(safe_next(request))
    size = request.GET.get("size", "")
    if size in {str(known) for known in SIZES}:
        remember(response, SIZE_COOKIE, size)
    if request.GET.get("contrast") in ("0", "1"):
        remember(response, CONTRAST_COOKIE, request.GET["contrast"])
    return response


def _without_language(address: str) -> str:
    """An address that asks for a language itself would win over the choice just made."""
    path, _, query = address.partition("?")
    kept = [pair for pair in query.split("&") if pair and not pair.startswith("lang=")]
    return f"{path}?{'&'.join(kept)}" if kept else path
