"""Whose dossier the counter takes in: as typed, never cut, and nobody's until the official was told who has the number."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from onestop.cases import api as cases
from onestop.desk.alike import CHOICE, CHOOSE, Said, Shown, as_entered, look_alike, shown_beside
from onestop.desk.deciding import Deciding
from onestop.desk.fees import FeeForm
from onestop.desk.handing_in import Handover
from onestop.desk.look_up import KNOWN, holders, holds, look_up_document, offered, person_of, settled
from onestop.desk.newcomer import read_contact, read_documented, read_newcomer
from onestop.desk.returning import Returning
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.documents import DocumentKind, document_kind
from onestop.people import api as people

_NUMBER = Text(
    "Hãy nhập số định danh hoặc mã số thuế; người không có số thì chọn giấy tờ khác.",
    "Enter the personal number or the tax code; of whoever has none, choose another document.",
)
_NAME = Text(
    "Chưa có ai với số này trong sổ. Hãy nhập họ tên đầy đủ.",
    "Nobody has this number in the register yet. Enter the full name.",
)
_MISTYPED = Text(
    "Gõ lại số của người đang nộp; họ tên đã gõ được giữ nguyên.",
    "Type the number of the applicant again; the name you typed is kept.",
)
_CHOOSE = Text(
    "Hãy chọn đúng người nộp trong những người tìm được; tên hoặc số điện thoại chưa đủ.",
    "Choose the applicant of those found; a name or a telephone number is not enough.",
)
_TWO = Text(
    "Số này có hai người nộp: cá nhân và hộ kinh doanh của người đó. Hãy chọn một.",
    "Two applicants have this number: a person and that person's business. Choose one.",
)


@dataclass
class Counter:
    """One filled-in form of the counter, as far as it could be read."""

    number: str = ""
    number_told: str = ""
    """Signed, for the form to send back: whose the number is, as looked up, be it nobody's."""
    known: people.PersonView | None = None
    looked: bool = False
    kind: str = ""
    """The kind of applicant the official asked for by a button."""
    both: Sequence[people.PersonView] = ()
    """Those found of whom the official chooses: two who have the number, or all of a name or a telephone."""
    named_otherwise: bool = False
    """Whether the register knows the number under another name than the one typed: whose dossier it is must be chosen."""
    alike: Sequence[Shown] = ()
    """Those of the register who may be the one who is named."""
    alike_told: str = ""
    """Signed, for the form to send back: of whom of them it was told."""
    same: cases.CaseFile | None = None
    """An open case of the applicant with the same answers."""
    about: cases.AboutTheSame | None = None
    """Another case about the same person or thing, of a procedure that is done once for one."""
    applicant: int | cases.NewApplicant | None = None
    contact: cases.Contact | None = None
    """What an applicant in the register told anew of where he is reached."""
    submitter: cases.Submitter | None = None
    """Whoever came for the applicant."""
    submitter_told: str = ""
    """Signed, for the form to send back: whose the number of whoever came is, as looked up."""
    deciding: Deciding | None = None
    """Who decides, once it was read."""
    returning: Returning | None = None
    """Where and how results are received, once it was read."""
    answers: dict[str, Any] = field(default_factory=dict)
    over: Handover = field(default_factory=Handover)
    fee: FeeForm | None = None
    """What is said of the fee, once it was read."""
    begun: dict[str, list[str]] = field(default_factory=dict)
    """What stands in the fields of a form that opens: as in the case before of the same person, so that it is not typed twice."""
    identity_checked: bool = False
    """Whether this official checked today who the applicant is, for the case before."""
    short: tuple[cases.Item, ...] = ()
    """Papers that need not come, of which fewer came than are wanted."""
    problems: list[FieldError] = field(default_factory=list)

    @property
    def is_for_business(self) -> bool:
        """Whether the applicant is a business, known or new, so far as that is settled."""
        whose = self.applicant if isinstance(self.applicant, cases.NewApplicant) else self.known
        return whose is not None and whose.kind == "business"


def read_applicant(request: PageRequest, counter: Counter) -> None:
    """Read who applies into `counter`, or why nobody does yet. Raises TooManyLookUps."""
    number, name = typed_number(request), typed_name(request)
    document = document_kind(request.POST.get("document-kind", "")) if not number else None
    if document:
        _read_documented(request, counter, document)
        return
    if not number:
        counter.problems.append(FieldError("so", _NUMBER))
        return
    counter.number = number
    told = person_of(request, request.POST.get(KNOWN, ""), number)
    if told:
        found: tuple[people.PersonView, ...] = (told,)
    else:
        found, counter.number_told = holders(request, counter.number_told, number)
    counter.known = known = settled(found, number, kind_meant(request, name), name, told)
    if told and request.POST.get("applicant-is") == "shares" and told.is_number_shared:
        _read_newcomer(request, counter, kind="citizen" if told.kind == "business" else "business")
        return
    counter.looked = known is not None or not found
    if not known:
        counter.both = offered(found, number)
    by_number = bool(counter.both) and holds(counter.both[0], number)
    # A new business' tax code may have the digits of somebody's telephone: whoever is named is entered under it.
    if by_number or (counter.both and not name):
        counter.problems.append(FieldError("so", _TWO if by_number else _CHOOSE))
    elif known:
        counter.named_otherwise = is_named_otherwise(known, name)
        _read_known(request, counter, known, told=told is not None)
    elif not name:
        counter.problems.append(FieldError("applicant-name", _NAME))
    else:
        _read_newcomer(request, counter)


def _read_documented(request: PageRequest, counter: Counter, kind: DocumentKind) -> None:
    """Somebody without a personal number: known by that document already, or entered with it; never by a number."""
    newcomer = read_documented(request, kind)
    if isinstance(newcomer, list):
        counter.problems += newcomer
        return
    found = look_up_document(request, newcomer) if kind != "none" else None
    if found is None:
        _enter(request, counter, newcomer)
        return
    counter.known = found
    if people.same_name(found.name, newcomer.name):
        counter.applicant = found.id
        _read_contact(request, counter)
    else:
        counter.problems.append(FieldError("document-number", _document_is(found.name)))


def _document_is(name: str) -> Text:
    return Text(
        f"Giấy tờ này trong sổ là của {name}. Hãy xem lại số giấy tờ, hoặc họ tên đã gõ.",
        f"In the register this document is {name}'s. Check the number of the document, or the name typed.",
    )


def kind_meant(request: PageRequest, name: str) -> str:
    """The kind of applicant chosen beside a name; the form has one chosen from the beginning, so alone it says nothing."""
    return request.POST.get("applicant-kind", "") if name else ""


def _read_newcomer(request: PageRequest, counter: Counter, kind: str = "") -> None:
    newcomer = read_newcomer(request, counter.number, kind)
    if isinstance(newcomer, list):
        counter.problems += newcomer
    else:
        _enter(request, counter, newcomer)


def _enter(request: PageRequest, counter: Counter, newcomer: cases.NewApplicant) -> None:
    """Somebody new is the applicant once it is said that he is none of those in the register who may be him."""
    said = may_be(request, counter, as_entered(newcomer))
    if said.alike and not said.is_settled:
        counter.problems.append(FieldError(CHOICE, CHOOSE))
    else:
        counter.applicant = replace(newcomer, told_apart=said.ids)


def may_be(request: PageRequest, counter: Counter, one: people.PersonView) -> Said:
    """Those who may be this one, into `counter`. Raises TooManyLookUps."""
    said = look_alike(request, one)
    counter.alike, counter.alike_told = shown_beside(one, said.alike), said.token
    return said


def _read_known(request: PageRequest, counter: Counter, known: people.PersonView, *, told: bool) -> None:
    """Somebody in the register: the applicant once an official was told the name, and chose where he had typed another."""
    chosen = request.POST.get("applicant-is", "") if told else ""
    if (not counter.named_otherwise and (told or typed_name(request))) or chosen == "known":
        counter.applicant = known.id
        _read_contact(request, counter)
    elif not counter.named_otherwise:
        counter.problems.append(FieldError("so", _whose(known)))
    elif chosen == "mistyped":
        counter.problems.append(FieldError("so", _MISTYPED))
    else:
        counter.problems.append(FieldError("applicant-is", _which(known, typed_name(request))))


def _read_contact(request: PageRequest, counter: Counter) -> None:
    """What somebody in the register told of where he is reached; nothing typed keeps what stands there."""
    contact = read_contact(request)
    if isinstance(contact, list):
        counter.problems += contact
    else:
        counter.contact = contact


def is_named_otherwise(known: people.PersonView | None, name: str) -> bool:
    """Whether the register knows the number under another name than the one typed."""
    return known is not None and name != "" and not people.same_name(name, known.name)


def _whose(known: people.PersonView) -> Text:
    return Text(
        f"Số này trong sổ là của {known.name}. Đúng người đang nộp thì bấm tiếp nhận lần nữa.",
        f"In the register this number is {known.name}'s. If that is the applicant, press receive again.",
    )


def _which(known: people.PersonView, name: str) -> Text:
    return Text(
        f"Số này trong sổ là của {known.name}, còn tên đã gõ là {name}. Hãy chọn một trong hai.",
        f"In the register this number is {known.name}'s, but the name typed is {name}. Choose one of the two.",
    )


def typed_number(request: PageRequest) -> str:
    """On one line, as are all these."""
    return _plain(request.POST.get("applicant-number", ""))


def typed_name(request: PageRequest) -> str:
    return _plain(request.POST.get("applicant-name", ""))


def _plain(typed: str) -> str:
    """On one line."""
    return " ".join(typed.split())
