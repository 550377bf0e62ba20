"""What an official asks for: papers and answers of the form, each with why; and the counter takes in what comes of it."""

import re
from datetime import timedelta
from typing import Any

import pytest

from cases.conftest import WITH_PAPERS, World, definition, paper, published
from cases.examples import RECEPTIONIST, SIMPLE
from documents.extractors import EXTRACTORS
from onestop.cases import api as cases
from onestop.frame.formats import short_day
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .conftest import SitDown
from .test_desk import DESK, status_of

pytestmark = pytest.mark.django_db
KIND = cases.answer_key("kind")


def main_of(answer: Any) -> str:
    return str(answer.content.decode()).split("<main")[1]


@pytest.fixture
def asking(world: World, sit_down: SitDown) -> tuple[Any, str]:
    """Somebody at the counter, and the address at which he asks for more of a case with papers."""
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])
    return sit_down(RECEPTIONIST), f"{DESK}/ho-so/{code}/yeu-cau-bo-sung"


def code_in(address: str) -> str:
    return address.split("/")[-2]


def test_papers_and_answers_are_listed_in_their_order_with_what_was_declared(asking: tuple[Any, str]) -> None:
    client, address = asking
    page = main_of(client.get(address))
    places = [page.index(f'value="{item}"') for item in ("id", "photo", "other", KIND)]

    assert places == sorted(places)
    assert "new" in page[page.index(f'value="{KIND}"') :].split("</li>")[0]


def test_what_was_typed_stands_on_form_02_beside_its_item(asking: tuple[Any, str]) -> None:
    client, address = asking
    typed = {
        "reasons": ["unreadable", "form_wrong"],
        "items": ["id", KIND],
        "why-id": "Mờ ☐ hãy chụp lại",
        f"why-{KIND}": "Giấy ghi khác → sửa",
    }
    assert client.post(address, typed).status_code == 302
    paper = client.get(f"{DESK}/ho-so/{code_in(address)}/phieu/bo-sung.pdf").content

    for extract in EXTRACTORS.values():
        said = " ".join(extract(paper).split())
        assert "Mờ ☐ hãy chụp lại" in said
        assert "Giấy ghi khác → sửa" in said


@pytest.mark.parametrize(
    ("typed", "at", "told"),
    [
        ({"reasons": "form_wrong", "why-id": "Mờ"}, "why-id", "chưa đánh dấu"),
        (
            {"reasons": ["form_wrong", "unreadable"], "items": ["id", KIND], "why-id": "Mờ"},
            f"why-{KIND}",
            "lý do riêng",
        ),
        ({"reasons": "form_wrong", "items": "id", "why-id": "Mờ 🙂"}, "why-id", "không in được"),
        ({"reasons": "form_wrong", "items": "id", "why-id": "Mờ" * 200}, "why-id", "tối đa 300"),
    ],
)
def test_a_reason_that_is_no_reason_of_what_is_asked_is_said_at_its_field(
    asking: tuple[Any, str], typed: dict[str, Any], at: str, told: str
) -> None:
    client, address = asking
    answer = client.post(address, typed)
    page = main_of(answer)

    assert answer.status_code == 422
    assert f'href="#{at}"' in page
    assert told in page
    assert f'value="{typed["why-id"]}"' in page, "what was typed is still there"
    assert status_of(code_in(address)) is cases.Status.SUBMITTED


def test_papers_of_another_case_are_folded_apart_and_said_to_be_so(world: World, sit_down: SitDown) -> None:
    mine, other = ({**paper(one), "asked_when": {"kind": [one]}} for one in ("new", "old"))
    published([definition("9.000077", SIMPLE, [paper("id"), mine, other])])
    code = world.lodge(procedure_code="9.000077", on_paper=["id", "new"])
    address, client = f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", sit_down(RECEPTIONIST)
    page = main_of(client.get(address))
    folded = page.split("<details")[1].split("</details>")[0]

    assert "trường hợp khác" in folded
    assert re.findall(r'name="items"[^>]*value="(\w+)"', folded) == ["old"]
    assert client.post(address, {"reasons": "unreadable", "items": "old"}).status_code == 302, "the law forbids it not"


def test_the_counter_enters_the_answer_and_the_desk_shows_what_was_and_what_is(asking: tuple[Any, str]) -> None:
    client, address = asking
    code = code_in(address)
    client.post(address, {"reasons": "form_wrong", "items": [KIND, "photo"], f"why-{KIND}": "Giấy ghi khác"})
    taking = f"{DESK}/ho-so/{code}/nhan-bo-sung"
    page = main_of(client.get(taking))
    assert "Giấy ghi khác" in page
    assert re.search(r'name="left_out"[^>]*value=""[^>]*checked', page), "as it mostly is"

    nothing = main_of(client.post(taking, {"kind": "new", "left_out": ""}))
    assert 'href="#kind"' in nothing
    assert 'href="#paper-photo"' in nothing

    assert client.post(taking, {"kind": "old", "originals-photo": "1", "left_out": ""}).status_code == 302
    case = main_of(client.get(f"{DESK}/ho-so/{code}"))
    assert '<s class="os-muted">new</s>' in case
    assert "<b>old</b>" in case


def test_the_counter_takes_less_where_it_says_why(asking: tuple[Any, str]) -> None:
    client, address = asking
    code = code_in(address)
    client.post(address, {"reasons": "form_wrong", "items": [KIND, "photo"]})
    less = {"kind": "new", "reply": "Khai như vậy là đúng", "left_out": "as_it_is"}

    assert client.post(f"{DESK}/ho-so/{code}/nhan-bo-sung", less).status_code == 302
    assert "Khai như vậy là đúng" in main_of(client.get(f"{DESK}/ho-so/{code}"))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("32", "1", "2026"), "Trả lời đến hết ngày"),
        (("1", "3", "2020"), "không được trước ngày hôm nay"),
        (("1", "", ""), "năm"),
    ],
)
def test_a_day_that_is_none_or_past_is_said_at_its_field_and_kept(
    asking: tuple[Any, str], typed: tuple[str, str, str], told: str
) -> None:
    client, address = asking
    day, month, year = typed
    given = {"reply_by-day": day, "reply_by-month": month, "reply_by-year": year}
    answer = client.post(address, {"reasons": "form_wrong", "items": "id", **given})
    page = main_of(answer)

    assert answer.status_code == 422
    assert 'href="#reply_by"' in page
    assert told in page
    assert f'value="{day}"' in page


def test_the_last_day_to_answer_is_shown_to_whoever_answers(asking: tuple[Any, str]) -> None:
    client, address = asking
    code = code_in(address)
    by = national_calendar().next_working(local_date(now()) + timedelta(days=9))
    given = {"reply_by-day": str(by.day), "reply_by-month": str(by.month), "reply_by-year": str(by.year)}
    said = {"reasons": "form_wrong", "items": "id", "note": "Số định danh thiếu một chữ số"}
    assert client.post(address, {**said, **given}).status_code == 302

    assert short_day(by) in main_of(client.get(f"{DESK}/ho-so/{code}"))
    assert "Trả lời đến hết" in main_of(client.get(f"{DESK}/ho-so/{code}/nhan-bo-sung"))


ON_ANSWER = "9.000041"


@pytest.fixture
def taking(world: World, sit_down: SitDown) -> tuple[Any, str]:
    """Somebody at the counter, and where he takes in what kind of matter it is: of an old one a paper more is required."""
    old = paper("before") | {"asked_when": {"kind": ["old"]}}
    brought = paper("envelope") | {"channels": ["in_person"]}
    published([definition(ON_ANSWER, SIMPLE, [paper("id", required=False), old, brought])])
    code = world.lodge(procedure_code=ON_ANSWER)
    client, case = sit_down(RECEPTIONIST), f"{DESK}/ho-so/{code}"
    asking = f"{case}/yeu-cau-bo-sung"
    assert 'value="envelope"' not in main_of(client.get(asking)), "it is no paper of whoever applies this way"
    assert client.post(asking, {"reasons": "form_wrong", "items": KIND, f"why-{KIND}": "Khác"}).status_code == 302
    return client, f"{case}/nhan-bo-sung"


def test_the_counter_is_asked_for_the_paper_a_new_answer_requires(taking: tuple[Any, str]) -> None:
    client, address = taking
    assert "originals-before" not in main_of(client.get(address))

    answer = client.post(address, {"kind": "old", "reply": "Đã hỏi lại", "left_out": ""})
    page = main_of(answer)
    assert answer.status_code == 422
    assert 'href="#paper-before"' in page
    assert "Với câu trả lời này cần thêm “Giấy before”" in page
    assert 'name="originals-before"' in page
    assert 'value="old"' in page
    assert "Đã hỏi lại" in page

    assert client.post(address, {"kind": "old", "originals-before": "1", "left_out": ""}).status_code == 302
    assert status_of(code_in(address)) is cases.Status.SUBMITTED
    assert cases.lacking(cases.file_for(code=code_in(address), by=RECEPTIONIST)) == ()


def test_the_counter_takes_a_new_answer_without_its_paper_where_it_says_why(taking: tuple[Any, str]) -> None:
    client, address = taking

    assert client.post(address, {"kind": "old", "left_out": "held"}).status_code == 302
    assert cases.file_for(code=code_in(address), by=RECEPTIONIST).rounds[0].left_out == "held"
