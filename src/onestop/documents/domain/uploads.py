"""What a file handed in may be: of few kinds, of bounded size, what it says it is, and nothing that acts by itself."""

from typing import ClassVar

from onestop.documents.domain.carried import CARRIED
from onestop.documents.domain.instead import instead_of
from onestop.documents.domain.kinds import TAKEN, Kind
from onestop.documents.domain.names import ending_of, kind_named
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind as RefusalKind
from onestop.kernel.refusal import Refusal

LARGEST_MB = 10
LARGEST = LARGEST_MB * 1024 * 1024
"""Of one file, in octets."""
MOST_PIXELS = 50_000_000
"""Of one picture."""


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
    """By name and content it is none of the kinds we take; `instead` says what to hand in."""

    code: ClassVar[str] = "documents.kind_not_taken"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name
        taken = ", ".join(kind.extensions[0].upper() for kind in TAKEN)
        self.instead = instead_of(ending_of(name)) or Text(
            f"Hãy dùng một trong các loại: {taken}.", f"Use one of: {taken}."
        )


class ContentDiffers(Refusal):
    """It is of a kind we take, and is called another; `content` is that kind's code."""

    code: ClassVar[str] = "documents.content_differs"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str, content: str) -> None:
        found = next(kind for kind in TAKEN if kind.code == content)
        self.name = name
        self.content = content
        self.found = found.called
        self.ending = found.extensions[0]


class NotWhatItIsCalled(Refusal):
    """It is called a kind we take, and is of none."""

    code: ClassVar[str] = "documents.not_what_it_is_called"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        named = kind_named(name)
        self.name = name
        self.called = named.called if named else Text("tệp", "a file")


class OldOfficeFile(Refusal):
    """A Word or Excel file as they were before 2007, called a new one."""

    code: ClassVar[str] = "documents.old_office_file"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name
        self.ending = ending_of(name)


class Unreadable(Refusal):
    """Damaged: nobody could open it."""

    code: ClassVar[str] = "documents.unreadable"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name


class Locked(Refusal):
    """It asks for a password, or a certificate, before it opens: officials could not read it."""

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


class TooManyPages(Refusal):
    """A scan of more pages than are drawn at a time, or kept; `pages` is how many go."""

    code: ClassVar[str] = "documents.too_many_pages"
    kind: ClassVar[RefusalKind] = "invalid"

    def __init__(self, *, name: str, pages: int) -> None:
        self.name = name
        self.pages = pages


def expected_kind(*, name: str, content: Kind | None) -> Kind:
    """The kind on which name and content agree: pictures are what their pixels are, a name without ending says nothing.

    What the browser calls it is not asked: that is a table of the sender's machine, and often wrong.

    Raises:
        KindNotTaken: neither is of a kind we take.
        ContentDiffers, NotWhatItIsCalled: they disagree; what a file is called must be what it is.
    """
    named = kind_named(name)
    if content is None:
        raise NotWhatItIsCalled(name=name) if named else KindNotTaken(name=name)
    if named is content or not ending_of(name) or (named and named.pixels and content.pixels):
        return content
    raise ContentDiffers(name=name, content=content.code)
