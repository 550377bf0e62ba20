"""Somebody the register does not know yet, as the counter types them: nothing is cut, nothing taken that cannot be."""

from collections.abc import Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
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


def read_newcomer(request: PageRequest, number: str) -> cases.NewApplicant | list[FieldError]:
    """The new applicant of the form of the counter, or everything wrong with what was typed of them."""
    kind = "business" if request.POST.get("applicant-kind") == "business" else "citizen"
    called = {**_CALLED[kind], **_CALLED_OF_BOTH}
    typed = {name: request.POST.get(f"applicant-{name}", "") for name in called} | {"number": number}
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
