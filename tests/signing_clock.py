"""When a signed form was given out, for tests: only what signs reads this moment; the product's own clock goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from types import SimpleNamespace

import pytest
from django.core import signing


@contextmanager
def signed_at(moment: datetime) -> Iterator[None]:
    """Let what is signed in this block be signed at `moment`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(signing, "time", SimpleNamespace(time=moment.timestamp))
        yield
