"""When a signed form was given out, for tests: only what signs reads this moment; the product's own clock goes on.

Signatures are dated by the machine's clock, at whatever moment the suite runs (docs/decisions.md), so it is told by how much
later or earlier, not when.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core import signing


@contextmanager
def signed_later(by: timedelta) -> Iterator[None]:
    """Let what is signed in this block be signed that much later than it is; earlier where it is negative."""
    machine, seconds = time.time, by.total_seconds()  # noqa: TID251 - what signs reads it too
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(signing, "time", SimpleNamespace(time=lambda: machine() + seconds))
        yield
