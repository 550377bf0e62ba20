"""What others said of a case, over the form of the acts that rest on it: nobody decides without reading who disagreed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from onestop.cases import api as cases
from onestop.frame.opinions import opinions

_REST_ON_IT: Final = frozenset({"decide", "complete_step"})


def rests_on(file: cases.CaseFile, act: cases.Act, now: datetime) -> Mapping[str, Any]:
    """What each agency that was asked said, or its silence, and what the last meeting concluded; nothing where none was asked."""
    if act.code not in _REST_ON_IT or not file.opinions:
        return {}
    held = [one for one in cases.meetings_of(file) if one.state == "held"]
    said = [one for one in opinions(file, now) if one.asked.closed != "not_needed"]
    return {"heard": said, "held": held[-1] if held else None, "objected": cases.was_objected(file)}
