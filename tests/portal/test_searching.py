"""The search page says what it understood, what the province does not do, and always how to go on."""

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client

from catalogue.records import record
from onestop.catalogue.api import import_procedures
from onestop.runtime.clock import now

pytestmark = pytest.mark.usefixtures("province")
CARD = re.compile(r'href="/thu-tuc/([^"/?#]+)"')


def shown(client: Client, typed: str, **more: str) -> str:
    body = client.get("/tim", {"q": typed, **more}).content.decode()
    return body[body.index("<main") : body.index("</main>")]


def test_what_was_understood_is_said_with_the_way_to_the_very_words(client: Client) -> None:
    body = shown(client, "mất sổ đỏ")
    assert "Chúng tôi hiểu là" in body
    assert "giấy chứng nhận quyền sử dụng đất" in body
    assert f"?q={quote('mất')}+" in body
    assert "exact=1" in body


def test_what_was_typed_without_diacritics_is_read_back_with_them(client: Client) -> None:
    assert "đăng ký kết hôn" in shown(client, "dang ky ket hon")


def test_what_the_province_does_not_do_is_said_with_whose_it_is_and_no_procedure(client: Client) -> None:
    body = shown(client, "mất hộ chiếu")
    assert "Không làm ở Một Cửa của tỉnh" in body
    assert "Phòng Quản lý xuất nhập cảnh" in body
    assert not CARD.findall(body)


def test_what_the_catalogue_does_not_hold_is_not_said_to_be_somebody_elses(client: Client) -> None:
    body = shown(client, "bán rượu")
    assert "Thủ tục của tỉnh, chưa có trong danh mục ở đây" in body
    assert "danh mục ở đây chưa có thủ tục đó." in body


def test_what_is_ours_comes_first_and_what_is_not_stands_beside_it(client: Client) -> None:
    body = shown(client, "sao y hộ chiếu")
    assert CARD.findall(body)[0] == "2.000815"
    assert "Việc này do Công an tỉnh (Phòng Quản lý xuất nhập cảnh) giải quyết." in body
    assert body.index("/thu-tuc/2.000815") < body.index("Phòng Quản lý xuất nhập cảnh")


def test_a_number_can_be_called(client: Client) -> None:
    assert 'href="tel:18006838"' in shown(client, "giao hàng chậm")


def test_it_is_said_in_english_too(client: Client) -> None:
    client.get("/ngon-ngu/en", {"next": "/tim"})
    body = shown(client, "lost passport")
    assert "This is handled by the provincial police (immigration division)." in body


def test_what_nobody_knows_leads_on_without_a_procedure_that_was_not_meant(client: Client) -> None:
    body = shown(client, "zzzz qqqq")
    assert not CARD.findall(body)
    assert "tel:1022" in body
    assert "/tim?q=" in body


def test_filters_that_hide_everything_can_be_taken_off(client: Client) -> None:
    assert "Bỏ các bộ lọc" in shown(client, "kết hôn", audience="business", field="land")


@pytest.mark.parametrize("printed", ["1.001193.000.00.00.H09", "1.001193.H09", " 1.001193 ", "１.００１１９３"])
def test_a_procedure_is_opened_by_its_code_however_it_is_printed(printed: str) -> None:
    assert Client().get(f"/thu-tuc/{printed}").headers["Location"] == "/thu-tuc/1.001193"
    assert Client().get("/thu-tuc/9.999999.000.00.00.H09", follow=True).status_code == 404


@pytest.mark.parametrize("typed", ["H09.31.03-261126-0001", "h09.31.03 – 261126 – 0001", "000.03.31.H09—261126—0001"])
def test_a_case_code_leads_to_its_tracking(client: Client, typed: str) -> None:
    answer = client.get("/tim", {"q": typed})
    assert answer.headers["Location"].startswith("/tra-cuu?code=")


def test_phrases_are_offered_while_somebody_types_without_any_script(client: Client) -> None:
    body = shown(client, "")
    assert 'list="suggestions"' in body
    assert '<datalist id="suggestions">' in body


def test_a_box_that_asks_gets_what_goes_on_from_the_letters(client: Client) -> None:
    said = client.get("/tim/goi-y", {"q": "sang te"}).json()["suggestions"]
    assert "sang tên sổ đỏ" in said
    assert client.get("/tim/goi-y", {"q": ""}).json() == {"suggestions": []}


@pytest.mark.usefixtures("province")
def test_a_phrase_too_long_is_searched_by_its_beginning_and_that_is_said(client: Client) -> None:
    told = "Chỉ tìm theo 200 ký tự đầu"

    assert told in client.get("/tim", {"q": "khai sinh " * 21}).content.decode()
    assert told not in client.get("/tim", {"q": "khai sinh"}).content.decode()
    assert 'maxlength="200"' in client.get("/tim").content.decode()


@pytest.mark.usefixtures("province")
def test_a_phrase_read_as_it_was_typed_is_not_said_back(client: Client) -> None:
    assert "Chúng tôi hiểu là" not in client.get("/tim", {"q": "khai sinh"}).content.decode()
    assert "Chúng tôi hiểu là" in client.get("/tim", {"q": "doi ten"}).content.decode()


@pytest.mark.usefixtures("province")
def test_a_word_many_procedures_begin_with_finds_them(client: Client) -> None:
    assert "/thu-tuc/1.001193" in client.get("/tim", {"q": "đăng ký"}).content.decode()


def test_that_nothing_was_found_is_said_once(client: Client) -> None:
    body = shown(client, "zzzz qqqq")
    heading = re.findall(r'<h2 id="results">(.*?)</h2>', body, re.DOTALL)
    assert [" ".join(one.split()) for one in heading] == ["Chưa tìm được thủ tục nào cho “zzzz qqqq”"]
    assert body.count("Chưa tìm được") == 1
    assert "0 thủ tục" not in body


def test_whose_it_is_is_said_before_the_cards_of_what_others_do(client: Client, tmp_path: Path) -> None:
    lines = tmp_path / "procedures.jsonl"
    lines.write_text(
        json.dumps(record(code="1.014063", name="Cấp đổi thẻ căn cước"), ensure_ascii=False), encoding="utf-8"
    )
    import_procedures(lines, now=now())
    body = shown(client, "đổi căn cước")
    assert CARD.findall(body)[0] == "1.014063"
    assert body.index("Việc này do cơ quan Công an giải quyết.") < body.index("/thu-tuc/1.014063")
    assert "Không có trong các thủ tục ở đây" not in body
