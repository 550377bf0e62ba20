"""The pages of those who watch the whole province, each with something to show."""

from collections.abc import Mapping
from datetime import timedelta

from django.urls import reverse

from anomalies.unlike import WARD, unlike_the_others
from onestop.anomalies import api as anomalies
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.runtime.api import now, transaction

from .pages_of_citizens import an_outage_over_and_another_to_come
from .test_acts import case_brought_to


def pages_of_a_leader() -> Mapping[str, tuple[str, ...]]:
    codes = [measure.code for measure in indicators.MEASURES.values()]
    return {
        "cockpit:programme": ("/dieu-hanh/",),
        "cockpit:measures": ("/dieu-hanh/chi-so/",),
        "cockpit:measure": tuple(f"/dieu-hanh/chi-so/{code}/" for code in codes),
        "cockpit:drill_down": ("/dieu-hanh/chi-so/cases_on_time/chi-tiet/",),
        "cockpit:agencies": ("/dieu-hanh/co-quan/",),
        "desk:find": ("/ban-lam-viec/tim",),
        "desk:revoke_below": (reverse("desk:revoke_below", args=[case_brought_to("revoke_below", now())]),),
        "desk:restore_below": (reverse("desk:restore_below", args=[case_brought_to("restore_below", now())]),),
    }


def pages_of_an_operator() -> Mapping[str, tuple[str, ...]]:
    at, outage = now(), "/van-hanh/gian-doan"
    for ago in (9, 6, 3):
        outages.beat(lambda: at - timedelta(hours=ago))  # noqa: B023 - asked at once
    gone = an_outage_over_and_another_to_come(at, over=timedelta(hours=6))
    to_come, silence = outages.to_announce()[0].number, outages.silences(at)[0].id
    with transaction():
        outages.note_moves([gone], [outages.Move("H09.31.03-261120-0001", "answer", "2026-11-20", "2026-11-23", at)])
    return {
        "ops:home": ("/van-hanh/",),
        "ops:outages": (outage,),
        "ops:outage": (f"{outage}/{gone}", f"{outage}/{to_come}"),
        "ops:plan_outage": (f"{outage}/bao-truoc",),
        "ops:record_outage": (f"{outage}/ghi-nhan",),
        "ops:change_outage": (f"{outage}/{to_come}/sua",),
        "ops:end_outage": (f"{outage}/{to_come}/ket-thuc",),
        "ops:call_off_outage": (f"{outage}/{to_come}/huy",),
        "ops:confirm_silence": (f"{outage}/im-lang/{silence}/xac-nhan",),
        "ops:dismiss_silence": (f"{outage}/im-lang/{silence}/bo-qua",),
    }


def pages_of_an_inspector() -> Mapping[str, tuple[str, ...]]:
    """One signal that stands out, asked about and answered."""
    at, signals = now(), "/ban-lam-viec/dau-hieu"
    unlike_the_others(at)
    one = f"{signals}/assisted/{WARD}"
    asked = anomalies.ask(
        signal="assisted", agency=WARD, period="months3", question="Vì sao? " * 40, by=_who("inspector.h09"), now=at,
        last_day=local_date(at) + timedelta(days=7),
    )  # fmt: skip
    anomalies.answer(number=asked.number, answer="Có điểm hỗ trợ. " * 40, by=_who(f"head.{WARD.lower()}"), now=at)
    return {
        "identity:access_log": ("/nhat-ky-truy-cap",),
        "desk:signals": (signals,),
        "desk:signal": (one,),
        "desk:signal_months": (f"{one}/qua-cac-thang",),
        "desk:ask": (f"{one}/hoi",),
        "desk:question": (f"/ban-lam-viec/duoc-hoi/{asked.number}",),
    }


def _who(login: str) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, now())
