"""The demo province, once for the tests of the portal."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from cases.conftest import World, standing_world, world
from desk.conftest import SitDown, sit_down
from onestop.catalogue import api as catalogue
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now
from registers import register_of
from standing import standing

__all__ = ["SitDown", "World", "sit_down", "standing_world", "world"]


@pytest.fixture(scope="module")
def standing_province(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[bool | None]:
    with standing("province", build_province, django_db_blocker) as built:
        yield built


def build_province() -> bool:
    organisation.forget()
    organisation.load_province(now())
    people.load_demo(now=now())
    catalogue.load_own(now=now())
    return True


@pytest.fixture
def province(standing_province: bool | None, db: None, settings: Any) -> Iterator[None]:
    settings.DEMO = True
    with register_of("province" if standing_province else None):
        if not standing_province:
            build_province()
        yield


def signed_in(login: str) -> Client:
    client = Client()
    assert client.post("/dang-nhap/trinh-dien", {"login": login}).status_code == 302
    return client


@pytest.fixture
def lan(province: None) -> Client:
    """A citizen."""
    return signed_in("lan")


@pytest.fixture
def minh(province: None) -> Client:
    """Another citizen."""
    return signed_in("minh")
