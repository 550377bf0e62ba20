"""What everybody reads of outages: the notice on every page, the list, one of them, and its certificate."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.ledger.proof import verify_files
from onestop.organisation import api as organisation
from onestop.outages import api as outages

pytestmark = pytest.mark.django_db
OPERATOR = Actor(kind="official", key="50", agency="H09", grants=(Grant("outages.declare", "H09"),))
NOTICE = "Sẽ tạm dừng:"


def at(day: int, hour: int = 9, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=LOCAL)


@pytest.fixture(autouse=True)
def province(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.DATA_DIR = tmp_path
    organisation.load_province(datetime(2020, 1, 1, tzinfo=LOCAL))
    outages.forget()
    yield
    outages.forget()


def planned() -> outages.Outage:
    return outages.plan_outage(
        services=["portal"], begins_at=at(14, 20), expected_end=at(15, 2), plan="15/PA", by=OPERATOR, now=at(4)
    )


def over() -> outages.Outage:
    return outages.record_outage(
        services=[], cause="power", begins_at=at(5, 8), ended_at=at(5, 11), by=OPERATOR, now=at(6)
    )


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("address", ["/", "/tro-giup", "/tra-cuu", "/dang-nhap"])
def test_every_page_tells_of_it_from_the_announcement_on(client: Client, address: str) -> None:
    assert NOTICE not in text(client, address)
    made = planned()

    page = text(client, address)
    assert NOTICE in page or "Đang gián đoạn:" in page
    assert f"/gian-doan/{made.number}" in page
    outages.call_off(number=made.number, by=OPERATOR, now=at(5))
    assert f"/gian-doan/{made.number}" not in text(client, address)


def test_a_page_of_what_is_not_there_tells_of_it_too(client: Client) -> None:
    made = planned()

    assert f"/gian-doan/{made.number}" in client.get("/khong-co").content.decode()


def test_what_was_announced_late_says_why_and_the_list_does_not_deny_it(client: Client) -> None:
    made = outages.plan_outage(
        services=["portal"],
        begins_at=at(5, 20, month=11),
        expected_end=at(6, 2, month=11),
        plan="15/PA",
        force_majeure="Bão số 3",
        by=OPERATOR,
        now=at(4, month=11),
    )

    assert "Bão số 3" in text(client, f"/gian-doan/{made.number}")
    assert "trừ trường hợp bất khả kháng" in text(client, "/gian-doan")


def test_a_default_of_ours_is_not_told_as_law(client: Client) -> None:
    assert "chưa tìm thấy quy định chung" in text(client, f"/gian-doan/{over().number}")


def test_the_list_has_what_is_to_come_first_and_each_leads_to_its_page(client: Client) -> None:
    to_come, gone = planned(), over()
    page = text(client, "/gian-doan")

    assert page.index(f">{to_come.number}<") < page.index(f">{gone.number}<")
    assert "06/03/2026" in text(client, f"/gian-doan/{gone.number}"), "the last day that moved, and to when"
    assert "15/PA" in text(client, f"/gian-doan/{to_come.number.lower()}")


def test_there_is_no_other(client: Client) -> None:
    made = planned()

    for address in ("/gian-doan/GD-2026-0009", f"/gian-doan/{made.number}/giay-xac-nhan.pdf", "/gian-doan/x/y"):
        assert client.get(address).status_code == 404


def test_the_certificate_is_there_for_anybody_and_is_known_again(client: Client) -> None:
    made = over()
    paper = client.get(f"/gian-doan/{made.number}/giay-xac-nhan.pdf").content

    assert paper.startswith(b"%PDF-")
    sent = client.post("/giay", {"paper": SimpleUploadedFile("x.pdf", paper, content_type="application/pdf")})
    assert sent["Location"] == f"/gian-doan/{made.number}?giay=dung"
    assert "đúng là giấy xác nhận" in text(client, sent["Location"])
    assert client.get("/giay", {"number": made.number})["Location"] == f"/gian-doan/{made.number}"


def test_the_page_of_an_outage_leads_to_its_certificate(client: Client) -> None:
    made = over()

    assert f'href="/gian-doan/{made.number}/giay-xac-nhan.pdf"' in text(client, f"/gian-doan/{made.number}")


def test_its_receipt_proves_offline_that_the_ledger_has_it(client: Client) -> None:
    made = over()
    assert client.get(f"/gian-doan/{made.number}/bien-nhan.zip").status_code == 503, "not signed yet"
    ledger.sequence_once(at(7))
    pack = zipfile.ZipFile(io.BytesIO(client.get(f"/gian-doan/{made.number}/bien-nhan.zip").content))

    files = {name: pack.read(name) for name in pack.namelist()}
    verdict = verify_files([files["receipt.json"], files["receipt.tlog-proof"]], key=files["log.vkey"])
    assert verdict.first_failure is None
    assert verdict.outcome == "holds"
    assert verdict.payload["digest"] == made.digest
    assert files["giay-xac-nhan.pdf"] == outages.certificate(made.number)


def test_the_clock_of_a_case_names_it() -> None:
    from onestop.frame.outage_notice import outage_lines
    from onestop.rules.api import ClockPolicy, national_calendar, read_clock

    made = over()
    policy = ClockPolicy.from_dict({"unit": "working_day", "term": 10})

    def lines(received: datetime) -> list[str]:
        reading = read_clock(policy=policy, received=received, calendar=national_calendar(), at=at(9))
        return [line.vi for line in outage_lines(reading)]

    (line,) = lines(at(2))
    assert made.number in line
    assert lines(at(6)) == []
