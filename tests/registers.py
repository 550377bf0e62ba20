"""The register of agencies of what stands: read once, for each test finds the same rows again."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from onestop.organisation import queries
from onestop.organisation.domain.register import Register

_read: Final[dict[str, Register]] = {}


@contextmanager
def register_of(name: str | None) -> Iterator[None]:
    """The register of what was kept under `name` (`kept_rows`); with None it is read when first asked for."""
    queries.forget()
    if name in _read:
        queries._kept[:] = [(time.monotonic(), _read[name])]
    elif name:
        _read[name] = queries.register()
    yield
    queries.forget()
