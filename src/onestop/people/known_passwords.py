"""Passwords found in breaches: the twenty thousand commonest, as Django ships them."""

from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator


@cache
def known_passwords() -> frozenset[str]:
    """In small letters; read once, when somebody first chooses a password."""
    return frozenset(CommonPasswordValidator().passwords)
