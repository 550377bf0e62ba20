"""The papers of a case: what the forms require is on them, and nothing typed can become anything but text."""

import io
import re
import shutil
import socket
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pikepdf
import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTPage, LTTextBox

from onestop.documents.api import (
    ComponentLine,
    FeeLine,
    Party,
    apology_pdf,
    document_pdf,
    handed_over_pdf,
    papers_noted_pdf,
    payment_pdf,
    phrases_on,
    receipt_pdf,
    refusal_pdf,
    result_letter_pdf,
    revocation_pdf,
    stop_pdf,
    supplement_pdf,
)
from onestop.documents.domain.words import day_in_words, moment_in_words, money_in_words
from onestop.documents.render import qr_svg
from onestop.kernel.times import LOCAL

from .slips import (
    AT,
    OFFICE,
    apology,
    document,
    handed_over,
    papers_noted,
    payment,
    receipt,
    refusal,
    result,
    revocation,
    stop,
    supplement,
)

Paper = Callable[..., bytes]
PAPERS: dict[str, Paper] = {
    "receipt": lambda **changed: receipt_pdf(receipt(**changed)),
    "supplement": lambda **changed: supplement_pdf(supplement(**changed)),
    "refusal": lambda **changed: refusal_pdf(refusal(**changed)),
    "payment": lambda **changed: payment_pdf(payment(**changed)),
    "handed_over": lambda **changed: handed_over_pdf(handed_over(**changed)),
    "papers_noted": lambda **changed: papers_noted_pdf(papers_noted(**changed)),
    "stop": lambda **changed: stop_pdf(stop(**changed)),
    "apology": lambda **changed: apology_pdf(apology(**changed)),
    "result": lambda **changed: result_letter_pdf(result(**changed)),
    "document": lambda **changed: document_pdf(document(**changed)),
    "revocation": lambda **changed: revocation_pdf(revocation(**changed)),
}
every_paper = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
reads = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")


def _text(paper: bytes) -> str:
    return " ".join(_pages(paper))


def _pages(paper: bytes) -> list[str]:
    read = subprocess.run(["pdftotext", "-layout", "-", "-"], input=paper, capture_output=True, check=True)
    return [re.sub(r"\s+", " ", page) for page in read.stdout.decode().split("\f")[:-1]]


@reads
def test_the_receipt_says_what_form_01_requires() -> None:
    text = _text(PAPERS["receipt"]())
    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN PHƯỜNG LÁI THIÊU",
        "Mã giấy: H09.38.07-260424-0012/GN1",
        "Mã hồ sơ: H09.38.07-260424-0012",
        "Chủ hồ sơ: chính người nộp",
        "Công chức tiếp nhận hồ sơ và trả kết quả",
        "Lái Thiêu, ngày 24 tháng 4 năm 2026",
        "GIẤY TIẾP NHẬN HỒ SƠ",
        "Nguyễn Thị Hồng Ánh",
        "074190001234",
        "0912 345 678",
        "Đăng ký khai sinh (mã thủ tục 1.001193)",
        "Giấy chứng nhận kết hôn của cha mẹ – 1 1 –",
        "Số lượng hồ sơ: 1 bộ",
        "01 ngày làm việc",
        "10 giờ 05 phút, ngày 24 tháng 4 năm 2026",
        "Thời gian trả kết quả: 17 giờ 00 phút, ngày 28 tháng 4 năm 2026",
        "Lệ phí đăng ký khai sinh Thu trước 8.000 đồng Đã nộp",
        "NGƯỜI NỘP HỒ SƠ",
        "Trần Văn Bình",
    ):
        assert said in text


@reads
@pytest.mark.parametrize("paper", ["receipt", "supplement"])
def test_an_agency_is_reached_as_its_data_say_and_nothing_is_made_up(paper: str) -> None:
    known = replace(OFFICE, address="25 Nguyễn Văn Tiết", email="laithieu@example.vn")
    contact = "25 Nguyễn Văn Tiết, điện thoại 0274 3755 555, thư điện tử laithieu@example.vn"
    assert contact in _text(PAPERS[paper](office=known))
    unknown = _text(PAPERS[paper](office=replace(OFFICE, phone="")))
    assert "0274 3755 555" not in unknown
    assert "Liên hệ:" not in unknown


@reads
def test_a_receipt_of_no_papers_says_so_without_an_empty_table() -> None:
    text = _text(PAPERS["receipt"](components=()))
    assert "không nộp giấy tờ nào" in text
    assert "Bản chính" not in text


@reads
def test_an_applicant_signs_the_receipt_alone() -> None:
    assert "NGƯỜI NỘP HỒ SƠ" in _text(PAPERS["receipt"]())
    assert "NGƯỜI NỘP HỒ SƠ" not in _text(PAPERS["supplement"]()) + _text(PAPERS["refusal"]())


@reads
def test_who_signs_stands_line_by_line_above_the_name() -> None:
    signed = ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch")
    text = _text(PAPERS["result"](signed_as=signed))
    places = [text.index(line) for line in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Hùng")]
    assert places == sorted(places)


@reads
def test_the_supplement_slip_says_all_that_is_lacking_until_when_and_whom_to_ask() -> None:
    text = _text(PAPERS["supplement"](note="Ký ở trang 2."))
    for said in (
        "Mã giấy: 15/HDHS",
        "Giai đoạn: Thẩm định hồ sơ",
        "Nội dung cần bổ sung: Ký ở trang 2.",
        "Đề nghị bổ sung đến hết: ngày 08 tháng 5 năm 2026",
        "Trần Văn Bình, điện thoại 0274 3755 556",
        "điện thoại 0274 3755 555",
    ):
        assert said in text


@reads
def test_the_refusal_gives_its_reason_and_the_way_on() -> None:
    text = _text(PAPERS["refusal"](case_code=""))
    assert "Thẩm quyền thuộc Ủy ban nhân dân nơi thường trú" in text
    assert "Ông/Bà có quyền nộp hồ sơ tại" in text
    assert "Mã hồ sơ" not in text


@reads
def test_a_refusal_says_at_the_counter_and_after_a_decision_what_is_refused_and_who_signs() -> None:
    at_the_counter, decided = (
        _text(PAPERS["refusal"]()),
        _text(
            PAPERS["refusal"](refused="không giải quyết", signs_as="Người có thẩm quyền", official_post="Chủ tịch X")
        ),
    )
    assert "thông báo không tiếp nhận hồ sơ này" in at_the_counter
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in at_the_counter
    assert "thông báo không giải quyết hồ sơ này" in decided
    assert "NGƯỜI CÓ THẨM QUYỀN" in decided
    assert "Chủ tịch X" in decided


@reads
def test_fees_are_said_as_they_are() -> None:
    assert "Phí, lệ phí: Không thu" in _text(PAPERS["receipt"](fees=(), fee_said="Không thu"))
    set_elsewhere = "Theo nghị quyết của Hội đồng nhân dân tỉnh"
    assert f"Phí, lệ phí: {set_elsewhere}" in _text(PAPERS["receipt"](fees=(), fee_said=set_elsewhere))


@reads
def test_a_rate_stands_under_no_head_that_calls_it_an_amount() -> None:
    rate = FeeLine(name="Phí, lệ phí", amount=2000, is_rate=True, per="trang", note="số tiền tính khi nộp")
    text = _text(PAPERS["receipt"](fees=(rate,)))

    assert "Mức thu" in text
    assert "2.000 đồng/trang" in text
    assert "Số tiền" not in text
    assert "Số tiền" in _text(PAPERS["receipt"]())


@reads
def test_a_receipt_after_a_supplement_says_which_it_replaces_and_since_when_the_term_counts() -> None:
    text = _text(
        PAPERS["receipt"](replaces="H09.38.07-260424-0012/GN1", completed_at=AT, completed_by="Nhận hồ sơ bổ sung")
    )
    assert "Thay giấy hẹn mã: H09.38.07-260424-0012/GN1" in text
    assert "Nhận hồ sơ bổ sung: 10 giờ 05 phút, ngày 24 tháng 4 năm 2026" in text


@reads
def test_a_receipt_of_what_lacks_something_says_what_and_one_nobody_received_has_no_line_to_sign() -> None:
    text = _text(
        PAPERS["receipt"](
            lacking=("Bản vẽ", "Văn bản"), unsupplemented=("Diện tích",), lacking_because="Còn thiếu", receiver=""
        )
    )

    assert "Chưa nhận: Bản vẽ, Văn bản Chưa bổ sung: Diện tích Ghi nhận: Còn thiếu" in text
    assert text.count("(Ký và ghi rõ họ tên)") == 1


@reads
@every_paper
def test_the_case_of_the_procedure_stands_after_its_name(paper: Paper) -> None:
    text = _text(paper(variant="Nhà ở riêng lẻ"))
    assert text.index("Đăng ký khai sinh") < text.lower().index("trường hợp: nhà ở riêng lẻ")
    assert "trường hợp:" not in _text(paper()).lower()


@reads
def test_the_letter_says_what_was_decided() -> None:
    assert "chấp thuận nội dung đề nghị" in _text(PAPERS["result"]())
    assert "không chấp thuận nội dung đề nghị" in _text(PAPERS["result"](granted=False))


@reads
def test_the_letter_names_whoever_it_goes_to_once() -> None:
    """The addressee is “Như trên”; `copies_to` is everybody else."""
    copies = phrases_on(date(2026, 4, 24)).letter.copies_to
    text = _text(PAPERS["result"](copies_to=copies))

    assert [text.count(said) for said in ("Như trên", *copies, "Lưu: VT")] == [1] * (len(copies) + 2)
    assert not any("như trên" in one.lower() or "lưu" in one.lower().split() for one in copies)


@reads
@every_paper
def test_a_demo_says_so_and_a_real_paper_does_not(paper: Paper) -> None:
    assert "không có giá trị pháp lý" in _text(paper(demo=True))
    assert "demo" not in _text(paper()).lower()


@every_paper
def test_papers_are_tagged_pdf_a(paper: Paper) -> None:
    with pikepdf.open(io.BytesIO(paper())) as document:
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang).lower().startswith("vi")
        assert len(document.pages) == 1


@every_paper
def test_the_same_slip_gives_the_same_bytes(paper: Paper) -> None:
    assert paper() == paper()


@every_paper
def test_no_paper_asks_the_network(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object) -> Any:
        raise AssertionError("a paper asked the network")

    monkeypatch.setattr(socket, "socket", no_network)
    paper()


@reads
@every_paper
@pytest.mark.parametrize(
    "typed", ["#panic()", "*đậm* _nghiêng_ $x^2$", '#import "@preview/x:1.0.0"', "</svg>", "@dẫn <nhãn>"]
)
def test_what_people_type_is_text_and_never_markup(paper: Paper, typed: str) -> None:
    assert typed in _text(paper(procedure=typed))


@reads
def test_names_typed_decomposed_are_printed_composed() -> None:
    text = _text(PAPERS["receipt"](submitter=Party(name="Nguye\u0302\u0303n A\u0301nh")))
    assert "Nguyễn Ánh" in text


def test_a_receipt_a_little_too_long_is_set_closer_and_stands_on_one_page() -> None:
    """A second page that says only who signs is lost at a counter."""
    pages, sizes = [], []
    for lines in (7, 9, 14):
        papers = tuple(ComponentLine(name=f"Giấy chứng nhận số {n}", copies=1) for n in range(lines))
        laid_out = list(extract_pages(io.BytesIO(PAPERS["receipt"](components=papers))))
        pages.append(len(laid_out))
        sizes.append(_size_of(laid_out[0], "Đăng ký khai sinh"))

    assert pages == [1, 1, 2]
    assert sizes[1] < sizes[0] == sizes[2]
    assert sizes[1] >= 0.94 * sizes[0]


def _size_of(page: LTPage, words: str) -> float:
    """How high the line is that says so."""
    boxes = (box for box in page if isinstance(box, LTTextBox))
    return next(round(line.height, 2) for box in boxes for line in box if words in line.get_text())


@reads
def test_a_receipt_for_cash_says_what_was_paid_and_what_is_still_due() -> None:
    said = _text(PAPERS["payment"](still_due="25.000 đồng"))

    for words in ("PHIẾU THU", "Số tiền: 75.000 đồng", "theo nghị quyết của Hội đồng nhân dân tỉnh", "AA/25P 0001234"):
        assert words in said
    assert "Còn phải nộp: 25.000 đồng" in said
    assert "Còn phải nộp: không còn khoản nào" in _text(PAPERS["payment"]())


@reads
def test_a_receipt_for_a_result_says_what_was_shown_and_what_was_given_up() -> None:
    said = _text(PAPERS["handed_over"]())

    for words in (
        "PHIẾU TRẢ KẾT QUẢ",
        "Đã xuất trình: Giấy tờ tùy thân",
        "Đã nộp lại cho cơ quan: Giấy chứng nhận đã cấp",
    ):
        assert words in said
    assert "Đã nộp lại" not in _text(PAPERS["handed_over"](taken=()))


@reads
def test_a_receipt_for_papers_says_what_was_shown_given_up_and_how_the_result_is_received() -> None:
    said = _text(PAPERS["papers_noted"]())

    for words in (
        "PHIẾU GHI NHẬN GIẤY TỜ",
        "Trước khi nhận: Giấy chứng nhận quyền sử dụng đất",
        "Đã xuất trình: Giấy tờ tùy thân",
        "Đã nộp lại cho cơ quan: Giấy chứng nhận đã cấp",
        "Nhận kết quả: trên Cổng dịch vụ công",
    ):
        assert words in said
    assert "Đã nộp lại" not in _text(PAPERS["papers_noted"](taken=()))


def test_a_long_dossier_flows_onto_more_pages() -> None:
    lines = tuple(ComponentLine(name=f"Giấy tờ thứ {n} " + "rất dài " * 20, copies=n) for n in range(40))
    with pikepdf.open(io.BytesIO(PAPERS["receipt"](components=lines))) as document:
        assert len(document.pages) > 2


GROWING: dict[str, tuple[Paper, str, str]] = {
    "receipt": (
        lambda n: PAPERS["receipt"](components=tuple(ComponentLine(name=f"Giấy tờ {i}", copies=1) for i in range(n))),
        "Nhận kết quả tại",
        "NGƯỜI TIẾP NHẬN",
    ),
    "supplement": (
        lambda n: PAPERS["supplement"](reasons=tuple(f"Lý do {i}" for i in range(n))),
        "Nộp bổ sung một lần",
        "NGƯỜI HƯỚNG DẪN",
    ),
    "refusal": (
        lambda n: PAPERS["refusal"](reasons=tuple(f"Lý do {i}" for i in range(n))),
        "có quyền",
        "NGƯỜI TIẾP NHẬN",
    ),
    "stop": (
        lambda n: PAPERS["stop"](reasons=tuple(f"Lý do {i}" for i in range(n))),
        "có quyền",
        "NGƯỜI CÓ THẨM QUYỀN",
    ),
    "result": (lambda n: PAPERS["result"](paragraphs=("Đoạn.",) * n), "thông báo để", "CHỦ TỊCH"),
}


@pytest.mark.exhaustive
@reads
@pytest.mark.parametrize(("grown", "last_words", "signature"), GROWING.values(), ids=GROWING)
def test_signatures_never_stand_on_a_page_alone(grown: Paper, last_words: str, signature: str) -> None:
    lengths = [_pages(grown(n)) for n in range(1, 26)]

    assert {len(pages) for pages in lengths} >= {1, 2}
    for pages in lengths:
        (signed,) = (page for page in pages if signature in page)
        assert last_words in signed


@reads
def test_last_words_longer_than_a_page_still_flow() -> None:
    pages = _pages(PAPERS["receipt"](fees=(), fee_said="Theo nghị quyết của Hội đồng nhân dân tỉnh. " * 120))

    assert len(pages) == 3
    assert "NGƯỜI TIẾP NHẬN" in pages[-1]


def test_words_without_a_break_do_not_stop_a_paper() -> None:
    assert PAPERS["receipt"](procedure="x" * 3000, submitter=Party(name="y" * 500))


def test_a_paper_with_little_on_it() -> None:
    assert PAPERS["receipt"](components=(), fees=(), explanation=(), submitter=Party(name="A"))
    assert PAPERS["supplement"](items=(), reasons=(), answer_by=None, legal_basis="")
    assert PAPERS["result"](paragraphs=(), legal_bases=(), copies_to=())


def test_the_code_square_holds_the_address() -> None:
    assert qr_svg("https://motcua.example/1") != qr_svg("https://motcua.example/2")
    assert qr_svg("https://motcua.example/1").startswith("<svg")


def test_days_hours_and_money_in_words() -> None:
    assert day_in_words(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert day_in_words(date(2026, 9, 5)) == "ngày 05 tháng 9 năm 2026"
    assert moment_in_words(datetime(2026, 4, 24, 8, 0, tzinfo=LOCAL)) == "08 giờ 00 phút, ngày 24 tháng 4 năm 2026"
    assert money_in_words(1250000) == "1.250.000 đồng"
