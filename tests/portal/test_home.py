"""The first page says what waits for its reader, and opens only doors behind which there is something."""

import re
from datetime import date, datetime, timedelta
from html import unescape

import pytest
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.kernel.times import LOCAL, local_date
from onestop.portal.figures import how_we_serve
from onestop.portal.life_events import LIFE_EVENTS, LifeEvent
from onestop.portal.offices import Opening, hours_in_words, offices_of, opening_at
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .test_answering import asked

WEDNESDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 27)


@pytest.mark.usefixtures("province")
def test_every_door_of_life_leads_to_procedures_that_exist() -> None:
    today = local_date(now())
    missing = {
        (event.slug, code)
        for event in LIFE_EVENTS
        for code in event.procedures
        if not catalogue.in_force([code], today)
    }

    assert missing == set()


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("event", LIFE_EVENTS, ids=lambda event: str(event.slug))
def test_a_door_of_life_lists_its_procedures(event: LifeEvent) -> None:
    body = Client().get(f"/su-kien/{event.slug}").content.decode()

    assert all(f'href="/thu-tuc/{code}"' in body for code in event.procedures)


@pytest.mark.django_db
def test_a_door_behind_which_nothing_is_published_is_not_shown(client: Client) -> None:
    assert "/su-kien/" not in client.get("/").content.decode()
    assert client.get("/su-kien/co-con").status_code == 404
    assert client.get("/su-kien/khong-co").status_code == 404


def test_a_code_typed_on_the_first_page_outlives_a_display_option(client: Client, db: None) -> None:
    told = client.get("/", {"q": "", "code": "H09.31.05-210928-0417", "display": "lang=en"})

    assert told["Location"] == "/?code=H09.31.05-210928-0417"
    box = re.search(r'<input[^>]*id="track-code"[^>]*>', client.get(told["Location"]).content.decode())
    assert box is not None
    assert 'form="find"' in box.group()
    assert 'value="H09.31.05-210928-0417"' in box.group()


def test_enter_behind_a_code_leads_to_its_tracking_and_a_phrase_to_the_search(client: Client, db: None) -> None:
    assert client.get("/tim", {"q": "", "code": "H09 31"})["Location"] == "/tra-cuu?code=H09+31"
    assert client.get("/tim", {"q": "khai sinh", "code": "H09 31"}).status_code == 200


@pytest.mark.usefixtures("province")
def test_what_can_be_sent_here_is_counted_and_not_what_is_online_somewhere() -> None:
    today = local_date(now())
    every = [catalogue.version_in_force(one.code, today) for one in catalogue.search("", on=today, limit=500).items]
    here = [one for one in every if one.receivable_online]
    figure = how_we_serve(today)[-1]

    assert (figure.met, figure.of) == (len(here), len(every))
    assert len(here) < len(every)
    assert "thủ tục nộp trực tuyến được ở đây" in Client().get("/").content.decode()


def test_who_owes_nothing_is_asked_nothing(lan: Client) -> None:
    body = lan.get("/").content.decode()

    assert "Việc của bạn" not in body


def test_what_was_asked_and_what_was_begun_wait_on_the_first_page(lan: Client) -> None:
    code = asked()
    lan.post("/thu-tuc/1.000894/nop", {})
    body = lan.get("/").content.decode()

    assert "Việc của bạn" in body
    assert f'href="/ho-so/{code}"' in body
    assert 'href="/thu-tuc/1.000894/nop"' in body


def test_an_empty_list_of_cases_opens_the_doors_of_life_and_a_full_one_does_not(lan: Client, minh: Client) -> None:
    code = asked()

    assert "/su-kien/co-con" in minh.get("/ho-so").content.decode()
    full = lan.get("/ho-so").content.decode()
    assert code in full
    assert "/su-kien/" not in full


def test_nobody_sees_anothers_turn(lan: Client, minh: Client) -> None:
    code = asked()

    assert code not in minh.get("/").content.decode()
    assert code not in Client().get("/").content.decode()


@pytest.mark.usefixtures("province")
def test_every_office_has_a_page_with_its_hours_and_what_it_decides() -> None:
    client = Client()
    listed = client.get("/noi-tiep-nhan").content.decode()
    codes = [one.code for group in offices_of(local_date(now())) for one in group.offices]
    body = client.get("/noi-tiep-nhan/H09.31.03").content.decode()

    assert len(codes) == len(set(codes)) > 100
    assert all(f'href="/noi-tiep-nhan/{code}"' in listed for code in codes)
    assert "Bộ phận Một cửa phường Phú Cường" in body
    assert all(one in body for one in hours_in_words(national_calendar().hours))
    assert "Đăng ký khai sinh" in body


@pytest.mark.parametrize("code", ["H09.31.03.MC", "H09", "H99", "x"])
def test_what_receives_nothing_has_no_page(province: None, code: str) -> None:
    assert Client().get(f"/noi-tiep-nhan/{code}").status_code == 404


@pytest.mark.parametrize("session", [0, -1])
def test_an_office_is_open_in_its_hours_and_says_until_when(session: int) -> None:
    calendar, minute = national_calendar(), timedelta(minutes=1)
    begins, ends = (datetime.combine(WEDNESDAY, at, LOCAL) for at in calendar.hours[session])

    assert opening_at(begins - minute, calendar) == Opening(is_open=False, changes_at=begins)
    assert opening_at(begins, calendar) == Opening(is_open=True, changes_at=ends)
    assert opening_at(ends - minute, calendar) == Opening(is_open=True, changes_at=ends)


@pytest.mark.parametrize(("day", "next_day"), [(WEDNESDAY, date(2026, 11, 26)), (FRIDAY, date(2026, 11, 30))])
def test_after_hours_an_office_says_when_it_opens_again(day: date, next_day: date) -> None:
    calendar = national_calendar()
    opens = datetime.combine(next_day, calendar.hours[0][0], LOCAL)

    assert opening_at(datetime.combine(day, calendar.closing, LOCAL), calendar) == Opening(
        is_open=False, changes_at=opens
    )


def test_where_the_calendar_ends_nothing_is_said() -> None:
    assert opening_at(datetime(2099, 1, 5, 18, 0, tzinfo=LOCAL), national_calendar()) is None


def test_what_is_often_needed_is_offered_as_people_say_it(client: Client, province: None) -> None:
    body = client.get("/").content.decode()
    offered = body[body.index('class="os-popular"') :].split("</p>")[0]
    links = re.findall(r'href="(/tim\?q=[^"]+)"', offered)
    assert len(links) == 4
    for link in links:
        found = client.get(unescape(link)).content.decode()
        assert re.search(r'href="/thu-tuc/[^"/?#]+"', found[found.index("<main") :])
