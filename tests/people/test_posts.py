"""Posts give every permission officials have; one put, moved or ended by hand is found."""

from datetime import date, datetime
from importlib import import_module
from itertools import islice

import pytest

from onestop.ledger import api as ledger
from onestop.people import api
from onestop.people.demo import officials
from onestop.people.models import Official, Post
from onestop.runtime.api import raw, transaction

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def some_officials(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    few = import_module("onestop.people.operations.load_demo")
    monkeypatch.setattr(few, "officials", lambda agencies: islice(officials(agencies), 6))
    api.load_demo(now)


def found() -> list[str]:
    return [one.code for one in api.posts_hold(lambda _done, _total: None)]


def test_posts_nobody_touched_hold() -> None:
    assert Post.objects.count() == 6
    assert found() == []


def test_a_post_put_by_hand_is_found() -> None:
    first = Post.objects.order_by("id")[0]
    Post.objects.create(official=first.official, role="inspector", agency=first.agency, valid_from=date(2026, 1, 1))

    assert found() == ["wrong_post"]


def test_a_post_taken_away_is_missed() -> None:
    Post.objects.order_by("id")[0].delete()

    assert found() == ["wrong_post"]


def test_a_post_given_to_somebody_else_is_missed_where_it_was_and_found_where_it_is() -> None:
    post, other = Post.objects.order_by("id")[:2]
    Post.objects.filter(pk=post.pk).update(official=other.official)

    assert found() == ["wrong_post", "wrong_post"]


def test_another_account_for_an_official_is_found(now: datetime) -> None:
    holder = Official.objects.order_by("id")[0]
    holder.users.create(login="ai.do", kind="official", assurance=3, made_at=now)

    assert found() == ["wrong_post"]


def test_posts_of_an_older_database_are_recorded_with_the_upgrade_alone(now: datetime) -> None:
    raw("SET session_replication_role = replica")  # past the triggers that keep the ledger
    raw("DELETE FROM ledger_entry WHERE type = 'people.post_held'")
    raw("RESET session_replication_role")

    assert len(found()) == 6
    assert api.load_demo(now) == 0
    assert len(found()) == 6, "no start may believe what it finds there"
    with transaction():
        assert api.record_existing_posts(now) == 6
    assert found() == []
    with transaction():
        assert api.record_existing_posts(now) == 0


def test_the_ledger_learns_no_name() -> None:
    payloads = b"".join(bytes(row[0]) for row in raw("SELECT payload FROM ledger_disclosure"))
    entries = ledger.entries_of_types("people.post_held")

    assert len(entries) == 6
    assert [one.name for one in Official.objects.all() if one.name.encode() in payloads] == []


def test_a_post_made_to_sign_in_another_capacity_by_hand_is_found() -> None:
    Post.objects.filter(pk=Post.objects.order_by("id")[0].pk).update(signs_as="deputy")

    assert found() == ["wrong_post"]
