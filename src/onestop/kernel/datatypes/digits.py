"""The digits of a number by which the State knows somebody, without the signs people write between them."""

import re
from typing import Final

from onestop.kernel.text import DASHES, halfwidth

_SIGNS: Final = re.compile(rf"[\s.\-{DASHES}]+")


def digits_of(text: str) -> str:
    """The digits without the signs people write between them; empty where there is anything else."""
    bare = _SIGNS.sub("", halfwidth(text))
    return bare if bare.isascii() and bare.isdigit() else ""
