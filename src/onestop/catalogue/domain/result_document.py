"""The result template of a procedure: which document its decision issues, what stands on it, and what must not.

A template is part of the published version, so that a case issues what its version says for life. It names answers of the
form and a few facts of the case; everything else the form asks must be named as withheld, so that a question added later is
decided about and never printed by oversight.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, get_args

from onestop.forms.api import Field, read_plan
from onestop.kernel.bilingual import Text

DocumentKind: TypeAlias = Literal["certificate", "permit", "extract", "notice", "decision"]
Fact: TypeAlias = Literal["applicant_name", "applicant_number", "applicant_address", "variant"]
Source: TypeAlias = Literal["answer", "fact", "open"]
KINDS: Final[Mapping[DocumentKind, Text]] = {
    "certificate": Text("Giấy chứng nhận, xác nhận", "Certificate"),
    "permit": Text("Giấy phép", "Permit"),
    "extract": Text("Trích lục", "Extract"),
    "notice": Text("Văn bản thông báo, chấp thuận", "Notice"),
    "decision": Text("Quyết định", "Decision"),
}
"""What a document is, by kind: its layout follows from it."""
FACTS: Final[Mapping[Fact, Text]] = {
    "applicant_name": Text("Người đề nghị", "Applicant"),
    "applicant_number": Text("Số định danh, mã số", "Personal or tax number"),
    "applicant_address": Text("Địa chỉ của người đề nghị", "The applicant's address"),
    "variant": Text("Trường hợp", "Case"),
}
"""What the case itself knows, by name, and how it is called where a template has no words of its own."""
_NO_WORDS: Final = Text("", "")
_NEVER_KINDS: Final = ("phone", "email")
"""How somebody is reached is told to the office, not to whoever is shown the document."""
_NEVER_NAMES: Final = ("delivery", "delivery_address")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One line: an answer of the form, a fact of the case, or a place left open until somebody else fills it in."""

    code: str
    """The name of the answer or fact; of an open place its own."""
    source: Source
    label: Text | None = None
    """How it is called; None: as the form calls it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentGroup:
    """Rows under one heading."""

    title: Text
    rows: tuple[DocumentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """Until when the document is good: for so many months from its day, or until a day the form names."""

    months: int = 0
    until: str = ""
    """The answer of the form with that day."""
    source: str
    """Which provision says so, and whether it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reissue:
    """What becomes of whoever lost it, where it is not simply issued again."""

    how: Literal["never", "procedure"]
    """It is never issued again, or by a procedure of its own."""
    procedure: str = ""
    """That procedure by its code; or the one by which a copy is asked for instead."""
    says: Text
    source: str
    """Who says so, and whether it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDocument:
    """What the decision issues."""

    kind: DocumentKind
    title: Text
    groups: tuple[DocumentGroup, ...]
    withheld: tuple[str, ...] = ()
    """Answers that must not stand on it."""
    validity: Validity | None = None
    """None: nothing is said of it, for the law sets none or nobody has read which."""
    conditional: str = ""
    """By which provision the decision may grant it with conditions, and whether it was read; empty where it may not."""
    reissue: Reissue | None = None
    """None: the agency that issued it issues it again."""

    @property
    def rows(self) -> tuple[DocumentRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)


def fact_name(code: str) -> Text:
    """How a fact of the case is called on a document; an open place has its own words.

    >>> fact_name("variant").en
    'Case'
    """
    return next((words for fact, words in FACTS.items() if fact == code), _NO_WORDS)


def read_document(written: Mapping[str, Any] | None, *, name: Text) -> ResultDocument | None:
    """The template in a definition; `name` is that of the result, which the document bears unless it says otherwise."""
    if written is None:
        return None
    valid = written.get("valid")
    return ResultDocument(
        kind=written["kind"],
        title=_text(written["title"]) if "title" in written else name,
        groups=tuple(
            DocumentGroup(title=_text(group["of"]), rows=tuple(map(_row, group["says"]))) for group in written["rows"]
        ),
        withheld=tuple(written.get("withheld", ())),
        validity=Validity(**valid) if valid else None,
        conditional=written.get("conditional", ""),
        reissue=_reissue(written["reissue"]) if "reissue" in written else None,
    )


def document_faults(definition: Mapping[str, Any]) -> Iterator[Text]:
    """What is wrong with the template of a definition, as far as its schema cannot see it."""
    result = definition["result"]
    document = read_document(result.get("document"), name=_text(result["name"]))
    if document is None:
        return
    fields = read_plan(definition["form"]).fields if definition["form"] else {}
    said = [row.code for row in document.rows]
    yield from (
        _fault(code, "ghi hai lần", "is said twice") for code in sorted({one for one in said if said.count(one) > 1})
    )
    for row in document.rows:
        yield from _row_faults(row, fields, document)
    for code in document.withheld:
        if code not in fields:
            yield _fault(code, "biểu mẫu không hỏi", "is asked by no form")
    decided = {row.code for row in document.rows if row.source == "answer"} | set(document.withheld)
    for name, field in fields.items():
        if name not in decided and may_stand(field):
            yield _fault(name, "không rõ có được ghi hay không", "is neither said nor withheld")
    until = document.validity.until if document.validity else ""
    if until and (until not in fields or fields[until].widget != "date"):
        yield _fault(until, "không phải một ngày của biểu mẫu", "is no day of the form")


def may_stand(field: Field) -> bool:
    """Whether an answer may stand on a document at all: no undertaking, no situation, nothing of how somebody is reached."""
    ticked = field.widget == "checkbox" and not field.options
    return not ticked and field.kind not in _NEVER_KINDS and field.name not in _NEVER_NAMES


def _row_faults(row: DocumentRow, fields: Mapping[str, Field], document: ResultDocument) -> Iterator[Text]:
    if row.source == "fact" and row.code not in get_args(Fact):
        yield _fault(row.code, "không phải dữ kiện của hồ sơ", "is no fact of a case")
    if row.source != "answer":
        if row.code in fields:
            yield _fault(row.code, "trùng tên một câu của biểu mẫu", "is called as a question of the form")
        return
    if row.code not in fields:
        yield _fault(row.code, "biểu mẫu không hỏi", "is asked by no form")
    elif not may_stand(fields[row.code]):
        yield _fault(row.code, "không được ghi trên giấy", "may not stand on a document")
    if row.code in document.withheld:
        yield _fault(row.code, "vừa ghi vừa giữ lại", "is both said and withheld")


def _reissue(written: Mapping[str, Any]) -> Reissue:
    return Reissue(**{**written, "says": _text(written["says"])})


def _fault(code: str, vi: str, en: str) -> Text:
    return Text(f"Mẫu kết quả: “{code}” {vi}.", f"The result template: “{code}” {en}.")


def _row(written: str | Mapping[str, Any]) -> DocumentRow:
    if isinstance(written, str):
        return DocumentRow(code=written, source="answer")
    source = next(one for one in get_args(Source) if one in written)
    label = _text(written["label"]) if "label" in written else None
    return DocumentRow(code=written[source], source=source, label=label)


def _text(value: Mapping[str, str]) -> Text:
    return Text(value["vi"], value["en"])
