"""A post ends by an operation and an entry; what it gave ends with it, and one ended by hand is found."""

from datetime import date, datetime, timedelta
from importlib import import_module
from itertools import islice

import pytest

from onestop.kernel.actor import SYSTEM, Actor, NotPermitted
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people import api
from onestop.people.demo import officials
from onestop.people.events import PostEnded
from onestop.people.models import Post, User

pytestmark = pytest.mark.django_db
BOSS = Actor(kind="official", key="9")


@pytest.fixture(autouse=True)
def some_officials(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    few = import_module("onestop.people.operations.load_demo")
    monkeypatch.setattr(few, "officials", lambda agencies: islice(officials(agencies), 4))
    api.load_demo(now)


@pytest.fixture
def holder() -> User:
    return User.objects.filter(kind="official").order_by("id")[0]


def post_of(holder: User) -> Post:
    return Post.objects.select_related("agency", "official").get(official=holder.official_id)


def end(holder: User, on: date, now: datetime, *, by: Actor = BOSS, decision: str = "12/QĐ-UBND") -> None:
    post = post_of(holder)
    api.end_post(
        login=holder.login, role=post.role, agency=post.agency.code, ends_on=on, decision=decision, by=by, now=now
    )


def found() -> list[str]:
    return [one.code for one in api.posts_hold(lambda _done, _total: None)]


def test_what_a_post_gave_ends_on_the_day_it_ends(holder: User, now: datetime) -> None:
    ends_on = local_date(now) + timedelta(days=3)

    end(holder, ends_on, now)

    assert api.actor_of(holder, now).grants
    assert api.actor_of(holder, now + timedelta(days=2)).grants
    assert api.actor_of(holder, now + timedelta(days=3)).grants == ()


def test_the_entry_is_chained_to_that_of_the_post_and_says_by_which_decision(holder: User, now: datetime) -> None:
    end(holder, local_date(now), now)

    entry = ledger.entries_of_types(PostEnded.type)[-1]
    assert isinstance(entry.event, PostEnded)
    assert entry.event.decision == "12/QĐ-UBND"
    assert bytes.fromhex(entry.event.follows) in {one.leaf for one in ledger.entries_of_types("people.post_held")}
    ledger.sequence_once(now + timedelta(seconds=1))
    assert ledger.misfits(limit=5) == []
    assert [one.code for one in ledger.fsck(extra=[api.posts_hold])] == []


def test_a_post_that_ended_by_an_entry_holds_and_one_ended_or_revived_by_hand_is_found(
    holder: User, now: datetime
) -> None:
    end(holder, local_date(now), now)
    assert found() == []

    Post.objects.filter(official=holder.official_id).update(valid_until=None)
    assert found() == ["wrong_post"]
    Post.objects.exclude(official=holder.official_id).filter(valid_until=None).update(valid_until=date(2090, 1, 1))
    assert len(found()) == 4


def test_an_end_is_brought_forward_and_never_put_off(holder: User, now: datetime) -> None:
    today = local_date(now)
    end(holder, today + timedelta(days=30), now)
    end(holder, today + timedelta(days=3), now)
    assert found() == []

    with pytest.raises(api.PostNotHeld):
        end(holder, today + timedelta(days=20), now)
    assert post_of(holder).valid_until == today + timedelta(days=3)


def test_what_was_done_in_a_post_is_not_undone_by_ending_it_before_today(holder: User, now: datetime) -> None:
    with pytest.raises(api.PostEndsTooEarly):
        end(holder, local_date(now) - timedelta(days=1), now)

    assert post_of(holder).valid_until is None


def test_only_an_official_ends_a_post_and_by_a_decision(holder: User, now: datetime) -> None:
    with pytest.raises(NotPermitted):
        end(holder, local_date(now), now, by=SYSTEM)
    with pytest.raises(api.DecisionMissing):
        end(holder, local_date(now), now, decision=" ")


def test_a_post_nobody_entered_cannot_be_ended_as_if_it_had_been(holder: User, now: datetime) -> None:
    agency = post_of(holder).agency
    Post.objects.create(official=post_of(holder).official, role="inspector", agency=agency, valid_from=date(2026, 1, 1))

    with pytest.raises(api.PostNotHeld):
        api.end_post(
            login=holder.login,
            role="inspector",
            agency=agency.code,
            ends_on=local_date(now),
            decision="1/QĐ",
            by=BOSS,
            now=now,
        )
