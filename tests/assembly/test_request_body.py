"""A body is read within its limit, at a pace, and with what room there is."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.assembly.gateway import PACE
from onestop.assembly.request_body import Body, BodyRefused, Chunks, Pace, Room, Shelf, read_body

QUICK = Pace(grace=0.05, least=1_000_000, rest=0.05)


class Sender:
    """Says chunks as granian does: after the last comes an empty one; `cut` it breaks off, `stop` it says no more."""

    def __init__(self, *chunks: bytes, cut: bool = False, stop: bool = False) -> None:
        self.chunks, self.cut, self.stop = chunks, cut, stop

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            yield chunk
        if self.stop:
            await asyncio.sleep(3600)
        if self.cut:
            yield b""
        yield b""


def read(sender: Sender, *, declared: int | None = None, limit: int = 100, shelf: Shelf | None = None) -> Body:
    room = Room(limit, shelf or Shelf(1_000_000, share=1_000_000), "somebody")
    return run(read_body(Chunks(aiter(sender)), declared=declared, room=room, pace=QUICK))


def run(reading: Coroutine[Any, Any, Body]) -> Body:
    return asyncio.run(reading)


def refused(sender: Sender, **how: Any) -> str:
    with pytest.raises(BodyRefused) as refusal:
        read(sender, **how)
    return refusal.value.reason


@given(st.lists(st.binary(min_size=1, max_size=2000), max_size=30))
def test_what_was_sent_is_what_is_read(chunks: list[bytes]) -> None:
    sent = b"".join(chunks)
    shelf = Shelf(1_000_000, share=1_000_000)
    body = read(Sender(*chunks), declared=len(sent), limit=60_000, shelf=shelf)

    assert (body.file.read(), body.size) == (sent, len(sent))
    assert shelf.free == 1_000_000 - len(sent)
    body.close()
    assert shelf.free == 1_000_000, "what was answered takes no room"


def test_a_body_that_says_it_is_too_large_is_refused_before_any_of_it_is_read() -> None:
    assert refused(Sender(stop=True), declared=101) == "too_large"


def test_a_body_in_chunks_is_cut_at_the_limit() -> None:
    assert read(Sender(b"x" * 60, b"x" * 40)).size == 100
    assert refused(Sender(b"x" * 60, b"x" * 41)) == "too_large"


def test_a_body_that_stops_coming_is_given_up() -> None:
    assert refused(Sender(b"x", stop=True), declared=50) == "too_slow"
    assert refused(Sender(stop=True), declared=50) == "too_slow"


def test_half_a_body_is_no_body() -> None:
    assert refused(Sender(b"x" * 40), declared=50) == "cut_off"
    assert refused(Sender(b"x" * 40, cut=True)) == "cut_off"


def test_no_more_is_kept_than_there_is_room_for_and_a_refused_body_gives_its_room_back() -> None:
    shelf = Shelf(50, share=50)

    assert refused(Sender(b"x" * 40, b"x" * 40), shelf=shelf) == "busy"
    assert shelf.free == 50


def test_nobody_has_more_than_his_share_and_what_was_answered_counts_no_more() -> None:
    shelf = Shelf(100, share=50)

    assert refused(Sender(b"x" * 51), shelf=shelf) == "busy"
    first = read(Sender(b"x" * 50), shelf=shelf)
    assert refused(Sender(b"x"), shelf=shelf) == "busy"
    shelf.take(50, "another")
    first.close()
    assert read(Sender(b"x" * 50), shelf=shelf).size == 50


def deadlines(*octets: int, began: float = 0) -> list[float]:
    """By when more must come, after each second's octets."""
    told, deadline = [], began + PACE.grace
    for second, came in enumerate(octets, 1):
        deadline = PACE.deadline(deadline, at=began + second, octets=came)
        told.append(deadline)
    return told


def test_ten_megabytes_at_fifty_kilobytes_a_second_arrive_and_a_trickle_does_not() -> None:
    assert all(deadline > second + 1 for second, deadline in enumerate(deadlines(*[50_000] * 200), 1))
    assert all(deadline < second for second, deadline in enumerate(deadlines(*[10] * 200), 1) if second >= 16)


def test_much_at_once_buys_a_minute_and_no_hours() -> None:
    assert deadlines(63_900_000)[-1] == 1 + PACE.rest
    assert PACE.rest <= 60


def test_waiting_can_be_given_up_and_taken_up_again() -> None:
    async def late() -> AsyncIterator[bytes]:
        await asyncio.sleep(0.05)
        yield b"late"

    async def twice() -> bytes | None:
        chunks = Chunks(late())
        with pytest.raises(BodyRefused):
            await chunks.next(within=0.01)
        return await chunks.next(within=1)

    assert asyncio.run(twice()) == b"late"
