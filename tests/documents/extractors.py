"""Three programs that take text out of a PDF, none of them ours."""

import io
import re
from collections.abc import Callable, Mapping
from typing import Final

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def _by_pypdf(paper: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper)).pages)


def _by_pdfminer(paper: bytes) -> str:
    return extract_text(io.BytesIO(paper))


def _by_pdfium(paper: bytes) -> str:
    """PDFium writes a mark of its own for a hyphen at the end of a line."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper)]
    return re.sub("[\x02\ufffe]", "-", "\n".join(pages))


EXTRACTORS: Final[Mapping[str, Callable[[bytes], str]]] = {
    "pypdf": _by_pypdf,
    "pdfminer": _by_pdfminer,
    "pdfium": _by_pdfium,
}


def bare(text: str) -> str:
    """The letters alone: where a line ends no program knows whether a blank stood there."""
    return re.sub(r"\s", "", text)
