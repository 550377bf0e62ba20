"""Reading in what is needed before no file may be opened any more: each library is used once on something of our own."""

import codecs
import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pikepdf
from PIL import Image

from onestop.documents import office_pages
from onestop.documents.inspection import inspect
from onestop.documents.preview import preview
from onestop.kernel.refusal import Refusal

_HEIC = Path(__file__).with_name("sample.heic")
"""A grey square: the decoder makes none."""
_ENCRYPTIONS = (
    pikepdf.Encryption(owner="a", R=3, aes=False, metadata=False),
    pikepdf.Encryption(owner="a", R=4),
    pikepdf.Encryption(owner="a", R=6),
)
"""Those that PDFs are kept under, oldest first: each its own ciphers and digests."""
_ENCODINGS = ("ascii", "latin-1", "cp437", "cp1252", "cp1258", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
"""What texts inside files are written in, here and in older programs."""


def warm_up() -> None:
    """Look at a picture of each form and a paper, and draw each."""
    for form, name in (("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("GIF", "a.gif"), ("BMP", "a.bmp")):
        out = io.BytesIO()
        Image.new("RGB", (8, 8)).save(out, format=form)
        _look(out.getvalue(), name, form.lower())
    _look(_HEIC.read_bytes(), "a.heic", "jpeg")
    for compression in ("group4", "jpeg", "tiff_lzw"):  # of which libtiff decodes the pages
        out = io.BytesIO()
        mode = "1" if compression == "group4" else "RGB"
        Image.new(mode, (8, 8)).save(out, format="TIFF", compression=compression)
        _look(out.getvalue(), "a.tif", "pdf")
    _look(_paper(), "a.pdf", "pdf")
    for encryption in _ENCRYPTIONS:  # nothing else is read in to draw one
        inspect(_paper(encryption), name="a.pdf")
    _look(_package(), "a.docx", "docx")
    office_pages.warm_up()
    _look(b"PK\x03\x04", "a.docx", "docx")
    Image.init()
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)


def _paper(encryption: pikepdf.Encryption | None = None) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    out = io.BytesIO()
    document.save(out, encryption=encryption)
    return out.getvalue()


def _package() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<x/>")
    return out.getvalue()


def _look(data: bytes, name: str, kind: str) -> None:
    for look in (lambda: inspect(data, name=name), lambda: preview(data, kind=kind, page=1, name=name)):
        # That something is refused is as good: what says so is read in as well.
        with suppress(Refusal):
            look()
