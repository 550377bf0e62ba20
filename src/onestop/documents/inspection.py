"""Looking into a file handed in, and what is kept of it.

Pictures are drawn anew from their pixels, so nothing hidden and no place or camera is kept. PDF and Office files are
kept as they are, since they may be signed, and refused when they carry anything that acts by itself.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

import pikepdf
from PIL import Image, ImageOps

from onestop.documents.domain.uploads import (
    DOCX,
    JPEG,
    LARGEST,
    MOST_PIXELS,
    PDF,
    PNG,
    XLSX,
    ActsByItself,
    EmptyFile,
    FileTooLarge,
    Kind,
    Locked,
    TooManyPixels,
    Unreadable,
    expected_kind,
    safe_name,
)

_LARGEST_UNPACKED = 200 * 1024 * 1024
_MOST_PARTS = 3000
_BAD_PICTURE = (OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error, Image.DecompressionBombError)
_BAD_ARCHIVE = (zipfile.BadZipFile, OSError, ValueError, EOFError, zlib.error, NotImplementedError, RuntimeError)
_ACTIONS = frozenset({"/JavaScript", "/Launch", "/ImportData", "/GoToE", "/Rendition", "/RichMediaExecute"})
_ACTIVE_PARTS = re.compile(
    r"vbaproject|vbadata|macrosheets/|activex/|embeddings/.*\.(bin|exe|js|vbs|bat|cmd|docm|xlsm)$", re.IGNORECASE
)
_OUTSIDE_TEMPLATE = re.compile(rb"attachedTemplate[^>]*TargetMode|TargetMode[^>]*attachedTemplate", re.IGNORECASE)


def inspect(data: bytes, *, name: str, declared: str) -> tuple[bytes, str, Kind]:
    """What to keep, under which name, and what it is.

    Raises:
        EmptyFile, FileTooLarge, KindNotTaken, ContentDiffers, Unreadable, Locked, ActsByItself, TooManyPixels.
    """
    called = safe_name(name)
    if not data:
        raise EmptyFile(name=called)
    if len(data) > LARGEST:
        raise FileTooLarge(name=called, size=len(data))
    kind = expected_kind(name=called, declared=declared, content=_sniff(data))
    return _LOOK[kind.code](data, called), called, kind


def _sniff(data: bytes) -> Kind | None:
    """What the first bytes say. A file that begins as one kind and goes on as another is that first kind."""
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    return _sniff_office(data) if data.startswith(b"PK\x03\x04") else None


def _sniff_office(data: bytes) -> Kind | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except _BAD_ARCHIVE:
        return None
    if "[Content_Types].xml" not in parts:
        return None
    return DOCX if "word/document.xml" in parts else XLSX if "xl/workbook.xml" in parts else None


def _picture(form: str) -> Callable[[bytes, str], bytes]:
    def redraw(data: bytes, name: str) -> bytes:
        try:
            with Image.open(io.BytesIO(data), formats=[form]) as picture:
                pixels = picture.width * picture.height
                if pixels > MOST_PIXELS:
                    raise TooManyPixels(name=name, pixels=pixels)
                return _saved(ImageOps.exif_transpose(picture), form)
        except _BAD_PICTURE as error:
            raise Unreadable(name=name) from error

    return redraw


def _saved(picture: Image.Image, form: str) -> bytes:
    plain = picture.convert(_mode(picture, form))
    plain.info.clear()
    out = io.BytesIO()
    plain.save(out, format=form, **({"quality": 88} if form == "JPEG" else {}))
    return out.getvalue()


def _mode(picture: Image.Image, form: str) -> str:
    if picture.mode in ("1", "L"):
        return "L"
    return "RGBA" if form == "PNG" and picture.has_transparency_data else "RGB"


def _pdf(data: bytes, name: str) -> bytes:
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            if document.is_encrypted:
                raise Locked(name=name)
            if not document.pages:
                raise Unreadable(name=name)
            for what in _actions(document):
                raise ActsByItself(name=name, what=what)
    except pikepdf.PasswordError as error:
        raise Locked(name=name) from error
    except (pikepdf.PdfError, ValueError, RuntimeError, KeyError) as error:
        raise Unreadable(name=name) from error
    return data


def _actions(document: pikepdf.Pdf) -> Iterator[str]:
    """Whatever in the document runs, opens or carries something else, wherever it is written."""
    for found in document.objects:
        waiting = [found]
        while waiting:
            one = waiting.pop()
            if isinstance(one, pikepdf.Array):
                waiting.extend(part for part in one if _is_direct(part))
            elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                yield from _named_action(one)
                waiting.extend(part for _, part in one.items() if _is_direct(part))


def _is_direct(part: object) -> bool:
    return isinstance(part, pikepdf.Array | pikepdf.Dictionary) and not part.is_indirect


def _named_action(one: pikepdf.Object) -> Iterator[str]:
    action = one.get("/S")
    if isinstance(action, pikepdf.Name) and str(action) in _ACTIONS:
        yield str(action).removeprefix("/")
    if "/JS" in one:
        yield "JavaScript"
    if "/EF" in one or "/EmbeddedFiles" in one:
        yield "EmbeddedFile"
    if "/XFA" in one:
        yield "XFA"


def _office(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _within_bounds(parts, name)
            for part in parts:
                if _ACTIVE_PARTS.search(part.filename):
                    raise ActsByItself(name=name, what="Macro")
            if b"macroenabled" in _part(archive, "[Content_Types].xml").lower():
                raise ActsByItself(name=name, what="Macro")
            if _OUTSIDE_TEMPLATE.search(_part(archive, "word/_rels/settings.xml.rels")):
                raise ActsByItself(name=name, what="RemoteTemplate")
    except _BAD_ARCHIVE as error:
        raise Unreadable(name=name) from error
    return data


def _within_bounds(parts: list[zipfile.ZipInfo], name: str) -> None:
    """A small archive can hold a huge file; what its directory claims is checked when a part is read."""
    if any(part.flag_bits & 1 for part in parts):
        raise Locked(name=name)
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        raise FileTooLarge(name=name, size=sum(part.file_size for part in parts))
    if any(part.filename.startswith(("/", "\\")) or ".." in part.filename.split("/") for part in parts):
        raise Unreadable(name=name)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if name not in archive.namelist():
        return b""
    with archive.open(name) as part:
        return part.read(1_000_000)


_LOOK: dict[str, Callable[[bytes, str], bytes]] = {
    PDF.code: _pdf,
    JPEG.code: _picture("JPEG"),
    PNG.code: _picture("PNG"),
    DOCX.code: _office,
    XLSX.code: _office,
}
