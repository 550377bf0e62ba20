"""What is read of a text, kept for the next time it is asked.

The steps of a published version never change, and its page is opened over and over: what they say is found out once in a
process, whenever the text was published, and what is read anew after an upgrade holds for old texts too.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, ParamSpec, TypeVar, cast

KEPT: Final = 2_000
"""Answers of one reading that a process remembers, as many as it does of versions; the least used go first."""

_P = ParamSpec("_P")
_T = TypeVar("_T")


def read_once(read: Callable[_P, _T]) -> Callable[_P, _T]:
    """The same reading, of the same text once; for a pure function of hashable values whose answer nobody changes.

    >>> read_once(len)("Bước 1")
    6
    """
    return cast("Callable[_P, _T]", lru_cache(maxsize=KEPT)(read))
