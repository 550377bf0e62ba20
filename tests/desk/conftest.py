"""A browser signed in as whichever official a test names, over the small world of the cases."""

from collections.abc import Callable
from functools import cache

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from cases.act_examples import EXAMPLES, moment_of
from cases.conftest import World, standing_world, world
from cases.examples import at
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.people.operations import register
from onestop.runtime import clock

__all__ = ["World", "sit_down", "standing_world", "world"]

SitDown = Callable[[Actor], Client]

hashed_once = cache(make_password)
"""A hash costs a third of a second by intent; the one of this seat is asked for by hundreds of tests."""


@pytest.fixture
def sit_down(world: World, monkeypatch: pytest.MonkeyPatch) -> SitDown:
    """Take the seat of an official: the account is anybody's, the posts are the ones given."""
    with monkeypatch.context() as patched:
        patched.setattr(register, "make_password", hashed_once)
        account = people.register_account(
            login="0900000999", password="mot-cua-xin-chao", name="Trần Văn Bá", number="074090000777", now=at(1)
        )

    signed_in = Client()
    signed_in.force_login(account)

    def sit(actor: Actor) -> Client:
        monkeypatch.setattr(people, "actor_of", lambda *_: actor)
        client = Client()
        client.cookies.load(signed_in.cookies)
        return client

    return sit


@pytest.fixture(autouse=True)
def _at_its_time(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of an example that has a time of its own, such as calling a meeting off before it is held."""
    given = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    example = EXAMPLES.get(str(given.get("name") or given.get("act", "")))
    if example and example.at_its_time:
        monkeypatch.setenv(clock.SET_TO, "")  # a suite told its moment is not ahead of this one
        monkeypatch.setattr("onestop.runtime.clock._machine_now", lambda: moment_of(example))
