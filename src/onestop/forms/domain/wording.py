"""What is wrong with an answer, said in both languages, naming the question and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onestop.forms.domain.entries import show_entry
from onestop.forms.domain.field import Field
from onestop.forms.domain.rules import Rule
from onestop.kernel.alphabet import NotWritable, Unwritable
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid


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
    "not_past": ("“{vi}” không được sau ngày hôm nay.", "“{en}” must not be in the future."),
    "not_future": ("“{vi}” không được trước ngày hôm nay.", "“{en}” must not be in the past."),
    "not_asked_now": (
        "“{vi}” chỉ khai khi các câu trả lời khác cần đến. Hãy bỏ trống.",
        "“{en}” is not asked with your other answers. Leave it empty.",
    ),
    "now_asked": (
        "Với câu trả lời mới còn được hỏi, nhưng có thể bỏ trống: “{vi}”.",
        "With the new answer this is asked as well, and may be left empty: “{en}”.",
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


def wrong(code: str, field: Field, limit: Any = "") -> FieldError:
    """The error in words."""
    vi, en = _WORDS[code]
    limit_in: Callable[[str], str] = lambda language: (  # noqa: E731 (two words, used twice on the next line)
        show_entry(field, limit, language) if isinstance(limit, int | float) else str(limit)
    )
    message = Text(
        _ended(vi.format(vi=_named(field.label.vi), limit=limit_in("vi"))),
        _ended(en.format(en=_named(field.label.en), limit=limit_in("en"))),
    )
    return FieldError(field.name, message, code)


def refused(field: Field, refusal: EntryNotValid) -> FieldError:
    """The rule of its kind that the answer breaks, said of the question."""
    it = Text(*(f"“{_named(label)}”" for label in (field.label.vi, field.label.en)))
    return FieldError(field.name, refusal.about(it), f"{field.kind}.{refusal.reason}")


def disagrees(field: str, rule: Rule) -> FieldError:
    """What answers contradict each other, said at one of them."""
    return FieldError(field, rule.say, f"rule.{rule.code}")


def _named(label: str) -> str:
    """The label as it stands between quotation marks: a question keeps its mark, nothing else trails."""
    return label.rstrip(" .:;,…")


def _ended(sentence: str) -> str:
    """A sentence that closes with a question quoted has its end already."""
    return sentence.removesuffix(".") if sentence.endswith("?”.") else sentence


def unasked(name: str) -> FieldError:
    """An answer to no question there is, or to one that nobody asks."""
    words = Text(f"Biểu mẫu không hỏi “{name}”.", f"The form does not ask for “{name}”.")
    return FieldError(name, words, "not_asked")


def not_writable(field: Field, fault: Unwritable) -> FieldError:
    """The letter that no paper can carry, and where it stands in the answer."""
    it = Text(*(f"“{_named(label)}”" for label in (field.label.vi, field.label.en)))
    return FieldError(field.name, NotWritable.of(fault, it).words(), "not_writable")


def missing(field: Field) -> FieldError:
    if field.widget == "checkbox" and not field.many:
        return wrong("not_ticked", field)
    return wrong("not_chosen" if field.options else "missing", field)


def judged(field: Field, kind: Any) -> FieldError:
    """One verdict of the validator, by its kind and never by its text."""
    name = kind.name
    if name == "minLength" and kind.limit == 1:
        return missing(field)
    if name == "pattern" and field.error is not None:
        return FieldError(field.name, field.error, "wrong")
    return wrong(_KINDS.get(name, "wrong"), field, getattr(kind, "limit", ""))
