"""Standing in (làm thay), as the database keeps it: what it gives, to whom, for how long; what the ledger and `fsck` say."""

from datetime import date, datetime, timedelta
from importlib import import_module
from itertools import islice

import pytest

from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.people import api
from onestop.people.demo import officials
from onestop.people.events import AbsenceEnded, AbsenceRecorded
from onestop.people.models import Absence, Official, Person, Post, User

pytestmark = pytest.mark.django_db
ROLES = ("receptionist", "specialist", "specialist2", "head")


@pytest.fixture(autouse=True)
def two_agencies(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """The officials of the first two agencies of the demo that handle cases."""
    few = import_module("onestop.people.operations.load_demo")

    def handling(agencies: object) -> list[object]:
        found = [one for one in officials(agencies) if one.login.partition(".")[0] in ROLES]  # type: ignore[arg-type]
        return list(islice(found, 8))

    monkeypatch.setattr(few, "officials", handling)
    api.load_demo(now)


def user(role: str, nth: int = 0) -> User:
    """Whoever has the role at the first agency, or at the second."""
    named = User.objects.filter(login__startswith=f"{role}.").select_related("official").order_by("id")
    return named[nth]


def acts(whom: User, when: datetime) -> Actor:
    return api.actor_of(whom, when)


def away(
    whom: User,
    now: datetime,
    *,
    deputy: User | None = None,
    scope: tuple[str, ...] = (),
    hours: int = 8,
    by: User | None = None,
    after: int = 1,
) -> int:
    begins = now + timedelta(hours=after)
    wanted = api.Absence(
        official=whom.official_id or 0,
        begins_at=begins,
        ends_at=begins + timedelta(hours=hours),
        why="meeting",
        deputy=deputy.official_id if deputy else None,
        scope=frozenset(scope),
    )
    return api.record_absence(wanted, by=acts(by or whom, now), now=now)


def given(whom: User, when: datetime) -> set[tuple[str, str]]:
    return {(one.permission, one.acting_for) for one in acts(whom, when).grants if one.acting_for}


def found() -> list[str]:
    return [one.code for one in api.absences_hold(lambda _done, _total: None)]


def test_while_it_lasts_the_cover_may_do_what_the_record_says_marked_as_for_whom(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive", "return"))

    during = now + timedelta(hours=2)
    assert given(specialist, during) == {("cases.accept", str(clerk.pk)), ("cases.return", str(clerk.pk))}
    (absent,) = acts(specialist, during).covers
    assert (absent.name, absent.key) == (clerk.official.name if clerk.official else "", str(clerk.pk))


def test_it_begins_and_ends_by_itself(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive",))

    moments = [now, now + timedelta(hours=1), now + timedelta(hours=8, minutes=59), now + timedelta(hours=9)]
    assert [bool(acts(specialist, one).covers) for one in moments] == [False, True, True, False]
    assert given(specialist, moments[-1]) == set()


def test_it_never_gives_deciding_also_for_a_head(now: datetime) -> None:
    head, specialist = user("head"), user("specialist")
    away(head, now, deputy=specialist, scope=("step",))

    cover = acts(specialist, now + timedelta(hours=2))
    assert not cover.may("cases.decide")
    assert given(specialist, now + timedelta(hours=2)) == {("cases.step", str(head.pk))}


def test_nobody_acts_at_two_removes(now: datetime) -> None:
    """Who covers A does not get what A covers for B."""
    clerk, first, second = user("receptionist"), user("specialist"), user("specialist2")
    away(clerk, now, deputy=first, scope=("receive",))
    away(first, now, deputy=second, scope=("step",))

    during = acts(second, now + timedelta(hours=2))
    assert not during.may("cases.accept")
    assert [one.key for one in during.covers] == [str(first.pk)]


def test_who_is_to_be_away_is_told_for_whom_he_cannot_stand_in(now: datetime) -> None:
    clerk, first, second = user("receptionist"), user("specialist"), user("specialist2")
    away(clerk, now, deputy=first, scope=("receive",))
    wanted = api.Absence(
        official=first.official_id or 0, begins_at=now + timedelta(hours=3), ends_at=now + timedelta(hours=4), why="leave",
        deputy=second.official_id, scope=frozenset({"step"}),
    )  # fmt: skip

    (left,) = api.check_recording(wanted, by=acts(first, now), now=now)
    assert left.name == (clerk.official.name if clerk.official else "")
    away(first, now, hours=2, after=30)
    with pytest.raises(api.DeputyAbsent):
        away(clerk, now, deputy=first, scope=("receive",), hours=1, after=31)


def test_who_is_away_himself_stands_in_for_nobody_until_he_is_back(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive",))
    away(specialist, now, hours=2, after=3)

    moments = [now + timedelta(hours=hours) for hours in (2, 3, 5)]
    assert [bool(acts(specialist, one).covers) for one in moments] == [True, False, True]
    assert given(specialist, moments[1]) == set()


def test_for_an_account_that_was_closed_nobody_stands_in(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive",))
    User.objects.filter(pk=clerk.pk).update(is_active=False)

    assert acts(specialist, now + timedelta(hours=2)).covers == ()
    assert given(specialist, now + timedelta(hours=2)) == set()


def test_whoever_gives_up_his_post_there_stands_in_no_more(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive",))
    Post.objects.filter(official=specialist.official_id).update(valid_until=now.date())

    assert acts(specialist, now + timedelta(hours=2)).grants == ()
    assert acts(specialist, now + timedelta(hours=2)).covers == ()


def test_what_the_absent_one_may_no_more_nobody_does_for_him(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive",))
    Post.objects.filter(official=clerk.official_id).update(valid_until=now.date())

    assert acts(specialist, now + timedelta(hours=2)).covers == ()


@pytest.mark.parametrize(
    ("by", "nth", "may"), [("receptionist", 0, True), ("head", 0, True), ("specialist", 0, False), ("head", 1, False)]
)
def test_it_is_recorded_by_oneself_or_by_the_head_of_ones_agency(now: datetime, by: str, nth: int, may: bool) -> None:
    clerk = user("receptionist")
    if may:
        assert away(clerk, now, by=user(by, nth))
    else:
        with pytest.raises(api.NotYoursToRecord):
            away(clerk, now, by=user(by, nth))


def test_a_colleague_of_another_agency_does_not_stand_in(now: datetime) -> None:
    with pytest.raises(api.DeputyNotThere):
        away(user("receptionist"), now, deputy=user("specialist", 1), scope=("receive",))


def test_nor_does_one_in_another_post_of_the_same_person(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    person = Person.objects.filter(kind="citizen").first()
    Official.objects.filter(pk__in=[clerk.official_id, specialist.official_id]).update(person=person)

    with pytest.raises(api.DeputyNotThere):
        away(clerk, now, deputy=specialist, scope=("receive",))


def test_whoever_records_the_absence_of_another_does_not_stand_in_and_is_not_offered(now: datetime) -> None:
    clerk, head = user("receptionist"), user("head")
    with pytest.raises(api.RecorderStandsIn):
        away(clerk, now, deputy=head, scope=("receive",), by=head)
    offered = api.asked_of_absence(clerk.official_id or 0, acts(head, now), now).colleagues
    assert head.official_id not in {one.id for one in offered}

    assert away(clerk, now, deputy=head, scope=("receive",), by=clerk)


def test_nor_does_he_by_another_account_of_his(now: datetime) -> None:
    clerk, head, other = user("receptionist"), user("head"), user("specialist")
    person = Person.objects.filter(kind="citizen").first()
    Official.objects.filter(pk__in=[head.official_id, other.official_id]).update(person=person)

    with pytest.raises(api.RecorderStandsIn):
        away(clerk, now, deputy=other, scope=("receive",), by=head)


def with_a_post_elsewhere(clerk: User) -> User:
    """The clerk of the first agency is a specialist of the second besides."""
    there = Post.objects.get(official=user("head", 1).official_id).agency
    Post.objects.create(
        official_id=clerk.official_id or 0, role="specialist", agency=there, valid_from=date(2021, 1, 1)
    )
    return clerk


def test_what_a_head_records_gives_nothing_at_an_agency_he_does_not_head(now: datetime) -> None:
    clerk, here, there = with_a_post_elsewhere(user("receptionist")), user("specialist2"), user("receptionist", 1)
    with pytest.raises(api.DeputyNotThere):
        away(clerk, now, deputy=there, scope=("receive",), by=user("head"))
    with pytest.raises(api.ScopeNotHeld):
        away(clerk, now, deputy=here, scope=("step",), by=user("head"))

    away(clerk, now, deputy=here, scope=("receive",), by=user("head"))
    (absence,) = Absence.objects.values_list("agencies", flat=True)
    assert absence == list(api.headed_by(acts(user("head"), now)))
    during = acts(here, now + timedelta(hours=2))
    assert {one.agency for one in during.grants if one.acting_for} == set(absence)
    assert found() == []


def test_a_post_at_the_other_agency_too_is_not_covered_by_what_one_head_recorded(now: datetime) -> None:
    clerk, here = with_a_post_elsewhere(user("receptionist")), with_a_post_elsewhere(user("specialist2"))
    Post.objects.filter(official=clerk.official_id).update(role="specialist")
    away(clerk, now, deputy=here, scope=("step",), by=user("head"))

    (absent,) = acts(here, now + timedelta(hours=2)).covers
    assert (absent.agency,) == api.headed_by(acts(user("head"), now))


def test_each_head_records_and_ends_it_for_the_own_agency(now: datetime) -> None:
    clerk = with_a_post_elsewhere(user("receptionist"))
    first = away(clerk, now, by=user("head"))
    second = away(clerk, now, by=user("head", 1))

    with pytest.raises(api.AbsenceNotFound):
        api.end_absence(second, by=acts(user("head"), now), now=now)
    api.end_absence(first, by=acts(user("head"), now), now=now)
    api.end_absence(second, by=acts(clerk, now), now=now)
    api.end_absence(away(clerk, now, after=2), by=acts(user("head", 1), now), now=now)


def test_the_ledger_says_who_stands_in_for_what_and_names_nobody(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("return", "receive"))

    event = ledger.entries_of_types(AbsenceRecorded.type)[-1].event
    assert isinstance(event, AbsenceRecorded)
    assert event.scope == ["receive", "return"]
    assert "meeting" not in str(event.payload())
    assert {len(one) for one in (event.absence, event.official, event.deputy)} == {64}
    assert found() == []


def test_it_is_ended_early_by_an_entry_that_follows_it(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    absence = away(clerk, now, deputy=specialist, scope=("receive",))
    api.end_absence(absence, by=acts(clerk, now), now=now + timedelta(hours=2))

    assert acts(specialist, now + timedelta(hours=3)).covers == ()
    event = ledger.entries_of_types(AbsenceEnded.type)[-1].event
    assert isinstance(event, AbsenceEnded)
    assert bytes.fromhex(event.follows) == ledger.entries_of_types(AbsenceRecorded.type)[-1].leaf
    assert found() == []
    with pytest.raises(api.AbsenceOver):
        api.end_absence(absence, by=acts(clerk, now), now=now + timedelta(hours=3))


def test_one_taken_back_before_it_begins_never_was(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    api.end_absence(away(clerk, now, deputy=specialist, scope=("receive",)), by=acts(user("head"), now), now=now)

    assert acts(specialist, now + timedelta(hours=2)).covers == ()
    (seen,) = api.absences_seen_by(acts(clerk, now), now)
    assert (seen.state(now), seen.taken_back) == ("past", True)
    assert away(clerk, now + timedelta(seconds=1))
    assert found() == []


@pytest.mark.parametrize(("by", "nth"), [("specialist", 0), ("head", 1), ("specialist2", 0)])
def test_nobody_else_ends_it(now: datetime, by: str, nth: int) -> None:
    absence = away(user("receptionist"), now, deputy=user("specialist"), scope=("receive",))

    with pytest.raises(api.AbsenceNotFound):
        api.end_absence(absence, by=acts(user(by, nth), now), now=now)


@pytest.mark.parametrize(
    "change",
    [
        {"scope": ["receive", "return", "step"]},
        {"agencies": ["H09.31.05"]},
        {"deputy_id": None, "scope": []},
        {"why": "leave"},
        {"ended_at": datetime(2021, 9, 28, 9, 30, tzinfo=LOCAL)},
    ],
    ids=["scope", "agencies", "deputy", "why", "ended"],
)
def test_one_changed_by_hand_is_found(now: datetime, change: dict[str, object]) -> None:
    away(user("receptionist"), now, deputy=user("specialist"), scope=("receive",))
    Absence.objects.update(**change)

    assert found() == ["wrong_absence"]


def test_one_that_is_gone_and_one_that_no_entry_tells_of_are_found(now: datetime) -> None:
    away(user("receptionist"), now, deputy=user("specialist"), scope=("receive",))
    row = Absence.objects.get()
    row.delete()
    assert found() == ["wrong_absence"]
    row.pk, row.deputy_id, row.scope, row.made_at = (
        None,
        user("head").official_id,
        ["receive"],
        now + timedelta(seconds=1),
    )
    row.save()
    assert found() == ["wrong_absence", "wrong_absence"]


def test_the_head_sees_those_of_the_agency_anybody_else_his_own_and_whom_he_stands_in_for(now: datetime) -> None:
    away(user("receptionist"), now, deputy=user("specialist"), scope=("receive",))
    away(user("specialist2"), now)

    seen = {role: len(api.absences_seen_by(acts(user(role), now), now)) for role in ROLES}
    assert seen == {"head": 2, "receptionist": 1, "specialist": 1, "specialist2": 1}
    assert api.absences_seen_by(acts(user("head", 1), now), now) == ()


def test_who_is_away_now_is_told_with_who_stands_in(now: datetime) -> None:
    clerk, specialist = user("receptionist"), user("specialist")
    away(clerk, now, deputy=specialist, scope=("receive",))

    asked = [str(clerk.pk), str(specialist.pk)]
    assert api.away_now(asked, now) == {}
    (one,) = api.away_now(asked, now + timedelta(hours=2)).values()
    assert one.deputy == (specialist.official.name if specialist.official else "")


def test_an_actor_who_stands_in_for_nobody_is_as_before(now: datetime) -> None:
    actor = acts(user("receptionist"), now)

    assert actor.covers == ()
    assert actor.in_own_name() == actor
    assert all(isinstance(one, Grant) and not one.acting_for for one in actor.grants)
