"""What a view saw that its address does not say, noted for the access log."""

from typing import cast

from django.http import HttpRequest

from onestop.access.api import Look

Noted = tuple[Look, str]


def note_look(request: HttpRequest, look: Look, subject: str) -> None:
    """Somebody's data was read for this request: whose is known to the view alone."""
    noted_looks(request).append((look, subject))


def noted_looks(request: HttpRequest) -> list[Noted]:
    """What was noted so far."""
    noted = getattr(request, "noted_looks", None)
    if noted is None:
        noted = request.noted_looks = []  # type: ignore[attr-defined]  # ours
    return cast("list[Noted]", noted)
