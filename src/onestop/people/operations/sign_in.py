"""Sign in with a password, without telling who has an account."""

from django.contrib.auth.hashers import check_password, make_password

from onestop.people.models import User
from onestop.people.queries import user_by_login


def authenticate(login: str, password: str) -> User | None:
    """The account, or None for any reason at all.

    An unknown login costs the same hashing as a known one, so that the time of the
    answer does not tell which logins exist.
    """
    user = user_by_login(login)
    if user is None or not user.has_usable_password():
        make_password(password)
        return None
    return user if check_password(password, user.password) else None
