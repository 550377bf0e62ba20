"""Papers of one list that are rather of different applicants or matters, though no row tells a condition.

Nobody says which of them one needs, so none is counted as everybody's.
"""

import re
from collections.abc import Sequence
from typing import Final

from onestop.catalogue.domain.paper_names import begun

_LETTERED_FORM: Final = re.compile(
    r"^(?P<noun>đơn|tờ khai|bản khai|phiếu|giấy đề nghị)\b.*?\bmẫu(?: số)? (?P<number>\d{1,2}) ?(?P<letter>[a-c])\b",
    re.IGNORECASE,
)
"""Forms of one number with a letter each, *mẫu 2A* and *mẫu 2B*: one is for some, the other for others."""
_WHOLE_DOSSIER: Final = re.compile(r"^hồ sơ (?:hỗ trợ|thanh toán|đề nghị|quyết toán) [^:;.]{3,80}:", re.IGNORECASE)
"""A row that lists what one of several matters takes."""
_FORM_WITHOUT_A_NAME: Final = re.compile(r"^mẫu(?: số)? \d", re.IGNORECASE)
_CODED_FORM: Final = re.compile(r"\b(?P<number>[A-Z]{2}\d{2})/(?P<letter>[A-ZĐ]{2,5})\b")
"""Forms of one report, *BC26/BLG* on paper and *BC26/BLĐT* for what is electronic."""
_FILLED_IN_ONLINE: Final = re.compile(r"\bđiện tử tương tác\b", re.IGNORECASE)
_SAME_PAPER: Final = 6
_REQUEST_OF_SOME: Final = re.compile(
    r"^(?:công văn|văn bản|giấy|đơn|tờ trình) (?:đề nghị|giới thiệu|yêu cầu)\b[^;:]*? của (?:các )?(?:cơ quan, )?"
    r"(?:cơ quan|tổ chức|doanh nghiệp) thuộc\b",
    re.IGNORECASE,
)
"""The request that opens a dossier, of one sort of bodies by its name."""
_OF_ENTERPRISES: Final = re.compile(r"\bdoanh nghiệp\b", re.IGNORECASE)
_EVERYBODYS: Final = re.compile(
    r"^(?:bản (?:sao|chụp|chính) )?(?:hộ chiếu|(?:thẻ )?căn cước|ảnh|\d+ ảnh)\b", re.IGNORECASE
)
"""Whoever applies has one."""


def alternatives(names: Sequence[str], beside: Sequence[str] = ()) -> frozenset[str]:
    """Those of the names of which only one or some may be wanted; `beside`: every row of the list, notes too.

    >>> sorted(alternatives(["Đơn đăng ký chó theo mẫu 1a", "Đơn đăng ký mèo theo mẫu 1b", "Hộ chiếu"]))
    ['Đơn đăng ký chó theo mẫu 1a', 'Đơn đăng ký mèo theo mẫu 1b']
    >>> alternatives(["Đơn đăng ký theo mẫu 1a", "Tờ khai theo mẫu 1b"])
    frozenset()
    >>> asked = ["Công văn đề nghị của cơ quan, tổ chức thuộc Nhà nước", "Hộ chiếu"]
    >>> sorted(alternatives(asked, beside=["Giấy chứng nhận đăng ký doanh nghiệp"]))
    ['Công văn đề nghị của cơ quan, tổ chức thuộc Nhà nước']
    """
    found = (
        _of_lettered_forms(names),
        _alike(_WHOLE_DOSSIER, names),
        _alike(_FORM_WITHOUT_A_NAME, names),
        _of_some_applicants(names, beside),
        _of_coded_forms(names),
        _filled_in_online_too(names, beside),
    )
    return frozenset().union(*found)


def _of_some_applicants(names: Sequence[str], beside: Sequence[str]) -> set[str]:
    """Where the request is of one sort of bodies and other rows are of enterprises: who hands in the rest, nobody says."""
    requests = [name for name in names if _REQUEST_OF_SOME.match(name)]
    others = any(_OF_ENTERPRISES.search(name) for name in beside if name not in requests)
    return {name for name in names if not _EVERYBODYS.match(name)} if requests and others else set()


def _of_lettered_forms(names: Sequence[str]) -> set[str]:
    forms: dict[tuple[str, int], dict[str, str]] = {}
    for name in names:
        if form := _LETTERED_FORM.match(name):
            of_a_number = forms.setdefault((form["noun"].casefold(), int(form["number"])), {})
            of_a_number.setdefault(form["letter"].casefold(), name)
    return {name for letters in forms.values() if len(letters) > 1 for name in letters.values()}


def _of_coded_forms(names: Sequence[str]) -> set[str]:
    forms: dict[str, dict[str, str]] = {}
    for name in names:
        if form := _CODED_FORM.search(name):
            forms.setdefault(form["number"], {}).setdefault(form["letter"], name)
    return {name for letters in forms.values() if len(letters) > 1 for name in letters.values()}


def _filled_in_online_too(names: Sequence[str], beside: Sequence[str]) -> set[str]:
    """The form on paper of what is filled in on the portal by whoever applies there."""
    online = {begun(name, _SAME_PAPER) for name in beside if _FILLED_IN_ONLINE.search(name)} - {""}
    return {name for name in names if begun(name, _SAME_PAPER) in online and not _FILLED_IN_ONLINE.search(name)}


def _alike(pattern: "re.Pattern[str]", names: Sequence[str]) -> set[str]:
    found = {name for name in names if pattern.match(name)}
    return found if len(found) > 1 else set()
