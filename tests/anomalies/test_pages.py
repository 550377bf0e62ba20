"""An inspector follows a signal to its cases and asks; the head answers; it is closed. By the web, for those who may."""

import re
from datetime import timedelta
from html import unescape
from io import BytesIO
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from onestop.access import api as access
from onestop.anomalies import api as anomalies
from onestop.anomalies.models import AgainRow, QuestionRow
from onestop.cases import api as cases
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now, raw

from .unlike import SHOWN, WARD, unlike_the_others

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/ban-lam-viec/dau-hieu"
ONE = f"{LIST}/assisted/{WARD}"
MOST_QUERIES = 14


@pytest.fixture(autouse=True)
def province(settings: Any) -> None:
    settings.DEMO = True
    organisation.forget()
    organisation.load_province(now() - timedelta(days=400))
    people.load_demo(now=now())


@pytest.fixture
def judged() -> int:
    return unlike_the_others(now())


def signed_in(login: str) -> Client:
    client = Client()
    user = people.user_by_login(login)
    assert user is not None
    client.force_login(user)
    return client


def who(login: str) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, now())


def read(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address, follow=status == 200)
    assert answer.status_code == status, address
    return " ".join(unescape(answer.content.decode()).split())


def a_day(ahead: int = 5) -> dict[str, str]:
    day = local_date(now()) + timedelta(days=ahead)
    return {"last_day-day": str(day.day), "last_day-month": str(day.month), "last_day-year": str(day.year)}


def asked(client: Client, words: str = "Vì sao nộp hộ nhiều?", **more: str) -> Any:
    return client.post(f"{ONE}/hoi", {"question": words, **a_day(), **more})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_before_the_first_night_there_is_nothing_and_it_says_so(language: str) -> None:
    client = signed_in("inspector.h09")
    client.get(f"/ngon-ngu/{language}")

    assert ("Chưa tính dấu hiệu nào" if language == "vi" else "No signals have been looked for yet") in read(
        client, LIST
    )
    read(client, ONE, 404)
    read(client, f"{LIST}/bang.xlsx", 404)


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_list_says_what_is_seen_what_is_expected_and_that_none_is_a_verdict(judged: int, language: str) -> None:
    client = signed_in("inspector.h09")
    client.get(f"/ngon-ngu/{language}")
    said = read(client, LIST)

    assert judged > 0
    assert said.count("<tr>") == 2
    assert ("75,0" in said, "20," in said) == ((True, True) if language == "vi" else (False, False))
    assert ("một câu hỏi, không phải kết luận" if language == "vi" else "a question, no conclusion") in said
    assert ("khoảng 0,1" if language == "vi" else "about 0.1") in said
    assert "<svg" in said


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_one_signal_leads_to_its_very_cases_page_by_page(language: str) -> None:
    client, seen = signed_in("inspector.h09"), []
    client.get(f"/ngon-ngu/{language}")
    address: str | None = f"{ONE}?ky=months3"
    while address is not None:
        said = client.get(address).content.decode()
        seen += re.findall(r"/ban-lam-viec/ho-so/(H09[^\"]+)", said)
        following = re.search(r'rel="next" href="([^"]+)"', said)
        address = f"{ONE}{unescape(following[1])}" if following else None

    assert len(seen) == len(set(seen)) == SHOWN
    assert seen == sorted(seen)  # the newest first, which has the lowest number


@pytest.mark.usefixtures("judged")
def test_the_cases_and_the_signals_are_to_be_had_as_workbooks() -> None:
    client = signed_in("inspector.h09")

    for address, rows in ((f"{LIST}/bang.xlsx", 1), (f"{ONE}/ho-so.xlsx", SHOWN)):
        answer = client.get(address)
        assert answer.status_code == 200
        sheet = ZipFile(BytesIO(answer.content)).read("xl/worksheets/sheet1.xml").decode()
        assert sheet.count("<row ") == rows + 1


@pytest.mark.usefixtures("judged")
def test_asked_answered_and_closed_it_stands_beside_the_figure_and_in_the_ledger() -> None:
    inspector, head = signed_in("inspector.h09"), signed_in("head.h09.31.03")

    told = read(inspector, asked(inspector).url)
    assert "Đã hỏi" in told
    assert "Vì sao nộp hộ nhiều?" in told
    row = QuestionRow.objects.get()
    assert "chờ giải trình" in read(inspector, LIST)

    home = read(head, "/ban-lam-viec/")
    assert "Cơ quan bạn được hỏi" in home
    assert row.number in home
    page = f"/ban-lam-viec/duoc-hoi/{row.number}"
    assert f"{WARD}-" in read(head, page)
    assert head.post(page, {"answer": "Phường có điểm hỗ trợ nộp trực tuyến."}).status_code == 302
    assert "Cơ quan bạn được hỏi" not in read(head, "/ban-lam-viec/")

    told = read(inspector, ONE)
    assert "điểm hỗ trợ nộp trực tuyến" in told
    assert "đã giải trình" in read(inspector, LIST)
    assert inspector.post(page, {"reason": "Đã kiểm tra tại chỗ, hợp lý."}).status_code == 302
    assert "đã đóng" in read(inspector, LIST)
    assert "hợp lý" in read(inspector, ONE)

    ledger.sequence_once(now() + timedelta(days=1))
    entries = ledger.entries_of_types(*(f"anomalies.question_{what}" for what in ("asked", "answered", "closed")))
    assert [entry.type.rpartition("_")[2] for entry in entries] == ["asked", "answered", "closed"]
    assert all("nộp hộ" not in str(entry.payload) and "hợp lý" not in str(entry.payload) for entry in entries)
    assert list(anomalies.questions_hold(lambda _done, _total: None)) == []


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("column", ["question", "answered_by", "seen", "last_day"])
def test_a_question_changed_by_hand_is_found(column: str) -> None:
    asked(signed_in("inspector.h09"))
    changed = {"seen": "seen + 1", "last_day": "last_day + 1"}.get(column, "'khác'")
    raw(f"UPDATE anomalies_question SET {column} = {changed}")  # noqa: S608 - two names of ours

    assert [one.code for one in anomalies.questions_hold(lambda _done, _total: None)] == ["wrong_question"]


@pytest.mark.usefixtures("judged")
def test_what_is_wrong_with_a_question_is_said_at_its_field_and_typed_words_stay() -> None:
    client = signed_in("inspector.h09")

    empty = asked(client, "")
    past = asked(client, "Vì sao?", **a_day(-1))
    far = asked(client, "Vì sao?", **a_day(100))

    assert [empty.status_code, past.status_code, far.status_code] == [422, 422, 422]
    assert "Vì sao?" in past.content.decode()
    assert "Hạn trả lời phải trong khoảng" in far.content.decode()
    assert not QuestionRow.objects.exists()


@pytest.mark.usefixtures("judged")
def test_one_question_is_open_at_a_time_and_the_next_follows_once_it_is_closed() -> None:
    client = signed_in("inspector.h09")
    asked(client)

    twice = asked(client)
    assert twice.status_code == 422
    assert "còn mở" in twice.content.decode()
    client.post(f"/ban-lam-viec/duoc-hoi/{QuestionRow.objects.get().number}", {"reason": "Hỏi lại rõ hơn."})
    assert asked(client, "Hỏi rõ hơn").status_code == 302
    assert sorted(QuestionRow.objects.values_list("number", flat=True)) == [
        f"DH-{local_date(now()).year}-000{nth}" for nth in (1, 2)
    ]


@pytest.mark.usefixtures("judged")
def test_what_was_asked_about_days_long_over_leaves_a_signal_new() -> None:
    client = signed_in("inspector.h09")
    asked(client)
    assert "chờ giải trình" in read(client, LIST)

    raw("UPDATE anomalies_question SET last = last - 200")

    said = read(client, LIST)
    assert ("chờ giải trình" in said, "mới" in said) == (False, True)
    assert "Vì sao nộp hộ nhiều?" in read(client, ONE)


@pytest.mark.usefixtures("judged")
def test_an_answer_is_given_once_and_what_is_closed_is_not_answered() -> None:
    inspector, head = signed_in("inspector.h09"), signed_in("head.h09.31.03")
    asked(inspector)
    number = QuestionRow.objects.get().number
    by = who("head.h09.31.03")
    anomalies.answer(number=number, answer="Lý do.", by=by, now=now())

    with pytest.raises(anomalies.NotWaiting):
        anomalies.answer(number=number, answer="Lý do khác.", by=by, now=now())
    assert "Trả lời</button>" not in read(head, f"/ban-lam-viec/duoc-hoi/{number}")


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("login", ["head.h09.21", "specialist.h09.31.03", "receptionist.h09.31.03", "lan"])
def test_nobody_else_reads_asks_answers_or_closes(login: str) -> None:
    asked(signed_in("inspector.h09"))
    number, other = QuestionRow.objects.get().number, signed_in(login)

    for address in (LIST, ONE, f"{ONE}/ho-so.xlsx", f"{ONE}/hoi", f"{LIST}/bang.xlsx"):
        read(other, address, 403)
    assert other.post(f"{ONE}/hoi", {"question": "x", **a_day()}).status_code == 403
    read(other, f"/ban-lam-viec/duoc-hoi/{number}", 404)
    assert other.post(f"/ban-lam-viec/duoc-hoi/{number}", {"answer": "x", "reason": "x"}).status_code == 404
    assert QuestionRow.objects.get().answered_at is None


@pytest.mark.usefixtures("judged")
def test_operations_ask_the_permission_at_the_agency_themselves() -> None:
    asked(signed_in("inspector.h09"))
    number = QuestionRow.objects.get().number
    by = who("head.h09.21")

    with pytest.raises(NotPermitted):
        anomalies.answer(number=number, answer="x", by=by, now=now())
    with pytest.raises(NotPermitted):
        anomalies.close(number=number, reason="x", by=by, now=now())
    with pytest.raises(NotPermitted):
        anomalies.ask(signal="assisted", agency=WARD, period="year", question="x", last_day=None, by=by, now=now())


@pytest.mark.usefixtures("judged")
def test_looking_at_the_cases_is_written_down() -> None:
    read(signed_in("inspector.h09"), ONE)

    [latest, *_] = access.accesses(access.AccessFilter(kind="case_list")).items
    assert (latest.subject, latest.purpose, latest.route) == (WARD, "oversight", "desk:signal")


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("address", [LIST, ONE, f"{ONE}/hoi"])
def test_a_page_asks_a_fixed_number_of_questions(address: str) -> None:
    client = signed_in("inspector.h09")
    asked(client) if not address.endswith("/hoi") else None
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)

    assert len(queries) <= MOST_QUERIES, [one["sql"][:90] for one in queries.captured_queries]


@pytest.mark.usefixtures("judged")
def test_where_else_somebody_filed_again_is_told_only_to_whoever_may_see_that_case(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inspector, head = signed_in("inspector.h09"), signed_in("head.h09.31.03")
    [[listed]] = raw(
        "SELECT case_code FROM indicators_trace WHERE intake_agency = %s AND assisted ORDER BY lodged_at DESC LIMIT 1",
        [WARD],
    )
    AgainRow.objects.create(case_code=listed, again_code="H09.31.07-260302-0001-X")
    asked(inspector)
    page = f"/ban-lam-viec/duoc-hoi/{QuestionRow.objects.get().number}"

    told = read(head, page)
    assert "nộp lại ở nơi khác" in told
    assert "H09.31.07" not in told

    monkeypatch.setattr(cases, "lines_called", lambda codes, **_who: [SimpleNamespace(code=code) for code in codes])
    assert "nộp lại: <a" in read(inspector, page)
    assert "H09.31.07-260302-0001-X" in read(inspector, page)


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize("at", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00%2B14:00", "0001-01-01T00:00:00"])
def test_a_place_at_the_ends_of_the_calendar_is_nonsense_or_empty_and_never_a_fault(at: str) -> None:
    client = signed_in("inspector.h09")
    asked(client)
    number = QuestionRow.objects.get().number

    for page in (ONE, f"/ban-lam-viec/duoc-hoi/{number}"):
        assert client.get(f"{page}?sau={at}~x").status_code == (422 if at[19:] else 200), page


def test_odd_addresses_are_answered_never_broken(judged: int) -> None:
    client = signed_in("inspector.h09")
    read(client, f"{LIST}/no-such-signal/{WARD}", 404)
    read(client, f"{LIST}/assisted/H09.99.99", 403)
    read(client, f"{ONE}?sau=x", 422)
    read(client, f"{ONE}?ky=nonsense")
    read(client, "/ban-lam-viec/duoc-hoi/DH-2026-9999", 404)


@pytest.mark.usefixtures("judged")
def test_the_bar_says_how_many_questions_are_not_closed() -> None:
    inspector, head = signed_in("inspector.h09"), signed_in("head.h09.31.03")
    none = read(inspector, LIST)
    asked(inspector)
    number = QuestionRow.objects.get().number

    assert "câu hỏi chưa đóng" not in none
    assert '<span class="os-count">1' in read(inspector, LIST)
    assert "câu hỏi chưa đóng" not in read(head, "/ban-lam-viec/")
    inspector.post(f"/ban-lam-viec/duoc-hoi/{number}", {"reason": "Đã xem hồ sơ, giải trình hợp lý."})
    assert "câu hỏi chưa đóng" not in read(inspector, LIST)


@pytest.mark.usefixtures("judged")
def test_a_signal_is_told_month_by_month_and_the_months_add_up_to_its_cases() -> None:
    today = local_date(now())

    months = anomalies.months_of(anomalies.SIGNALS["assisted"], agency=WARD, today=today)

    assert (len(months), months[0].begins) == (13, today.replace(day=1))
    assert [one.begins for one in months] == sorted((one.begins for one in months), reverse=True)
    assert sum(one.seen for one in months) == SHOWN
    assert f"{ONE}/qua-cac-thang" in read(signed_in("inspector.h09"), ONE)
    assert "đến hôm nay" in read(signed_in("inspector.h09"), f"{ONE}/qua-cac-thang")
    read(signed_in("head.h09.31.03"), f"{ONE}/qua-cac-thang", 403)
