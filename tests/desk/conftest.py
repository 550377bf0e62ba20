"""A browser signed in as whichever official a test names, over the small world of the cases."""

from collections.abc import Callable

import pytest
from django.test import Client

from cases.conftest import World, world
from cases.examples import at
from onestop.kernel.actor import Actor
from onestop.people import api as people

__all__ = ["World", "sit_down", "world"]

SitDown = Callable[[Actor], Client]


@pytest.fixture
def sit_down(world: World, monkeypatch: pytest.MonkeyPatch) -> SitDown:
    """Take the seat of an official: the account is anybody's, the posts are the ones given."""
    account = people.register_account(
        login="0900000999", password="mot-cua-xin-chao", name="Trần Văn Bá", number="074090000777", now=at(1)
    )

    def sit(actor: Actor) -> Client:
        monkeypatch.setattr(people, "actor_of", lambda *_: actor)
        client = Client()
        client.force_login(account)
        return client

    return sit
