"""Word and Excel files: taken as they are, since they may be signed, or refused with what they carry.

An Office file is a ZIP of parts; relationships say which part, inside or outside, serves which. A part is known by what
it is (content type, relationship, first bytes), for it may be called anything. (ECMA-376, parts 1 and 2.)
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Literal

from onestop.documents.domain.budget import Allowance, TooManyObjects
from onestop.documents.domain.kinds import DOCX, XLSX, Kind
from onestop.documents.domain.uploads import ActsByItself, FileTooLarge, Locked, Unreadable
from onestop.documents.inspection.addresses import is_harmless_link, leads_outside
from onestop.documents.inspection.fields import Fields
from onestop.documents.inspection.formulas import reaches_outside
from onestop.documents.inspection.main_part import main_part
from onestop.documents.inspection.xml import NotPlainXml, read

_LARGEST_UNPACKED = 200 * 1024 * 1024
_LARGEST_PART = 60 * 1024 * 1024
_MOST_PARTS = 3000
_BAD_ARCHIVE = (zipfile.BadZipFile, OSError, ValueError, EOFError, zlib.error, NotImplementedError, RuntimeError)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAM_BYTES = {
    _COMPOUND: "Macro",  # OLE: what macros, ActiveX and packed objects are kept in
    b"MZ": "Program",
    b"\x7fELF": "Program",
    b"%PDF-": "EmbeddedFile",
    b"#!": "Program",
    b"{\\rtf": "Html",
}
_USUAL_NAMES = re.compile(
    r"vbaproject|vbadata|macrosheets/|activex/|embeddings/.*\.(bin|exe|js|vbs|bat|cmd|docm|xlsm)$", re.IGNORECASE
)
"""What programs call such parts themselves; others need more looking."""
_TYPES = {
    "macroenabled": "Macro",
    "vbaproject": "Macro",
    "vbadata": "Macro",
    "macrosheet": "Macro",
    "dialogsheet": "Macro",
    "activex": "Macro",
    "oleobject": "EmbeddedFile",
    "text/html": "Html",
    "xhtml": "Html",
    "message/rfc822": "Html",
    "multipart/related": "Html",
    "rtf": "Html",
    "svg": "Svg",
    "javascript": "Program",
    "x-msdownload": "Program",
    "externallink": "RemoteReference",
    "connections+xml": "RemoteReference",
    "querytable": "RemoteReference",
    "webextension": "Program",
}
"""Parts of a content type, in small letters, and what it means that they are there."""
_RELATIONS = {
    "vbaproject": "Macro",
    "wordvbadata": "Macro",
    "xlmacrosheet": "Macro",
    "xlintlmacrosheet": "Macro",
    "dialogsheet": "Macro",
    "control": "Macro",
    "activexcontrolbinary": "Macro",
    "afchunk": "Html",
    "oleobject": "EmbeddedFile",
    "externallink": "RemoteReference",
    "externallinkpath": "RemoteReference",
    "attachedtemplate": "RemoteTemplate",
    "subdocument": "RemoteReference",
    "frame": "RemoteReference",
    "mailmergesource": "RemoteReference",
    "connections": "RemoteReference",
    "querytable": "RemoteReference",
    "webextension": "Program",
    "webextensiontaskpanes": "Program",
    "extensibility": "Program",
    "ui": "Program",
}
"""The last word of a relationship's type. An attached template inside the file does not exist: it is always elsewhere."""
_ELEMENTS = {
    "altChunk": "Html",
    "OLEObject": "EmbeddedFile",
    "oleObject": "EmbeddedFile",
    "objectEmbed": "EmbeddedFile",
    "objectLink": "RemoteReference",
    "ddeLink": "Dde",
    "oleLink": "RemoteReference",
    "subDoc": "RemoteReference",
    "connectString": "RemoteReference",
    "dbPr": "RemoteReference",
    "webPr": "RemoteReference",
}
_FORMULAS = frozenset({"f", "definedName", "formula1", "formula2", "formula"})
_ZIP = b"PK\x03\x04"


def office_kind(data: bytes) -> Kind | None:
    """Which kind of Office file a ZIP is, by its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except _BAD_ARCHIVE:
        return None
    if "[Content_Types].xml" not in parts:
        return None
    return next((kind for kind in (DOCX, XLSX) if main_part(parts, kind)), None)


def before_2007(data: bytes) -> Literal["locked", "old"] | None:
    """What a file in Microsoft's compound format is: a new file under a password lies in one too ([MS-OFFCRYPTO], 2.3)."""
    if not data.startswith(_COMPOUND):
        return None
    return "locked" if "EncryptedPackage".encode("utf-16-le") in data else "old"


def office(data: bytes, name: str, allowed: Allowance, *, inside: bool = False) -> int:
    """How many tens of elements it has, once all of them were looked at.

    Raises:
        Unreadable, Locked, FileTooLarge, ActsByItself, TooManyObjects.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _within_bounds(archive.infolist(), name)
            package = _Package(archive, name, allowed, inside=inside)
            for what in package.faults():
                raise ActsByItself(name=name, what=what)
            return package.elements // 10
    except _BAD_ARCHIVE as error:
        raise Unreadable(name=name) from error


def _within_bounds(parts: list[zipfile.ZipInfo], name: str) -> None:
    """A small archive can hold a huge file; what its directory claims is checked when a part is read."""
    if any(part.flag_bits & 1 for part in parts):
        raise Locked(name=name)
    size = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts), default=0)
    if len(parts) > _MOST_PARTS or size > _LARGEST_UNPACKED or largest > _LARGEST_PART:
        raise FileTooLarge(name=name, size=size)
    names = [part.filename.lower() for part in parts]
    if len(set(names)) != len(names):
        # Two parts of one name: which of them is opened differs from reader to reader.
        raise Unreadable(name=name)
    if any(one.startswith(("/", "\\")) or ".." in one.split("/") for one in names):
        raise Unreadable(name=name)


class _Package:
    """The parts of one file, read one after the other."""

    def __init__(self, archive: zipfile.ZipFile, name: str, allowed: Allowance, *, inside: bool) -> None:
        self.archive, self.name, self.allowed, self.inside = archive, name, allowed, inside
        self.elements = 0

    def faults(self) -> Iterator[str]:
        for part in self.archive.infolist():
            if part.is_dir():
                continue
            content = self.archive.read(part)
            yield from self._by_bytes(part.filename, content)
            if _is_xml(part.filename, content):
                yield from self._by_markup(part.filename, content)

    def _by_bytes(self, part: str, content: bytes) -> Iterator[str]:
        if _USUAL_NAMES.search(part):
            yield "Macro"
        for beginning, what in _PROGRAM_BYTES.items():
            if content.startswith(beginning):
                yield what
        if content[:1000].lstrip().lower().startswith((b"<!doctype html", b"<html", b"mime-version:")):
            yield "Html"
        if content.startswith(_ZIP):
            yield from self._by_nesting(part, content)

    def _by_nesting(self, part: str, content: bytes) -> Iterator[str]:
        """A chart carries its numbers in a workbook: that is looked at like a file of its own, and holds no other."""
        if self.inside or office_kind(content) is None or not part.lower().endswith((".xlsx", ".docx")):
            yield "EmbeddedFile"
            return
        self.elements += 10 * office(content, self.name, self.allowed, inside=True)

    def _by_markup(self, part: str, content: bytes) -> Iterator[str]:
        look = _Markup(part)
        try:
            read(content, element=look.element, text=look.text, ended=look.ended)
        except NotPlainXml as error:
            raise Unreadable(name=self.name) from error
        self.elements += look.elements
        if self.elements > 10 * self.allowed.objects:
            raise TooManyObjects(name=self.name)
        yield from look.faults


def _is_xml(part: str, content: bytes) -> bool:
    lower = part.lower()
    return lower.endswith((".xml", ".rels", ".vml")) or content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")


class _Markup:
    """What the elements of one part say, heard one by one."""

    def __init__(self, part: str) -> None:
        self.relations = part.lower().endswith(".rels")
        self.types = posixpath.basename(part).lower() == "[content_types].xml"
        self.faults: list[str] = []
        self.elements = 0
        self.fields = Fields()
        self.formula: list[str] | None = None

    def element(self, name: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        if self.types:
            self.faults += _type(attributes.get("ContentType", "").lower())
        elif self.relations:
            self.faults += _relation(attributes)
        else:
            self._content(name, attributes)

    def text(self, text: str) -> None:
        self.fields.text(text)
        if self.formula is not None:
            self.formula.append(text)

    def ended(self, name: str) -> None:
        self.faults += self.fields.ended(name)
        if self.formula is not None and name in _FORMULAS:
            self.faults += ["RemoteReference"] if reaches_outside("".join(self.formula)) else []
            self.formula = None

    def _content(self, name: str, attributes: Mapping[str, str]) -> None:
        self.faults += [_ELEMENTS[name]] if name in _ELEMENTS else []
        self.faults += ["RemoteReference"] if leads_outside(attributes.get("src", "")) else []
        self.faults += [] if is_harmless_link(attributes.get("href", "")) else ["Link"]
        self.faults += self.fields.element(name, attributes)
        if name in _FORMULAS:
            self.formula = []


def _relation(attributes: Mapping[str, str]) -> list[str]:
    kind = attributes.get("Type", "").rpartition("/")[2].lower()
    target = attributes.get("Target", "")
    outside = attributes.get("TargetMode", "").lower() == "external" or leads_outside(target)
    if kind in _RELATIONS:
        return [_RELATIONS[kind]]
    if kind == "hyperlink":
        return [] if is_harmless_link(target) else ["Link"]
    return ["RemoteReference"] if outside else []


def _type(content_type: str) -> list[str]:
    return [what for word, what in _TYPES.items() if word in content_type]
