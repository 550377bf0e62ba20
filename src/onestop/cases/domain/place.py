"""The place before the date of a paper: the name of the territory alone (Decree 30/2020, Annex I)."""

import re
from typing import Final

_UNIT: Final = re.compile(r"(Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh) (?=\D)")
_WHOLE: Final = frozenset({"Thành phố Hồ Chí Minh"})
"""Territories named after a person keep the kind before their name, as those with a number do."""


def place_name(territory: str) -> str:
    """What is written before the date.

    >>> place_name("Phường Phú Cường"), place_name("Phường 6"), place_name("Thành phố Hồ Chí Minh")
    ('Phú Cường', 'Phường 6', 'Thành phố Hồ Chí Minh')
    """
    return territory if territory in _WHOLE else _UNIT.sub("", territory, count=1)
