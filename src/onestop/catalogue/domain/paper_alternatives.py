"""Papers of one list that are rather of different applicants or matters, though no row tells a condition.

Nobody says which of them one needs, so none is counted as everybody's.
"""

import re
from collections.abc import Sequence
from typing import Final

_LETTERED_FORM: Final = re.compile(
    r"^(?P<noun>đơn|tờ khai|bản khai|phiếu|giấy đề nghị)\b.*?\bmẫu(?: số)? (?P<number>\d{1,2}) ?(?P<letter>[a-c])\b",
    re.IGNORECASE,
)
"""Forms of one number with a letter each, *mẫu 2A* and *mẫu 2B*: one is for some, the other for others."""
_WHOLE_DOSSIER: Final = re.compile(r"^hồ sơ (?:hỗ trợ|thanh toán|đề nghị|quyết toán) [^:;.]{3,80}:", re.IGNORECASE)
"""A row that lists what one of several matters takes."""
_FORM_WITHOUT_A_NAME: Final = re.compile(r"^mẫu(?: số)? \d", re.IGNORECASE)


def alternatives(names: Sequence[str]) -> frozenset[str]:
    """Those of the names of which only one or some may be wanted.

    >>> sorted(alternatives(["Đơn đăng ký chó theo mẫu 1a", "Đơn đăng ký mèo theo mẫu 1b", "Hộ chiếu"]))
    ['Đơn đăng ký chó theo mẫu 1a', 'Đơn đăng ký mèo theo mẫu 1b']
    >>> alternatives(["Đơn đăng ký theo mẫu 1a", "Tờ khai theo mẫu 1b"])
    frozenset()
    """
    found = (_of_lettered_forms(names), _alike(_WHOLE_DOSSIER, names), _alike(_FORM_WITHOUT_A_NAME, names))
    return frozenset().union(*found)


def _of_lettered_forms(names: Sequence[str]) -> set[str]:
    forms: dict[tuple[str, int], dict[str, str]] = {}
    for name in names:
        if form := _LETTERED_FORM.match(name):
            of_a_number = forms.setdefault((form["noun"].casefold(), int(form["number"])), {})
            of_a_number.setdefault(form["letter"].casefold(), name)
    return {name for letters in forms.values() if len(letters) > 1 for name in letters.values()}


def _alike(pattern: "re.Pattern[str]", names: Sequence[str]) -> set[str]:
    found = {name for name in names if pattern.match(name)}
    return found if len(found) > 1 else set()
