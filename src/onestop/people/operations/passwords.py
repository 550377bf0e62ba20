"""Setting a password: its owner, who knows the old one; or an operator, for one who has none."""

from datetime import datetime
from functools import partial

from django.contrib.auth.hashers import make_password

from onestop.people.domain.login_throttle import Source
from onestop.people.domain.passwords import require_strong
from onestop.people.domain.refusals import OldPasswordWrong, UnknownAccount
from onestop.people.hashing import GATE, in_background_priority
from onestop.people.known_passwords import known_passwords
from onestop.people.models import User
from onestop.people.operations.sessions import end_other_sessions
from onestop.people.operations.sign_in import NOWHERE, authenticate
from onestop.people.queries import user_by_login


def change_password(
    user: User, *, old: str, new: str, now: datetime, source: Source = NOWHERE, keep: int | None = None
) -> None:
    """The owner's own; all other sessions of the account end, `keep` is the one that asks.

    Raises:
        OldPasswordWrong, PasswordTooWeak, TooManyTries, SignInBusy.
    """
    require_strong_for(user, new)
    if authenticate(user.login, old, now, source=source) is None:
        raise OldPasswordWrong
    _keep(user, new, source)
    end_other_sessions(user, keep=keep)


def set_password(login: str, new: str) -> User:
    """An operator's, for an account whose owner has no password or lost it; every session of the account ends.

    Raises:
        UnknownAccount, PasswordTooWeak.
    """
    user = user_by_login(login)
    if user is None:
        raise UnknownAccount(login=login)
    require_strong_for(user, new)
    _keep(user, new, NOWHERE)
    end_other_sessions(user, keep=None)
    return user


def require_strong_for(user: User, password: str) -> None:
    """Raises PasswordTooWeak where it is easily guessed, above all by whoever knows this person."""
    owner = user.person or user.official
    about = [user.login, owner.name if owner else "", user.person.number if user.person else ""]
    require_strong(password, kind=user.kind, about=about, known=known_passwords())


def _keep(user: User, password: str, source: Source) -> None:
    with GATE.enter(source):
        user.password = in_background_priority(partial(make_password, password))
    user.save(update_fields=["password"])
