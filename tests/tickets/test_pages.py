"""The pages of a hall: kiosk, screen, telephone, window, appointments; what each refuses is worded."""

import re
from datetime import datetime, time
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from onestop.kernel.times import LOCAL, local_date
from onestop.rules.api import national_calendar
from onestop.runtime import clock
from onestop.runtime.api import now
from onestop.tickets import api as tickets
from onestop.tickets.models import AppointmentRow, TicketRow, WindowRow
from portal.conftest import province, signed_in, standing_province

__all__ = ["province", "standing_province"]
pytestmark = pytest.mark.django_db

SECTION = "H09.31.03"
WINDOW = "/ban-lam-viec/quay"


class Clock:
    """The machine's clock, put to an hour of one working day."""

    def __init__(self, patched: pytest.MonkeyPatch) -> None:
        self.day = national_calendar().nth_working_after(local_date(now()), 1)
        self.moment = now()
        patched.setenv(clock.SET_TO, "")
        patched.setattr("onestop.runtime.clock._machine_now", lambda: self.moment)

    def at(self, hour: int, minute: int = 0) -> datetime:
        self.moment = datetime.combine(self.day, time(hour, minute), LOCAL)
        return self.moment


@pytest.fixture
def day(province: None, monkeypatch: pytest.MonkeyPatch) -> Clock:
    set_to = Clock(monkeypatch)
    set_to.at(9, 30)
    return set_to


def kiosk() -> str:
    return reverse("portal:kiosk", args=[SECTION, tickets.kiosk_check(SECTION)])


def body_of(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.content.decode()[:2000]
    return " ".join(answer.content.decode().split())


def take(client: Client, service: str = "A", *, ground: str = "", key: str = "") -> tickets.Ticket:
    answer = client.post(kiosk(), {"service": service, "ground": ground, "submission_key": key or str(uuid4())})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return tickets.ticket_of(_key_in(answer["Location"]), now()).ticket


def _key_in(address: str) -> UUID:
    found = re.search(r"[0-9a-f-]{36}", address)
    assert found
    return UUID(found[0])


def press(client: Client, does: str, **more: Any) -> Any:
    return client.post(WINDOW, {"do": does, **more})


def seated(number: int = 3, services: str = "AB") -> Client:
    client = signed_in("receptionist.h09.31.03")
    assert press(client, "sit", number=number, services=list(services)).status_code == 302
    return client


# --- kiosk


def test_a_press_draws_a_number_and_prints_it(day: Clock, client: Client) -> None:
    said = body_of(client.get(kiosk()))
    assert "Bạn đến để làm gì?" in said
    assert said.count('name="service"') == 6
    ticket = take(client)
    sheet = client.get(reverse("portal:kiosk_ticket", args=[SECTION, tickets.kiosk_check(SECTION), ticket.key]))
    printed = body_of(sheet)
    assert "A001" in printed
    assert "data-print" in printed
    assert 'class="os-qr"' in printed
    assert sheet["Refresh"].endswith(kiosk()), "the kiosk is there for the next"


def test_one_door_pressed_twice_draws_one_number_and_two_doors_two(day: Clock, client: Client) -> None:
    key = str(uuid4())
    assert take(client, key=key).key == take(client, key=key).key
    assert take(client, "B", key=key).label == "B001"


def test_who_goes_first_by_law_says_so_and_the_sheet_does_not_say_why(day: Clock, client: Client) -> None:
    assert "Phụ nữ mang thai" in body_of(client.get(f"{kiosk()}?uu-tien=1"))
    said = body_of(client.post(kiosk(), {"ground": "pregnant"})).replace("</b>", "")
    assert "Ưu tiên: Phụ nữ mang thai" in said
    assert 'name="ground" value="pregnant"' in said, "and goes on with it in a form: addresses are kept in logs"
    ticket = take(client, ground="pregnant")
    assert (ticket.priority, ticket.ground) == (True, "pregnant")
    address = reverse("portal:kiosk_ticket", args=[SECTION, tickets.kiosk_check(SECTION), ticket.key])
    for shown in (body_of(client.get(address)), body_of(client.get(f"/man-hinh/{SECTION}"))):
        assert "Phụ nữ mang thai" not in shown


def test_only_the_address_of_the_kiosk_draws(day: Clock, client: Client) -> None:
    for wrong in (f"/lay-so/{SECTION}/aaaaaaaaaaaaaaaa", f"/lay-so/H09.99.99/{tickets.kiosk_check('H09.99.99')}"):
        assert client.get(wrong).status_code == 404
        assert client.post(wrong, {"service": "A"}).status_code == 404
    assert not TicketRow.objects.exists()
    other = tickets.kiosk_check("H09.31.05")
    ticket = take(client)
    assert client.get(f"/lay-so/H09.31.05/{other}/{ticket.key}").status_code == 404


def test_outside_the_hours_it_says_from_when(day: Clock, client: Client) -> None:
    day.at(12)
    assert "Ngoài giờ lấy số" in body_of(client.get(kiosk()))
    assert "13:00" in body_of(client.post(kiosk(), {"service": "A"}), 409)


@pytest.mark.parametrize(
    ("query", "posted", "status", "said"),
    [
        ("", {"service": "Z"}, 422, "không có nhóm việc đó"),
        ("", {}, 422, "không có nhóm việc đó"),
        ("", {"service": "A", "ground": "in-a-hurry"}, 422, "Không có diện ưu tiên đó"),
        ("?hen=1", {"code": "000000"}, 404, "Không có lịch hẹn nào hôm nay"),
    ],
)
def test_what_is_refused_is_said(
    day: Clock, client: Client, query: str, posted: dict[str, str], status: int, said: str
) -> None:
    assert said in body_of(client.post(kiosk() + query, posted), status)


def test_one_place_is_held_to_what_a_hall_needs(day: Clock, client: Client) -> None:
    for _ in range(60):
        take(client)
    answer = client.post(kiosk(), {"service": "A", "submission_key": str(uuid4())})
    assert "quá nhiều số" in body_of(answer, 429)
    assert int(answer["Retry-After"]) > 0


def test_it_speaks_english(day: Clock, client: Client) -> None:
    client.get("/ngon-ngu/en")
    ticket = take(client)
    assert "What do you come for?" in body_of(client.get(kiosk()))
    assert "Before you" in body_of(client.get(f"/so/{ticket.key}"))
    assert "Nobody is called yet" in body_of(client.get(f"/man-hinh/{SECTION}"))


# --- telephone and screen


def test_a_telephone_follows_a_number_without_script(day: Clock, client: Client) -> None:
    first, second = take(client), take(client)
    answer = client.get(f"/so/{second.key}")
    said = body_of(answer)
    assert "A002" in said
    assert "1 người" in said
    assert answer["Refresh"] == "30"
    assert "Refresh" not in client.get(f"/so/{second.key}?dung=1").headers
    desk = seated()
    press(desk, "next")
    assert "Mời bạn đến quầy 3" in body_of(client.get(f"/so/{first.key}"))
    press(desk, "begin")
    assert "Bạn đang ở quầy 3" in body_of(client.get(f"/so/{first.key}"))
    press(desk, "finish")
    assert "Đã phục vụ xong" in body_of(client.get(f"/so/{first.key}"))
    press(desk, "next")
    press(desk, "absent")
    assert "Vừa gọi mà chưa thấy bạn" in body_of(client.get(f"/so/{second.key}"))


def test_it_is_given_back_on_the_telephone(day: Clock, client: Client) -> None:
    ticket = take(client)
    address = f"/so/{ticket.key}"
    assert client.post(address, {"do": "leave"}).status_code == 302
    assert "Bạn đã trả số này" in body_of(client.get(address))
    assert "vừa đổi trạng thái" in body_of(client.post(address, {"do": "leave"}), 409)
    assert client.get(f"/so/{uuid4()}").status_code == 404


def test_the_screen_shows_numbers_and_windows_and_is_read_anew(day: Clock, client: Client) -> None:
    take(client), take(client, "B")
    assert "Chưa gọi số nào" in body_of(client.get(f"/man-hinh/{SECTION}"))
    press(seated(), "next")
    answer = client.get(f"/man-hinh/{SECTION}")
    said = body_of(answer)
    assert "<td>A001</td><td>Quầy 3" in said
    assert "B001" in said
    assert answer["Refresh"] == "10"
    assert all(one.name.vi.lower() in said for one in tickets.GROUNDS), "it says of everybody who is called first"
    assert client.get("/man-hinh/H09.99.99").status_code == 404


# --- window


def test_an_official_sits_down_once_and_calls(day: Clock, client: Client) -> None:
    take(client), take(client, ground="elderly"), take(client)
    desk = signed_in("receptionist.h09.31.03")
    assert "Bạn ngồi quầy nào?" in body_of(desk.get(WINDOW))
    assert "Nhập số quầy" in body_of(press(desk, "sit", number="x", services=["A"]), 422)
    press(desk, "sit", number=3, services=["A"])
    said = body_of(desk.get(WINDOW))
    assert "Gọi A002" in said
    assert said.index("A002</th>") < said.index("A001</th>") < said.index("A003</th>")
    assert 'data-key="F2"' in said
    assert press(desk, "next")["Location"] == WINDOW
    assert "Số A002 đã gọi" in body_of(press(desk, "next"), 409)
    assert "Đang gọi, lần 2" in (press(desk, "again"), body_of(desk.get(WINDOW)))[1]
    assert press(desk, "begin")["Location"] == "/ban-lam-viec/tiep-nhan", "whoever came is followed by what he brings"
    assert "Đang phục vụ số <b>A002</b>" in body_of(desk.get("/ban-lam-viec/tiep-nhan"))
    assert "Xong, gọi A001" in body_of(desk.get(WINDOW))
    press(desk, "next")
    press(desk, "absent")
    assert "Quầy này chưa gọi ai" in body_of(press(desk, "again"), 409)


def test_sent_on_paused_and_moved_to_another_window(day: Clock, client: Client) -> None:
    take(client)
    desk = seated()
    assert "sau mỗi 30 giây" not in body_of(desk.get(WINDOW)), "somebody waits"
    press(desk, "next")
    press(desk, "send_on", service="C")
    assert "sau mỗi 30 giây" in body_of(desk.get(WINDOW))
    assert "Không còn ai chờ quầy này" in body_of(press(desk, "next"), 409)
    press(desk, "pause")
    assert "tạm nghỉ" in body_of(desk.get(WINDOW))
    press(desk, "resume")
    assert "Bạn ngồi quầy nào?" in body_of(desk.get(f"{WINDOW}?doi=1"))
    press(desk, "sit", number=4, services=["C"])
    assert "Gọi A001" in body_of(desk.get(WINDOW))


def test_a_window_where_somebody_sits_is_not_taken(day: Clock, client: Client) -> None:
    WindowRow.objects.create(
        agency=SECTION, number=3, official="x", services=["A"], opened_on=local_date(now()), paused=False
    )
    desk = signed_in("receptionist.h09.31.03")
    assert "đã có người khác ngồi quầy 3" in body_of(press(desk, "sit", number=3, services=["A"]), 409)


@pytest.mark.parametrize("who", ["specialist.h09.31.03", "head.h09.31.03", "lan", "operator.h09", "inspector.h09"])
def test_nobody_else_calls(day: Clock, client: Client, who: str) -> None:
    take(client)
    other = signed_in(who)
    assert other.get(WINDOW).status_code == 403
    assert press(other, "sit", number=3, services=["A"]).status_code == 403
    assert press(other, "next").status_code == 403
    assert TicketRow.objects.get().state == "waiting"


def test_another_section_s_official_calls_his_own(day: Clock, client: Client) -> None:
    take(client)
    desk = signed_in("receptionist.h09.31.05")
    press(desk, "sit", number=1, services=["A"])
    assert "Không còn ai chờ" in body_of(press(desk, "next"), 409)
    assert TicketRow.objects.get().state == "waiting"


# --- appointments


def half_hour(day: Clock, hour: int, minute: int = 0) -> str:
    return datetime.combine(day.day, time(hour, minute), LOCAL).isoformat()


def test_a_citizen_comes_by_appointment(day: Clock, client: Client) -> None:
    lan = signed_in("lan")
    assert "Bạn chưa có lịch hẹn nào" in body_of(lan.get("/lich-hen"))
    address = f"/noi-tiep-nhan/{SECTION}/lich-hen"
    assert address in body_of(lan.get(f"/noi-tiep-nhan/{SECTION}"))
    assert "Bạn đến để làm gì?" in body_of(lan.get(address))
    asked = f"{address}?viec=A&ngay={day.day.isoformat()}"
    assert 'name="at"' in body_of(lan.get(asked))
    key = str(uuid4())
    for _ in range(2):
        posted = {"at": half_hour(day, 10), "submission_key": key}
        assert lan.post(asked, posted)["Location"] == "/lich-hen"
    (booked,) = AppointmentRow.objects.all()
    assert f"{booked.code[:3]} {booked.code[3:]}" in body_of(lan.get("/lich-hen"))
    assert lan.post(f"/lich-hen/{booked.key}/doi", {"at": half_hour(day, 10, 30)})["Location"] == "/lich-hen"
    day.at(10, 20)
    drawn = client.post(f"{kiosk()}?hen=1", {"code": booked.code})
    ticket = tickets.ticket_of(_key_in(drawn["Location"]), now()).ticket
    assert ticket.booked_for == datetime.combine(day.day, time(10, 30), LOCAL)
    assert f"/so/{ticket.key}" in body_of(lan.get("/lich-hen"))
    assert "đã dùng, đã bỏ hoặc đã qua" in body_of(lan.post(f"/lich-hen/{booked.key}/bo"), 409)


def test_given_up_somebody_else_may_have_it_and_another_s_is_not_there(day: Clock) -> None:
    lan, minh = signed_in("lan"), signed_in("minh")
    asked = f"/noi-tiep-nhan/{SECTION}/lich-hen?viec=A&ngay={day.day.isoformat()}"
    lan.post(asked, {"at": half_hour(day, 14), "submission_key": str(uuid4())})
    booked = AppointmentRow.objects.get()
    for refused in (minh.get(f"/lich-hen/{booked.key}/doi"), minh.post(f"/lich-hen/{booked.key}/bo")):
        assert refused.status_code == 404
    assert lan.get(f"/lich-hen/{booked.key}/bo").status_code == 405
    assert lan.post(f"/lich-hen/{booked.key}/bo").status_code == 302
    assert AppointmentRow.objects.get().state == "given_up"
    assert "đã bỏ" in body_of(lan.get("/lich-hen"))


@pytest.mark.parametrize(
    ("at", "status", "said"),
    [
        ("8", 422, "Không đặt được khung giờ này"),
        ("", 422, "Không đặt được"),
        ("12", 422, "Không đặt được"),
        ("0001-01-01T00:00+23:00", 422, "Không đặt được"),
    ],
)
def test_what_cannot_be_chosen_is_said(day: Clock, at: str, status: int, said: str) -> None:
    asked = f"/noi-tiep-nhan/{SECTION}/lich-hen?viec=A&ngay={day.day.isoformat()}"
    posted = {"at": half_hour(day, int(at)) if at.isdigit() else at, "submission_key": str(uuid4())}
    assert said in body_of(signed_in("lan").post(asked, posted), status)


def test_strangers_and_officials_make_none(day: Clock, client: Client) -> None:
    address = f"/noi-tiep-nhan/{SECTION}/lich-hen"
    assert client.get(address)["Location"].startswith("/dang-nhap")
    assert signed_in("receptionist.h09.31.03").get(address).status_code == 403
    assert signed_in("lan").get("/noi-tiep-nhan/H09.99.99/lich-hen").status_code == 404
