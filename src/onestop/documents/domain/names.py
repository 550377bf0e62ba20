"""What files are called: as they were given, and ending in what they are."""

import re
from typing import Final

from onestop.documents.domain.kinds import TAKEN, Kind
from onestop.kernel.text import one_line

LONGEST_NAME: Final = 255
"""Letters; no file system has longer names."""
_NO_NAME: Final = "tep"
_ENDING: Final = re.compile(r"(?=.*[a-z])[a-z0-9]{2,8}")


def safe_name(name: str) -> str:
    """The last part of a name on one line, as it was given but for what nobody sees.

    Marks such as " and ? stay: a page, a slip and a header (`frame.downloads`) write them each in its own way.

    >>> safe_name("C:\\\\giấy tờ\\\\Giấy khai sinh.PDF")
    'Giấy khai sinh.PDF'
    """
    tidy = one_line(re.split(r"[/\\]", name)[-1]).rstrip(" .")
    stem, dot, ending = tidy.rpartition(".")
    if not dot or len(ending) >= LONGEST_NAME - len(_NO_NAME):
        return tidy[:LONGEST_NAME].rstrip(" .") or _NO_NAME
    room = LONGEST_NAME - len(ending) - 1
    return f"{stem[:room].strip(' .') or _NO_NAME}.{ending}"


def ending_of(name: str) -> str:
    """What follows the last dot, in small letters; empty where that is a part of the name, such as a year."""
    stem, _dot, ending = name.rpartition(".")
    lower = ending.strip().lower()
    return lower if stem and _ENDING.fullmatch(lower) else ""


def kind_named(name: str) -> Kind | None:
    """The kind a name says, if it says one we take."""
    ending = ending_of(name)
    return next((kind for kind in TAKEN if kind.named_by(ending)), None)


def kept_name(name: str, kind: Kind) -> str:
    """The name as it was given, with an ending that says what is kept where its own says another kind.

    >>> from onestop.documents.domain.kinds import JPEG
    >>> [kept_name(one, JPEG) for one in ("anh.jfif", "Ảnh.JPEG", "IMG_0012.HEIC", "Đơn 20.11.2026")]
    ['anh.jfif', 'Ảnh.JPEG', 'IMG_0012.jpg', 'Đơn 20.11.2026.jpg']
    """
    ending = ending_of(name)
    if kind.named_by(ending):
        return name
    stem = name[: -len(ending) - 1] if ending and kind_named(name) else name
    return safe_name(f"{stem[: LONGEST_NAME - len(kind.extensions[0]) - 1]}.{kind.extensions[0]}")
