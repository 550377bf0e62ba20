"""Devices on which an account was signed in to before, known again by a cookie.

The cookie holds a random name of the device and, for each of the last few accounts, a MAC of both.
It opens nothing: it only says that tries from here are not a stranger's. A counter's computer is
used by several officials, so it remembers several.
"""

import hmac
import secrets
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from onestop.people import api as people

_REMEMBERED: Final = 6
_MAC_CHARS: Final = 32
_LONG: Final = 400 * 24 * 3600
"""Browsers keep no cookie longer."""


def cookie_name() -> str:
    return "__Host-device" if settings.HTTPS else "device"


def known_device(request: HttpRequest, login: str) -> str:
    """The name of this device if `login` was signed in to on it, else nothing."""
    device, macs = _read(request)
    return device if device and any(hmac.compare_digest(_mac(device, login), mac) for mac in macs) else ""


def remember_device(request: HttpRequest, response: HttpResponse, login: str) -> None:
    """Know this device again when `login` is next signed in to."""
    device, macs = _read(request)
    device = device or secrets.token_hex(16)
    mine = _mac(device, login)
    kept = [mine, *(mac for mac in macs if mac != mine)][:_REMEMBERED]
    response.set_cookie(
        cookie_name(),
        ".".join([device, *kept]),
        max_age=_LONG,
        httponly=True,
        secure=settings.HTTPS,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> tuple[str, list[str]]:
    device, *macs = request.COOKIES.get(cookie_name(), "").split(".")[: _REMEMBERED + 1]
    well_formed = len(device) == 32 and device.isascii() and device.isalnum()
    return (device, [mac for mac in macs if mac.isascii()]) if well_formed else ("", [])


def _mac(device: str, login: str) -> str:
    said = b"known device\0" + device.encode() + people.login_digest(login)
    return hmac.digest(settings.SECRET_KEY.encode(), said, "sha256").hex()[:_MAC_CHARS]
