"""Legal instruments as papers cite them: by kind, name and number."""

import re
from collections.abc import Mapping
from datetime import date
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


def cited_for(number: str, ended: str, since: date, laws: Mapping[str, str]) -> str:
    """The act that took the place of another, and that nobody has compared with it: no paper rests on an ended act.

    >>> cited_for("03/2026/QH16", "60/2014/QH13", date(2027, 3, 1), {"60/2014/QH13": "Luật Hộ tịch"})
    'văn bản số 03/2026/QH16 (thay Luật Hộ tịch số 60/2014/QH13, hết hiệu lực từ 01/03/2027; thủ tục chưa rà theo văn bản này)'
    """
    return (
        f"{cited(number, laws)} (thay {cited(ended, laws)}, hết hiệu lực từ {since:%d/%m/%Y}; "
        "thủ tục chưa rà theo văn bản này)"
    )
