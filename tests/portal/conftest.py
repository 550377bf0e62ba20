"""The demo province, once for the tests of the portal."""

from typing import Any

import pytest
from django.test import Client

from cases.conftest import World, world
from desk.conftest import SitDown, sit_down
from onestop.catalogue import api as catalogue
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now

__all__ = ["SitDown", "World", "sit_down", "world"]


@pytest.fixture
def province(db: None, settings: Any) -> None:
    settings.DEMO = True
    organisation.forget()
    organisation.load_province(now())
    people.load_demo(now=now())
    catalogue.load_own(now=now())


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
