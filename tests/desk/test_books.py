"""Books and lists as pages, workbooks and papers: the same lines and totals in all three, for those who see the cases."""

import io
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import openpyxl
import pypdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.conftest import WITH_PAPERS, World
from cases.examples import COMMUNE, HEAD, LEADER, RECEPTIONIST, SPECIALIST, at
from cases.test_books import accepted, ready
from onestop.cases import api as cases
from onestop.cases.models import Case
from onestop.desk.books import LAYOUTS, SUMS
from onestop.documents import api as documents
from onestop.people.models import Person
from onestop.runtime import clock

from .conftest import SitDown
from .test_control import ELSEWHERE
from .test_papers import pdf

pytestmark = pytest.mark.django_db
LATER = at(30, 10)
ASKED: Mapping[cases.BookCode, Mapping[str, str]] = {
    "tracking_book": {"tu": "2026-03-01", "den": "2026-03-31"},
    "day_list": {"ngay": "2026-03-02"},
    "late_list": {},
    "hand_over_list": {"ngay": "2026-03-02"},
    "results_list": {},
}
PHONE = "0912345678"


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_TO, "")
    monkeypatch.setattr("onestop.runtime.clock._machine_now", lambda: LATER)


@pytest.fixture
def busy(world: World) -> None:
    """A dossier at every place: lodged, with papers, at work, with a result."""
    Person.objects.filter(pk=world.citizen.person_id or 0).update(phone=PHONE, address="12 Bạch Đằng")
    world.lodge()
    accepted(world)
    accepted(world, day=3)
    ready(world)
    upload = documents.attach_upload(data=pdf(), name="cccd.pdf", owner_id=world.citizen.person_id, now=at(1))
    code = world.lodge(procedure_code=WITH_PAPERS, uploads={"id": upload.id}, on_paper=["photo"])
    received = {"photo": cases.Received(originals=1, copies=2)}
    cases.accept(code=code, received=received, by=RECEPTIONIST, now=at(2, 9))


def page_of(sit_down: SitDown, book: str, by: Any = HEAD, **more: str) -> str:
    answer = sit_down(by).get(reverse(f"desk:{book}"), {"noi": COMMUNE, **ASKED[book], **more})  # type: ignore[index]
    assert answer.status_code == 200
    return answer.content.decode().split('class="os-sheet ', 1)[1]


def file_of(sit_down: SitDown, book: str, kind: str, by: Any = HEAD) -> bytes:
    answer = sit_down(by).get(reverse(f"desk:{book}_{kind}"), {"noi": COMMUNE, **ASKED[book]})  # type: ignore[index]
    assert answer.status_code == 200
    return bytes(answer.content)


def sheets(made: bytes) -> tuple[list[tuple[Any, ...]], dict[str, Any]]:
    """The rows under the heads, and what is said about them."""
    book = openpyxl.load_workbook(io.BytesIO(made))
    rows = [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows(min_row=2)]
    return rows, {row[0].value: row[1].value for row in book["about"].iter_rows()}


def words_of(made: bytes) -> str:
    return "\n".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(made)).pages)


CODE = re.compile(rf"{COMMUNE}-\d{{6}}-\d{{4}}")
LINES = {"tracking_book": 5, "day_list": 4, "late_list": 4, "hand_over_list": 1, "results_list": 1}


def test_every_book_is_laid_out_and_its_sums_have_words(world: World) -> None:
    assert LAYOUTS.keys() == cases.BOOKS.keys() == ASKED.keys() == LINES.keys()
    sums = {name for code in cases.BOOKS for name in cases.open_book(
        cases.BookSpan(code, COMMUNE, LATER.date(), LATER.date()), by=HEAD, now=LATER).sums}  # fmt: skip
    assert sums == SUMS.keys()


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("book", cases.BOOKS)
def test_page_workbook_and_paper_hold_the_same_lines_and_totals(sit_down: SitDown, book: str) -> None:
    page, words = page_of(sit_down, book), words_of(file_of(sit_down, book, "pdf"))
    rows, about = sheets(file_of(sit_down, book, "xlsx"))
    codes = CODE.findall(re.sub(r'href="[^"]+"', "", page))
    layout = LAYOUTS[book]  # type: ignore[index]
    place = [one.name for one in layout.columns].index("ma_ho_so")

    assert [row[place] for row in rows] == codes == CODE.findall(words)
    assert len(codes) == LINES[book] == about[layout.counts.vi]
    totals = [words for words in about if words in (layout.counts.vi, *(one.vi for one in SUMS.values()))]
    for said in totals:
        assert f"{said}: {about[said]}" in page
        assert f"{said}: {about[said]}" in words.replace("\n", " ")


@pytest.mark.usefixtures("busy")
def test_totals_are_what_adding_up_the_lines_gives(sit_down: SitDown) -> None:
    rows, about = sheets(file_of(sit_down, "tracking_book", "xlsx"))
    names = [one.name for one in LAYOUTS["tracking_book"].columns]
    decided = [row for row in rows if row[names.index("ngay_co_ket_qua")]]
    assert (about["đã có kết quả"], about["đã trả"]) == (len(decided), 0)
    rows, about = sheets(file_of(sit_down, "hand_over_list", "xlsx"))
    names = [one.name for one in LAYOUTS["hand_over_list"].columns]
    for column, words in (("ban_chinh", "bản chính"), ("ban_sao", "bản sao"), ("ban_chung_thuc", "bản chứng thực")):
        assert sum(row[names.index(column)] for row in rows) == about[words]
    assert (about["bản chính"], about["bản sao"]) == (1, 2)


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("book", cases.BOOKS)
def test_nobody_else_opens_a_book_or_takes_it_away(world: World, sit_down: SitDown, book: str) -> None:
    for by in (ELSEWHERE, world.citizen):
        for route in (book, f"{book}_xlsx", f"{book}_pdf"):
            asked = {"noi": COMMUNE, **ASKED[book]}  # type: ignore[index]
            assert sit_down(by).get(reverse(f"desk:{route}"), asked).status_code == 403


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("book", [code for code in cases.BOOKS if code != "hand_over_list"])
def test_whoever_only_watches_is_told_no_telephone_in_any_of_the_three(sit_down: SitDown, book: str) -> None:
    for by, told in ((SPECIALIST, True), (LEADER, False)):
        rows, _ = sheets(file_of(sit_down, book, "xlsx", by))
        assert any(PHONE in map(str, row) for row in rows) == told
        assert (PHONE in page_of(sit_down, book, by)) == told
        assert (PHONE in words_of(file_of(sit_down, book, "pdf", by))) == told


@pytest.mark.usefixtures("busy")
def test_a_workbook_holds_days_as_days_and_no_formula(sit_down: SitDown) -> None:
    Case.objects.update(applicant_name='=HYPERLINK("http://x")')
    made = openpyxl.load_workbook(io.BytesIO(file_of(sit_down, "tracking_book", "xlsx"))).worksheets[0]
    first = dict(
        zip([one.name for one in LAYOUTS["tracking_book"].columns], next(iter(made.iter_rows(min_row=3))), strict=True)
    )

    assert first["nguoi_nop"].data_type == "s"
    assert isinstance(first["ngay_nhan"].value, datetime)
    assert first["ngay_nhan"].is_date


@pytest.mark.usefixtures("busy")
def test_the_paper_lies_across_says_whose_it_is_and_who_signs(sit_down: SitDown) -> None:
    made = file_of(sit_down, "hand_over_list", "pdf", RECEPTIONIST)
    [sheet] = pypdf.PdfReader(io.BytesIO(made)).pages
    words = words_of(made)

    assert sheet.mediabox.width > sheet.mediabox.height
    for said in ("BÊN GIAO", "BÊN NHẬN", "Trang 1 / 1", "Trần Thị Hoa", "Ngày 02/03/2026", "Bộ phận Một cửa"):
        assert said in words, said


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("book", cases.BOOKS)
def test_in_english_page_workbook_and_paper_are_english(sit_down: SitDown, book: str) -> None:
    layout = LAYOUTS[book]  # type: ignore[index]
    asked = {"noi": COMMUNE, "lang": "en", **ASKED[book]}  # type: ignore[index]
    page, paper, table = (
        sit_down(HEAD).get(reverse(f"desk:{route}"), asked).content for route in (book, f"{book}_pdf", f"{book}_xlsx")
    )
    heads = [cell.value for cell in next(iter(openpyxl.load_workbook(io.BytesIO(table)).worksheets[0].iter_rows()))]

    assert heads == [one.head.en for one in layout.columns]
    assert f"{layout.counts.en}: {LINES[book]}" in page.decode()
    assert f"{layout.counts.en}: {LINES[book]}" in words_of(paper)
    assert "Page 1 / 1" in words_of(paper)


@pytest.mark.usefixtures("busy")
def test_papers_are_narrowed_to_one_receiver(sit_down: SitDown) -> None:
    assert CODE.search(page_of(sit_down, "hand_over_list", nhan=COMMUNE))
    assert "Không có hồ sơ giấy nào" in page_of(sit_down, "hand_over_list", nhan="H09.05")


def test_what_is_too_long_for_a_file_says_so_and_how_to_take_it(
    world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted(world)
    accepted(world)
    monkeypatch.setattr("onestop.cases.queries.books.MOST_LINES", {"pdf": 1, "xlsx": 9})
    answer = sit_down(HEAD).get(reverse("desk:tracking_book_pdf"), {**ASKED["tracking_book"]})

    assert answer.status_code == 422
    assert "chọn khoảng ngày ngắn hơn" in answer.content.decode()


def test_a_year_is_offered_by_quarters_and_a_month_by_weeks(sit_down: SitDown) -> None:
    def offered(since: str, until: str) -> list[str]:
        body = sit_down(HEAD).get(reverse("desk:tracking_book"), {"tu": since, "den": until}).content.decode()
        return re.findall(r">(\d\d/\d\d–\d\d/\d\d)<", body)

    assert offered("2026-01-01", "2026-12-31") == ["01/01–31/03", "01/04–30/06", "01/07–30/09", "01/10–31/12"]
    assert offered("2026-04-01", "2026-06-30") == ["01/04–30/04", "01/05–31/05", "01/06–30/06"]
    assert offered("2026-02-01", "2026-02-28") == ["01/02–07/02", "08/02–14/02", "15/02–21/02", "22/02–28/02"]


@pytest.mark.parametrize("book", cases.BOOKS)
def test_the_language_is_changed_by_the_form_of_the_page_where_it_has_one(sit_down: SitDown, book: str) -> None:
    body = sit_down(HEAD).get(reverse(f"desk:{book}")).content.decode()

    assert ('form="days"' in body) == ('id="days"' in body) == (cases.BOOKS[book].period != "now")  # type: ignore[index]


@pytest.mark.parametrize("book", cases.BOOKS)
def test_a_page_asks_as_much_of_one_line_as_of_many(world: World, sit_down: SitDown, book: str) -> None:
    client, asked = sit_down(HEAD), {"noi": COMMUNE, **ASKED[book]}  # type: ignore[index]

    def questions() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(reverse(f"desk:{book}"), asked).status_code == 200
        return len(found)

    def questions_of_the_second_look() -> int:
        """The first reads anew what was kept in memory before the last act."""
        questions()
        return questions()

    accepted(world), ready(world)
    few = questions_of_the_second_look()
    for _ in range(4):
        accepted(world), ready(world)

    assert questions_of_the_second_look() == few
