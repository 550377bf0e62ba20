"""What the desk lets happen, and what it says when it does not."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.conftest import PROCEDURE, WITH_PAPERS, WITH_VARIANTS, World
from cases.examples import HEAD, RECEPTIONIST, SPECIALIST
from onestop.cases import api as cases
from onestop.cases import store
from onestop.kernel.actor import Actor, Grant

from .conftest import SitDown

pytestmark = pytest.mark.django_db

DESK = "/ban-lam-viec"
KEEPER = Actor(kind="official", key="40", agency="H09", grants=(Grant("catalogue.see_quality", "H09", subtree=True),))


def status_of(code: str) -> cases.Status:
    return store.load(code).file.status


def test_my_work_takes_the_same_questions_for_five_cases_and_for_fifty(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    asked = []
    for more in (5, 45):
        for _ in range(more):
            world.lodge()
        client.get(f"{DESK}/")
        with CaptureQueriesContext(connection) as seen:
            assert client.get(f"{DESK}/").status_code == 200
        asked.append(len(seen))
    assert asked[0] == asked[1] <= 10


def test_pages_of_work_go_on_where_the_last_one_ended(world: World, sit_down: SitDown) -> None:
    codes = {world.lodge() for _ in range(30)}
    client = sit_down(RECEPTIONIST)
    first = client.get(f"{DESK}/").content.decode()
    onward = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = client.get(f"{DESK}/{onward}").content.decode()
    here, there = ({code for code in codes if code in page} for page in (first, second))
    assert here | there == codes
    assert not here & there


def test_a_place_nobody_made_begins_at_the_beginning(world: World, sit_down: SitDown) -> None:
    assert sit_down(RECEPTIONIST).get(f"{DESK}/?sau=%00nonsense&loc=what").status_code == 200


def test_pressing_accept_twice_accepts_once(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)
    assert client.post(f"{DESK}/ho-so/{code}/tiep-nhan").status_code == 302
    again = client.post(f"{DESK}/ho-so/{code}/tiep-nhan")
    assert again.status_code == 409
    assert "đã được tiếp nhận" in again.content.decode()
    assert status_of(code) is cases.Status.ACCEPTED


def test_after_an_act_the_next_case_of_the_same_list_is_one_press_away(world: World, sit_down: SitDown) -> None:
    first, second, third = (world.lodge(day=day) for day in (2, 3, 4))
    client = sit_down(RECEPTIONIST)
    opened = client.get(f"{DESK}/ho-so/{second}?loc=to_receive").content.decode()
    address = opened.split("os-actions")[1].split('href="')[1].split('"')[0].replace("&amp;", "&")
    assert address.startswith(f"{DESK}/ho-so/{second}/tiep-nhan?loc=to_receive&sau=")
    done = client.post(address, follow=True).content.decode()
    assert f'href="{DESK}/ho-so/{third}?loc=to_receive">Hồ sơ tiếp theo</a>' in done
    # Past the last one comes the one that was left for later.
    done = client.post(f"{DESK}/ho-so/{third}/tiep-nhan?loc=to_receive", follow=True).content.decode()
    assert f"{DESK}/ho-so/{first}?loc=to_receive" in done


def test_the_last_case_of_a_list_says_so(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    done = sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{code}/tiep-nhan?loc=to_receive", follow=True).content.decode()
    assert "Hồ sơ tiếp theo" not in done
    assert "Không còn hồ sơ nào khác trong mục “Chờ tiếp nhận”" in done


def test_a_way_nobody_made_leads_to_the_beginning(world: World, sit_down: SitDown) -> None:
    code, other = world.lodge(), world.lodge()
    client = sit_down(RECEPTIONIST)
    done = client.post(f"{DESK}/ho-so/{code}/tiep-nhan?loc=%00what&sau=nonsense", follow=True).content.decode()
    assert f'href="{DESK}/ho-so/{other}">Hồ sơ tiếp theo' in done


def test_asking_without_a_reason_keeps_what_was_typed(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    answer = sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"note": "Trang 2 mờ"})
    body = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#reasons"' in body
    assert "Trang 2 mờ" in body


def test_what_was_asked_is_taken_in_at_the_counter(world: World, sit_down: SitDown) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=("id", "photo"))
    client = sit_down(RECEPTIONIST)
    client.post(f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"reasons": "unreadable", "items": "photo"})
    assert status_of(code) is cases.Status.SUPPLEMENT
    assert client.get(f"{DESK}/ho-so/{code}/phieu/bo-sung.pdf").content.startswith(b"%PDF")
    assert client.get(f"{DESK}/ho-so/{code}/nhan-bo-sung").status_code == 200
    client.post(f"{DESK}/ho-so/{code}/nhan-bo-sung", {"originals-photo": "1"})
    assert status_of(code) is cases.Status.SUBMITTED


def test_a_case_says_why_no_more_can_be_asked_for(world: World, sit_down: SitDown) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=("id", "photo"))
    client = sit_down(RECEPTIONIST)
    assert "đã hết lượt theo quy định" not in client.get(f"{DESK}/ho-so/{code}").content.decode()
    client.post(f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"reasons": "unreadable", "items": "photo"})
    client.post(f"{DESK}/ho-so/{code}/nhan-bo-sung", {"originals-photo": "1"})
    page = client.get(f"{DESK}/ho-so/{code}").content.decode()
    assert f"{DESK}/ho-so/{code}/yeu-cau-bo-sung" not in page
    assert "<b>Yêu cầu bổ sung</b>: đã hết lượt theo quy định" in page


def test_nothing_is_counted_before_somebody_counts_it(world: World, sit_down: SitDown) -> None:
    code, client = world.lodge(procedure_code=WITH_PAPERS, on_paper=("id", "photo")), sit_down(RECEPTIONIST)
    accept, answer = f"{DESK}/ho-so/{code}/tiep-nhan", f"{DESK}/ho-so/{code}/nhan-bo-sung"
    asked = client.get(accept).content.decode()
    assert ('name="originals-id"' in asked, 'value="1"' in asked) == (True, False)
    assert client.post(accept).status_code == 422, "a press that did not ask counts nothing"
    assert client.post(accept, {"originals-id": "hai"}).status_code == 422
    client.post(f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"reasons": "unreadable", "items": "photo"})
    opened = client.get(answer).content.decode()
    assert ('name="copies-photo"' in opened, 'value="1"' in opened) == (True, False)

    assert client.post(answer, {"originals-photo": "", "copies-photo": "0"}).status_code == 422
    assert status_of(code) is cases.Status.SUPPLEMENT
    assert client.post(answer, {"copies-photo": "2"}).status_code == 302
    assert "2 bản sao" in client.get(f"{DESK}/ho-so/{code}").content.decode()


def test_a_dossier_that_lacks_a_required_paper_is_not_accepted_and_says_what_to_do(
    world: World, sit_down: SitDown
) -> None:
    code, client = world.lodge(procedure_code=WITH_PAPERS, on_paper=("id", "photo")), sit_down(RECEPTIONIST)
    answer = client.post(f"{DESK}/ho-so/{code}/tiep-nhan", {"originals-id": "1", "originals-photo": "0"})

    said = answer.content.decode()
    assert status_of(code) is cases.Status.SUBMITTED
    assert "chưa nhận được: Giấy photo" in said
    assert "yêu cầu bổ sung (mẫu số 02)" in said


def test_a_step_asks_what_the_way_behind_it_depends_on(world: World, sit_down: SitDown) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=("id", "photo"))
    sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{code}/tiep-nhan", {"originals-id": "1", "originals-photo": "1"})
    client = sit_down(SPECIALIST)
    assert client.post(f"{DESK}/ho-so/{code}/buoc/appraise").status_code == 422
    assert client.post(f"{DESK}/ho-so/{code}/buoc/appraise", {"fact-needs_visit": "yes"}).status_code == 302
    assert "visit" in client.get(f"{DESK}/ho-so/{code}").content.decode()


def test_a_refusal_takes_a_reason_and_a_confirmation(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{code}/tiep-nhan")
    sit_down(SPECIALIST).post(f"{DESK}/ho-so/{code}/buoc/appraise")
    client, address = sit_down(HEAD), f"{DESK}/ho-so/{code}/quyet-dinh"
    for lacking in ({}, {"outcome": "refused"}, {"outcome": "refused", "confirm": "yes"}):
        assert client.post(address, lacking).status_code == 422
    given = {"outcome": "refused", "confirm": "yes", "reasons": "dispute", "note": "Thửa 12 đang có đơn khiếu nại"}
    assert client.post(address, given).status_code == 302
    assert status_of(code) is cases.Status.FINISHED


def forget_answers(code: str) -> None:
    """As a case made in bulk: the entries are there, the answers are not."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET answers = '{}' WHERE code = %s", [code])


def test_a_case_that_kept_no_answers_says_so_once(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)
    assert "không lưu thông tin đã khai" not in client.get(f"{DESK}/ho-so/{code}").content.decode()
    forget_answers(code)
    page = client.get(f"{DESK}/ho-so/{code}").content.decode()
    assert "không lưu thông tin đã khai" in page
    assert "Không khai" not in page


def test_papers_that_were_not_kept_are_not_called_missing(world: World, sit_down: SitDown) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=("id", "photo"))
    client = sit_down(RECEPTIONIST)
    assert "không lưu ở đây" not in client.get(f"{DESK}/ho-so/{code}").content.decode()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cases_component")
    assert "chưa có</span>" in client.get(f"{DESK}/ho-so/{code}").content.decode()
    forget_answers(code)
    page = client.get(f"{DESK}/ho-so/{code}").content.decode()
    assert "không lưu ở đây" in page
    assert "chưa có</span>" not in page


def test_what_was_declared_stands_under_the_heading_it_was_asked_under(world: World, sit_down: SitDown) -> None:
    page = sit_down(RECEPTIONIST).get(f"{DESK}/ho-so/{world.lodge()}").content.decode()
    assert page.index("<h3>Việc</h3>") < page.index("<dt>Loại</dt>")


def test_slips_are_shown_in_place_and_are_what_they_say(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)
    client.post(f"{DESK}/ho-so/{code}/tiep-nhan")
    slip = client.get(f"{DESK}/ho-so/{code}/phieu/giay-hen.pdf")
    assert slip.content.startswith(b"%PDF")
    assert slip.headers["Content-Disposition"].startswith("inline")
    assert slip.headers["X-Content-Type-Options"] == "nosniff"
    assert client.get(f"{DESK}/ho-so/{code}/phieu/khac.pdf").status_code == 404


def counter_form(**more: Any) -> dict[str, Any]:
    return {
        "submission_key": "7d8b0f9e-6a4e-4d0e-9a53-3b1c5d3f0a11",
        "applicant-number": "074192000321",
        "applicant-name": "Võ Thị Mười",
        "kind": "new",
        **more,
    }


def test_the_counter_receives_once_however_often_it_is_sent(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    first = client.post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form())
    again = client.post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form())
    assert first.status_code == 302
    assert first.headers["Location"] == again.headers["Location"]
    assert "Đã tiếp nhận" in client.get(first.headers["Location"]).content.decode()


def test_the_counter_asks_which_case_of_the_procedure_it_is(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/tiep-nhan/{WITH_VARIANTS}"
    for unknown in ("", "?truong-hop=castle"):
        assert f'href="{address}?truong-hop=house"' in client.get(address + unknown).content.decode()
    form = client.get(f"{address}?truong-hop=house").content.decode()
    assert "Nhà ở riêng lẻ" in form
    assert "Giấy plan" in form
    assert "Giấy plan" not in client.get(f"{address}?truong-hop=other").content.decode()
    counted = {"originals-id": "1", "originals-plan": "1"}
    done = client.post(f"{address}?truong-hop=house", counter_form(**counted))
    assert done.status_code == 302, done.content.decode()


def test_another_case_at_the_counter_loses_nothing_and_receives_nothing_of_the_first(
    world: World, sit_down: SitDown
) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/tiep-nhan/{WITH_VARIANTS}"
    typed = counter_form(**{"floors": "3", "originals-id": "1", "originals-plan": "2"})
    other = client.post(f"{address}?truong-hop=other", {**typed, "other-case": "other"}).content.decode()
    assert "Giấy plan" not in other
    for name, value in {"floors": "3", "originals-plan": "2"}.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in other

    house = client.post(f"{address}?truong-hop=house", {**typed, "other-case": "house"}).content.decode()
    assert re.search(r'name="floors"[^>]*value="3"', house)
    assert '<input type="hidden" name="floors"' not in house

    done = client.post(f"{address}?truong-hop=other", typed)
    assert done.status_code == 302, done.content.decode()
    file = store.load(done.headers["Location"].split("/")[-1]).file
    assert "floors" not in file.answers
    assert "plan" not in file.received


def test_the_counter_keeps_everything_typed(world: World, sit_down: SitDown) -> None:
    answer = sit_down(RECEPTIONIST).post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form(kind=""))
    assert answer.status_code == 422
    assert "Võ Thị Mười" in answer.content.decode()


def test_missing_papers_are_named_at_the_counter(world: World, sit_down: SitDown) -> None:
    answer = sit_down(RECEPTIONIST).post(f"{DESK}/tiep-nhan/{WITH_PAPERS}", counter_form())
    assert answer.status_code == 422
    assert 'href="#paper-id"' in answer.content.decode()


def test_cases_are_found_by_code_by_its_end_and_by_name(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)
    for query in (code, code.split("-", 1)[1], "nguyen van an"):
        answer = client.get(f"{DESK}/tim", {"q": query})
        assert answer.headers.get("Location") == f"{DESK}/ho-so/{code}", query
    assert "Không tìm thấy" in client.get(f"{DESK}/tim", {"q": "%_\x00"}).content.decode()


def test_nobody_finds_or_opens_cases_of_another_agency(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    elsewhere = Actor(kind="official", key="41", agency="H09.31.03", grants=(Grant("cases.see", "H09.31.03"),))
    client = sit_down(elsewhere)
    assert client.get(f"{DESK}/ho-so/{code}").status_code == 404
    assert client.get(f"{DESK}/tim", {"q": code}).status_code == 200
    assert client.get(f"{DESK}/ho-so/{code}/phieu/giay-hen.pdf").status_code == 404


def test_the_desk_is_for_officials(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(world.citizen)
    for address in ("", "tiep-nhan", f"ho-so/{code}", f"ho-so/{code}/tiep-nhan", "chat-luong-danh-muc"):
        assert client.get(f"{DESK}/{address}").status_code == 403, address


def test_the_keeper_reads_what_is_wrong_with_the_catalogue(world: World, sit_down: SitDown) -> None:
    client = sit_down(KEEPER)
    assert client.get(f"{DESK}/chat-luong-danh-muc").status_code == 200
    assert client.get(f"{DESK}/chat-luong-danh-muc/time_missing?sau=x").status_code == 200
    assert client.get(f"{DESK}/").status_code == 403
