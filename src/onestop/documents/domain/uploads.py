"""What a file handed in may be: of few kinds, of bounded size, what it says it is, and nothing that acts by itself."""

import re
from dataclasses import dataclass
from typing import ClassVar

from onestop.documents.domain.carried import CARRIED
from onestop.kernel.refusal import Kind as RefusalKind
from onestop.kernel.refusal import Refusal
from onestop.kernel.text import one_line

LARGEST = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
"""Of one picture."""
_LONGEST_NAME = 120
_UNSAFE = re.compile(r"[<>:\"|?*]")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file we take. The first extension is the one it is kept under."""

    code: str
    mime: str
    extensions: tuple[str, ...]


PDF = Kind("pdf", "application/pdf", ("pdf",))
JPEG = Kind("jpeg", "image/jpeg", ("jpg", "jpeg"))
PNG = Kind("png", "image/png", ("png",))
DOCX = Kind("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",))
XLSX = Kind("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ("xlsx",))
KINDS = (PDF, JPEG, PNG, DOCX, XLSX)
ACCEPT = ",".join(f".{extension}" for kind in KINDS for extension in kind.extensions)
"""For the file input on a page."""
_UNDECIDED = frozenset({"", "application/octet-stream", "application/zip", "image/jpg", "image/pjpeg"})


class EmptyFile(Refusal):
    code: ClassVar[str] = "documents.empty_file"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name


class FileTooLarge(Refusal):
    code: ClassVar[str] = "documents.too_large"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str, size: int, limit: int = LARGEST) -> None:
        self.name = name
        self.size = size
        self.limit = limit
        self.limit_mb = limit // (1024 * 1024)


class KindNotTaken(Refusal):
    """Not one of the kinds we take, whatever it is called."""

    code: ClassVar[str] = "documents.kind_not_taken"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name
        self.taken = ", ".join(kind.extensions[0].upper() for kind in KINDS)


class ContentDiffers(Refusal):
    """Name, declared type and content do not say the same."""

    code: ClassVar[str] = "documents.content_differs"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str, content: str) -> None:
        self.name = name
        self.content = content


class Unreadable(Refusal):
    """Damaged: nobody could open it."""

    code: ClassVar[str] = "documents.unreadable"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name


class Locked(Refusal):
    """Protected by a password; officials could not read it."""

    code: ClassVar[str] = "documents.locked"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name


class ActsByItself(Refusal):
    """It carries a program, another file, or something that fetches from outside; `what` names it."""

    code: ClassVar[str] = "documents.acts_by_itself"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str, what: str) -> None:
        carried = CARRIED[what]
        self.name = name
        self.what = what
        self.carried = carried


class TooManyPixels(Refusal):
    code: ClassVar[str] = "documents.too_many_pixels"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str, pixels: int, limit: int = MOST_PIXELS) -> None:
        self.name = name
        self.pixels = pixels
        self.limit = limit
        self.limit_millions = limit // 1_000_000


def safe_name(name: str) -> str:
    """The last part of a name on one line, without anything a file system or a header could misread.

    >>> safe_name("C:\\\\giấy tờ\\\\Giấy khai sinh.PDF")
    'Giấy khai sinh.PDF'
    """
    last = re.split(r"[/\\]", name)[-1]
    tidy = one_line(_UNSAFE.sub("", last)).rstrip(" .")
    stem, dot, extension = tidy.rpartition(".")
    if not dot:
        return tidy[:_LONGEST_NAME] or "tep"
    room = _LONGEST_NAME - len(extension[:10]) - 1
    return f"{stem[:room].strip(' .') or 'tep'}.{extension[:10]}"


def expected_kind(*, name: str, declared: str, content: Kind | None) -> Kind:
    """The kind on which name, declaration and content agree.

    Raises:
        KindNotTaken: the name or the content is of no kind we take.
        ContentDiffers: they disagree; what a file is called must be what it is.
    """
    extension = name.rpartition(".")[2].lower()
    named = next((kind for kind in KINDS if extension in kind.extensions), None)
    if named is None:
        raise KindNotTaken(name=name)
    stated = declared.partition(";")[0].strip().lower()
    if content is not named or (stated not in _UNDECIDED and stated != named.mime):
        raise ContentDiffers(name=name, content=content.code if content else "?")
    return named
