"""Work that others do side by side, handed on in the order in which it was asked."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def in_order(begun: Iterable[Future[T]], *, ahead: int) -> Iterator[T]:
    """The results in their order, each as soon as it is there and its turn has come.

    `begun` is read no further than `ahead` results not yet handed on: who takes them may be slower than who makes them.
    """
    waiting: deque[Future[T]] = deque()
    for work in begun:
        waiting.append(work)
        while waiting and (len(waiting) > ahead or waiting[0].done()):
            yield waiting.popleft().result()
    yield from (work.result() for work in waiting)
