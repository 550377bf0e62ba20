"""How long it takes from what happens to a case until whoever is told has been handed the notice, beside very many cases.

The loops are those of the sequencer and of the worker, each in a thread of its own: to order and sign what is recorded, to read
it and make the messages, to hand them over by each channel. What is told of the past stands in the tables as if it had been sent.
"""

import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, Final, get_args

from django.db import connection, connections

from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.ops.bench.work import Place, lodge, places
from onestop.ops.simulation import simulate_past
from onestop.runtime.api import now, raw

LIMIT: Final = 10.0
"""Seconds within which 99 of 100 are to be handed over."""
_COMMUNES: Final = 40
_IDLE: Final = 0.5
"""Seconds a loop of the worker rests where it found nothing to do; the sequencer's rests as long again."""
_TOLD_EACH: Final = 5
"""Messages of each case of the past."""
_PAST: Final = """
INSERT INTO notices_message (case_code, seq, recipient, channel, person_id, text, facts, happened_at, made_at, state, attempts,
  next_try_at, provider, why, handed_over_at, language, subject, body, digest)
SELECT c.code, -n - 1, 'applicant', (ARRAY['inbox', 'email', 'sms', 'inbox', 'email'])[n + 1], c.applicant_id, 'accepted', '{}',
  c.lodged_at, c.lodged_at, 'sent', 1, NULL, 'bench', '', c.lodged_at, 'vi', 'x', 'x', 'x'
FROM cases_case c CROSS JOIN generate_series(0, %s - 1) AS n
"""
_REACHED: Final = """
UPDATE people_person SET phone = '0912' || lpad(mod(id, 1000000)::text, 6, '0'), email = 'a' || id || '@hopthu.example'
WHERE id = ANY(%s)
"""
"""Those who lodge have a number and an address, so that each is told by every channel."""
_TOOK: Final = """
SELECT extract(epoch FROM handed_over_at - happened_at)::float8 FROM notices_message
WHERE happened_at >= %s AND state = 'sent' ORDER BY 1
"""
_OPEN: Final = "SELECT count(*) FROM notices_message WHERE happened_at >= %s AND state <> 'sent'"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTimes:
    """Seconds from what happened to the hand-over, of so many notices beside so many cases."""

    cases: int
    messages_before: int
    lodged: int
    notices: int
    median: float
    most: float
    """What 99 of 100 kept."""
    slowest: float
    left: int
    """Those nobody had handed over when it was waited for no longer."""

    @property
    def ratio(self) -> float:
        """Of the limit, how much 99 of 100 needed."""
        return self.most / LIMIT

    @property
    def reached(self) -> bool:
        return self.left == 0 and self.notices > 0 and self.ratio <= 1

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "limit": LIMIT, "ratio": round(self.ratio, 4), "reached": self.reached}


def time_notices(*, cases: int, seconds: float, a_second: int, progress: Callable[[str], None]) -> NoticeTimes:
    """Lodge `a_second` cases a second for so long, beside `cases` of a past year and what was told of them."""
    progress(f"{cases} cases of the past")
    simulate_past(cases=cases, now=now())
    raw(_PAST, [_TOLD_EACH])
    raw("ANALYZE")
    notices.follow_all(now())
    progress(f"{a_second} cases a second for {seconds:g} s")
    at, where = places(_COMMUNES), now()
    raw(_REACHED, [[one.applicant for one in at]])
    with _working():
        lodged = _lodge_for(at, seconds, a_second)
        _wait_until_told(where)
    took = [row[0] for row in raw(_TOOK, [where])]
    return _times(took, cases=cases, lodged=lodged, left=int(raw(_OPEN, [where])[0][0]))


def _times(took: Sequence[float], *, cases: int, lodged: int, left: int) -> NoticeTimes:
    return NoticeTimes(
        cases=cases,
        messages_before=cases * _TOLD_EACH,
        lodged=lodged,
        notices=len(took),
        median=percentile(took, 0.5),
        most=percentile(took, 0.99),
        slowest=percentile(took, 1),
        left=left,
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """The least of them that so large a share does not exceed; 0 of none.

    >>> percentile([1, 2, 3, 4], 0.5), percentile([1, 2, 3, 4], 1), percentile([], 0.99)
    (2, 4, 0.0)
    """
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0


def _lodge_for(at: Sequence[Place], seconds: float, a_second: int) -> int:
    """At an even pace; where the machine cannot keep it, as fast as it can."""
    began, done = time.perf_counter(), 0
    while (passed := time.perf_counter() - began) < seconds:
        if done < passed * a_second:
            lodge(at[done % len(at)])
            done += 1
        else:
            time.sleep(0.005)
    return done


def _wait_until_told(since: Any) -> None:
    """Until nothing that was recorded waits to be read or sent, but no longer than three times the limit."""
    until = time.monotonic() + 3 * LIMIT
    while time.monotonic() < until:
        lag = next((one.lag for one in ledger.follower_states() if one.name == "notices"), 0)
        if not lag and ledger.oldest_waiting() is None and not raw(_OPEN, [since])[0][0]:
            return
        time.sleep(_IDLE)


@contextmanager
def _working() -> Iterator[None]:
    """The sequencer and the worker, for the length of the block."""
    stop = threading.Event()
    steps: list[tuple[Callable[[], object], float]] = [
        (lambda: ledger.sequence_once(now()), 2 * _IDLE),
        (lambda: ledger.follow_once(notices.FOLLOWER, now()), _IDLE),
        *((partial(notices.send_next, channel, now), _IDLE) for channel in get_args(notices.Channel)),
    ]
    threads = [threading.Thread(target=_again_and_again, args=(*step, stop), daemon=True) for step in steps]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        connection.close()


def _again_and_again(step: Callable[[], object], rest: float, stop: threading.Event) -> None:
    try:
        while not stop.is_set():
            if not step():
                stop.wait(rest)
    finally:
        connections.close_all()
