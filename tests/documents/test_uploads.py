"""Files handed in: what is taken, what is kept of it, what is refused and why."""

import io
from datetime import datetime
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from onestop.documents import inspection
from onestop.documents.api import (
    LARGEST,
    ActsByItself,
    ContentDiffers,
    EmptyFile,
    FileTooLarge,
    KindNotTaken,
    Locked,
    NoSuchUpload,
    NotWhatItIsCalled,
    OldOfficeFile,
    TooManyPixels,
    Unreadable,
    attach_upload,
    content_of,
    receipt_pdf,
    upload_for,
    uploads,
)
from onestop.documents.domain.names import LONGEST_NAME, safe_name
from onestop.frame.words import say
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL
from onestop.people.models import Person

from . import samples
from .slips import receipt

NOW = datetime(2026, 4, 24, 10, 5, tzinfo=LOCAL)


def _inspect(data: bytes, name: str = "to khai.pdf") -> Any:
    """(what may be opened, its name, its kind)"""
    seen = inspection.inspect(data, name=name)
    return seen.content, seen.name, seen.kind


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (samples.pdf(), "Tờ khai.PDF"),
        (samples.picture(), "anh.jpeg"),
        (samples.picture(), "anh.JPG"),
        (samples.picture("PNG"), "anh.png"),
        (samples.office(), "don.docx"),
        (samples.office("word/document2.xml"), "don.docx"),
        (samples.office("xl/workbook.xml"), "bang.v2.0.Xlsx"),
    ],
)
def test_ordinary_files_are_taken(data: bytes, name: str) -> None:
    _, called, kind = _inspect(data, name)
    assert called == name
    assert name.rpartition(".")[2].lower() in kind.extensions


@pytest.mark.parametrize(
    ("data", "name", "kept"),
    [
        (samples.picture(), "anh.jfif", "anh.jfif"),
        (samples.picture(), "Ảnh.JPE", "Ảnh.JPE"),
        (samples.picture(), "anh.pjpeg", "anh.pjpeg"),
        (samples.picture("GIF"), "so do.gif", "so do.jpg"),
        (samples.picture("BMP"), "Quét.BMP", "Quét.jpg"),
        (samples.picture("TIFF"), "Quét 01.tif", "Quét 01.pdf"),
        (samples.picture("TIFF"), "Quét 01.jpg", "Quét 01.pdf"),
        (samples.picture(), "anh.png", "anh.jpg"),
        (samples.picture("PNG"), "Chữ ký.jpg", "Chữ ký.png"),
        (samples.heic("squares"), "IMG_0012.HEIC", "IMG_0012.jpg"),
        (samples.heic("squares"), "IMG_0012.jpg", "IMG_0012.jpg"),
        (samples.picture("WEBP"), "zalo.webp", "zalo.jpg"),
        (samples.picture("WEBP"), "zalo.jpg", "zalo.jpg"),
        (samples.pdf(), "image:1000000033", "image:1000000033.pdf"),
        (samples.pdf(), "Đơn ngày 20.11.2026", "Đơn ngày 20.11.2026.pdf"),
        (samples.picture(), "x" * 300 + ".jfif", "x" * 250 + ".jfif"),
    ],
)
def test_a_name_ends_in_what_is_kept(data: bytes, name: str, kept: str) -> None:
    """Endings that are the same kind, pictures called another picture, and names that say no kind at all."""
    _, called, kind = _inspect(data, name)
    assert called == kept
    assert kind.named_by(kept.rpartition(".")[2].lower())


def test_our_own_receipt_can_be_handed_in_elsewhere() -> None:
    paper = receipt_pdf(receipt())
    assert _inspect(paper)[0] == paper


def test_a_photo_is_turned_upright_and_forgets_where_it_was_taken() -> None:
    kept, _, _ = _inspect(samples.photo_with_place(), "anh.jpg")
    with Image.open(io.BytesIO(kept)) as seen:
        assert seen.size == (30, 40)
        assert not seen.getexif()
    assert b"bi mat" not in kept


def test_what_is_hidden_behind_a_picture_is_not_kept() -> None:
    kept, _, _ = _inspect(samples.picture("PNG") + b"<script>alert(1)</script>", "anh.png")
    assert b"script" not in kept


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "name", "refusal"),
    [
        (b"", "a.pdf", EmptyFile),
        (b"%PDF-" + b"0" * LARGEST, "a.pdf", FileTooLarge),
        (b"MZ\x90", "a.exe", KindNotTaken),
        (b"<html>", "a", KindNotTaken),
        (_COMPOUND, "a.doc", KindNotTaken),
        (b"MZ\x90", "a.pdf", NotWhatItIsCalled),
        (samples.picture("ICO"), "a.jpg", NotWhatItIsCalled),
        (samples.picture(), "a.pdf", ContentDiffers),
        (samples.pdf(), "a.jpg", ContentDiffers),
        (samples.pdf(), "a.exe", ContentDiffers),
        (samples.office(), "a.xlsx", ContentDiffers),
        (b"\n" + samples.pdf(), "a.pdf", NotWhatItIsCalled),
        (samples.office(word__document2_dot_xml=b"<x/>"), "a.docx", NotWhatItIsCalled),
        (samples.office("nothing.txt"), "a.docx", NotWhatItIsCalled),
        (b"PK\x03\x04broken", "a.docx", NotWhatItIsCalled),
        (_COMPOUND, "a.docx", OldOfficeFile),
        (_COMPOUND + "EncryptedPackage".encode("utf-16-le"), "a.docx", Locked),
        (b"%PDF-1.7 nothing", "a.pdf", Unreadable),
        (samples.picture()[:200], "a.jpg", Unreadable),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.png", Unreadable),
        (samples.heic("squares")[:300], "a.heic", Unreadable),
    ],
)
def test_files_that_are_not_what_they_say(data: bytes, name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal) as refused:
        _inspect(data, name)
    assert refused.type is refusal


@pytest.mark.parametrize(
    ("data", "name", "helps"),
    [
        (samples.pdf(), "a.jpg", ".pdf"),
        (samples.office("xl/workbook.xml"), "a.docx", ".xlsx"),
        (b"<HDon/>", "hoa don.xml", "PDF of the invoice"),
        (b"PK\x03\x04", "ho so.zip", "one by one"),
        (b"8BPS", "quet.PSD", "JPG or PNG"),
        (_COMPOUND, "don.doc", ".docx"),
        (b"7z", "ho so.7z", "one by one"),
        (b"x", "ban ve.xyz", "PDF, JPG, PNG, DOCX, XLSX, HEIC, WEBP, TIF, GIF, BMP"),
    ],
)
def test_whoever_is_refused_reads_what_to_hand_in_instead(data: bytes, name: str, helps: str) -> None:
    with pytest.raises(Refusal) as refused:
        _inspect(data, name)
    assert helps in say(refused.value).en


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (samples.script_on_opening, "JavaScript"),
        (samples.script_in_a_margin_note, "JavaScript"),
        (samples.script_in_a_name_tree, "JavaScript"),
        (samples.program_launched, "Launch"),
        (samples.file_inside, "EmbeddedFile"),
        (samples.dynamic_form, "XFA"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_pdf_that_acts_by_itself_is_refused(change: Any, what: str, packed: bool) -> None:
    streams = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    with pytest.raises(ActsByItself) as refused:
        _inspect(samples.pdf(change, object_stream_mode=streams))
    assert refused.value.what == what


def test_a_script_with_its_name_disguised_is_found() -> None:
    plain = samples.pdf(samples.script_on_opening, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pytest.raises(ActsByItself):
        _inspect(plain.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/#4aS"))


@pytest.mark.parametrize("strength", [2, 3, 4, 6])
def test_a_pdf_that_asks_for_a_password_is_refused(strength: int) -> None:
    with pytest.raises(Locked):
        _inspect(samples.locked(strength, user="secret"))


@pytest.mark.parametrize("strength", [2, 3, 4, 6])
def test_a_pdf_that_opens_without_a_password_is_taken_as_it_is(strength: int) -> None:
    """Banks and tax offices forbid changes so; what they signed stays signed."""
    data = samples.locked(strength)
    assert _inspect(data)[0] == data


def test_a_pdf_for_who_holds_a_certificate_is_locked_and_not_damaged() -> None:
    plain = samples.pdf(object_stream_mode=pikepdf.ObjectStreamMode.disable)
    shut = plain.replace(
        b"trailer << ", b"trailer << /Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >> "
    )
    assert shut != plain
    with pytest.raises(Locked):
        _inspect(shut)


@pytest.mark.parametrize(
    "data",
    [
        samples.office(word__vbaProject_dot_bin=b"x"),
        samples.office(word__activeX__activeX1_dot_xml=b"x"),
        samples.office(word__embeddings__oleObject1_dot_bin=b"x"),
        samples.office(types='<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
        samples.office(
            word___rels__settings_dot_xml_dot_rels=b'<Relationship Type="x/attachedTemplate" Target="http://x" '
            b'TargetMode="External"/>'
        ),
    ],
)
def test_an_office_file_that_acts_by_itself_is_refused(data: bytes) -> None:
    with pytest.raises(ActsByItself):
        _inspect(data, "don.docx")


def test_a_small_archive_with_a_huge_file_is_refused() -> None:
    bomb = samples.office(word__big_dot_xml=b"\0" * 210_000_000)
    assert len(bomb) < 1_000_000
    with pytest.raises(FileTooLarge):
        _inspect(bomb, "don.docx")


def test_a_small_picture_with_too_many_points_is_refused_before_it_is_drawn() -> None:
    with pytest.raises(TooManyPixels) as refused:
        _inspect(samples.picture("PNG", "1", (8000, 8000)), "anh.png")
    assert refused.value.facts()["limit_millions"] == 50


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\an\\Giấy khai sinh.pdf", "Giấy khai sinh.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie: x.pdf"),
        ('Đơn "đề nghị" 50%?.pdf', 'Đơn "đề nghị" 50%?.pdf'),
        ("<Bản 1> a|b*.pdf", "<Bản 1> a|b*.pdf"),
        ("\u202efdp.exe.pdf", "fdp.exe.pdf"),
        ("Gia\u0302\u0301y.pdf", "Giấy.pdf"),
        ("...", "tep"),
        (".pdf", "tep.pdf"),
        ("x" * 500 + ".pdf", "x" * 251 + ".pdf"),
        ("Hồ sơ cấp phép xây dựng. Phần 2 của ông An", "Hồ sơ cấp phép xây dựng. Phần 2 của ông An"),
    ],
)
def test_names_are_made_safe(given_name: str, kept: str) -> None:
    assert safe_name(given_name) == kept


@given(st.text(max_size=300))
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    once = safe_name(name)
    assert once
    assert len(once) <= LONGEST_NAME
    assert "/" not in once
    assert safe_name(once) == once


@given(
    st.sampled_from(
        [samples.pdf(), samples.picture(), samples.picture("PNG"), samples.office(), samples.heic("squares")]
    ),
    st.sampled_from(["a.pdf", "a.jpg", "a.png", "a.docx", "a.heic", "a"]),
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(min_size=1, max_size=3)), max_size=4),
)
def test_no_damaged_file_is_a_fault(data: bytes, name: str, damage: list[tuple[int, bytes]]) -> None:
    """Whatever is handed in is taken or refused with a reason."""
    spoiled = bytearray(data)
    for place, written in damage:
        at = place % len(spoiled)
        spoiled[at : at + len(written)] = written
    try:
        _inspect(bytes(spoiled), name)
    except Refusal:
        return


@pytest.mark.django_db
class TestKeeping:
    def _owner(self) -> Actor:
        person = Person.objects.create(
            kind="citizen", name="Lê An", number="074190001234", folded="le an", sort_key="an le"
        )
        return Actor(kind="citizen", key=f"person:{person.id}", person_id=person.id)

    def test_what_is_kept_is_found_again_by_its_owner(self) -> None:
        owner, data = self._owner(), samples.pdf()
        kept = attach_upload(data=data, name="to khai.pdf", owner_id=owner.person_id, now=NOW)
        seen = upload_for(upload_id=kept.id, by=owner)
        assert seen == kept
        assert (seen.name, seen.mime, seen.size, seen.made_at) == ("to khai.pdf", "application/pdf", len(data), NOW)
        assert content_of(seen) == data
        assert uploads([kept.id]) == {kept.id: kept}

    def test_nobody_else_learns_that_it_exists(self) -> None:
        owner = self._owner()
        kept = attach_upload(data=samples.pdf(), name="a.pdf", owner_id=owner.person_id, now=NOW)
        unowned = attach_upload(data=samples.pdf(), name="a.pdf", owner_id=None, now=NOW)
        stranger = Actor(kind="citizen", key="x", person_id=(owner.person_id or 0) + 1)
        nobody = Actor(kind="anonymous", key="anonymous")
        for upload_id, by in ((kept.id, stranger), (kept.id, nobody), (unowned.id, nobody)):
            with pytest.raises(NoSuchUpload):
                upload_for(upload_id=upload_id, by=by)

    def test_a_refused_file_leaves_nothing_behind(self) -> None:
        with pytest.raises(ActsByItself):
            attach_upload(data=samples.pdf(samples.file_inside), name="a.pdf", owner_id=None, now=NOW)
        assert uploads([]) == {}
