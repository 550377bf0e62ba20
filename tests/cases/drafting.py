"""A draft with whatever content a test wants."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onestop.cases import api as cases
from onestop.kernel.actor import Actor

from .conftest import PROCEDURE


def keep_draft(
    content: Mapping[str, Any], *, by: Actor, now: datetime, procedure_code: str = PROCEDURE
) -> cases.DraftView:
    return cases.change_draft(procedure_code=procedure_code, change=lambda _: content, by=by, now=now)
