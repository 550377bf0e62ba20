"""Somebody the register does not know yet, as the counter types them: nothing is cut, nothing taken that cannot be."""

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.documents import DocumentKind
from onestop.kernel.text import nfc
from onestop.kernel.times import local_date
from onestop.people import api as people

_CALLED: Final[Mapping[str, Mapping[str, Text]]] = {
    "citizen": {"name": Text("Họ và tên", "The full name"), "number": Text("Số định danh", "The personal number")},
    "business": {
        "name": Text("Tên doanh nghiệp", "The name of the business"),
        "number": Text("Mã số thuế", "The tax code"),
    },
}
_CALLED_OF_BOTH: Final[Mapping[str, Text]] = {
    "phone": Text("Số điện thoại", "The telephone number"),
    "address": Text("Địa chỉ", "The address"),
}
_DOCUMENT: Final[Mapping[str, Text]] = {
    "document_number": Text("Số giấy tờ", "The document number"),
    "document_issuer": Text("Nước hoặc nơi cấp", "The country or issuer"),
}
_WANTED: Final[Mapping[str, Text]] = {
    "name": Text("Hãy nhập họ tên như trên giấy tờ.", "Enter the name as on the document."),
    "document_number": Text("Hãy nhập số giấy tờ.", "Enter the number of the document."),
    "document_issuer": Text("Hãy nhập nước hoặc nơi cấp giấy tờ.", "Enter the country or issuer of the document."),
}


_ORGANISATION: Final = re.compile(
    r"(?:tổng )?(?:công ty|công ti|cty)\b|doanh nghiệp|hộ kinh doanh|hợp tác xã|htx\b|chi nhánh|tập đoàn", re.IGNORECASE
)
_TAX_CODE: Final = (10, 13)
"""Digits; nobody's personal number has so many."""
_IS_A_BUSINESS: Final = Text(
    "Tên này là của doanh nghiệp hoặc hộ kinh doanh. Hãy chọn “Doanh nghiệp, hộ kinh doanh”, hoặc ghi tên người nộp.",
    "This is the name of a business. Choose “A business”, or enter the name of the person.",
)


def is_business_name(name: str) -> bool:
    """Whether it begins as only organisations are called: Công ty …, Hộ kinh doanh …"""
    return _ORGANISATION.match(nfc(name).strip()) is not None


def is_tax_code(number: str) -> bool:
    """Whether it has as many digits as a tax code, which few people have beside their personal number."""
    return len(re.sub(r"\D", "", number)) in _TAX_CODE


def read_contact(request: PageRequest) -> cases.Contact | list[FieldError] | None:
    """Telephone number and address typed of somebody in the register, or what is wrong with them; None where nothing is."""
    typed = {name: request.POST.get(f"applicant-{name}", "") for name in _CALLED_OF_BOTH}
    values, faults = people.read_particulars("citizen", typed, on=local_date(request.now))
    if faults:
        return [FieldError(f"applicant-{name}", fault.about(_CALLED_OF_BOTH[name])) for name, fault in faults.items()]
    return cases.Contact(**values) if values else None


def read_newcomer(request: PageRequest, number: str, kind: str = "") -> cases.NewApplicant | list[FieldError]:
    """The new applicant of the form of the counter, of the kind chosen there unless one is given, or all that is wrong."""
    kind = kind or ("business" if request.POST.get("applicant-kind") == "business" else "citizen")
    called = {**_CALLED[kind], **_CALLED_OF_BOTH}
    typed = {name: request.POST.get(f"applicant-{name}", "") for name in called} | {"number": number}
    if kind == "citizen" and is_business_name(typed["name"]):
        return [FieldError("applicant-kind", _IS_A_BUSINESS)]
    values, faults = people.read_particulars(kind, typed, on=local_date(request.now))
    if faults:
        return [FieldError(f"applicant-{name}", fault.about(called[name])) for name, fault in faults.items()]
    return cases.NewApplicant(
        kind=kind,
        name=values.get("name", ""),
        number=values.get("number", ""),
        phone=values.get("phone", ""),
        address=values.get("address", ""),
    )


def read_documented(request: PageRequest, kind: DocumentKind) -> cases.NewApplicant | list[FieldError]:
    """Somebody known by another document than a personal number, or by none; or everything wrong with what was typed."""
    called = {"name": _CALLED["citizen"]["name"], **_CALLED_OF_BOTH}
    typed = {name: request.POST.get(f"applicant-{name}", "") for name in called}
    if kind != "none":
        typed |= {f"document_{name}": request.POST.get(f"document-{name}", "") for name in ("number", "issuer")}
    values, faults = people.read_particulars("citizen", typed, on=local_date(request.now))
    problems = [FieldError(_field(name), fault.about({**called, **_DOCUMENT}[name])) for name, fault in faults.items()]
    wanted = _WANTED if kind != "none" else {"name": _WANTED["name"]}
    problems += [
        FieldError(_field(name), words) for name, words in wanted.items() if name not in values and name not in faults
    ]
    return problems or cases.NewApplicant(
        kind="citizen", number="", document_kind=kind, **cast("dict[str, Any]", values)
    )


def _field(name: str) -> str:
    return name.replace("_", "-") if name.startswith("document_") else f"applicant-{name}"
