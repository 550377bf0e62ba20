"""Where the steps of a procedure tell of originals, in their own words.

The table of papers counts originals and copies; which of them may come as a copy, and when its original is shown or handed
in, often stands in the steps alone.
"""

import re
from typing import Final

from onestop.catalogue.domain.steps import sentences

_ORIGINAL: Final = r"(?<!\bsao y )\bbản (?:chính|gốc)\b"
"""A copy true to the original, *bản sao y bản chính*, is none."""
_HANDED_IN: Final = re.compile(
    r"(?:\bnộp|xuất trình|\bmang|kèm(?: theo)?|đối chiếu|số hóa từ|hồ sơ là|đính kèm)\b[^.;\n]{0,160}?"
    rf"{_ORIGINAL}"
    rf"|{_ORIGINAL}[^.;\n]{{0,90}}?(?:để (?:[^\s.;]+ ){{0,8}}?(?:kiểm tra|đối chiếu)|xuất trình|hoặc bản (?:sao|chụp))",
    re.IGNORECASE,
)


def originals_in_steps(steps: str) -> tuple[str, ...]:
    """The sentences that tell of originals that are handed in, shown or compared, each once.

    >>> originals_in_steps("Nộp hồ sơ.\\n- Nộp bản sao thì xuất trình bản chính.\\n- Sở trả bản chính giấy phép.")
    ('Nộp bản sao thì xuất trình bản chính.',)
    >>> originals_in_steps("Nộp bản sao y bản chính giấy chứng nhận.")
    ()
    """
    return tuple(dict.fromkeys(one.text for one in sentences(steps) if _HANDED_IN.search(one.text)))
