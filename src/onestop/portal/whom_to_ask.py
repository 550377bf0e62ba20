"""Whom to ask of what is not taken here: the agency its source names, else by the field it is of.

A one-stop section does not know what is declared to the tax office, to customs, to the police or to the State Bank.
"""

import re
from typing import Final

from onestop.catalogue.api import body_names, names_an_office, names_several
from onestop.kernel.bilingual import Text

_AT_A_COUNTER: Final = Text("một Bộ phận Một cửa", "at a one-stop section")
_THE_SAME_HERE: Final = Text("cơ quan cùng ngành của tỉnh", "the agency of the same branch in the province")
_A_DISTRICT: Final = re.compile(r"\bhuyện\b", re.IGNORECASE)
_ITS_COMMITTEE: Final = re.compile(rf"{body_names('committee')} (?:cấp |quận, ?)?huyện\b", re.IGNORECASE)
_BY_FIELD: Final = (
    (re.compile(r"^thuế$", re.IGNORECASE), Text("cơ quan thuế quản lý bạn", "the tax office in charge of you")),
    (re.compile(r"^hải quan$", re.IGNORECASE), Text("cơ quan hải quan", "a customs office")),
    (
        re.compile(
            r"xuất nhập cảnh|căn cước|cư trú|con dấu|về an ninh, trật tự|vũ khí|phòng cháy|lý lịch tư pháp"
            r"|giấy phép lái xe|phương tiện giao thông cơ giới|định danh và xác thực",
            re.IGNORECASE,
        ),
        Text("cơ quan Công an", "the police"),
    ),
    (
        re.compile(
            r"ngoại hối|tiền tệ|kho quỹ|thông tin tín dụng|hoạt động ngân hàng|hoạt động thanh toán", re.IGNORECASE
        ),
        Text("Ngân hàng Nhà nước khu vực", "the regional branch of the State Bank"),
    ),
    (
        re.compile(r"\bBHXH\b|bảo hiểm xã hội", re.IGNORECASE),
        Text("cơ quan Bảo hiểm xã hội", "the social insurance office"),
    ),
    (re.compile(r"^tòa án", re.IGNORECASE), Text("Tòa án", "the court")),
    (re.compile(r"^kho bạc", re.IGNORECASE), Text("Kho bạc Nhà nước", "the State Treasury")),
)


def whom_to_ask(field: str, named: str) -> Text:
    """Whom to ask, as it stands behind "hỏi"; `named` are the agencies the source names, "" where it names none.

    >>> whom_to_ask("Hải quan", "").vi, whom_to_ask("Hộ tịch", "").vi, whom_to_ask("Hải quan", "Cục Hải quan").vi
    ('cơ quan hải quan', 'một Bộ phận Một cửa', 'cơ quan đó')
    """
    if named and not names_an_office(named):
        return _one_that_exists(field, named)
    if named:
        return _AT_A_COUNTER
    return _by_field(field, _AT_A_COUNTER)


def of_a_district(words: str) -> Text | None:
    """Whom to ask instead of the agency of a district that the words name; None where they name none.

    >>> of_a_district("Công an cấp huyện").vi, of_a_district("Ủy ban nhân dân cấp huyện").vi, of_a_district("Sở Y tế")
    ('cơ quan cùng ngành của tỉnh', 'một Bộ phận Một cửa', None)
    """
    if not _A_DISTRICT.search(words):
        return None
    return _AT_A_COUNTER if _ITS_COMMITTEE.search(words) else _THE_SAME_HERE


def _one_that_exists(field: str, named: str) -> Text:
    """One of the agencies named that a district has not taken with it when its level ended."""
    instead = of_a_district(named)
    if not names_several(named):
        return _by_field(field, instead) if instead else Text("cơ quan đó", "that agency")
    if instead:
        return Text(
            "một trong các cơ quan đó (trừ cơ quan cấp huyện, cấp đã kết thúc hoạt động)",
            "one of them (none of a district: that level has ended)",
        )
    return Text("một trong các cơ quan đó", "one of them")


def _by_field(field: str, otherwise: Text) -> Text:
    return next((whom for of, whom in _BY_FIELD if of.search(field)), otherwise)
