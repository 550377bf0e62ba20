"""Legal instruments as papers cite them: by kind, name and number."""

import re
from collections.abc import Mapping
from typing import Final

_NUMBER: Final = re.compile(r"[0-9]{1,4}(?:/[0-9]{4})?/(?P<maker>[A-ZĐ0-9a-zđ-]+)")
_KINDS: Final = {
    "NĐ-": "Nghị định số",
    "TT-": "Thông tư số",
    "TTLT-": "Thông tư liên tịch số",
    "QĐ-": "Quyết định số",
    "NQ-": "Nghị quyết số",
}
"""By how the last part of a number begins (Decree 30/2020, Annex III)."""


def cited(number: str, laws: Mapping[str, str]) -> str:
    """A law by its name where we know it, another instrument by its kind; anything else as it stands.

    >>> cited("60/2014/QH13", {"60/2014/QH13": "Luật Hộ tịch"}), cited("123/2015/NĐ-CP", {}), cited("9/2030/QH16", {})
    ('Luật Hộ tịch số 60/2014/QH13', 'Nghị định số 123/2015/NĐ-CP', 'văn bản số 9/2030/QH16')
    """
    if number in laws:
        return f"{laws[number]} số {number}"
    said = _NUMBER.fullmatch(number)
    if said is None:
        return number
    kind = next((words for begins, words in _KINDS.items() if said["maker"].startswith(begins)), "văn bản số")
    return f"{kind} {number}"
