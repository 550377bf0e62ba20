"""Who came to the counter with somebody else's dossier."""

from collections.abc import Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.desk.counter import Counter
from onestop.desk.look_up import holders
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import tidy_code
from onestop.kernel.datatypes.documents import is_document_number
from onestop.kernel.datatypes.names import LONGEST_PARTY_NAME
from onestop.kernel.datatypes.refusal import EntryNotValid, within
from onestop.kernel.times import local_date
from onestop.people import api as people

_CALLED: Final[Mapping[str, Text]] = {
    "name": Text("Họ và tên người đến nộp", "The name of whoever came"),
    "number": Text("Số định danh của người đến nộp", "The personal number of whoever came"),
    "phone": Text("Số điện thoại của người đến nộp", "The telephone number of whoever came"),
}
_SUBMITTER: Final = Text("Hãy nhập họ tên người đến nộp.", "Enter the name of whoever came.")
_FOR_A_BUSINESS: Final = Text(
    "Doanh nghiệp không tự đến được: hãy nhập họ tên người đến nộp.",
    "A business cannot come by itself: enter the name of whoever came.",
)
_WHICH: Final = Text(
    "Hãy nhập số định danh hoặc số giấy tờ của người đến nộp cho doanh nghiệp.",
    "Enter the personal number, or the number of a document, of whoever came for the business.",
)
_AS_WHAT: Final = Text(
    "Hãy ghi tư cách của người đến nộp, ví dụ giám đốc, người được ủy quyền.",
    "Say in what capacity they came, such as director or by a power of attorney.",
)
_CAPACITY: Final = Text("Tư cách của người đến nộp", "The capacity of whoever came")


def read_submitter(request: PageRequest, counter: Counter) -> None:
    """Keep who came with the dossier of somebody else, where anything is said of him, and what is wrong with that.

    Of a business it is always asked who came, unless the dossier came by post. His number is looked up as the owner's is, once.

    Raises:
        TooManyLookUps.
    """
    typed = {name: request.POST.get(f"submitter-{name}", "") for name in _CALLED}
    capacity = " ".join(request.POST.get("submitter-capacity", "").split())
    asked = counter.is_for_business and request.POST.get("way") != "postal"
    if not asked and not capacity and not any(value.strip() for value in typed.values()):
        return
    document = tidy_code(typed["number"]) if is_document_number(typed["number"]) else ""
    values, faults = people.read_particulars(
        "citizen", {**typed, "number": "" if document else typed["number"]}, on=local_date(request.now)
    )
    counter.problems += [FieldError(f"submitter-{name}", fault.about(_CALLED[name])) for name, fault in faults.items()]
    values |= {"number": document} if document else {}
    told = {**{name: values.get(name, "") for name in _CALLED}, "capacity": capacity}
    counter.problems += [
        FieldError(f"submitter-{name}", words)
        for name, words in _wanted(asked).items()
        if not told[name] and name not in faults
    ]
    if told["name"]:
        _keep(counter, told)
    if told["name"] and values.get("number") and not document and (words := _another_s(request, counter, told)):
        counter.problems.append(FieldError("submitter-number", words))


def _another_s(request: PageRequest, counter: Counter, told: Mapping[str, str]) -> Text | None:
    """Whose the number is, where it is not his who came: it stands on the receipt as his. Raises TooManyLookUps."""
    number, name = told["number"], told["name"]
    if counter.known is not None and counter.known.kind == "citizen" and counter.known.number == number:
        named = [counter.known.name]
    else:
        found, counter.submitter_told = holders(request, counter.submitter_told, number)
        named = [one.name for one in found if one.kind == "citizen"]
    new = counter.applicant
    if isinstance(new, cases.NewApplicant) and new.kind == "citizen" and new.number == number:
        named.append(new.name)
    return next((_number_is(one) for one in named if not people.same_name(one, name)), None)


def _number_is(holder: str) -> Text:
    return Text(
        f"Số này là của {holder}. Hãy xem lại số, hoặc họ tên người đến nộp.",
        f"This number is {holder}'s. Check the number, or the name of whoever came.",
    )


def _wanted(asked: bool) -> dict[str, Text]:
    """What may not be missing, and the sentence that says so."""
    return {"name": _FOR_A_BUSINESS, "number": _WHICH, "capacity": _AS_WHAT} if asked else {"name": _SUBMITTER}


def _keep(counter: Counter, told: Mapping[str, str]) -> None:
    try:
        within(told["capacity"], LONGEST_PARTY_NAME)
        counter.submitter = cases.submitter(**told)
    except EntryNotValid as refusal:
        counter.problems.append(FieldError("submitter-capacity", refusal.about(_CAPACITY)))
