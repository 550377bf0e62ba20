"""A page of a file as pixels: what officials look at, for pixels do nothing.

Pictures are made smaller, PDFs drawn by PDFium. Of Office files the text and tables are set as plain pages first: drawing
them as they look needs a whole office suite.
Runs in the limited process.
"""

import io
from dataclasses import dataclass
from typing import ClassVar

import pypdfium2
from PIL import Image

from onestop.documents.domain.kinds import DOCX, JPEG, KINDS, PDF, PNG, XLSX
from onestop.documents.domain.uploads import Unreadable
from onestop.documents.inspection.pictures import BAD_PICTURE
from onestop.documents.office_pages import office_pdf
from onestop.kernel.refusal import Kind, Refusal

WIDEST = 1400
"""Pixels across; an A4 page is then read at about 170 dots an inch."""
TALLEST = 4200
MOST_PAGES = 500


class NoPreview(Refusal):
    """A kind of file of which no picture is made, or no such page."""

    code: ClassVar[str] = "documents.no_preview"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, name: str) -> None:
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """WebP, and of how many pages it is one."""

    content: bytes
    pages: int
    width: int
    height: int


def has_preview(mime: str) -> bool:
    """Whether a picture is made of files of this type."""
    return mime in {kind.mime for kind in KINDS}


def is_text_only(mime: str) -> bool:
    """Whether a preview of this type shows what the file says, and not how it looks."""
    return mime in (DOCX.mime, XLSX.mime)


def preview(data: bytes, *, kind: str, page: int, name: str) -> PreviewPage:
    """Page `page` (from 1).

    Raises:
        NoPreview, Unreadable.
    """
    if kind == PDF.code:
        return _pdf_page(data, page, name)
    if kind in (DOCX.code, XLSX.code):
        return _pdf_page(office_pdf(data, kind=kind, name=name), page, name)
    if kind in (JPEG.code, PNG.code) and page == 1:
        return _picture(data, name)
    raise NoPreview(name=name)


def _pdf_page(data: bytes, page: int, name: str) -> PreviewPage:
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            pages = min(len(document), MOST_PAGES)
            if not 1 <= page <= pages:
                raise NoPreview(name=name)
            return _drawn(document[page - 1], pages)
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(name=name) from error


def _drawn(page: pypdfium2.PdfPage, pages: int) -> PreviewPage:
    width, height = page.get_size()
    scale = min(WIDEST / max(width, 1), TALLEST / max(height, 1))
    # Forms are drawn as filled in; nothing of a form is run.
    picture = page.render(scale=scale, may_draw_forms=True).to_pil()
    return _webp(picture.convert("RGB"), pages)


def _picture(data: bytes, name: str) -> PreviewPage:
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG", "PNG"]) as picture:
            picture.draft("RGB", (WIDEST, TALLEST))
            smaller = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
            smaller.thumbnail((WIDEST, TALLEST))
            return _webp(_on_white(smaller), 1)
    except BAD_PICTURE as error:
        raise Unreadable(name=name) from error


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _webp(picture: Image.Image, pages: int) -> PreviewPage:
    out = io.BytesIO()
    picture.save(out, format="WEBP", quality=80, method=3)
    return PreviewPage(content=out.getvalue(), pages=pages, width=picture.width, height=picture.height)
