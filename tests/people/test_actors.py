"""What an account may do at a moment follows from the posts in force then."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from onestop.kernel.actor import ANONYMOUS
from onestop.people import api
from onestop.people.models import Post, User

pytestmark = pytest.mark.usefixtures("demo")
WARD = "H09.31.03"
ONE_HEAD = "H09.31.05"
"""A ward whose head has no deputy in the demo."""


def account(login: str) -> User:
    return User.objects.get(login=login)


def test_a_citizen_acts_as_themselves_with_the_assurance_of_the_account(now: datetime) -> None:
    lan = api.actor_of(account("lan"), now)
    assert (lan.kind, lan.name, lan.assurance) == ("citizen", "Nguyễn Thị Lan", 2)
    assert lan.person_id is not None
    assert lan.may("portal.apply", WARD)
    assert not lan.may("cases.see")


def test_a_business_acts_as_the_business(now: datetime) -> None:
    company = api.actor_of(account("anphu"), now)
    assert company.kind == "business"
    assert company.may("portal.apply")


def test_a_receptionist_acts_for_the_ward_only(now: datetime) -> None:
    receptionist = api.actor_of(account("receptionist.h09.31.03"), now)
    assert (receptionist.post, receptionist.agency) == ("receptionist", WARD)
    assert receptionist.may("cases.accept", WARD)
    assert not receptionist.may("cases.accept", "H09.31.04")
    assert not receptionist.may("portal.apply")


def test_a_post_that_has_ended_gives_nothing(now: datetime) -> None:
    Post.objects.filter(official__users__login="head.h09.31.05").update(valid_until=now.date())
    head = api.actor_of(account("head.h09.31.05"), now)
    assert head.grants == ()
    assert api.officials_at(ONE_HEAD, "head", now) == ()
    assert api.actor_of(account("head.h09.31.05"), now - timedelta(days=1)).may("cases.decide", ONE_HEAD)


def test_a_closed_account_is_nobody(now: datetime) -> None:
    lan = account("lan")
    lan.is_active = False
    assert api.actor_of(lan, now) is ANONYMOUS


def test_officials_keep_their_posts_when_their_town_becomes_a_city(now: datetime) -> None:
    later = now.replace(year=2026)
    assert api.officials_at("H09.34", "head", now) == api.officials_at("H09.34", "head", later) != ()


@pytest.mark.parametrize("login", ["lan", "specialist.h09.31.03"])
def test_an_actor_costs_two_queries_at_most(login: str, now: datetime, django_assert_max_num_queries: Any) -> None:
    user = account(login)
    with django_assert_max_num_queries(2):
        api.actor_of(user, now)


def test_keys_are_named_for_those_who_may_see_who_acted(now: datetime) -> None:
    (head,) = api.officials_at(ONE_HEAD, "head", now)
    lan = account("lan")
    assert api.names_of([head.key, str(lan.pk), "system"]) == {
        head.key: head.name,
        str(lan.pk): "Nguyễn Thị Lan",
    }


def test_whoever_holds_a_post_at_an_agency_has_an_account_there(now: datetime) -> None:
    on = now.date()

    assert {str(account(f"{role}.h09.31.03").pk) for role in ("head", "specialist")} <= set(
        api.accounts_at("H09.31.03", on)
    )
    assert str(account("lan").pk) not in api.accounts_at("H09.31.03", on)
    assert api.accounts_at("", on) == ()


def test_an_official_cannot_hold_one_post_twice(now: datetime) -> None:
    post = Post.objects.get(official__users__login="head.h09.31.03")
    with pytest.raises(IntegrityError, match="an_official_holds_a_post_once_at_a_time"):
        Post.objects.create(official=post.official, role="head", agency=post.agency, valid_from=date(2021, 1, 4))
