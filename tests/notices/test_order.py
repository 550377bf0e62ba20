"""Each message once, in the order of its case, whatever its providers do."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby, pairwise
from typing import Any
from uuid import uuid4
from zlib import crc32

import pytest
from django.db import connections

from cases.conftest import World
from cases.examples import COMMUNE, RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.notices import api as notices
from onestop.notices import store
from onestop.notices.channels.provider import NotTaken, Outgoing
from onestop.notices.domain.sending import MOST_ATTEMPTS
from onestop.notices.models import Message
from onestop.notices.operations import send
from onestop.notices.writing import write
from onestop.runtime.api import transaction

from .conftest import Clock, Postman, follow, send_all

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def postmen(monkeypatch: pytest.MonkeyPatch) -> list[Postman]:
    """Two providers of every channel."""
    both = [Postman("first"), Postman("second")]
    monkeypatch.setattr(send, "providers", lambda channel: [] if channel == "inbox" else both)
    return both


def subjects(postman: Postman) -> list[str]:
    return [one.subject.partition(":")[0] for one in postman.took]


def two_notices(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    follow(at(2, 9))
    return code


def test_a_later_message_waits_while_an_earlier_of_its_case_is_tried_again(
    told_world: World, postmen: list[Postman]
) -> None:
    first = postmen[0]
    first.fails = lambda message: NotTaken("smtp_451") if "Đã nhận" in message.subject and first.asked < 2 else None
    two_notices(told_world)
    clock = Clock(at(2, 9))

    assert send_all(clock, "email") == 1
    assert subjects(first) == []
    clock.later(seconds=3)
    send_all(clock, "email")

    assert subjects(first) == ["Đã nhận hồ sơ bạn nộp", "Hồ sơ đã được tiếp nhận"]


def test_another_case_does_not_wait_for_it(told_world: World, postmen: list[Postman]) -> None:
    slow, quick = told_world.lodge(), told_world.lodge(by=told_world.citizen, answers={"kind": "again"})
    postmen[0].fails = lambda message: NotTaken("smtp_451") if slow in message.subject else None
    follow(at(2))

    send_all(Clock(at(2)), "email")

    assert [one.case_code for one in postmen[0].took] == [quick]


def test_once_it_is_given_up_the_later_one_goes(told_world: World, postmen: list[Postman]) -> None:
    for postman in postmen:
        postman.fails = lambda message: NotTaken("smtp_451") if "Đã nhận" in message.subject else None
    two_notices(told_world)
    clock = Clock(at(2, 9))

    for _ in range(MOST_ATTEMPTS):
        send_all(clock, "email")
        clock.later(hours=5)
    send_all(clock, "email")

    (lost,) = notices.given_up()
    assert (lost.title.vi, lost.why, lost.attempts) == ("Đã nhận hồ sơ bạn nộp", "smtp_451", MOST_ATTEMPTS)
    assert subjects(postmen[0]) + subjects(postmen[1]) == ["Hồ sơ đã được tiếp nhận"]
    assert notices.try_again(since=at(2, 8), now=clock()) == 1


def test_one_that_cannot_be_written_is_given_up_and_holds_up_no_other(
    told_world: World, postmen: list[Postman], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its text went with another version, say; of the inbox many are written at a time."""
    lost, other = told_world.lodge(key=uuid4()), told_world.lodge(key=uuid4())
    follow(at(2))

    def written(message: store.DueMessage, *told: Any) -> Any:
        if message.case_code == lost:
            raise KeyError(message.text)
        return write(message, *told)

    monkeypatch.setattr(send, "write", written)
    send_all(Clock(at(2)), "email", "inbox")

    assert {(one.case_code, one.state) for one in Message.objects.filter(channel__in=["email", "inbox"])} == {
        (lost, "given_up"),
        (other, "sent"),
    }


def test_the_second_provider_is_asked_after_two_vain_tries(told_world: World, postmen: list[Postman]) -> None:
    postmen[0].fails = lambda _message: NotTaken("smtp_451")
    told_world.lodge()
    follow(at(2))
    clock = Clock(at(2))

    for _ in range(3):
        send_all(clock, "email")
        clock.later(seconds=10)

    assert (postmen[0].asked, subjects(postmen[1])) == (2, ["Đã nhận hồ sơ bạn nộp"])


def test_a_provider_that_is_not_there_is_left_alone_and_the_other_asked_at_once(
    told_world: World, postmen: list[Postman]
) -> None:
    postmen[0].fails = lambda _message: NotTaken("ConnectionRefusedError", unreachable=True)
    for _ in range(5):
        told_world.lodge(key=uuid4())
    follow(at(2))
    clock = Clock(at(2))
    send_all(clock, "email")
    clock.later(seconds=3)
    send_all(clock, "email")

    assert postmen[0].asked == 1
    assert len(postmen[1].took) == 5


def test_while_no_provider_is_there_no_message_is_tried_at_all(told_world: World, postmen: list[Postman]) -> None:
    for postman in postmen:
        postman.fails = lambda _message: NotTaken("TimeoutError", unreachable=True)
    for _ in range(5):
        told_world.lodge(key=uuid4())
    follow(at(2))

    assert send_all(Clock(at(2)), "email") == 2, "one for each provider"
    assert Message.objects.filter(channel="email", attempts=0).count() == 3


def test_an_address_that_is_refused_is_not_tried_again(told_world: World, postmen: list[Postman]) -> None:
    postmen[0].fails = lambda _message: NotTaken("smtp_550", for_good=True)
    told_world.lodge()
    follow(at(2))

    send_all(Clock(at(2)), "email")

    assert [one.why for one in notices.given_up()] == ["smtp_550"]


def test_what_a_provider_says_of_a_recipient_is_kept_nowhere(told_world: World, postmen: list[Postman]) -> None:
    def speaks(message: Outgoing) -> NotTaken | None:
        raise RuntimeError(f"no such user {message.to}")

    postmen[0].fails = speaks
    told_world.lodge()
    follow(at(2))
    send_all(Clock(at(2)), "email")

    assert list(Message.objects.filter(channel="email").values_list("state", "why")) == [("failed", "RuntimeError")]


def test_a_message_handed_over_again_bears_the_same_id(told_world: World, postmen: list[Postman]) -> None:
    """Where the line breaks after it was taken and before that was noted, it comes twice, and can be known for one."""
    first = postmen[0]
    told_world.lodge()
    follow(at(2))
    send_all(Clock(at(2)), "email")
    Message.objects.filter(channel="email").update(state="queued", next_try_at=at(2), handed_over_at=None)

    send_all(Clock(at(2)), "email")

    assert len(first.took) == 2
    assert len({one.id for one in first.took}) == 1


def sent_by_two(clock: Clock) -> int:
    """Two workers beside each other, until neither finds anything."""

    def work() -> int:
        try:
            return send_all(clock, "email")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        return sum(future.result() for future in [threads.submit(work), threads.submit(work)])


def places(took: Sequence[Outgoing]) -> Iterator[list[int]]:
    """By case, the places in the ledger of what was taken, in the order in which it was."""
    key = lambda one: one.case_code  # noqa: E731 - twice
    for _, messages in groupby(sorted(took, key=key), key=key):
        yield [int(one.id.split(".")[-2]) for one in messages]


CASES, ACTS = 400, 24


def later_notices(code: str, person: int) -> Iterator[store.NewMessage]:
    """What the follower would make of so many more acts on a case: ten thousand acts would take minutes to do."""
    facts: dict[str, str | None] = {
        "at": at(2).isoformat(),
        "agency": COMMUNE,
        "official": "",
        "until": None,
        "due": None,
    }
    for nth in range(ACTS):
        happened = at(2, 9, nth)
        yield store.NewMessage(
            code, 10_000 + nth, "applicant", "email", person, "withdrawal_taken_back", facts, happened
        )


@pytest.mark.heavy
@pytest.mark.exhaustive
@pytest.mark.takes(140)
def test_ten_thousand_notices_through_failing_providers_each_once_in_the_order_of_the_case(
    told_world: World, postmen: list[Postman]
) -> None:
    took: list[Outgoing] = []
    tries = Counter[str]()

    def fails(message: Outgoing) -> NotTaken | None:
        """Each message up to twice: the provider says no, or breaks."""
        tries[message.id] += 1
        if tries[message.id] > crc32(message.id.encode()) % 3:
            took.append(message)
            return None
        if crc32(message.id.encode()) % 2:
            return NotTaken("smtp_451")
        raise ConnectionResetError

    for postman in postmen:
        postman.fails = fails
    codes = [told_world.lodge(key=uuid4()) for _ in range(CASES)]
    follow(at(2, 10))
    with transaction():
        store.add((one for code in codes for one in later_notices(code, told_world.citizen.person_id or 0)), at(2, 10))
    clock = Clock(at(2, 10))
    while Message.objects.filter(channel="email", next_try_at__isnull=False).exists():
        sent_by_two(clock)
        clock.later(seconds=5)

    assert Message.objects.filter(channel="email", state="sent").count() == CASES * (ACTS + 1) == 10_000
    assert Counter(one.id for one in took).most_common(1)[0][1] == 1, "each once"
    assert all(earlier < later for seqs in places(took) for earlier, later in pairwise(seqs)), (
        "in the order of the case"
    )
    assert sum(tries.values()) > 18_000, "and it did fail"
