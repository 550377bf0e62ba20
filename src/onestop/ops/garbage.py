"""The collector of cycles looks seldom while a great many values are made that contain none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = (100_000, 50, 50)
"""Values made before a look; the usual 700 costs a load a quarter of its own time."""


def collect_seldom() -> None:
    """From now on in this process; what was loaded so far stays, and is never looked at again."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Inside; afterwards as before."""
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
