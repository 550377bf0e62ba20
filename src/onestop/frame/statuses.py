"""What a refusal is called in HTTP."""

import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from django.http import HttpResponse

from onestop.kernel.refusal import Kind, Refusal

STATUS: Final[Mapping[Kind, int]] = {
    "not_found": 404,
    "not_permitted": 403,
    "conflict": 409,
    "invalid": 422,
    "too_many": 429,
    "unavailable": 503,
}
"""RFC 9110, section 15.5 and 15.6; 429 is of RFC 6585."""
_PASSING: Final[Mapping[Kind, timedelta]] = {"too_many": timedelta(minutes=1), "unavailable": timedelta(seconds=30)}
"""When to ask again where the refusal does not know."""


def status_of(refusal: Refusal) -> int:
    return STATUS[refusal.kind]


def retry_after_of(refusal: Refusal) -> int | None:
    """Whole seconds for `Retry-After`; None where asking again would be answered alike."""
    wait = refusal.retry_after or _PASSING.get(refusal.kind)
    return None if wait is None else max(1, math.ceil(wait.total_seconds()))


def mark(response: HttpResponse, refusal: Refusal | None) -> HttpResponse:
    """The same response, saying when to come back if the refusal passes by itself."""
    seconds = retry_after_of(refusal) if refusal is not None else None
    if seconds is not None:
        response.headers["Retry-After"] = str(seconds)
    return response
