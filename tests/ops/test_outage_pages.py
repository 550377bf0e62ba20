"""Outages by the web: announced, put right, recorded, ended and explained by whoever may declare them, and by nobody else."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from onestop.kernel.times import local
from onestop.organisation import api as organisation
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.runtime.api import now, raw

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/van-hanh/gian-doan"


@pytest.fixture(autouse=True)
def province(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.DEMO, settings.DATA_DIR = True, tmp_path
    organisation.forget()
    organisation.load_province(now() - timedelta(days=30))
    people.load_demo(now=now())
    outages.forget()
    yield
    outages.forget()
    organisation.forget()


def signed_in(login: str = "operator.h09") -> Client:
    client = Client()
    user = people.user_by_login(login)
    assert user is not None
    client.force_login(user)
    return client


def moment(name: str, **ago: int) -> dict[str, str]:
    """The four inputs of a moment so long ago (or, negative, ahead)."""
    at = local(now() - timedelta(**ago))
    return {
        f"{name}-day": str(at.day),
        f"{name}-month": str(at.month),
        f"{name}-year": str(at.year),
        f"{name}_time": f"{at:%H:%M}",
    }


def planned(**more: Any) -> dict[str, Any]:
    return {
        "services": ["portal"],
        "cause": "maintenance",
        "plan": "15/PA-TTCĐS",
        **moment("begins", days=-40),
        **moment("ends", days=-41),
        **more,
    }


def recorded(**more: Any) -> dict[str, Any]:
    return {"services": ["portal", "desk"], "cause": "power", "sure": "true", **moment("begins", hours=3), **more}


def page(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def only() -> outages.Outage:
    (found,) = outages.all_outages()
    return found


@pytest.mark.parametrize("login", ["leader.h09", "inspector.h09", "head.h09.31.03"])
@pytest.mark.parametrize("address", ["", "/bao-truoc", "/ghi-nhan"])
def test_who_may_not_declare_an_outage_has_no_such_page(login: str, address: str) -> None:
    assert signed_in(login).get(LIST + address).status_code == 403


def test_announced_it_stands_on_every_page_and_can_be_put_right_until_it_begins() -> None:
    client = signed_in()
    sent = client.post(f"{LIST}/bao-truoc", planned())
    number = only().number

    assert sent["Location"].startswith(f"{LIST}/{number}?")
    assert "Đã thông báo trên mọi trang." in page(client, sent["Location"])
    assert f"/gian-doan/{number}" in page(Client(), "/")
    assert "15/PA-TTCĐS" in page(client, f"{LIST}/{number}/sua"), "filled in as it was announced"

    client.post(f"{LIST}/{number}/sua", planned(services=["portal", "payment"], plan="16/PA-TTCĐS"))
    assert (only().plan, only().services) == ("16/PA-TTCĐS", ("portal", "payment"))
    assert "Sửa thông báo lúc" in page(client, f"{LIST}/{number}")


def test_too_late_to_announce_it_says_when_it_could_be_at_that_question_and_keeps_what_was_typed() -> None:
    client, soon = signed_in(), moment("begins", days=-2) | moment("ends", days=-3)
    answer = client.post(f"{LIST}/bao-truoc", planned(**soon, note="Nâng cấp máy chủ"))
    words = " ".join(answer.content.decode().split())

    assert answer.status_code == 422
    assert 'href="#begins"' in words
    assert "Nâng cấp máy chủ" in words
    assert outages.all_outages() == ()

    client.post(f"{LIST}/bao-truoc", planned(**soon, force_majeure="Bão số 3"))
    assert only().force_majeure == "Bão số 3"


def test_pressed_twice_it_is_one() -> None:
    client = signed_in()
    sent = planned()
    client.post(f"{LIST}/bao-truoc", sent)
    again = client.post(f"{LIST}/bao-truoc", sent)

    assert again.status_code == 422
    assert only().number in again.content.decode()


def test_called_off_only_when_that_is_confirmed() -> None:
    client = signed_in()
    client.post(f"{LIST}/bao-truoc", planned())
    address = f"{LIST}/{only().number}/huy"

    assert client.post(address, {}).status_code == 422
    assert only().is_open
    client.post(address, {"sure": "true"})
    assert only().called_off_at is not None


def test_recorded_while_it_lasts_then_ended_it_is_certified_and_its_terms_are_moved_at_once() -> None:
    client = signed_in()
    client.post(f"{LIST}/ghi-nhan", recorded())
    number = only().number
    ended = moment("ends", hours=1) | moment("begins", hours=3)

    assert client.post(f"{LIST}/{number}/ket-thuc", ended).status_code == 422, "nobody confirmed it"
    client.post(f"{LIST}/{number}/ket-thuc", {**ended, "sure": "true"})

    assert only().digest
    assert raw("SELECT task FROM runtime_outbox") == [("onestop.cases.api.move_for_outages",)]
    words = page(client, f"{LIST}/{number}")
    assert "giay-xac-nhan.pdf" in words
    assert "Theo quy định nào" in words
    assert client.get(f"{LIST}/{number}/ket-thuc").status_code == 409, "what is certified is not ended again"


def test_an_hour_without_its_day_is_asked_for() -> None:
    wrong = {**recorded(), "ends_time": "09:00"}
    answer = signed_in().post(f"{LIST}/ghi-nhan", wrong)

    assert answer.status_code == 422
    assert "Hãy ghi cả ngày." in answer.content.decode()


def test_no_service_chosen_does_not_mean_all() -> None:
    answer = signed_in().post(f"{LIST}/ghi-nhan", recorded(services=[]))

    assert "Hãy chọn ít nhất một dịch vụ." in answer.content.decode()
    assert outages.all_outages() == ()


def test_what_is_said_to_have_begun_later_today_did_not() -> None:
    ahead = moment("begins", minutes=-30)
    answer = signed_in().post(f"{LIST}/ghi-nhan", recorded(**ahead))

    assert answer.status_code == 422
    assert outages.all_outages() == ()


def test_a_silence_is_confirmed_or_dismissed() -> None:
    client, at = signed_in(), now()
    for ago in (9, 6, 3):
        outages.beat(lambda: at - timedelta(hours=ago))  # noqa: B023 - asked at once
    later, earlier = outages.silences(at)

    assert f"{LIST}/im-lang/{later.id}/xac-nhan" in page(client, LIST)
    assert client.post(f"{LIST}/im-lang/{later.id}/bo-qua", {"why": ""}).status_code == 422
    client.post(f"{LIST}/im-lang/{later.id}/bo-qua", {"why": "Chạy thử máy dự phòng"})
    client.post(f"{LIST}/im-lang/{earlier.id}/xac-nhan", {"services": ["portal"], "cause": "power", "sure": "true"})
    assert outages.silences(at) == ()
    assert only().detected
    assert client.get(f"{LIST}/im-lang/{later.id}/xac-nhan").status_code == 404


@pytest.mark.parametrize("address", ["", "/bao-truoc", "/ghi-nhan"])
def test_in_english_it_is_english(address: str) -> None:
    client = signed_in()
    client.get("/ngon-ngu/en")
    words = page(client, LIST + address)

    assert "Outages" in words or "outage" in words
    assert "Gián đoạn" not in words.split("<main")[1].split("</main")[0]


def test_recorded_days_later_it_waits_for_another_operator_who_finds_what_to_certify() -> None:
    sent = {
        "services": ["portal"],
        "cause": "power",
        "sure": "true",
        **moment("begins", days=5),
        **moment("ends", days=4),
    }
    signed_in().post(f"{LIST}/ghi-nhan", sent)
    one = only()
    page = signed_in().get(f"{LIST}/{one.number}").content.decode()

    assert one.digest == ""
    assert "Bạn là người đã ghi" in page
    assert "/ket-thuc" not in page
    form = signed_in().get(f"{LIST}/{one.number}/ket-thuc").content.decode()
    ended = local(one.proposed_end or now())
    assert f'value="{ended:%H:%M}"' in form
    refused = signed_in().post(f"{LIST}/{one.number}/ket-thuc", sent)
    assert refused.status_code == 422
    assert "người khác với người đã ghi" in refused.content.decode()


def test_an_end_said_days_later_ends_nothing_and_waits_for_another_operator() -> None:
    began, ended = ((now() - timedelta(days=days)).replace(second=0, microsecond=0) for days in (5, 4))
    user = people.user_by_login("operator.h09")
    assert user is not None
    operator = people.actor_of(user, now())
    one = outages.record_outage(services=["portal"], cause="power", begins_at=began, by=operator, now=began)
    form = {"sure": "true", **moment("begins", days=5), **moment("ends", days=4)}
    told = signed_in().post(f"{LIST}/{one.number}/ket-thuc", form, follow=True).content.decode()

    assert only().digest == ""
    assert only().proposed_end == ended
    assert "nên chờ người khác xác nhận" in told
    assert "có giấy xác nhận. Hạn" not in told
    assert "Bạn là người đã ghi" in told
    assert "/ket-thuc" not in told.split("<main")[1]
