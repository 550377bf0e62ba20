"""The leaders' pages: with figures and without, in both languages, for those who may."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from onestop.cases import events
from onestop.catalogue import api as catalogue
from onestop.feedback.events import Rated
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import LOCAL, iso, local_date
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now

pytestmark = pytest.mark.django_db(transaction=True)

CASES = 60
MEASURE = "cases_authenticated"
PAGES = [
    "/dieu-hanh/",
    "/dieu-hanh/chi-so/",
    f"/dieu-hanh/chi-so/{MEASURE}/",
    "/dieu-hanh/chi-so/procedures_online/",
    f"/dieu-hanh/chi-so/{MEASURE}/chi-tiet/",
    "/dieu-hanh/chi-so/procedures_online/chi-tiet/",
    "/dieu-hanh/co-quan/",
    "/dieu-hanh/co-quan/?thuoc=H09.31",
]
MOST_QUERIES = 24
THREE_TIERS = datetime(2021, 9, 28, 8, 0, tzinfo=LOCAL)
"""A province loaded then has districts that add up their communes, and keeps them until it decides otherwise."""


@pytest.fixture(autouse=True)
def province(settings: Any) -> None:
    settings.DEMO = True
    organisation.forget()
    organisation.load_province(THREE_TIERS)
    people.load_demo(now=now())


@pytest.fixture
def leader() -> Client:
    return signed_in("leader.h09")


@pytest.fixture
def some_cases() -> None:
    """Lodged one a day at two communes; every third by somebody nobody checked."""
    entries: list[ledger.SealedEntry] = []
    for number in range(CASES):
        at = now() - timedelta(days=number + 1)
        code = f"H09.31.0{1 + number % 2}-260302-{number:04}"
        lodged = events.Lodged(
            case_code=code, procedure_code="1.001193", procedure_version=1, service_level="L4", level="commune",
            intake_agency=code[:9], support_agency="", competent_agency=code[:9], channel="online", assisted=False,
            authenticated=number % 3 > 0, identified=True, lodged_at=iso(at),
        )  # fmt: skip
        entries.append(ledger.seal(lodged, at=at, by=SYSTEM, case=code, prev=None))
    ledger.record(entries)
    ledger.sequence_once(datetime(2030, 1, 1, tzinfo=UTC))
    indicators.follow_all(now())


def signed_in(login: str) -> Client:
    client = Client()
    user = people.user_by_login(login)
    assert user is not None
    client.force_login(user)
    return client


def read(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_every_page_renders_without_any_data(leader: Client, address: str, language: str) -> None:
    leader.get(f"/ngon-ngu/{language}")
    assert f'lang="{language}"' in read(leader, address)


@pytest.mark.usefixtures("some_cases")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_renders_with_data(leader: Client, language: str) -> None:
    leader.get(f"/ngon-ngu/{language}")
    for address in PAGES:
        assert f'lang="{language}"' in read(leader, address)


def test_no_data_is_said_never_zero(leader: Client) -> None:
    programme = read(leader, "/dieu-hanh/")
    assert "7 chưa có dữ liệu" in programme
    assert "0,0" not in programme


@pytest.mark.usefixtures("some_cases")
def test_a_figure_carries_its_population_and_its_missing_part(leader: Client) -> None:
    page = read(leader, f"/dieu-hanh/chi-so/{MEASURE}/")
    assert "66,7" in page
    assert "40 / 60" in page
    assert "trong 12 tháng" in page
    assert "<svg" in page


@pytest.mark.usefixtures("some_cases")
def test_a_district_adds_up_its_communes_and_opens_to_them(leader: Client) -> None:
    assert "Thành phố Thủ Dầu Một" in read(leader, "/dieu-hanh/co-quan/")
    below = read(leader, "/dieu-hanh/co-quan/?thuoc=H09.31")
    assert below.count('<th scope="row">') == 2


@pytest.mark.usefixtures("some_cases")
def test_the_pages_of_a_drill_down_meet(leader: Client) -> None:
    address = f"/dieu-hanh/chi-so/{MEASURE}/chi-tiet/"
    seen: list[str] = []
    query: str | None = "?nhanh=1&co-quan=H09.31"
    while query is not None:
        page = read(leader, address + query)
        seen += re.findall(r"/ban-lam-viec/ho-so/([^\"]+)", page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        query = unescape(following[1]) if following else None
    assert len(seen) == len(set(seen)) == CASES


@pytest.mark.usefixtures("some_cases")
@pytest.mark.parametrize(("language", "name"), [("vi", "Đăng ký khai sinh"), ("en", "Birth registration")])
def test_a_drill_down_calls_procedures_by_name_and_code(leader: Client, language: str, name: str) -> None:
    catalogue.load_own(now())
    leader.get(f"/ngon-ngu/{language}")
    page = read(leader, f"/dieu-hanh/chi-so/{MEASURE}/chi-tiet/")
    assert name in page
    assert "1.001193" in page


@pytest.mark.usefixtures("some_cases")
def test_links_stay_on_the_day_one_looks_at(leader: Client) -> None:
    day = (now() - timedelta(days=30)).date().isoformat()
    page = read(leader, f"/dieu-hanh/?ngay={day}")
    assert f"/dieu-hanh/chi-so/{MEASURE}/?ngay={day}" in page


@pytest.mark.parametrize("day", ["yesterday", "0001-01-01", "9999-12-31", "2021-02-30", ""])
def test_a_day_that_is_none_is_today(leader: Client, day: str) -> None:
    today = local_date(now())
    assert f'value="{today:%d/%m/%Y}"' in read(leader, f"/dieu-hanh/?ngay={day}")


def test_odd_addresses_are_answered_never_broken(leader: Client) -> None:
    read(leader, "/dieu-hanh/chi-so/no-such-measure/", 404)
    read(leader, f"/dieu-hanh/chi-so/{MEASURE}/chi-tiet/?sau=x", 422)
    read(leader, f"/dieu-hanh/chi-so/{MEASURE}/chi-tiet/?co-quan=%00&loc=%27")
    read(leader, "/dieu-hanh/co-quan/?thuoc=nowhere")


def test_only_those_who_lead_or_inspect_come_in() -> None:
    for address in PAGES:
        read(signed_in("lan"), address, 403)
        read(signed_in("receptionist.h09.31"), address, 403)
        assert Client().get(address).status_code == 302
    read(signed_in("inspector.h09"), PAGES[0])


@pytest.mark.usefixtures("some_cases")
def test_a_page_asks_a_fixed_number_of_questions(leader: Client) -> None:
    for address in PAGES:
        leader.get(address)
        with CaptureQueriesContext(connection) as asked:
            leader.get(address)
        assert len(asked) <= MOST_QUERIES, (address, len(asked))


@pytest.fixture
def some_ratings() -> None:
    """Twelve cases of two months ago, all rated, five of them badly."""
    entries: list[ledger.SealedEntry] = []
    month = (local_date(now()).replace(day=1) - timedelta(days=40)).replace(day=10)
    for number in range(12):
        at = datetime(month.year, month.month, month.day, 3, number, tzinfo=UTC)
        code = f"H09.31.01-{month:%y%m%d}-{number:04}"
        lodged = events.Lodged(
            case_code=code, procedure_code="1.001193", procedure_version=1, service_level="L4", level="commune",
            intake_agency=code[:9], support_agency="", competent_agency=code[:9], channel="online", assisted=False,
            authenticated=True, identified=True, lodged_at=iso(at),
        )  # fmt: skip
        scores = dict.fromkeys(("access", "procedure", "officials", "result", "handling"))
        rated = Rated(case_code=code, overall=1 if number < 5 else 5, assisted=False, **scores)
        entries += ledger.seal_all([lodged, rated], at=at, by=SYSTEM, case=code, prev=None)
    ledger.record(entries)
    ledger.sequence_once(datetime(2030, 1, 1, tzinfo=UTC))
    indicators.follow_all(now())


@pytest.mark.usefixtures("some_ratings")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_satisfaction_leads_to_groups_and_to_no_case(leader: Client, language: str) -> None:
    leader.get(f"/ngon-ngu/{language}")
    address = "/dieu-hanh/chi-so/cases_satisfied/"
    assert "7 / 12" in " ".join(read(leader, address).split())
    for query in ("", "?loc=chua", "?loc=dat", "?co-quan=H09.31.01", "?co-quan=H09.31&nhanh=1"):
        page = read(leader, f"{address}chi-tiet/{query}")
        assert re.findall(r'<td class="os-number"[^>]*>(\d+)</td>', page) == ["7", "12"]
        assert "H09.31.01-" not in page
    read(leader, f"{address}chi-tiet/?sau=x", 422)
