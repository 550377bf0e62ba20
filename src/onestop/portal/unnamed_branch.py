"""That words of a source send people to "the tax office" or "customs" without saying which one of the many."""

import re
from typing import Final

from onestop.catalogue.api import stems
from onestop.kernel.bilingual import Text

_WHICH: Final = r"(?:trực tiếp )?(?:quản lý|nơi|cấp|tỉnh|địa phương|đã|cửa khẩu|tại)\b"
_BARE: Final = re.compile(rf"\bcơ quan (?P<of>thuế|hải quan)\b(?! {_WHICH})", re.IGNORECASE)
_NAMED: Final = re.compile(
    rf"\bcơ quan (?:thuế|hải quan) {_WHICH}"
    rf"|\b(?:thuế cơ sở|thuế tỉnh|{stems('directorate')} (?:thuế|hải quan)|hải quan cửa khẩu)\b|\bcơ quan quản lý thuế\b",
    re.IGNORECASE,
)
_TOLD: Final = {
    "thuế": Text("Câu trên không nói là cơ quan thuế nào. ", "The words above do not say which tax office. "),
    "hải quan": Text(
        "Câu trên không nói là cơ quan hải quan nào. ", "The words above do not say which customs office. "
    ),
}


def which_is_not_said(words: str) -> Text:
    """What to say of words that name the branch alone; empty where they tell which office, or name none of these.

    >>> which_is_not_said("lập hồ sơ và gửi đến cơ quan thuế.").vi
    'Câu trên không nói là cơ quan thuế nào. '
    >>> which_is_not_said("gửi đến cơ quan thuế quản lý trực tiếp").vi
    ''
    """
    found = _BARE.search(words)
    return _TOLD[found["of"].lower()] if found and not _NAMED.search(words) else Text("", "")
