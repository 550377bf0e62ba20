"""Sign in with a password, without telling who has an account, and without letting anybody guess on."""

import hmac
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

from onestop.people.domain.guessing import FORGOTTEN_AFTER, next_try_at
from onestop.people.domain.refusals import TooManyTries
from onestop.people.models import User, WrongTry
from onestop.people.queries import plain_login, user_by_login

_MINUTE: Final = timedelta(minutes=1)


def authenticate(login: str, password: str, now: datetime) -> User | None:
    """The account, or None for any reason at all.

    An unknown login costs the same hashing as a known one and is made to wait like one, so that
    neither the time nor the kind of the answer tells which logins exist.

    Raises:
        TooManyTries: wrong so often lately that this try is not even looked at.
    """
    whose = _whose(login)
    # Written down before it is judged, so that a hundred tries at the same moment count each other.
    this = WrongTry.objects.create(whose=whose, at=now)
    _refuse_guessing(this)
    user = _known(login, password)
    if user is not None:
        WrongTry.objects.filter(whose=whose).delete()
    return user


def _known(login: str, password: str) -> User | None:
    user = user_by_login(login)
    if user is None or not user.has_usable_password():
        make_password(password)
        return None
    return user if check_password(password, user.password) else None


def _refuse_guessing(this: WrongTry) -> None:
    recent = this.at - FORGOTTEN_AFTER
    WrongTry.objects.filter(at__lte=recent).delete()
    before = WrongTry.objects.filter(whose=this.whose, id__lt=this.pk).order_by("id").values_list("at", flat=True)
    again = next_try_at(list(before))
    if again is not None and this.at < again:
        this.delete()  # not looked at, so neither right nor wrong
        raise TooManyTries(minutes=-((this.at - again) // _MINUTE))


def _whose(login: str) -> bytes:
    """Only its digest is kept: people type passwords where the login belongs."""
    return hmac.digest(settings.SECRET_KEY.encode(), plain_login(login).encode(), "sha256")
