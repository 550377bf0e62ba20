"""Somebody the register does not know yet, as the counter types them: nothing is cut, nothing taken that cannot be."""

from collections.abc import Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.people import api as people

_CALLED: Final[Mapping[str, Text]] = {
    "name": Text("Họ và tên, hoặc tên doanh nghiệp", "The full name, or name of the business"),
    "number": Text("Số định danh hoặc mã số thuế", "The personal number or tax code"),
    "phone": Text("Số điện thoại", "The telephone number"),
    "address": Text("Địa chỉ", "The address"),
}


def read_newcomer(request: PageRequest, number: str) -> cases.NewApplicant | list[FieldError]:
    """The new applicant of the form of the counter, or everything wrong with what was typed of them."""
    kind = "business" if request.POST.get("applicant-kind") == "business" else "citizen"
    typed = {name: request.POST.get(f"applicant-{name}", "") for name in _CALLED} | {"number": number}
    values, faults = people.read_particulars(kind, typed, on=local_date(request.now))
    if faults:
        return [FieldError(f"applicant-{name}", fault.about(_CALLED[name])) for name, fault in faults.items()]
    return cases.NewApplicant(
        kind=kind,
        name=values.get("name", ""),
        number=values.get("number", ""),
        phone=values.get("phone", ""),
        address=values.get("address", ""),
    )
