"""What a PDF may do when it is opened: nothing.

Refused, since the rest would no longer be what was handed in: scripts, programs, other files inside, forms drawn by a
program, media, content that lies elsewhere. Taken out: whatever sends or fetches (SubmitForm, GoToR, a link to a file or a
script), what runs by itself (OpenAction, AA) and every reference to a file outside. Left: places in the same document,
links to the web that are pressed, and data in XML or plain text, as electronic invoices carry (Decree 123/2020/NĐ-CP,
Article 12; ISO 19005-3). A file that anyone can open without a password is open, whatever its owner forbids readers to do.

Actions are looked for in every object, for they hide in outlines, fields, annotations, name trees and chains of /Next.
(ISO 32000-2, 12.6; 7.11 for file specifications.)
"""

import io
from collections.abc import Iterator

import pikepdf

from onestop.documents.domain.budget import Allowance, TooManyObjects
from onestop.documents.domain.uploads import ActsByItself, Locked, Unreadable
from onestop.documents.inspection.addresses import is_harmless_link
from onestop.documents.inspection.attachments import is_data

_BAD = (pikepdf.PdfError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, RecursionError)
_PROGRAMS = frozenset(
    {"/JavaScript", "/Launch", "/ImportData", "/GoToE", "/Rendition", "/RichMediaExecute", "/Movie", "/Sound"}
)
_SENDERS = frozenset(
    {"/SubmitForm", "/ResetForm", "/GoToR", "/GoToDp", "/Thread", "/Hide", "/SetOCGState", "/Trans", "/GoTo3DView"}
)
_MEDIA = frozenset({"/RichMedia", "/3D", "/Movie", "/Screen", "/Sound"})
_PATHS = ("/F", "/UF", "/DOS", "/Mac", "/Unix")
_TELLING = frozenset(
    {"/S", "/Subtype", "/JS", "/XFA", "/Collection", "/FFilter", "/EF", "/RF", "/AA", "/OpenAction", "/URI", "/FS"}
    | {"/Ref", "/OPI", "/SpiderInfo", *_PATHS}
)
"""A dictionary without any of these keys neither runs nor reaches out; most are without."""


def pdf(data: bytes, name: str, allowed: Allowance) -> tuple[bytes, tuple[str, ...], int]:
    """(what may be opened, what was taken out, how many objects). Unchanged bytes when nothing was.

    Raises:
        Locked, Unreadable, ActsByItself, TooManyObjects.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            return _harmless(document, data, name, allowed)
    except pikepdf.PasswordError as error:
        raise Locked(name=name) from error
    except _BAD as error:
        # Shut for those who hold a certificate: sound, though not for us.
        raise (Locked if "encrypt" in str(error).lower() else Unreadable)(name=name) from error


def _harmless(document: pikepdf.Pdf, data: bytes, name: str, allowed: Allowance) -> tuple[bytes, tuple[str, ...], int]:
    # What the file says of itself is enough to refuse it early; the memory of the process bounds those that lie.
    if int(document.trailer.get("/Size", 0)) > allowed.objects:
        raise TooManyObjects(name=name)
    if not document.pages:
        raise Unreadable(name=name)
    dictionaries = _Dictionaries(document, name, allowed.objects)
    telling = [one for one in dictionaries if not _TELLING.isdisjoint(one.keys())]
    for one in telling:
        for what in _program(one):
            raise ActsByItself(name=name, what=what)
    removed = sorted({what for one in telling for what in _taken_out(one)})
    return (_written(document) if removed else data), tuple(removed), dictionaries.count


def _written(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.remove_unreferenced_resources()
    # Fixed identifier: the same paper gives the same bytes, and so the same digest. What the file says of itself is left
    # alone: setting the version in its metadata means parsing a stranger's XML once more.
    document.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


class _Dictionaries:
    """Every dictionary and stream of a document, those inside others too, wherever they are written."""

    def __init__(self, document: pikepdf.Pdf, name: str, limit: int) -> None:
        self.document, self.name, self.limit = document, name, limit
        self.count = 0

    def __iter__(self) -> Iterator[pikepdf.Object]:
        self.count = 0
        yield from self._within(self.document.trailer)
        for found in self.document.objects:
            yield from self._within(found)

    def _within(self, found: pikepdf.Object) -> Iterator[pikepdf.Object]:
        waiting = [found]
        while waiting:
            one = waiting.pop()
            self.count += 1
            if self.count > self.limit:
                raise TooManyObjects(name=self.name)
            if isinstance(one, pikepdf.Array):
                waiting.extend(part for part in one if _is_direct(part))
            elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                waiting.extend(part for _, part in one.items() if _is_direct(part))
                yield one


def _is_direct(part: object) -> bool:
    return isinstance(part, pikepdf.Array | pikepdf.Dictionary) and not part.is_indirect


def _program(one: pikepdf.Object) -> Iterator[str]:
    action = _named(one, "/S")
    if action in _PROGRAMS:
        yield action.removeprefix("/")
    if _named(one, "/Subtype") in _MEDIA and ("/Rect" in one or _named(one, "/Type") == "/Annot"):
        yield "Media"
    if "/JS" in one:
        yield "JavaScript"
    if "/XFA" in one:
        yield "XFA"
    if "/Collection" in one and _named(one, "/Type") == "/Catalog":
        yield "EmbeddedFile"
    if isinstance(one, pikepdf.Stream) and ("/F" in one or "/FFilter" in one):
        yield "ExternalContent"
    if "/RF" in one or ("/EF" in one and not _carries_data(one)):
        yield "EmbeddedFile"


def _named(one: pikepdf.Object, key: str) -> str:
    value = one.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def _carries_data(specification: pikepdf.Object) -> bool:
    """Whether every file inside is called and is data."""
    names = [str(value) for key in _PATHS if isinstance(value := specification.get(key), pikepdf.String)]
    files = specification.get("/EF")
    if not names or not isinstance(files, pikepdf.Dictionary):
        return False
    return all(isinstance(file, pikepdf.Stream) and is_data(names, file.read_bytes()) for _, file in files.items())


def _taken_out(one: pikepdf.Object) -> Iterator[str]:
    """Take out of one dictionary what reaches outside or runs by itself, and say what it was."""
    yield from _emptied_action(one)
    if "/AA" in one:
        del one["/AA"]
        yield "AA"
    opening = one.get("/OpenAction")
    if isinstance(opening, pikepdf.Dictionary) and _named(opening, "/S") != "/GoTo":
        del one["/OpenAction"]
        yield "OpenAction"
    yield from _without_references(one)


def _emptied_action(one: pikepdf.Object) -> Iterator[str]:
    kind = _named(one, "/S")
    if isinstance(one, pikepdf.Stream):
        return
    if kind in _SENDERS and _named(one, "/Type") in ("", "/Action"):
        _empty(one)
        yield kind.removeprefix("/")
    elif "/URI" in one and not _is_web_link(one):
        _empty(one) if kind == "/URI" else one.__delitem__("/URI")
        yield "URI"


def _is_web_link(one: pikepdf.Object) -> bool:
    address = one.get("/URI")
    return isinstance(address, pikepdf.String) and _named(one, "/S") == "/URI" and is_harmless_link(_text(address))


def _text(value: pikepdf.String) -> str:
    """As a reader would take it, whichever of the encodings it is written in."""
    return str(value) if bytes(value).startswith((b"\xfe\xff", b"\xff\xfe")) else bytes(value).decode("latin-1")


def _empty(one: pikepdf.Object) -> None:
    for key in list(one.keys()):
        del one[key]


def _without_references(one: pikepdf.Object) -> Iterator[str]:
    """A file specification without the file in it is a reference to a file elsewhere, wherever it stands."""
    if _named(one, "/FS") == "/URL" or ("/EF" not in one and _names_a_path(one)):
        for key in (*_PATHS, "/FS"):
            if key in one and (key == "/FS" or isinstance(one[key], pikepdf.String)):
                del one[key]
        yield "FileReference"
    for key in ("/Ref", "/OPI", "/SpiderInfo"):
        # References of forms to pages of other files, to pictures of a print shop, to where the web was captured.
        if isinstance(one.get(key), pikepdf.Dictionary):
            del one[key]
            yield "FileReference"


def _names_a_path(one: pikepdf.Object) -> bool:
    return not isinstance(one, pikepdf.Stream) and any(
        isinstance(one.get(key), pikepdf.String) for key in ("/F", "/UF")
    )
