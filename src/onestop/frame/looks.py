"""What a view saw that its address does not say, noted for the access log."""

import hmac
from typing import cast

from django.conf import settings
from django.http import HttpRequest

from onestop.access.api import Look

Noted = tuple[Look, str]


def note_look(request: HttpRequest, look: Look, subject: str) -> None:
    """Somebody's data was read for this request: whose is known to the view alone."""
    noted_looks(request).append((look, subject))


def note_miss(request: HttpRequest, look: Look, sought: str) -> None:
    """Somebody was asked for who is not there: `sought` says by what, and never in clear (`keyed`)."""
    noted_misses(request).append((look, sought))


def keyed(*said: str) -> str:
    """The same for the same words, and nothing to whoever lacks the installation's secret."""
    return hmac.digest(settings.SECRET_KEY.encode(), "\0".join(said).encode(), "sha256").hex()[:32]


def noted_looks(request: HttpRequest) -> list[Noted]:
    """What was noted so far."""
    return _noted(request, "noted_looks")


def noted_misses(request: HttpRequest) -> list[Noted]:
    """Who was asked for so far and is not there."""
    return _noted(request, "noted_misses")


def _noted(request: HttpRequest, of: str) -> list[Noted]:
    if not hasattr(request, of):
        setattr(request, of, [])
    return cast("list[Noted]", getattr(request, of))
