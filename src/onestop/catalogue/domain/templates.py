"""The official template (mẫu đơn) that a form of ours stands for, as a procedure names it.

A template belongs to the act it was issued with: an edition that rests on another act is not said to keep to it.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.instruments import kind_of

UNKNOWN: Final = "unknown"
"""Written where nobody has read which template it is."""
_UNCOMPARED: Final = Text(" (chưa đối chiếu mẫu)", " (the form itself was not compared)")


def stands_for(template: Mapping[str, Any] | str, legal_bases: Collection[str]) -> dict[str, str] | None:
    """In words, what the form is filled in after; None where it is unknown, or of an act these do not cite.

    Where nobody read the template itself, or not for this procedure, `uncompared` says so and so do the words.

    >>> form = {"vi": "Mẫu số 01, Phụ lục I", "en": "Form 01, Appendix I"}
    >>> stands_for({"form": form, "act": "258/2025/NĐ-CP"}, ["258/2025/NĐ-CP"])["vi"]
    'Theo Mẫu số 01, Phụ lục I ban hành kèm theo Nghị định số 258/2025/NĐ-CP'
    """
    if isinstance(template, str) or template["act"] not in legal_bases:
        return None
    form, act, kind = template["form"], template["act"], kind_of(template["act"])
    doubt = _UNCOMPARED if template.get("uncompared") else Text("", "")
    by = template.get("by", {"vi": "", "en": ""})
    return {
        "vi": f"Theo {form['vi']} ban hành kèm theo {kind.vi} {act}{_comma(by['vi'])}{doubt.vi}",
        "en": f"After {form['en']}, issued with {kind.en} {act}{_comma(by['en'])}{doubt.en}",
    }


def _comma(words: str) -> str:
    return words and f", {words}"
