"""Email addresses, by the rule browsers use (HTML, “valid e-mail address”) and a domain that can receive mail."""

import re
from collections.abc import Mapping
from typing import ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid, within
from onestop.kernel.text import halfwidth

LONGEST_EMAIL: Final = 120
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]")


class EmailNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.email_not_valid"
    it: ClassVar[Text] = Text("Địa chỉ thư điện tử", "The email address")
    reasons: ClassVar[Mapping[str, Text]] = {
        "at": Text(
            "{it} phải có đúng một dấu @, ví dụ ten@vidu.vn.", "{it} needs exactly one @, for example name@vidu.vn."
        ),
        "signs": Text(
            "{it} chỉ dùng chữ không dấu, không có dấu cách hay dấu phẩy, ví dụ ten@vidu.vn.",
            "{it} has letters without marks, no blanks and no commas, for example name@vidu.vn.",
        ),
        "domain": Text(
            "{it} thiếu phần đuôi sau dấu @: cần tên miền đầy đủ như gmail.com, ví dụ ten@vidu.vn.",
            "{it} lacks the end of what follows @: a whole domain such as gmail.com, for example name@vidu.vn.",
        ),
        "form": Text("{it} phải có dạng ten@vidu.vn.", "{it} must look like name@vidu.vn."),
    }


def parse_email(typed: str) -> str:
    """The address as typed, its domain in small letters.

    Raises:
        EmailNotValid, TextTooLong.
    """
    text = within(halfwidth(typed).strip(), LONGEST_EMAIL)
    if text.count("@") != 1:
        raise EmailNotValid(reason="at")
    if not text.isascii() or re.search(r"[\s,;]", text):
        raise EmailNotValid(reason="signs")
    local, domain = text.split("@")
    if not re.search(r"[^.]\.[^.]", domain):
        raise EmailNotValid(reason="domain")
    if not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        raise EmailNotValid(reason="form")
    return f"{local}@{domain.lower()}"
