"""Word and Excel files are looked at as pixels: their text and tables, set plainly, whatever they try."""

import io
import zipfile
from collections.abc import Mapping

import pypdfium2
import pytest

from onestop.documents.domain.budget import Allowance, Budget
from onestop.documents.domain.kinds import DOCX, KINDS, XLSX, Kind
from onestop.documents.domain.uploads import Unreadable
from onestop.documents.inspection.office_text import MOST_LETTERS, MOST_PIECES, Table, office_text
from onestop.documents.looking import draw
from onestop.documents.office_pages import office_pdf
from onestop.documents.preview import has_preview, preview
from onestop.documents.previews import SECONDS

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def package(parts: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word(body: str) -> bytes:
    return package({"word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>"})


def excel(rows: str, *, shared: str = "", styles: str = "") -> bytes:
    return package(
        {
            "xl/workbook.xml": f'<workbook {_R}><sheets><sheet name="Hộ" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst>{shared}</sst>",
            "xl/styles.xml": f"<styleSheet>{styles}</styleSheet>",
            "xl/worksheets/a.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        }
    )


def one_part_many_times(rows: str) -> bytes:
    """A workbook of 300 sheets that are all the same part."""
    return package(
        {
            "xl/workbook.xml": f"<workbook {_R}><sheets>"
            + '<sheet name="a" r:id="r1"/>' * 300
            + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
            "xl/worksheets/a.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        }
    )


def words_on(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_paragraphs_and_tables_are_read_in_their_order() -> None:
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Họ tên", "Năm sinh"))
    told = office_text(
        word(paragraph("Đơn đề nghị") + f"<w:tbl><w:tr>{row}</w:tr></w:tbl>" + paragraph("Kính gửi")),
        kind=DOCX.code,
        name="a.docx",
    )

    assert told.blocks == ["Đơn đề nghị", Table(rows=[["Họ tên", "Năm sinh"]]), "Kính gửi"]
    assert not told.cut


def renamed(data: bytes, old: str, new: str) -> bytes:
    """The same file with another name for a part and its relationships."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if not name.startswith("[")}
    return package({name.replace(old, new): content for name, content in parts.items()})


def test_a_main_part_with_a_number_in_its_name_is_read_as_any() -> None:
    """Word on the web writes document2.xml."""
    letter = renamed(word(paragraph("Kính gửi")), "document.xml", "document2.xml")
    table = renamed(excel('<row><c r="A1"><v>7</v></c></row>'), "workbook.xml", "workbook22.xml")
    assert office_text(letter, kind=DOCX.code, name="a.docx").blocks == ["Kính gửi"]
    assert office_text(table, kind=XLSX.code, name="a.xlsx").blocks == [Table(rows=[["7"]], title="Hộ")]


def test_what_is_deleted_instructed_or_said_twice_is_not_shown() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>còn lại</w:t></w:r></w:p>"
        "<w:p><w:Choice><w:r><w:t>một</w:t></w:r></w:Choice><w:Fallback><w:r><w:t>một</w:t></w:r></w:Fallback></w:p>"
    )
    assert office_text(word(body), kind=DOCX.code, name="a.docx").blocks == ["còn lại", "một"]


def test_cells_are_read_by_name_with_dates_as_dates_and_texts_from_the_shared_table() -> None:
    styles = '<numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
    rows = '<row><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>46136</v></c><c r="D1"><v>46136</v></c></row>'
    rows += '<row><c r="A2" t="inlineStr"><is><t>Lan</t></is></c><c r="B2" t="b"><v>1</v></c></row>'

    told = office_text(excel(rows, shared="<si><t>An</t></si>", styles=styles), kind=XLSX.code, name="a.xlsx")

    assert told.blocks == [Table(rows=[["An", "", "24/04/2026", "46136"], ["Lan", "TRUE"]], title="Hộ")]


@pytest.mark.parametrize("typed", ["#sys.inputs.data", "*đậm* _nghiêng_ $x$", '#read("/etc/passwd")', "= Đề mục"])
def test_what_somebody_typed_is_shown_and_never_run(typed: str) -> None:
    escaped = typed.replace('"', "&quot;")
    assert typed in words_on(office_pdf(word(paragraph(escaped)), kind=DOCX.code, name="a.docx"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (word(paragraph("x" * (MOST_LETTERS // 2)) * 3), DOCX),
        (word(paragraph("một") * 50_000), DOCX),
        (word(f"<w:tbl>{'<w:tr><w:tc/></w:tr>' * 30_000}</w:tbl>"), DOCX),
        (excel('<row><c><v>1</v></c><c r="X1"><v>1</v></c></row>' * MOST_PIECES), XLSX),
        (excel("<row/>" * 200_000), XLSX),
        (excel('<row><c r="ZZZZZZ1"><v>1</v></c></row>' * 10), XLSX),
        (excel("<row/>" * 1_500_000), XLSX),
        (one_part_many_times("<row/>" * 40_000), XLSX),
        (word(paragraph(("a" + "\u0301" * 500) * 300)), DOCX),
        (word(paragraph("a" + "\u200d" * 150_000)), DOCX),
        (excel("", styles='<numFmts><numFmt formatCode="' + "[" * 200_000 + '"/></numFmts>'), XLSX),
        (excel('<row><c r="' + "Z" * 500_000 + '1"><v>1</v></c></row>'), XLSX),
    ],
    ids=[
        *("letters", "paragraphs", "rows", "cells", "empty rows", "far columns", "elements", "one part many times"),
        *("marks upon letters", "letters without width", "a long format", "a long name of a cell"),
    ],
)
def test_however_much_it_says_a_picture_takes_no_longer_than_it_may(data: bytes, kind: Kind) -> None:
    budget = Budget(Allowance(seconds=2 * SECONDS))  # for a busy machine

    drawn = draw(data, kind=kind, page=1, name="a", budget=budget)

    assert drawn.content[8:12] == b"WEBP"
    assert budget.left.seconds > 0


def test_where_there_was_more_it_says_so() -> None:
    told = words_on(office_pdf(word(paragraph("x" * MOST_LETTERS) * 2), kind=DOCX.code, name="a.docx"))
    assert "Only the beginning" in told


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        package({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}),
        package({"word/other.xml": "<x/>"}),
    ],
    ids=["no archive", "a document type", "no body"],
)
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        preview(data, kind=DOCX.code, page=1, name="a.docx")


def test_every_kind_that_is_taken_has_a_preview() -> None:
    assert [kind.code for kind in KINDS if not has_preview(kind.mime)] == []
