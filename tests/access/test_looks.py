"""Looking at a page leaves a line: who, in which post, at what, for what."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import cast

import pytest
from django.test import Client, RequestFactory
from django.urls import resolve, reverse

from cases.conftest import World, standing_world, world
from cases.examples import COMMUNE, DEPARTMENT, HEAD, RECEPTIONIST, SPECIALIST
from desk.conftest import SitDown, sit_down
from onestop.access import api as access
from onestop.assembly.looks import lines_of
from onestop.frame.request import PageRequest
from onestop.kernel.actor import Actor, Grant
from onestop.people import api as people
from onestop.runtime.api import now

__all__ = ["sit_down", "standing_world", "world"]
pytestmark = pytest.mark.django_db
_users = count(8_000_000_001)
DESK = "/ban-lam-viec"


def somebody(like: Actor, post: str = "receptionist") -> Actor:
    return replace(like, user_id=next(_users), post=post)


def lines(by: Actor) -> list[tuple[str, str, str, str]]:
    found = access.accesses(access.AccessFilter(user_id=by.user_id)).items
    return [(one.what, one.kind, one.subject, one.purpose) for one in found]


def test_opening_a_case_is_written_down(world: World, sit_down: SitDown) -> None:
    code, clerk = world.lodge(), somebody(RECEPTIONIST)

    assert sit_down(clerk).get(f"{DESK}/ho-so/{code}").status_code == 200

    assert lines(clerk) == [("looked", "case", code, "processing")]
    [line] = access.accesses(access.AccessFilter(user_id=clerk.user_id)).items
    assert (line.capacity, line.agency, line.place) == ("receptionist", clerk.agency, "127.0.x.x")


@pytest.mark.parametrize("spelt", [str.lower, lambda code: f"{code} ", lambda code: code.replace("-", "–")])
def test_it_is_written_down_by_the_code_the_case_bears_however_that_was_spelt(
    world: World, sit_down: SitDown, spelt: Callable[[str], str]
) -> None:
    code, clerk = world.lodge(), somebody(RECEPTIONIST)
    for page in ("case", "peek", "control_slip"):
        assert sit_down(clerk).get(reverse(f"desk:{page}", args=[spelt(code)])).status_code == 200

    assert [subject for _what, _kind, subject, _purpose in lines(clerk)] == [code] * 3


def test_asking_for_what_one_may_not_see_is_written_down_too(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    elsewhere = replace(somebody(SPECIALIST), agency="H09.31.09", grants=(Grant("cases.see", "H09.31.09"),))
    client = sit_down(elsewhere)

    assert client.get(f"{DESK}/ho-so/{code}").status_code == 404
    assert client.get("/dieu-hanh/").status_code == 403

    assert lines(elsewhere) == [("refused", "", "", ""), ("not_found", "case", code, "processing")]


def test_the_list_of_ones_work_is_one_line_however_long(world: World, sit_down: SitDown) -> None:
    for _ in range(3):
        world.lodge()
    head = somebody(HEAD, "head")

    sit_down(head).get(f"{DESK}/")

    assert lines(head) == [("looked", "case_list", "", "processing")]


def test_strangers_and_public_pages_leave_no_line(db: None) -> None:
    before = len(access.accesses(access.AccessFilter(), limit=1_000).items)
    for path in ("/", "/tro-giup", "/ho-so", f"{DESK}/", "/tra-cuu/H09.31.03-260424-0001"):
        Client().get(path)

    assert len(access.accesses(access.AccessFilter(), limit=1_000).items) == before


def test_the_citizen_sees_the_agency_the_post_and_the_purpose_and_no_name(world: World, sit_down: SitDown) -> None:
    code, clerk = world.lodge(), somebody(RECEPTIONIST)
    sit_down(clerk).get(f"{DESK}/ho-so/{code}")

    body = sit_down(world.citizen).get("/tai-khoan/ai-da-xem").content.decode()

    assert code in body
    assert "xử lý hồ sơ" in body
    assert "Cán bộ Một cửa" in body
    assert clerk.name not in body or not clerk.name


def test_pages_of_ones_account_stay_in_the_portal_or_lead_back_to_work(world: World, sit_down: SitDown) -> None:
    citizens = sit_down(world.citizen).get("/tai-khoan/ai-da-xem").content.decode()
    officials = sit_down(RECEPTIONIST).get("/tai-khoan/phien").content.decode()

    assert "Hồ sơ của tôi" in citizens, "a citizen never left the portal"
    assert "Về trang làm việc" not in citizens
    assert "Về trang làm việc" in officials


def test_others_do_not_see_who_looked_at_my_case(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    sit_down(somebody(RECEPTIONIST)).get(f"{DESK}/ho-so/{code}")

    assert code not in sit_down(world.stranger).get("/tai-khoan/ai-da-xem").content.decode()


def inspector() -> Actor:
    return replace(
        somebody(HEAD, "inspector"),
        grants=(Grant("access.see", "H09", subtree=True, reach=frozenset({COMMUNE, DEPARTMENT})),),
    )


def test_an_inspector_finds_who_looked_at_a_case_and_that_he_asked_is_written_down(
    world: World, sit_down: SitDown
) -> None:
    code, watcher = world.lodge(), inspector()
    sit_down(somebody(RECEPTIONIST)).get(f"{DESK}/ho-so/{code}")

    answer = sit_down(watcher).get("/nhat-ky-truy-cap", {"subject": code, "what": "looked"})

    assert answer.status_code == 200
    assert code in answer.content.decode()
    assert lines(watcher) == [("looked", "access_log", "", "security")]


def test_a_person_looked_at_is_told_by_initials_and_masked_number_never_by_an_internal_number(
    world: World, sit_down: SitDown
) -> None:
    clerk, person = somebody(RECEPTIONIST), people.person(world.citizen.person_id or 0)
    access.write(
        [
            access.Access(
                at=now(), what="looked", kind="person", subject=str(person.id), purpose="lookup", user_id=clerk.user_id
            )
        ]
    )

    body = sit_down(inspector()).get("/nhat-ky-truy-cap", {"kind": "person"}).content.decode()

    assert people.recognisable([str(person.id)])[str(person.id)] in body
    assert person.masked_number in body
    assert person.number not in body
    assert person.name not in body
    assert f"Người {person.id}<" not in " ".join(body.split())


@pytest.mark.parametrize(
    "query",
    [
        {"since": "2026-13-45"},
        {"sau": "²"},
        {"sau": "9" * 40},
        {"login": "nobody-at-all"},
        {"what": "x'; --"},
        {"until": "9999-12-31"},
    ],
)
def test_whatever_is_typed_as_a_filter_has_an_answer(db: None, sit_down: SitDown, query: dict[str, str]) -> None:
    assert sit_down(inspector()).get("/nhat-ky-truy-cap", query).status_code == 200


def test_only_those_who_watch_open_the_log(world: World, sit_down: SitDown) -> None:
    assert sit_down(somebody(RECEPTIONIST)).get("/nhat-ky-truy-cap").status_code == 403


def test_signing_in_and_out_and_failing_to_are_written_down(client: Client, db: None) -> None:
    hoa = people.register_account(
        name="Trần Thị Hoa", number="074190001239", login="0912345678", password="mot-cua-xin-chao", now=now()
    )
    client.post("/dang-nhap", {"login": hoa.login, "password": "mot-cua-xin-chao"})
    client.post("/dang-xuat")
    assert [what for what, *_ in lines(people.actor_of(hoa, now()))] == ["signed_out", "signed_in"]

    client.post("/dang-nhap", {"login": hoa.login, "password": "sai"}, REMOTE_ADDR="192.0.2.77")
    [latest, *_] = access.accesses(access.AccessFilter(what="sign_in_failed")).items
    assert (latest.user_id, latest.subject, latest.place) == (None, "", "192.0.x.x")


SHOWN_BY_STATUS = {200: True, 302: False, 400: False, 409: True, 413: False, 422: True, 500: False}
"""The page itself, and the page again with what was refused on it, show the case; a redirect or a fault shows nobody."""


@pytest.mark.parametrize("status", SHOWN_BY_STATUS)
def test_a_page_shown_again_with_a_refusal_on_it_is_a_look_too(status: int) -> None:
    request = cast("PageRequest", RequestFactory().post(f"{DESK}/ho-so/X"))
    request.now, request.actor = now(), RECEPTIONIST
    request.resolver_match = resolve(f"{DESK}/ho-so/H09.31.03-260424-0001")

    written = [(line.what, line.subject) for line in lines_of(request, status)]

    assert written == ([("looked", "H09.31.03-260424-0001")] if SHOWN_BY_STATUS[status] else [])


@pytest.mark.parametrize("post", people.ROLES)
def test_who_works_on_no_case_looks_to_watch_over_it(post: str) -> None:
    look = access.Look(kind="case", purpose="processing")
    watches = post in {"leader", "inspector", "operator"}

    assert access.purpose_of(look, replace(RECEPTIONIST, post=post)) == ("oversight" if watches else "processing")
