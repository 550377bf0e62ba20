"""The digits of a number by which the State knows somebody, without the signs people write between them."""

import re
from typing import Final

from onestop.kernel.text import halfwidth

_SIGNS: Final = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")


def digits_of(text: str) -> str:
    """The digits without the signs people write between them; empty where there is anything else."""
    bare = _SIGNS.sub("", halfwidth(text))
    return bare if bare.isascii() and bare.isdigit() else ""
