"""The kinds of file we take, and what is kept of each."""

from dataclasses import dataclass

from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file we take."""

    code: str
    mime: str
    extensions: tuple[str, ...]
    """What its names may end in. The first is given to a name that ends otherwise."""
    called: Text
    also: tuple[str, ...] = ()
    """Endings that are the same kind, and are kept as they were given."""
    pixels: bool = False
    """A picture: drawn anew from its pixels, so that it is whatever kind of picture it really is."""
    kept_as: "Kind | None" = None
    """The kind that is made of it, where few programs open its own."""

    def named_by(self, ending: str) -> bool:
        return ending in self.extensions or ending in self.also


PDF = Kind("pdf", "application/pdf", ("pdf",), Text("tệp PDF", "a PDF"))
JPEG = Kind(
    "jpeg",
    "image/jpeg",
    ("jpg", "jpeg"),
    Text("ảnh JPG", "a JPG picture"),
    ("jfif", "jpe", "pjpeg", "pjp"),
    pixels=True,
)
PNG = Kind("png", "image/png", ("png",), Text("ảnh PNG", "a PNG picture"), ("apng",), pixels=True)
DOCX = Kind(
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ("docx",),
    Text("văn bản Word", "a Word document"),
)
XLSX = Kind(
    "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ("xlsx",),
    Text("bảng tính Excel", "an Excel workbook"),
)
HEIC = Kind(
    "heic", "image/heic", ("heic", "heif", "hif"), Text("ảnh HEIC", "a HEIC picture"), pixels=True, kept_as=JPEG
)
"""What phones take pictures in (ISO/IEC 23008-12)."""
WEBP = Kind("webp", "image/webp", ("webp",), Text("ảnh WebP", "a WebP picture"), pixels=True, kept_as=JPEG)
"""What web pages and messengers keep pictures in (RFC 9649), often under the ending .jpg."""
GIF = Kind("gif", "image/gif", ("gif",), Text("ảnh GIF", "a GIF picture"), pixels=True, kept_as=JPEG)
BMP = Kind("bmp", "image/bmp", ("bmp", "dib"), Text("ảnh BMP", "a BMP picture"), pixels=True, kept_as=JPEG)
TIFF = Kind("tiff", "image/tiff", ("tif", "tiff"), Text("ảnh TIFF", "a TIFF picture"), pixels=True, kept_as=PDF)
"""What scanners and fax machines keep pages in, several to a file (TIFF 6.0): each page is kept."""
KINDS = (PDF, JPEG, PNG, DOCX, XLSX)
"""What is kept."""
TAKEN = (*KINDS, HEIC, WEBP, TIFF, GIF, BMP)
ACCEPT = ",".join(f".{ending}" for kind in TAKEN for ending in (*kind.extensions, *kind.also))
"""For the file input on a page."""
