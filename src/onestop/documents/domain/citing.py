"""Legal instruments as papers cite them: by kind, name and number."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from onestop.kernel.instruments import kind_of

_NUMBER: Final = re.compile(r"[0-9]{1,4}(?:/[0-9]{4})?/[A-ZĐ0-9a-zđ-]+")


def cited(number: str, laws: Mapping[str, str]) -> str:
    """A law by its name where we know it, another instrument by its kind; anything else as it stands.

    >>> cited("60/2014/QH13", {"60/2014/QH13": "Luật Hộ tịch"}), cited("123/2015/NĐ-CP", {}), cited("9/2030/QH16", {})
    ('Luật Hộ tịch số 60/2014/QH13', 'Nghị định số 123/2015/NĐ-CP', 'văn bản số 9/2030/QH16')
    """
    if number in laws:
        return f"{laws[number]} số {number}"
    return f"{kind_of(number).vi} {number}" if _NUMBER.fullmatch(number) else number


def cited_for(number: str, ended: str, since: date, laws: Mapping[str, str]) -> str:
    """The act that took the place of another, and that nobody has compared with it: no paper rests on an ended act.

    >>> cited_for("03/2026/QH16", "60/2014/QH13", date(2027, 3, 1), {"60/2014/QH13": "Luật Hộ tịch"})
    'văn bản số 03/2026/QH16 (thay Luật Hộ tịch số 60/2014/QH13, hết hiệu lực từ 01/03/2027; thủ tục chưa rà theo văn bản này)'
    """
    return (
        f"{cited(number, laws)} (thay {cited(ended, laws)}, hết hiệu lực từ {since:%d/%m/%Y}; "
        "thủ tục chưa rà theo văn bản này)"
    )
