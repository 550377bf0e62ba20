"""Looking into a file handed in, and making of it what officials may open.

Pictures are drawn anew from their pixels. In a PDF whatever reaches outside the file is taken out. Office files, and
PDFs that carry a program, cannot be mended without becoming something else: they are taken whole or refused.

Runs in the limited process (`documents.limited`), for a hostile file may make any library loop, swell or fall.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onestop.documents.domain.budget import Allowance
from onestop.documents.domain.carried import FRAMES
from onestop.documents.domain.kinds import (
    BMP,
    DOCX,
    GIF,
    HEIC,
    JPEG,
    PDF,
    PNG,
    TAKEN,
    TIFF,
    WEBP,
    XLSX,
    Kind,
)
from onestop.documents.domain.names import ending_of, kept_name, kind_named, safe_name
from onestop.documents.domain.uploads import LARGEST, EmptyFile, FileTooLarge, Locked, OldOfficeFile, expected_kind
from onestop.documents.inspection.office import before_2007, office, office_kind
from onestop.documents.inspection.pdf import pdf
from onestop.documents.inspection.pictures import is_bmp, is_heic, redrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedFile:
    """What officials may open, under which name, what it is, and what was taken out of it."""

    content: bytes
    name: str
    kind: Kind
    removed: tuple[str, ...]
    """Sorted; empty when the content is byte for byte what was handed in, or a picture drawn anew of which all is seen."""
    pixels: int = 0
    """How many were drawn, to be counted against the budget of the request."""
    objects: int = 0


@dataclass(frozen=True, slots=True)
class SafeContent:
    """What looking at one kind of file gives."""

    content: bytes
    removed: tuple[str, ...] = ()
    pixels: int = 0
    objects: int = 0


def inspect(data: bytes, *, name: str, allowed: Allowance | None = None) -> InspectedFile:
    """What is made of a file called `name`.

    Raises:
        EmptyFile, FileTooLarge, KindNotTaken, ContentDiffers, NotWhatItIsCalled, OldOfficeFile, Unreadable, Locked,
        ActsByItself, TooManyPixels, TooManyPixelsAtOnce, TooManyObjects.
    """
    called = safe_name(name)
    if not data:
        raise EmptyFile(name=called)
    if len(data) > LARGEST:
        raise FileTooLarge(name=called, size=len(data))
    kind = expected_kind(name=called, content=_content(data, called))
    seen = _LOOK[kind.code](data, called, allowed or Allowance())
    kept = kind.kept_as or kind
    return InspectedFile(
        content=seen.content,
        name=kept_name(called, kept),
        kind=kept,
        removed=seen.removed,
        pixels=seen.pixels,
        objects=seen.objects,
    )


_BEGINNINGS = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)


def sniff(data: bytes) -> Kind | None:
    """What the first bytes say. A file that begins as one kind and goes on as another is that first kind."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return WEBP
    if is_heic(data):
        return HEIC
    if is_bmp(data):
        return BMP
    return office_kind(data) if data.startswith(b"PK\x03\x04") else None


def _content(data: bytes, name: str) -> Kind | None:
    """What it is by its first bytes.

    Raises:
        Locked, OldOfficeFile: it is called Word or Excel, and is one under a password, or of the kind before 2007.
    """
    found = sniff(data)
    if found is TIFF and ending_of(name) and kind_named(name) is None:
        return None  # what cameras write raw begins so, and shows a small picture of itself
    older = before_2007(data) if found is None and kind_named(name) in (DOCX, XLSX) else None
    if older == "locked":
        raise Locked(name=name)
    if older == "old":
        raise OldOfficeFile(name=name)
    return found


def _picture(kind: Kind) -> Callable[[bytes, str, Allowance], SafeContent]:
    def look(data: bytes, name: str, allowed: Allowance) -> SafeContent:
        drawn = redrawn(data, name, kind, allowed)
        return SafeContent(drawn.content, removed=(FRAMES,) if drawn.moving else (), pixels=drawn.pixels)

    return look


def _document(data: bytes, name: str, allowed: Allowance) -> SafeContent:
    content, removed, objects = pdf(data, name, allowed)
    return SafeContent(content, removed=removed, objects=objects)


def _package(data: bytes, name: str, allowed: Allowance) -> SafeContent:
    return SafeContent(data, objects=office(data, name, allowed))


_LOOK: dict[str, Callable[[bytes, str, Allowance], SafeContent]] = {
    PDF.code: _document,
    DOCX.code: _package,
    XLSX.code: _package,
    **{kind.code: _picture(kind) for kind in TAKEN if kind.pixels},
}
