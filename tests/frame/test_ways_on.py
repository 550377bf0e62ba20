"""A page that shows nothing leads back to the work of whoever asked, in the face they asked in."""

from typing import cast

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from onestop.frame.homes import HOMES, face_of
from onestop.frame.pages import refused
from onestop.frame.preferences import Preferences
from onestop.frame.request import PageRequest
from onestop.kernel.actor import ANONYMOUS, Actor, Grant
from onestop.kernel.refusal import Kind
from onestop.people.api import ROLES
from onestop.runtime.api import CannotKeep

pytestmark = pytest.mark.django_db
KINDS: tuple[Kind, ...] = ("not_found", "not_permitted", "conflict", "invalid", "too_many", "unavailable")


def official(*permissions: str) -> Actor:
    return Actor(kind="official", key="1", name="Bà A", grants=tuple(Grant(one, "H09") for one in permissions))


def asked(path: str, by: Actor) -> PageRequest:
    request = cast("PageRequest", RequestFactory().get(path))
    request.actor, request.preferences = by, Preferences()
    return request


def of_kind(kind: Kind) -> CannotKeep:
    refusal = CannotKeep()
    refusal.kind = kind  # type: ignore[misc]
    return refusal


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("path", "by", "home"),
    [
        ("/tra-cuu/x", ANONYMOUS, "/"),
        ("/ban-lam-viec/x", ANONYMOUS, "/"),
        ("/ban-lam-viec/x", official("cases.see"), "/ban-lam-viec/"),
        ("/tai-khoan/phien", official("cases.see"), "/ban-lam-viec/"),
        ("/dieu-hanh/x", official("cases.see", "reform.see"), "/dieu-hanh/"),
        ("/ban-lam-viec/x", official("reform.see"), "/dieu-hanh/"),
        ("/van-hanh/x", official("cases.see", "ops.see"), "/van-hanh/"),
        ("/van-hanh/x", official("catalogue.see_quality"), "/ban-lam-viec/chat-luong-danh-muc"),
        ("/x", official(), "/"),
    ],
)
def test_a_refusal_of_any_kind_leads_back_to_ones_own_work(path: str, by: Actor, home: str, kind: Kind) -> None:
    body = refused(asked(path, by), of_kind(kind)).content.decode()

    assert f'href="{home}" class="govuk-button' in body
    assert ("Bàn làm việc" in body or "Điều hành" in body or "Vận hành" in body) is (home != "/")


@pytest.mark.parametrize("role", ROLES)
def test_the_first_page_offered_is_one_the_role_may_open(role: str) -> None:
    by = official(*ROLES[role].permissions)
    for home in HOMES:
        face = face_of(cast("HttpRequest", asked(f"/{home.address}", by)), by)
        assert face.public is not any(by.may(one.permission) for one in HOMES)


def test_a_page_that_is_not_there_leads_strangers_to_the_portal(client: Client) -> None:
    body = client.get("/khong-co-trang-nay").content.decode()
    assert '<a href="/" class="govuk-button' in body
