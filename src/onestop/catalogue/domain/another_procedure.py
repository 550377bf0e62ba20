"""Steps that speak of something else than the name of their procedure, as where those of its neighbour were pasted.

Whether they hold all the same nobody can say from here: their words are quoted, and that the name is not among them.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

_ACTS: Final = (
    "cấp lại", "cấp đổi", "cấp mới", "đổi", "gia hạn", "thu hồi", "sửa đổi", "điều chỉnh", "phục hồi", "chấm dứt",
    "tạm ngừng", "xóa", "thay đổi", "bổ sung",
)  # fmt: skip
"""What is done to a paper or a right; plain giving is part of most of them, and tells none apart."""
_NAMED: Final = re.compile(rf"(?:thủ tục )?(?P<act>{'|'.join(_ACTS)}) (?P<what>[^,;:()]+)", re.IGNORECASE)
_OF_ITS_NAME: Final = 3
"""Words by which a thing is known again, where not all of its name stands there."""
_COUNTRIES: Final = tuple(
    re.compile(country, re.IGNORECASE)
    for country in (r"\btrung quốc\b", r"\blào\b(?! cai)", r"\bc[aă]m-?\s?pu-?\s?chia\b")
)


class Another(NamedTuple):
    """What the steps speak of, and which words of the name they never have, each as the source writes it."""

    told: str
    named: str


def steps_of_another(name: str, steps: str) -> Another | None:
    """Where the steps are not about what the name says: another act on the same thing, or another country; else None.

    >>> steps_of_another("Cấp lại giấy phép lái xe", "Lưu hồ sơ đổi giấy phép lái xe.")
    Another(told='đổi giấy phép lái xe', named='Cấp lại')
    >>> steps_of_another("Cấp lại giấy phép lái xe", "Đổi giấy phép lái xe, cấp lại khi mất.")
    """
    own, told = (" ".join(text.split()) for text in (name, steps))
    return next(chain(_other_acts(own, told), _other_countries(own, told)), None)


def _other_acts(name: str, steps: str) -> Iterator[Another]:
    named = _NAMED.match(name)
    if named is None or named["act"].casefold() in steps.casefold():
        return
    others = "|".join(act for act in _ACTS if act != named["act"].casefold())
    words = named["what"].split()
    for count in range(len(words), min(_OF_ITS_NAME, len(words)) - 1, -1):
        what = re.escape(" ".join(words[:count]))
        for told in re.findall(rf"\b(?:{others}) {what}\b", steps, re.IGNORECASE):
            yield Another(told, named["act"])


def _other_countries(name: str, steps: str) -> Iterator[Another]:
    own = [(one, found[0]) for one in _COUNTRIES if (found := one.search(name))]
    if own and not any(one.search(steps) for one, _ in own):
        yield from (Another(found[0], own[0][1]) for one in _COUNTRIES if (found := one.search(steps)))
