"""One test over many things, for checks that take microseconds: as tests of their own they take longer to collect and report
than to run. Every one that fails is named, not the first alone.

    >>> def positive(number: int) -> None:
    ...     assert number > 0, f"{number} is not"
    >>> over_each({"one": (1,), "none": (0,), "less": (-1,)})(positive)()
    Traceback (most recent call last):
    AssertionError: 2 of 3:
    none: 0 is not
    less: -1 is not
"""

from collections.abc import Callable, Mapping
from typing import Any


def over_each(things: Mapping[str, tuple[Any, ...]]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make a check of one thing a test of all `things`: by name, what the check is called with. There must be some."""

    def over(check: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            assert things
            wrong = [f"{name}: {said}" for name, given in things.items() if (said := _said(check, given)) is not None]
            assert not wrong, "\n".join([f"{len(wrong)} of {len(things)}:", *wrong])

        test.__name__, test.__qualname__, test.__doc__ = check.__name__, check.__qualname__, check.__doc__
        test.__module__ = check.__module__
        return test

    return over


def _said(check: Callable[..., None], given: tuple[Any, ...]) -> str | None:
    """What a check says of one thing that it does not take; None where it does."""
    try:
        check(*given)
    except AssertionError as failed:
        return str(failed)
    return None
