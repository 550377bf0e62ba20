"""Files inside a PDF that are data: what an electronic invoice says of itself, for machines.

Whoever opens one sees letters. Nothing else may lie there: no program, no page, no picture, no file that holds files.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from onestop.documents.inspection.xml import is_plain_data

_LARGEST: Final = 2 * 1024 * 1024
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_RUN: Final = ("#!", "<!doctype html", "<html", "<script", "<?php", "{\\rtf", "%pdf-")
"""How a program, a page or another kind of file begins, whatever it is called."""


def is_data(names: Iterable[str], content: bytes) -> bool:
    """Whether all `names` of a file inside say one kind of data, and its content is of that kind and of bounded size."""
    looks = {_LOOK.get(PurePosixPath(name).suffix.strip().lower()) for name in names}
    if len(looks) != 1 or len(content) > _LARGEST:
        return False
    look = looks.pop()
    return look is not None and look(content)


def _is_text(content: bytes) -> bool:
    """Letters only, and not the beginning of something that a program would run."""
    # Older programs write Vietnamese in tables of their own; letters they are all the same.
    encoding = next((one for mark, one in _MARKS if content.startswith(mark)), "latin-1")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    plain = not any(letter < " " and letter not in "\t\n\r\f" for letter in text)
    return plain and not text.lstrip().lower().startswith(_RUN)


_LOOK: Final[Mapping[str, Callable[[bytes], bool]]] = {
    ".xml": is_plain_data,
    ".txt": _is_text,
    ".csv": _is_text,
    ".json": _is_text,
}
