"""One spelling for what is written in several: case, diacritics, blanks, apostrophes, dashes and stops differ, the meaning
does not.

The rule by which names are compared, too (people's `same_name`). Between digits a sign makes another number, so
there it stays: 12/3 is not 123, nor 1,5 the same as 15.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from onestop.kernel.text import DASHES, fold, halfwidth, visible

_DASH: Final = re.compile(f"[{DASHES}]")
_SIGNS: Final = r"""\s'’‘ʼʹ′`´"“”«».,;:!?…_-"""
_RUN: Final = re.compile(f"[{_SIGNS}]+")


def one_spelling(text: str) -> str:
    """Letters, digits and symbols in order, and of the signs only those that numbers need.

    >>> one_spelling("Lê Văn H'Rơi.") == one_spelling("LÊ  VĂN H’RƠI")
    True
    >>> one_spelling("Số 12 - 3, Lê Lợi"), one_spelling("-1"), one_spelling("AB+")
    ('so12-3leloi', '-1', 'ab+')
    """
    return _RUN.sub(_needed, fold(halfwidth(visible(_DASH.sub("-", text)))))


def _needed(run: re.Match[str]) -> str:
    before, after = run.string[max(run.start() - 1, 0) : run.start()], run.string[run.end() : run.end() + 1]
    if not after.isdecimal():
        return ""
    if before.isdecimal():
        return run[0].replace(" ", "") or " "
    opens_a_number = run[0][-1] in "-.," and (not before or run[0][-2:-1] == " ")
    return run[0][-1] if opens_a_number else ""


def spelt_alike(one: Any, other: Any) -> bool:
    """Whether two values of JSON differ in nothing but the spelling of their texts; an empty one says as much as none.

    >>> spelt_alike({"name": "Y-Bhăm", "floors": 3}, {"name": "y – bhăm", "floors": 3, "note": ""})
    True
    """
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return one_spelling(value)
    if isinstance(value, Mapping):
        plain = {key: _plain(one) for key, one in value.items()}
        return {key: one for key, one in plain.items() if one is not None and one not in ("", [], {})}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value
