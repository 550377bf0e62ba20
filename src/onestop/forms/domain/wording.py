"""What is wrong with an answer, said in both languages, naming the question and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onestop.forms.domain.numbers import show_number
from onestop.forms.domain.plan import Field
from onestop.kernel.alphabet import NotWritable, Unwritable
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True)
class FieldError:
    """`field` is the name in the plan; `code` is stable, for tests and machines."""

    field: str
    message: Text
    code: str = "wrong"


_WORDS: dict[str, tuple[str, str]] = {
    "missing": ("Hãy nhập “{vi}”.", "Enter “{en}”."),
    "not_chosen": ("Hãy chọn “{vi}”.", "Choose “{en}”."),
    "not_ticked": ("Hãy đánh dấu “{vi}” để tiếp tục.", "Tick “{en}” to continue."),
    "not_a_number": (
        "“{vi}” phải là một con số, ví dụ 1.250 hoặc 12,5.",
        "“{en}” must be a number, for example 1250 or 12.5.",
    ),
    "not_whole": ("“{vi}” phải là số nguyên.", "“{en}” must be a whole number."),
    "incomplete_date": ("“{vi}” phải có đủ ngày, tháng và năm.", "“{en}” must include a day, a month and a year."),
    "not_a_date": (
        "“{vi}” phải là một ngày có thật, ví dụ 28/9/2021.",
        "“{en}” must be a real date, for example 28 9 2021.",
    ),
    "not_past": ("“{vi}” không được là ngày trong tương lai.", "“{en}” must not be in the future."),
    "not_future": ("“{vi}” không được là ngày đã qua.", "“{en}” must not be in the past."),
    "not_an_email": (
        "“{vi}” phải là địa chỉ thư điện tử, ví dụ ten@vidu.vn.",
        "“{en}” must be an email address, for example name@example.com.",
    ),
    "not_a_phone": (
        "“{vi}” phải là số điện thoại Việt Nam, ví dụ 0912 345 678.",
        "“{en}” must be a Vietnamese phone number, for example 0912 345 678.",
    ),
    "not_a_citizen_number": (
        "“{vi}” phải gồm 12 chữ số như trên thẻ căn cước (hoặc 9 chữ số của chứng minh nhân dân cũ).",
        "“{en}” must have the 12 digits on the identity card (or the 9 of an old one).",
    ),
    "not_a_tax_code": (
        "“{vi}” phải là mã số thuế đúng, gồm 10 chữ số (thêm “-” và 3 chữ số nếu là chi nhánh).",
        "“{en}” must be a valid tax code of 10 digits (then “-” and 3 digits for a branch).",
    ),
    "not_an_option": ("Hãy chọn “{vi}” trong các mục có sẵn.", "Choose “{en}” from the options listed."),
    "too_long": ("“{vi}” chỉ được dài tối đa {limit} ký tự.", "“{en}” must be {limit} characters or fewer."),
    "too_short": ("“{vi}” phải có ít nhất {limit} ký tự.", "“{en}” must be at least {limit} characters."),
    "too_small": ("“{vi}” phải từ {limit} trở lên.", "“{en}” must be {limit} or more."),
    "too_large": ("“{vi}” không được quá {limit}.", "“{en}” must be {limit} or less."),
    "not_above": ("“{vi}” phải lớn hơn {limit}.", "“{en}” must be more than {limit}."),
    "not_below": ("“{vi}” phải nhỏ hơn {limit}.", "“{en}” must be less than {limit}."),
    "too_few": ("Hãy chọn ít nhất {limit} mục ở “{vi}”.", "Choose at least {limit} under “{en}”."),
    "too_many": ("Chỉ được chọn tối đa {limit} mục ở “{vi}”.", "Choose at most {limit} under “{en}”."),
    "wrong": ("Câu trả lời ở “{vi}” chưa đúng.", "The answer to “{en}” is not right."),
}
_KINDS = {
    "type": "wrong",
    "enum": "not_an_option",
    "const": "not_ticked",
    "maxLength": "too_long",
    "minLength": "too_short",
    "minimum": "too_small",
    "maximum": "too_large",
    "exclusiveMinimum": "not_above",
    "exclusiveMaximum": "not_below",
    "minItems": "too_few",
    "maxItems": "too_many",
}
_FORMATS = {
    "date": "not_a_date",
    "email": "not_an_email",
    "phone": "not_a_phone",
    "citizen-number": "not_a_citizen_number",
    "tax-code": "not_a_tax_code",
}


def wrong(code: str, field: Field, limit: Any = "") -> FieldError:
    """The error in words."""
    vi, en = _WORDS[code]
    limit_in: Callable[[str], str] = lambda language: (  # noqa: E731 (two words, used twice on the next line)
        show_number(limit, language) if isinstance(limit, int | float) else str(limit)
    )
    message = Text(
        _ended(vi.format(vi=_named(field.label.vi), limit=limit_in("vi"))),
        _ended(en.format(en=_named(field.label.en), limit=limit_in("en"))),
    )
    return FieldError(field.name, message, code)


def _named(label: str) -> str:
    """The label as it stands between quotation marks: a question keeps its mark, nothing else trails."""
    return label.rstrip(" .:;,…")


def _ended(sentence: str) -> str:
    """A sentence that closes with a question quoted has its end already."""
    return sentence.removesuffix(".") if sentence.endswith("?”.") else sentence


def not_writable(field: Field, fault: Unwritable) -> FieldError:
    """The letter that no paper can carry, and where it stands in the answer."""
    it = Text(*(f"“{_named(label)}”" for label in (field.label.vi, field.label.en)))
    words = NotWritable(letter=fault.shown, position=fault.position, it=it).words()
    return FieldError(field.name, words, "not_writable")


def missing(field: Field) -> FieldError:
    if field.widget == "checkbox" and not field.many:
        return wrong("not_ticked", field)
    return wrong("not_chosen" if field.options else "missing", field)


def judged(field: Field, kind: Any) -> FieldError:
    """One verdict of the validator, by its kind and never by its text."""
    name = kind.name
    if name == "minLength" and kind.limit == 1:
        return missing(field)
    if name == "type" and field.schema.get("type") == "integer":
        return wrong("not_whole", field)
    if name == "format":
        return wrong(_FORMATS.get(kind.format, "wrong"), field)
    if name == "pattern" and field.error is not None:
        return FieldError(field.name, field.error, "wrong")
    return wrong(_KINDS.get(name, "wrong"), field, getattr(kind, "limit", ""))
