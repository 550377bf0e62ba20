"""Sign in with a password, without telling who has an account, and without letting anybody guess on."""

import hmac
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db.models import QuerySet

from onestop.people.domain.login_throttle import (
    FORGOTTEN_AFTER,
    FREE,
    NETWORK_WINDOW,
    OF_A_NETWORK,
    SUSPICIOUS,
    Source,
    WrongTries,
    next_try_at,
)
from onestop.people.domain.refusals import SignInBusy, TooManyTries
from onestop.people.hashing import GATE, in_background_priority
from onestop.people.models import User, WrongTry
from onestop.people.queries import plain_login, user_by_login
from onestop.runtime.api import Rate, throttle

_MINUTE: Final = timedelta(minutes=1)
_OF_A_NETWORK: Final = Rate(60, _MINUTE)
"""Tries from one network, right or wrong: an office that starts its day stays below it, a spray does not."""
_COUNTED: Final = FREE + 16
NOWHERE: Final = Source()


def authenticate(login: str, password: str, now: datetime, *, source: Source = NOWHERE) -> User | None:
    """The account, or None for any reason at all.

    An unknown login costs the same hashing as a known one and is made to wait like one, so that
    neither the time nor the kind of the answer tells which logins exist.

    Raises:
        TooManyTries: wrong so often lately from this place that this try is not even looked at.
        SignInBusy: too many are signing in at this moment.
    """
    _refuse_spraying(source, now)
    whose, place = login_digest(login), _digest(source.place)
    # Written down before it is judged, so that a hundred tries at the same moment count each other.
    this = WrongTry.objects.create(whose=whose, place=place, stranger=not source.known, at=now)
    try:
        _refuse_guessing(this, source)
        with GATE.enter(source):
            user = _known(login, password)
    except (TooManyTries, SignInBusy):
        this.delete()  # not looked at, so neither right nor wrong
        raise
    if user is not None:
        WrongTry.objects.filter(whose=whose, place=place).delete()
    return user


def login_digest(login: str) -> bytes:
    """Only its digest is kept: people type passwords where the login belongs."""
    return _digest(plain_login(login))


def _known(login: str, password: str) -> User | None:
    user = user_by_login(login)
    if user is None or not user.has_usable_password():
        in_background_priority(partial(make_password, password))
        return None
    return user if in_background_priority(partial(check_password, password, user.password)) else None


def _refuse_spraying(source: Source, now: datetime) -> None:
    if source.known or not source.network:
        return
    verdict = throttle("people.sign_in", source.network, rate=_OF_A_NETWORK, now=now)
    if not verdict.allowed:
        raise TooManyTries(wait=verdict.retry_after)


def _refuse_guessing(this: WrongTry, source: Source) -> None:
    WrongTry.objects.filter(at__lte=this.at - FORGOTTEN_AFTER).delete()
    again = next_try_at(_before(this, source))
    if again is not None and this.at < again:
        raise TooManyTries(wait=again - this.at)


def _before(this: WrongTry, source: Source) -> WrongTries:
    earlier = WrongTry.objects.filter(id__lt=this.pk)
    here = earlier.filter(whose=this.whose, place=this.place).order_by("-id")[:_COUNTED]
    if source.known:
        return WrongTries(here=_moments(here))
    of_network = earlier.filter(place=this.place, at__gt=this.at - NETWORK_WINDOW).order_by("-id")[:OF_A_NETWORK]
    return WrongTries(
        here=_moments(here),
        by_strangers=earlier.filter(whose=this.whose, stranger=True)[:SUSPICIOUS].count(),
        of_network=_moments(of_network) if source.network else (),
    )


def _moments(latest_first: QuerySet[WrongTry]) -> Sequence[datetime]:
    return list(latest_first.values_list("at", flat=True))[::-1]


def _digest(text: str) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), text.encode(), "sha256")
