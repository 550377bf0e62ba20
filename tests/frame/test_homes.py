"""Where work begins after signing in: a table whose every line leads somewhere."""

import pytest
from django.urls import resolve, reverse

from onestop.frame.homes import EVERYBODY, HOMES, Home, home_of
from onestop.people.api import PERMISSIONS, ROLES


@pytest.mark.parametrize("home", HOMES, ids=lambda home: home.address)
def test_every_home_is_an_address_its_permission_opens(home: tuple[str, str]) -> None:
    permission, address = home
    view = resolve(reverse(address)).func

    assert getattr(view, "permission", None) == permission
    assert permission in PERMISSIONS


@pytest.mark.parametrize(
    ("role", "address"),
    [
        ("receptionist", "desk:home"),
        ("specialist", "desk:home"),
        ("head", "desk:home"),
        ("inspector", "desk:home"),
        ("leader", "cockpit:programme"),
        ("catalogue_keeper", "desk:quality"),
        ("operator", "ops:home"),
    ],
)
def test_every_role_has_its_home(role: str, address: str) -> None:
    assert home_of(lambda permission: permission in ROLES[role].permissions) == reverse(address)


def test_everybody_else_begins_at_the_portal() -> None:
    assert home_of(lambda _: False) == reverse(EVERYBODY) == "/"


def test_a_home_misspelt_is_a_fault_and_not_the_portal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.frame.homes.HOMES", (Home("cases.see", "desk:hme"),))

    with pytest.raises(Exception, match="hme"):
        home_of(lambda _: True)
