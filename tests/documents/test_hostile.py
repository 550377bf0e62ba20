"""What officials open is harmless: whatever reaches out of a file is taken out of it, or the file is refused."""

import io
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.documents.api import REMOVED, ActsByItself, Unreadable
from onestop.documents.domain.carried import CARRIED
from onestop.documents.inspection import InspectedFile, inspect
from onestop.documents.inspection.addresses import is_harmless_link

from . import hostile, samples

Dict, Name, Array, String = pikepdf.Dictionary, pikepdf.Name, pikepdf.Array, pikepdf.String


def look(data: bytes, name: str = "a.pdf") -> InspectedFile:
    return inspect(data, name=name)


@pytest.mark.parametrize("place", hostile.PLACES)
@pytest.mark.parametrize("action", hostile.SENDING)
def test_whatever_sends_or_fetches_is_taken_out_wherever_it_hides(action: str, place: str) -> None:
    data = hostile.paper(hostile.SENDING[action], hostile.PLACES[place])
    assert hostile.references(data), "the sample must lead out of itself"

    seen = look(data)

    assert hostile.references(seen.content) == []
    assert seen.removed
    assert look(seen.content).removed == (), "what was made harmless is harmless"
    with pikepdf.open(io.BytesIO(seen.content)) as document:
        assert len(document.pages) == 1


@pytest.mark.parametrize("place", hostile.PLACES)
@pytest.mark.parametrize("action", hostile.RUNNING)
def test_whatever_runs_is_refused_wherever_it_hides(action: str, place: str) -> None:
    with pytest.raises(ActsByItself) as refused:
        look(hostile.paper(hostile.RUNNING[action], hostile.PLACES[place]))
    assert refused.value.what in CARRIED


@given(
    st.sampled_from(sorted(hostile.SENDING)),
    st.lists(st.sampled_from(sorted(hostile.PLACES)), min_size=1, max_size=3, unique=True),
    st.booleans(),
    st.booleans(),
)
def test_no_reference_survives_in_any_mixture(action: str, places: list[str], packed: bool, indirect: bool) -> None:
    def everywhere(pdf: pikepdf.Pdf, made: pikepdf.Object) -> None:
        for place in places:
            hostile.PLACES[place](pdf, made)

    seen = look(hostile.paper(hostile.SENDING[action], everywhere, packed=packed, indirect=indirect))

    assert hostile.references(seen.content) == []
    assert set(seen.removed) <= REMOVED.keys()


def _media(kind: str) -> Any:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots = Array([Dict(Type=Name.Annot, Subtype=Name("/" + kind), Rect=[0, 0, 9, 9])])

    return change


def _content_elsewhere(pdf: pikepdf.Pdf) -> None:
    stream = pdf.make_stream(b"")
    stream.F = String("http://evil.example/page")
    pdf.pages[0].Contents = stream


def _portfolio(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Collection = Dict(Type=Name.Collection)


@pytest.mark.parametrize("kind", ["RichMedia", "3D", "Movie", "Screen", "Sound"])
def test_media_are_refused(kind: str) -> None:
    with pytest.raises(ActsByItself, match="Media"):
        look(samples.pdf(_media(kind)))


@pytest.mark.parametrize(("change", "what"), [(_content_elsewhere, "ExternalContent"), (_portfolio, "EmbeddedFile")])
def test_content_that_lies_elsewhere_or_in_another_file_is_refused(change: Any, what: str) -> None:
    with pytest.raises(ActsByItself, match=what):
        look(samples.pdf(change))


def _referring(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(b"")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    form.Ref = Dict(F=String(r"\\evil.example\a.pdf"), Page=0)
    form.OPI = Dict({"/1.3": Dict(F=String(r"\\evil.example\a.tif"))})
    pdf.pages[0].Resources = Dict(XObject=Dict(A=form))


def test_pages_borrowed_from_other_files_are_not_fetched() -> None:
    seen = look(samples.pdf(_referring))
    assert (seen.removed, hostile.references(seen.content)) == (("FileReference",), [])


def test_a_base_for_links_is_taken_out() -> None:
    seen = look(samples.pdf(lambda pdf: setattr(pdf.Root, "URI", Dict(Base=String("file://evil.example/")))))
    assert hostile.references(seen.content) == []


def _linked(address: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        link = Dict(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dict(S=Name.URI, URI=String(address)))
        pdf.pages[0].Annots = Array([link])

    return samples.pdf(change)


@pytest.mark.parametrize(
    "address", ["https://dichvucong.gov.vn/a?b=1", "HTTP://example.vn", "mailto:a@example.vn", "#p2"]
)
def test_a_plain_link_leaves_a_paper_as_it_was_signed(address: str) -> None:
    data = _linked(address)
    seen = look(data)
    assert (seen.content, seen.removed) == (data, ())


def test_a_link_to_the_web_does_not_open_by_itself() -> None:
    data = hostile.paper(lambda _: Dict(S=Name.URI, URI=String("https://evil.example")), hostile.PLACES["on opening"])
    assert look(data).removed == ("OpenAction",)


def _attached(name: str, content: bytes) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments[name] = content

    return samples.pdf(change)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("hoa-don.xml", b"<?xml version='1.0'?><HDon><DLHDon Id='a'/></HDon>"),
        ("Hóa đơn.XML", "<?xml version='1.0' encoding='utf-16'?><HĐon/>".encode("utf-16")),
        ("hoa-don.xml", b"<?xml-stylesheet type='text/xsl' href='hoa don (1).xsl'?><HDon/>"),
        ("factur-x.xml", b"<rsm:CrossIndustryInvoice><ram:ID>12</ram:ID></rsm:CrossIndustryInvoice>"),
        ("ghi chu.txt", "Kèm theo hóa đơn số 12".encode()),
        ("ghi chu.txt", "Kèm theo hóa đơn".encode("utf-16")),
        ("ghi chu.txt", "Kèm theo hóa đơn".encode("cp1258", "replace")),
        ("bang ke.csv", "STT,Tên\r\n1,Gạo\r\n".encode("utf-8-sig")),
        ("hoa-don.json", b'{"so": 12}'),
    ],
)
def test_the_data_of_an_electronic_invoice_stays(name: str, content: bytes) -> None:
    data = _attached(name, content)
    seen = look(data)
    assert (seen.content, seen.removed) == (data, ())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.exe", b"<a/>"),
        ("a.xml", b"MZ"),
        ("a.xml", b"<!DOCTYPE a SYSTEM 'http://evil.example/a'><a/>"),
        ("a.xml", b"<?xml-stylesheet href='http://evil.example/a.xsl'?><a/>"),
        ("a.xml", b"<?xml-stylesheet type='text/xsl' href='//evil.example/a.xsl'?><a/>"),
        ("a.xml", b"<?xml-stylesheet type='text/xsl' href='..\\\\a.xsl'?><a/>"),
        ("a.xml", b"<?xml-stylesheet type='text/xsl' href='#a'?><a xml:id='a'/>"),
        ("a.xml", b"<?xml-stylesheet title='href=\"a.xsl\"' href='http://evil.example'?><a/>"),
        ("a.xml", b"<?xml-stylesheet href='http://evil.example' title='x' href=\"a.xsl\"?><a/>"),
        ("a.xml", b"<a>"),
        ("a.html", b"<html/>"),
        ("a.xml.js", b"<a/>"),
        ("a.txt", b"MZ\x90\x00"),
        ("a.txt", b"#!/bin/sh\nrm -rf /"),
        ("a.txt", b"  <!DOCTYPE html><script>1</script>"),
        ("a.csv", samples.office()),
        ("a.txt", samples.pdf()),
        ("a.txt", b"a" * (2 * 1024 * 1024 + 1)),
        ("a.xlsx", samples.office("xl/workbook.xml")),
        ("a.docm", samples.office(word__vbaProject_dot_bin=b"x")),
        ("a.zip", samples.office()),
        ("a.pdf", samples.pdf()),
        ("a.bat", b"echo 1"),
        ("txt", b"a"),
    ],
)
def test_other_files_inside_are_refused(name: str, content: bytes) -> None:
    with pytest.raises(ActsByItself, match="EmbeddedFile"):
        look(_attached(name, content))


def test_a_file_inside_under_two_names_is_refused() -> None:
    """One reader would call it data, another a program."""

    def change(pdf: pikepdf.Pdf) -> None:
        file = pdf.make_stream(b"<a/>")
        names = Dict(Type=Name.Filespec, F=String("a.exe"), UF=String("a.xml"), EF=Dict(F=file))
        pdf.Root.Names = Dict(EmbeddedFiles=Dict(Names=Array([String("a"), names])))

    with pytest.raises(ActsByItself, match="EmbeddedFile"):
        look(samples.pdf(change))


def test_files_related_to_one_inside_are_files_inside() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        data, program = pdf.make_stream(b"<a/>"), pdf.make_stream(b"MZ")
        inside = Dict(Type=Name.Filespec, F=String("a.xml"), EF=Dict(F=data))
        inside.RF = Dict(F=Array([String("a.exe"), program]))
        pdf.Root.AF = Array([inside])

    with pytest.raises(ActsByItself, match="EmbeddedFile"):
        look(samples.pdf(change))


def _signed(pdf: pikepdf.Pdf) -> None:
    """As programs of signing leave it: a field, its value over all bytes but itself, what it forbids, what proves it."""
    value = pdf.make_indirect(
        Dict(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/ETSI.CAdES.detached"),
            ByteRange=Array([0, 100, 200, 300]),
            Contents=String(b"\x30" * 64),
            Reason=String("Phê duyệt"),
            M=String("D:20260424100500+07'00'"),
            Reference=Array(
                [Dict(Type=Name.SigRef, TransformMethod=Name.DocMDP, TransformParams=Dict(P=2, V=Name("/1.2")))]
            ),
            Prop_Build=Dict(App=Dict(Name=Name("/VGCA"), OS=Array([Name.Win]))),
        )
    )
    field = Dict(FT=Name.Sig, T=String("k"), Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 9, 9], F=132, V=value)
    made = pdf.make_indirect(field)
    pdf.pages[0].Annots = Array([made])
    pdf.Root.AcroForm = Dict(Fields=Array([made]), SigFlags=3)
    pdf.Root.Perms = Dict(DocMDP=value)
    pdf.Root.DSS = Dict(Certs=Array([pdf.make_stream(b"\x30")]))


def _signed_invoice(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["hoa-don.xml"] = b"<HDon/>"
    _signed(pdf)


@pytest.mark.parametrize("change", [_signed, _signed_invoice])
def test_what_was_signed_stays_as_it_was_signed(change: Any) -> None:
    data = samples.pdf(change)
    seen = look(data)
    assert (seen.content, seen.removed) == (data, ())


def test_a_file_one_can_open_is_cleaned_though_its_owner_forbids_changes() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a link"]))) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="owner", user=""))

    seen = look(locked.getvalue())

    assert seen.removed
    assert hostile.references(seen.content) == []


def test_the_same_paper_always_becomes_the_same_bytes() -> None:
    data = hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"])
    assert look(data).content == look(data).content


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
RELATIONS = "word___rels__document_dot_xml_dot_rels"
SHEET = "xl__worksheets__sheet1_dot_xml"
MAIN = "xl/workbook.xml"


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("RemoteReference", hostile.package(**{RELATIONS: hostile.relation("image", r"\\evil\a.png", outside=True)})),
        ("RemoteReference", hostile.package(**{RELATIONS: hostile.relation("image", "https://evil/a", outside=True)})),
        ("RemoteReference", hostile.package(**{RELATIONS: hostile.relation("image", "file:///evil/a.png")})),
        (
            "RemoteTemplate",
            hostile.package(**{RELATIONS: hostile.relation("attachedTemplate", "a.dotm", outside=True)}),
        ),
        ("RemoteReference", hostile.package(**{RELATIONS: hostile.relation("subDocument", "a.docx", outside=True)})),
        ("Html", hostile.package(**{RELATIONS: hostile.relation("aFChunk", "a.bin")})),
        ("Html", hostile.package(word__a_dot_bin=b"\n<!DOCTYPE html><script>1</script>")),
        ("Html", hostile.package(word__a_dot_bin=b"MIME-Version: 1.0\n\n<html>")),
        ("Html", hostile.package(word__a_dot_bin=b"{\\rtf1 x}")),
        ("Html", hostile.package(types='<Override PartName="/a" ContentType="text/html"/>')),
        ("Html", hostile.package(word__document_dot_xml=hostile.word("<w:altChunk/>"))),
        ("Svg", hostile.package(types='<Default Extension="x" ContentType="image/svg+xml"/>')),
        ("Macro", hostile.package(word__harmless_dot_png=OLE)),
        (
            "Macro",
            hostile.package(types='<Override PartName="/a" ContentType="application/vnd.ms-office.vbaProject"/>'),
        ),
        ("Macro", hostile.package(**{RELATIONS: hostile.relation("vbaProject", "harmless.png")})),
        ("Macro", hostile.package(**{RELATIONS: hostile.relation("control", "a.xml")})),
        ("Program", hostile.package(word__a_dot_png=b"MZ\x90")),
        ("EmbeddedFile", hostile.package(**{RELATIONS: hostile.relation("oleObject", "a.bin")})),
        ("EmbeddedFile", hostile.package(word__a_dot_bin=b"%PDF-1.7")),
        ("EmbeddedFile", hostile.package(word__a_dot_bin=samples.office())),
        ("Link", hostile.package(**{RELATIONS: hostile.relation("hyperlink", "file://evil/a", outside=True)})),
        ("Link", hostile.package(**{RELATIONS: hostile.relation("hyperlink", "javascript:1", outside=True)})),
        (
            "RemoteReference",
            hostile.package(word__document_dot_xml=b'<a xmlns:v="v"><v:imagedata src="//evil/a"/></a>'),
        ),
        ("Dde", hostile.package(word__document_dot_xml=hostile.word(hostile.field("DDEAUTO c:\\\\cmd.exe")))),
        ("Dde", hostile.package(word__document_dot_xml=hostile.word(hostile.field("D", "DE", "AUTO x")))),
        ("Dde", hostile.package(word__document_dot_xml=hostile.word('<w:fldSimple w:instr=" dde cmd"/>'))),
        ("Dde", hostile.package(word__document_dot_xml=hostile.word(hostile.field("{", "QUOTE 68 68 69", "}", " x")))),
        (
            "RemoteReference",
            hostile.package(word__header1_dot_xml=hostile.word(hostile.field("INCLUDEPICTURE http://e"))),
        ),
        ("RemoteReference", hostile.package(word__document_dot_xml=hostile.word(hostile.field("INCLUDETEXT //e/a")))),
        ("Link", hostile.package(word__document_dot_xml=hostile.word(hostile.field('HYPERLINK "file://e/a"')))),
        (
            "Link",
            hostile.package(word__document_dot_xml=hostile.word(hostile.field('HYPERLINK \\t "x" "\\\\\\\\e\\\\a"'))),
        ),
        ("RemoteReference", hostile.package(MAIN, xl___rels__a_dot_rels=hostile.relation("externalLink", "a.xml"))),
        ("RemoteReference", hostile.package(MAIN, xl___rels__a_dot_rels=hostile.relation("queryTable", "a.xml"))),
        ("RemoteReference", hostile.package(MAIN, xl___rels__a_dot_rels=hostile.relation("connections", "a.xml"))),
        ("Dde", hostile.package(MAIN, xl__externalLinks__a_dot_xml=b"<a><ddeLink ddeService='cmd'/></a>")),
        ("RemoteReference", hostile.package(MAIN, **{SHEET: b"<a><c><f>cmd|'/c calc'!A0</f></c></a>"})),
        ("RemoteReference", hostile.package(MAIN, **{SHEET: b"<a><c><f>1+webservice(A1)</f></c></a>"})),
        ("RemoteReference", hostile.package(MAIN, **{SHEET: b'<a><c><f>HYPERLINK("//e/a")</f></c></a>'})),
        ("RemoteReference", hostile.package(MAIN, xl__workbook_dot_xml=b"<a><definedName>cmd|'x'!A</definedName></a>")),
        ("Macro", hostile.package(MAIN, xl___rels__a_dot_rels=hostile.relation("xlMacrosheet", "a.xml"))),
    ],
)
def test_an_office_file_that_reaches_out_is_refused_by_what_it_carries(what: str, data: bytes) -> None:
    name = "a.xlsx" if b"xl/workbook.xml" in data else "a.docx"
    with pytest.raises(ActsByItself) as refused:
        look(data, name)
    assert refused.value.what == what


@pytest.mark.parametrize(
    "data",
    [
        hostile.package(word__a_dot_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        hostile.package(word__a_dot_xml=b"<a>"),
    ],
)
def test_markup_with_entities_or_torn_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        look(data, "a.docx")


def test_ordinary_letters_and_tables_are_taken_as_they_are() -> None:
    fields = [hostile.field(one) for one in (" PAGE ", ' HYPERLINK "https://gov.vn/ADDED" \\o "DDE: x"', "TOC \\o")]
    letter = hostile.package(
        **{RELATIONS: hostile.relation("hyperlink", "https://gov.vn", outside=True)},
        word__document_dot_xml=hostile.word("".join(fields)),
        word__embeddings__chart_dot_xlsx=hostile.package(MAIN),
    )
    table = hostile.package(MAIN, **{SHEET: b'<a><f>SUM(A1:A3)</f><f>IF(A1="a|b!c",1,HYPERLINK("https://a"))</f></a>'})

    assert look(letter, "a.docx").content == letter
    assert look(table, "a.xlsx").content == table


@given(
    st.sampled_from(["file:", "javascript:", "\\\\h\\", "//h/", "ms-word:"]), st.lists(st.integers(0, 12), max_size=4)
)
def test_no_space_or_control_character_makes_a_link_harmless(beginning: str, at: list[int]) -> None:
    address = beginning
    for place in at:
        address = (
            address[: place % (len(address) + 1)] + "\t\x00 \u200b"[place % 4] + address[place % (len(address) + 1) :]
        )
    assert not is_harmless_link(address + "x")
