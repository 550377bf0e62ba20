"""How fast one session may ask. Who reads and works never comes near; who gathers data with a copied cookie does.

Each web process counts alone and in memory, so that a page costs no writing: the rate of a session is at most this times
the processes. Only what bears a session cookie is counted; strangers are limited where they ask for something scarce.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from onestop.frame.errors import too_fast
from onestop.runtime.api import Rate, Verdict, allow, now

RATE: Final = Rate(600, timedelta(minutes=1))
REMEMBERED: Final = 20_000
"""Sessions counted at a time; of more, those that asked least lately are forgotten."""
Answer = Callable[[HttpRequest], HttpResponseBase]


class SessionRates:
    """The uses of every session lately seen by this process."""

    def __init__(self, rate: Rate = RATE, *, remembered: int = REMEMBERED) -> None:
        self._rate, self._remembered = rate, remembered
        self._free_at: OrderedDict[bytes, datetime] = OrderedDict()
        self._lock = Lock()

    def take(self, session_key: str, at: datetime) -> Verdict:
        """Count one request of a session, and say whether it is answered."""
        whose = hashlib.sha256(session_key.encode()).digest()
        with self._lock:
            verdict, state = allow(self._rate, self._free_at.pop(whose, None), at)
            if state is not None:
                self._free_at[whose] = state
            if len(self._free_at) > self._remembered:
                self._free_at.popitem(last=False)
        return verdict


def paced(get_response: Answer) -> Answer:
    """Answer no session that asks faster than anybody reads."""
    rates = SessionRates()

    def middleware(request: HttpRequest) -> HttpResponseBase:
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        verdict = rates.take(key, now()) if key else Verdict(allowed=True)
        return get_response(request) if verdict.allowed else too_fast(request, verdict.retry_after)

    return middleware
