"""The official template (mẫu đơn) that a form of ours stands for, as a procedure names it.

A template belongs to the act it was issued with: an edition that rests on another act is not said to keep to it.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

from onestop.kernel.bilingual import Text

UNKNOWN: Final = "unknown"
"""Written where nobody has read which template it is."""
_KINDS: Final[Mapping[str, Text]] = {
    "NĐ-": Text("Nghị định số", "Decree"),
    "TT-": Text("Thông tư số", "Circular"),
    "QĐ-": Text("Quyết định số", "Decision"),
}
"""By how the last part of a number begins (Decree 30/2020, Annex III)."""


def stands_for(template: Mapping[str, Any] | str, legal_bases: Collection[str]) -> dict[str, str] | None:
    """In words, what the form is filled in after; None where it is unknown, or of an act these do not cite.

    >>> form = {"vi": "Mẫu số 01, Phụ lục I", "en": "Form 01, Appendix I"}
    >>> stands_for({"form": form, "act": "258/2025/NĐ-CP"}, ["258/2025/NĐ-CP"])["vi"]
    'Theo Mẫu số 01, Phụ lục I ban hành kèm theo Nghị định số 258/2025/NĐ-CP'
    """
    if isinstance(template, str) or template["act"] not in legal_bases:
        return None
    form, act = template["form"], template["act"]
    kind = next(words for begins, words in _KINDS.items() if act.rpartition("/")[2].startswith(begins))
    return {
        "vi": f"Theo {form['vi']} ban hành kèm theo {kind.vi} {act}",
        "en": f"After {form['en']}, issued with {kind.en} {act}",
    }
