"""Pictures are drawn anew from their pixels: nothing hidden, no place and no camera is kept, and all that one sees is.

What is kept is plain: eight bits, grey or RGB in the colours of the web (sRGB), upright, on white where it was see-through.
"""

import io
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import pikepdf
from PIL import Image, ImageOps

from onestop.documents.domain.budget import PIXELS, Allowance, TooManyPixelsAtOnce
from onestop.documents.domain.kinds import BMP, GIF, HEIC, JPEG, PNG, TIFF, WEBP, Kind
from onestop.documents.domain.uploads import LARGEST, MOST_PIXELS, TooManyPages, TooManyPixels, Unreadable
from onestop.documents.inspection.colours import in_plain_colours

BAD_PICTURE = (
    *(OSError, ValueError, SyntaxError, EOFError, RuntimeError, struct.error, zlib.error),
    Image.DecompressionBombError,
)
_FORMS: Final = {
    JPEG.code: "JPEG",
    PNG.code: "PNG",
    HEIC.code: "HEIF",
    WEBP.code: "WEBP",
    GIF.code: "GIF",
    BMP.code: "BMP",
    TIFF.code: "TIFF",
}
"""What the library calls them; a file is read as the kind it was found to be, and as no other."""
_REDUCED_OR_MASK: Final = 0b101
_MOST_PAGES: Final = 500
"""Pictures of one scan; thousands of tiny ones would hold up the files of others."""
_USUAL_RESOLUTION: Final = 200
"""Dots an inch, of a scan that does not say."""
_HEVC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
"""Bytes of the header, by its version."""
_ANY_CODING = frozenset({b"mif1", b"msf1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnAnew:
    content: bytes
    pixels: int
    moving: bool
    """It had more pictures than the first, which is kept."""


def redrawn(data: bytes, name: str, kind: Kind, allowed: Allowance) -> DrawnAnew:
    """A picture of that kind drawn anew, in the kind it is kept as.

    Raises:
        Unreadable, TooManyPixels, TooManyPixelsAtOnce.
    """
    if kind is HEIC:
        _register_heic()
    if kind is TIFF:
        return _drawn_pages(data, name, allowed)
    into = kind.kept_as or kind
    return _redraw(data, name, _FORMS[kind.code], "PNG" if into is PNG else "JPEG", allowed)


def is_heic(data: bytes) -> bool:
    """Whether it begins as a HEIF file of pictures coded by HEVC (ISO/IEC 23008-12, 10); one of AV1 is another kind."""
    if data[4:8] != b"ftyp":
        return False
    length = min(int.from_bytes(data[:4], "big"), 400)
    major, others = data[8:12], {data[at : at + 4] for at in range(16, length, 4)}
    return major in _HEVC or (major in _ANY_CODING and not _HEVC.isdisjoint(others))


def is_bmp(data: bytes) -> bool:
    """Whether it begins as a bitmap of Windows; two letters alone would say so of many a text."""
    return data.startswith(b"BM") and len(data) > 18 and int.from_bytes(data[14:18], "little") in _BMP_HEADERS


def _register_heic() -> None:
    # Only who is sent one loads the decoder; the limited process does before it is confined.
    from pi_heif import register_heif_opener

    # One thread: each costs the process address space of which it has little.
    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)


def _drawn_pages(data: bytes, name: str, allowed: Allowance) -> DrawnAnew:
    """Every page of a TIFF drawn anew, as a PDF of as many pages and of the size they were scanned at.

    Raises:
        Unreadable, TooManyPixels, TooManyPixelsAtOnce, TooManyPages.
    """
    pages, pixels = list[Image.Image](), 0
    try:
        with Image.open(io.BytesIO(data), formats=[_FORMS[TIFF.code]]) as picture:
            for number in range(getattr(picture, "n_frames", 1)):
                picture.seek(number)
                if number >= _MOST_PAGES:
                    raise TooManyPages(name=name, pages=len(pages))
                if _is_beside_a_page(picture):
                    continue
                weight = _weight(picture)
                if pixels + weight > PIXELS:
                    raise TooManyPages(name=name, pages=len(pages))
                _within(weight, name, Allowance(pixels=allowed.pixels - pixels))
                resolution = _resolution(picture)
                page = _plain_page(picture.copy())
                page.info["dpi"] = resolution
                pages.append(page)
                pixels += weight
            if not pages:
                raise Unreadable(name=name)
            content = _as_pdf(pages)
            if len(content) > LARGEST:
                raise TooManyPages(name=name, pages=len(pages) * LARGEST // len(content))
            return DrawnAnew(content=content, pixels=pixels, moving=False)
    except BAD_PICTURE as error:
        raise Unreadable(name=name) from error


def _weight(picture: Image.Image) -> int:
    """Its pixels, as far as they cost: one in black or white is a bit, others are bytes."""
    pixels = picture.width * picture.height
    return -(-pixels // 8) if picture.mode == "1" else pixels


def _plain_page(picture: Image.Image) -> Image.Image:
    """As a picture is, but black and white stays so: a page of text is smaller and sharper in the coding of faxes."""
    if picture.mode != "1":
        return _plain(picture)
    plain = ImageOps.exif_transpose(picture)
    plain.info.clear()
    return plain


def _is_beside_a_page(picture: Image.Image) -> bool:
    """A smaller picture of a page, or a mask for it (TIFF 6.0, NewSubfileType), and no page of its own."""
    return bool(picture.tag_v2.get(254, 0) & _REDUCED_OR_MASK)  # type: ignore[attr-defined]  # of TIFF alone


def _resolution(picture: Image.Image) -> float:
    across = float((picture.info.get("dpi") or (0,))[0])
    return across if 50 <= across <= 2400 else _USUAL_RESOLUTION


def _as_pdf(pages: Sequence[Image.Image]) -> bytes:
    document = pikepdf.new()
    for page in pages:
        out = io.BytesIO()
        coded = {} if page.mode == "1" else {"quality": 88}
        page.save(out, format="PDF", resolution=page.info["dpi"], **coded)
        with pikepdf.open(out) as one:
            document.pages.extend(one.pages)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _redraw(data: bytes, name: str, form: str, into: Literal["JPEG", "PNG"], allowed: Allowance) -> DrawnAnew:
    try:
        with Image.open(io.BytesIO(data), formats=[form]) as picture:
            pixels = picture.width * picture.height
            _within(pixels, name, allowed)
            # The second picture in a JPEG of a phone is its map of depths or of light.
            moving = form != "JPEG" and getattr(picture, "is_animated", False)
            plain = _plain(picture)
            # What was coded may be larger than what the header said.
            drawn = plain.width * plain.height
            _within(drawn, name, allowed)
            return DrawnAnew(content=_saved(plain, into), pixels=max(pixels, drawn), moving=moving)
    except BAD_PICTURE as error:
        raise Unreadable(name=name) from error


def _within(pixels: int, name: str, allowed: Allowance) -> None:
    """The header says how many there are; it is believed only to refuse."""
    if pixels > MOST_PIXELS:
        raise TooManyPixels(name=name, pixels=pixels)
    if pixels > allowed.pixels:
        raise TooManyPixelsAtOnce(name=name)


def _plain(picture: Image.Image) -> Image.Image:
    """Upright, in mode L or RGB, and without anything written beside the pixels."""
    ImageOps.exif_transpose(picture, in_place=True)
    plain = in_plain_colours(picture)
    plain.info.clear()
    return plain


def _saved(picture: Image.Image, form: Literal["JPEG", "PNG"]) -> bytes:
    out = io.BytesIO()
    # The cheapest compression of PNG is half the time of the usual one, and a tenth larger.
    picture.save(out, format=form, **({"quality": 88} if form == "JPEG" else {"compress_level": 3}))
    return out.getvalue()
