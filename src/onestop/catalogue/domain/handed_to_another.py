"""Whom an applicant hands his papers to where the steps have that one send them on to the agency that decides.

"… nộp cho Trung tâm tư vấn pháp luật 01 bộ hồ sơ. Trung tâm có trách nhiệm gửi hồ sơ cho Sở Tư pháp": who filed here
himself would go past the one whose word the agency waits for. An agency or a one-stop section that sends papers on is none.
"""

import re
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.letters import CAPITALS
from onestop.catalogue.domain.steps import sentences

_OFFICES: Final = body_names("committee", "agency", "officer", "council", "system", "desk")
_HANDED: Final = re.compile(
    rf"\b(?:nộp|gửi)(?: hồ sơ| đơn)? cho (?P<whom>(?!{_OFFICES})(?-i:[{CAPITALS}])[^\W\d_]+(?: [^\W\d_]+){{0,7}})",
    re.IGNORECASE,
)
_SENDS_ON: Final = re.compile(
    rf"^[^.;]{{0,120}}\b(?:có trách nhiệm )(?:gửi|chuyển|nộp) [^.;]{{0,20}}?hồ sơ[^.;]{{0,120}}?\b(?:cho|đến|tới) {_OFFICES}",
    re.IGNORECASE,
)
_BY_A_HOLDER: Final = re.compile(
    r"\b(?:trưởng ban công tác mặt trận|ban công tác mặt trận|trưởng (?:thôn|ấp|bản|khu phố)|tổ trưởng tổ dân phố)\b[^.;\n]*?"
    r"\b(?:lập danh sách|làm văn bản đề nghị|có văn bản đề nghị|lập hồ sơ)\b[^.;\n]*?"
    rf"{body_names('committee')}",
    re.IGNORECASE,
)
"""Who draws up what is about others and sends it to a committee: of a village, a quarter or the Fatherland Front there."""
_NAME: Final = 2
"""Syllables by which one who was named is known again."""


def handed_to_another(steps: str) -> str:
    """The sentence in which whoever was handed the papers sends them on to an agency; "" where nobody does.

    >>> handed_to_another("Người xin nộp cho Trung tâm tư vấn 01 bộ hồ sơ.\\nTrung tâm có trách nhiệm gửi hồ sơ cho Sở Tư pháp.")
    'Trung tâm có trách nhiệm gửi hồ sơ cho Sở Tư pháp.'
    >>> handed_to_another("Người xin cấp nộp hồ sơ cho Sở Tư pháp. Sở Tư pháp có trách nhiệm gửi hồ sơ cho Bộ Tư pháp.")
    ''
    """
    handed: list[str] = []
    for one in sentences(steps):
        begins = one.text.casefold()
        if _SENDS_ON.match(one.text) and any(begins.startswith(whom) for whom in handed):
            return one.text
        handed += [" ".join(found["whom"].casefold().split()[:_NAME]) for found in _HANDED.finditer(one.text)]
    return ""


def filed_by_a_holder(steps: str) -> str:
    """The words by which the head of a village, or of the Front there, files for those it is about; "" where none does.

    >>> filed_by_a_holder("Trưởng ban công tác Mặt trận lập danh sách người được đề nghị gửi Ủy ban nhân dân cấp xã.")
    'Trưởng ban công tác Mặt trận lập danh sách người được đề nghị gửi Ủy ban nhân dân'
    >>> filed_by_a_holder("Người đề nghị nộp đơn tại Ủy ban nhân dân cấp xã; trưởng thôn xác nhận.")
    ''
    """
    found = _BY_A_HOLDER.search(steps)
    return found[0] if found else ""
