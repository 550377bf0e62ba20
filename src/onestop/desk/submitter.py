"""Who came to the counter with somebody else's dossier."""

from collections.abc import Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.desk.counter import Counter
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.people import api as people

_CALLED: Final[Mapping[str, Text]] = {
    "name": Text("Họ và tên người đến nộp", "The name of whoever came"),
    "number": Text("Số định danh của người đến nộp", "The personal number of whoever came"),
    "phone": Text("Số điện thoại của người đến nộp", "The telephone number of whoever came"),
}
_SUBMITTER: Final = Text("Hãy nhập họ tên người đến nộp.", "Enter the name of whoever came.")


def read_submitter(request: PageRequest, counter: Counter) -> None:
    """Keep who came with the dossier of somebody else, where anything is said of him, and what is wrong with that."""
    typed = {name: request.POST.get(f"submitter-{name}", "") for name in _CALLED}
    if not any(value.strip() for value in typed.values()):
        return
    values, faults = people.read_particulars("citizen", typed, on=local_date(request.now))
    counter.problems += [FieldError(f"submitter-{name}", fault.about(_CALLED[name])) for name, fault in faults.items()]
    if "name" in values:
        counter.submitter = cases.submitter(**{name: values.get(name, "") for name in _CALLED})
    elif "name" not in faults:
        counter.problems.append(FieldError("submitter-name", _SUBMITTER))
