"""Work done in processes of their own, which know Django's models but never touch the database."""

import pickle

_brought: dict[str, object] = {}


def arrive(luggage: bytes) -> None:
    """First act of such a process: make Django's models importable, then unpack what it works with."""
    import django

    django.setup()
    _brought["luggage"] = pickle.loads(luggage)  # noqa: S301 - packed by the process that started this one


def brought() -> object:
    """What this process was given when it started."""
    return _brought["luggage"]
