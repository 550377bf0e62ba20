"""Looking into a file handed in, and making of it what officials may open.

Pictures are drawn anew from their pixels. In a PDF whatever reaches outside the file is taken out. Office files, and
PDFs that carry a program, cannot be mended without becoming something else: they are taken whole or refused.

Runs in the limited process (`documents.limited`), for a hostile file may make any library loop, swell or fall.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onestop.documents.domain.budget import Allowance
from onestop.documents.domain.uploads import (
    DOCX,
    JPEG,
    LARGEST,
    PDF,
    PNG,
    XLSX,
    EmptyFile,
    FileTooLarge,
    Kind,
    expected_kind,
    safe_name,
)
from onestop.documents.inspection.office import office, office_kind
from onestop.documents.inspection.pdf import pdf
from onestop.documents.inspection.pictures import jpeg, png


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedFile:
    """What officials may open, under which name, what it is, and what was taken out of it."""

    content: bytes
    name: str
    kind: Kind
    removed: tuple[str, ...]
    """Sorted; empty when the content is byte for byte what was handed in, or was drawn anew."""
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


def inspect(data: bytes, *, name: str, declared: str, allowed: Allowance | None = None) -> InspectedFile:
    """`declared` is the type the browser named.

    Raises:
        EmptyFile, FileTooLarge, KindNotTaken, ContentDiffers, Unreadable, Locked, ActsByItself, TooManyPixels,
        TooManyPixelsAtOnce, TooManyObjects.
    """
    called = safe_name(name)
    if not data:
        raise EmptyFile(name=called)
    if len(data) > LARGEST:
        raise FileTooLarge(name=called, size=len(data))
    kind = expected_kind(name=called, declared=declared, content=sniff(data))
    seen = _LOOK[kind.code](data, called, allowed or Allowance())
    return InspectedFile(
        content=seen.content,
        name=called,
        kind=kind,
        removed=seen.removed,
        pixels=seen.pixels,
        objects=seen.objects,
    )


def sniff(data: bytes) -> Kind | None:
    """What the first bytes say. A file that begins as one kind and goes on as another is that first kind."""
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    return office_kind(data) if data.startswith(b"PK\x03\x04") else None


def _picture(
    draw: Callable[[bytes, str, Allowance], tuple[bytes, int]],
) -> Callable[[bytes, str, Allowance], SafeContent]:
    def look(data: bytes, name: str, allowed: Allowance) -> SafeContent:
        content, pixels = draw(data, name, allowed)
        return SafeContent(content, pixels=pixels)

    return look


def _document(data: bytes, name: str, allowed: Allowance) -> SafeContent:
    content, removed, objects = pdf(data, name, allowed)
    return SafeContent(content, removed=removed, objects=objects)


def _package(data: bytes, name: str, allowed: Allowance) -> SafeContent:
    return SafeContent(data, objects=office(data, name, allowed))


_LOOK: dict[str, Callable[[bytes, str, Allowance], SafeContent]] = {
    PDF.code: _document,
    JPEG.code: _picture(jpeg),
    PNG.code: _picture(png),
    DOCX.code: _package,
    XLSX.code: _package,
}
