"""Data that lie beside the checkout and not in it: the published records, phrases, units.

What needs them is skipped where they are not there, and says where they were looked for: in `shared/data` beside the checkout
(of a worktree, beside that), or in the folder that `ONESTOP_SHARED_DATA` names.
"""

import os
from pathlib import Path
from typing import Final

import pytest

DATA: Final = Path(os.environ.get("ONESTOP_SHARED_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")


def needs(name: str) -> pytest.MarkDecorator:
    """Skip a test, a class of tests or, as `pytestmark`, a file where that is not there."""
    return pytest.mark.skipif(not (DATA / name).is_file(), reason=f"not there: {DATA / name}")


EXTRACT: Final = DATA / "procedures.jsonl.gz"
"""The national extract: every record of it as it was published."""
NEEDS_EXTRACT: Final = pytest.mark.extract
"""Reads all those records: `conftest.py` skips it where they are not there."""
