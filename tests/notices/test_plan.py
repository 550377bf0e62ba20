"""Who is told by which way, and how often a message is tried."""

from datetime import timedelta
from typing import Any

import pytest

from cases.examples import at
from onestop.notices.domain.notice import Channel
from onestop.notices.domain.recipients import NEWS_FOR, Planned, Reached, Wishes, plan
from onestop.notices.domain.sending import MOST_ATTEMPTS, Attempt, after_failure, delay, in_turn

ALL: frozenset[Channel] = frozenset({"inbox", "email", "sms", "chat"})
SAID: frozenset[Channel] = frozenset({"email", "sms", "chat"})


def applicant(**more: Any) -> Reached:
    return Reached(role="applicant", **{"has_email": True, "has_phone": True, **more})


def ways(*people: Reached, late: timedelta = timedelta(0), **more: Any) -> list[tuple[str, str]]:
    given: dict[str, Any] = {"said_by": SAID, "offered": ALL, "happened_at": at(2), "read_at": at(2) + late, **more}
    return [(one.role, one.channel) for one in plan(people, **given)]


def test_the_applicant_is_told_in_the_inbox_by_email_and_by_sms() -> None:
    assert ways(applicant()) == [("applicant", "inbox"), ("applicant", "email"), ("applicant", "sms")]


def test_only_by_what_reaches_him() -> None:
    assert ways(applicant(has_email=False)) == [("applicant", "inbox"), ("applicant", "sms")]


def test_the_inbox_cannot_be_switched_off() -> None:
    nothing = Wishes(email=False, sms=False, chat=False)

    assert ways(applicant(wishes=nothing)) == [("applicant", "inbox")]


def test_chat_is_for_whoever_chose_it() -> None:
    assert ("applicant", "chat") in ways(applicant(wishes=Wishes(chat=True)))


def test_only_by_channels_that_are_offered_and_have_words() -> None:
    assert ways(applicant(), offered=frozenset({"inbox", "email"})) == [("applicant", "inbox"), ("applicant", "email")]
    assert ways(applicant(), said_by=frozenset()) == [("applicant", "inbox")]


def test_whoever_handed_it_in_for_him_is_told_by_sms_and_has_no_inbox() -> None:
    assert ways(Reached(role="submitter", has_phone=True)) == [("submitter", "sms")]


def test_what_is_no_news_is_kept_for_whoever_can_read_it_and_sent_nowhere() -> None:
    old = NEWS_FOR + timedelta(seconds=1)

    assert ways(applicant(has_account=True), late=old) == [("applicant", "inbox")]
    assert ways(applicant(has_account=False), late=old) == []
    assert Planned("applicant", "email") in ways(applicant(), late=NEWS_FOR)


def test_each_vain_try_is_followed_by_a_longer_wait_to_a_bound() -> None:
    waits = [delay(attempts, 0.5) for attempts in range(1, MOST_ATTEMPTS)]

    assert waits == sorted(waits)
    assert waits[:4] == [timedelta(seconds=second) for second in (2, 6, 18, 54)]
    assert timedelta(hours=12) < sum(waits, timedelta()) < timedelta(hours=36), "about a day"


def test_what_failed_together_does_not_come_back_together() -> None:
    assert delay(3, 0) == timedelta(seconds=14.4)
    assert delay(3, 1) == timedelta(seconds=21.6)


@pytest.mark.parametrize(("attempts", "for_good"), [(MOST_ATTEMPTS, False), (1, True)])
def test_it_is_given_up_after_the_last_try_or_where_none_can_help(attempts: int, for_good: bool) -> None:
    given = after_failure(attempts=attempts, why="smtp_550", for_good=for_good, at=at(2), chance=0.5)

    assert given == Attempt("given_up", "smtp_550")


def test_before_that_it_is_tried_again() -> None:
    given = after_failure(attempts=1, why="smtp_451", for_good=False, at=at(2), chance=0.5)

    assert given == Attempt("failed", "smtp_451", at(2) + timedelta(seconds=2))


def test_after_two_vain_tries_the_second_provider_is_asked_and_then_the_first_again() -> None:
    assert [in_turn(["first", "second"], attempts)[0] for attempts in range(6)] == [
        *("first", "first", "second", "second", "first", "first")
    ]
    assert in_turn(["only"], 5) == ["only"]
