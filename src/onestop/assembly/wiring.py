"""What follows from what: the one table of wires, each an object.

Four kinds of reaction, and where each stands:

- What must be atomic with an act is a call inside its operation, in the same transaction; it is not a wire.
- A promised job is deferred inside that transaction (`runtime.defer`), by the name of a task registered below.
- A follower reads the ledger behind the sequencer, at its own pace.
- Recurring work runs by the clock.

Beside them stand what `fsck` compares and checks, and what fills the demo province. A wire is imported
here, at the top of the layers, so that a name that is misspelt stops the start. A test finds what the
modules offer of each kind and names what is missing here (`tests/architecture/test_wiring.py`).
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final, NamedTuple, Protocol, get_args

from onestop.access import api as access
from onestop.anomalies import api as anomalies
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.organisation import api as organisation
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.reminders import api as reminders
from onestop.runtime.api import now, task
from onestop.tickets import api as tickets
from onestop.worklists import api as worklists


class Sweep(Protocol):
    """Work that recurs: it may be run again at any time, and answers how much it did."""

    def __call__(self, *, now: datetime) -> int: ...


class Recurring(NamedTuple):
    """An operation, the queue whose workers run it, and when, as cron says it."""

    cron: str
    queue: str
    name: str
    """Under which its jobs are kept; never changed, or jobs already promised would find nobody."""
    operation: Sweep


FOLLOWERS: tuple[ledger.Follower, ...] = (indicators.FOLLOWER, notices.FOLLOWER)
"""Each is read for by the worker, in a thread of its own, behind the sequencer."""

BESIDE: dict[str, partial[int]] = {
    f"notices by {channel}": partial(notices.send_next, channel, now) for channel in get_args(notices.Channel)
}
"""What the worker does again and again besides, each in a thread of its own: a channel that is slow holds up no other."""

RECURRING: tuple[Recurring, ...] = (
    Recurring("*/10 * * * *", "cases", "onestop.cases.api.note_lateness", cases.note_lateness),
    Recurring("13 * * * *", "cases", "onestop.cases.api.note_late_opinions", cases.note_late_opinions),
    Recurring("*/10 * * * *", "cases", "onestop.cases.api.note_silences", cases.note_silences),
    Recurring("43 * * * *", "cases", "onestop.cases.api.hand_over_lying_steps", cases.hand_over_lying_steps),
    Recurring("*/10 * * * *", "cases", "onestop.cases.api.move_for_outages", cases.move_for_outages),
    Recurring("*/5 * * * *", "upkeep", "onestop.documents.api.scan_waiting", documents.scan_waiting),
    Recurring("23 * * * *", "upkeep", "onestop.people.api.forget_ended_sessions", people.forget_ended_sessions),
    Recurring("29 * * * *", "upkeep", "onestop.people.api.forget_contact_changes", people.forget_contact_changes),
    Recurring("20 3 * * *", "upkeep", "onestop.cases.api.purge_papers", cases.purge_papers),
    Recurring("30 3 * * *", "upkeep", "onestop.documents.api.purge_previews", documents.purge_previews),
    Recurring("50 3 * * *", "upkeep", "onestop.notices.api.purge_texts", notices.purge_texts),
    Recurring("7 * * * *", "upkeep", "onestop.notices.api.forget_files", notices.forget_files),
    Recurring("41 3 * * *", "upkeep", "onestop.access.api.forget_old", access.forget_old),
    Recurring("*/2 * * * *", "cases", "onestop.bulk.api.finish_runs", bulk.finish_runs),
    Recurring("53 3 * * *", "upkeep", "onestop.bulk.api.forget_old", bulk.forget_old),
    Recurring("*/30 * * * *", "upkeep", "onestop.bulk.api.learn_hours", bulk.learn_hours),
    Recurring("47 3 * * *", "upkeep", "onestop.tickets.api.forget_old", tickets.forget_old),
    Recurring("53 3 * * *", "upkeep", "onestop.worklists.api.forget_opened", worklists.forget_opened),
    Recurring("*/10 * * * *", "cases", "onestop.reminders.api.remind", reminders.remind),
    Recurring("*/10 * * * *", "upkeep", "onestop.reminders.api.brief", reminders.brief),
    Recurring("*/5 * * * *", "upkeep", "onestop.reminders.api.send_letters", reminders.send_letters),
    Recurring("57 3 * * *", "upkeep", "onestop.reminders.api.forget_old", reminders.forget_old),
    Recurring("10 1 * * *", "indicators", "onestop.anomalies.api.roll_up", anomalies.roll_up),
)

HEARTBEAT: Final = "heartbeat"
"""The step by which a worker says that the server lives: its silences are proposed as outages."""

PROJECTIONS: tuple[ledger.Projection, ...] = (
    cases.CASE_PROJECTION,
    indicators.FACTS,
    indicators.TRACES,
    feedback.RATINGS,
)
"""Tables whose rows must say what the entries of their case say; one pass of `fsck` over the ledger serves all."""

CHECKS: tuple[ledger.ExtraCheck, ...] = (
    indicators.cells_hold,
    indicators.procedures_hold,
    documents.papers_hold,
    cases.papers_have_files,
    cases.issued_papers_hold,
    cases.numbers_hold,
    catalogue.versions_hold,
    people.people_hold,
    people.posts_hold,
    people.absences_hold,
    organisation.register_matches_ledger,
    outages.outages_hold,
    anomalies.questions_hold,
    ledger.shelves_are_empty,
)
"""What `fsck` checks after those."""

DEMO: tuple[Callable[[datetime], int], ...] = (
    organisation.load_province,
    people.load_demo,
    catalogue.load_own,
    tickets.load_morning,
)
"""What fills the demo province, in this order; each does nothing the second time."""


AFTER_MIGRATION: dict[tuple[str, str], Callable[[datetime], int]] = {
    ("organisation", "0005_drop_undated_parent"): organisation.record_existing,
    ("people", "0007_record_posts"): people.record_existing_posts,
    ("people", "0008_record_accounts"): people.record_existing_accounts,
    ("cases", "0039_returns_left_out"): cases.open_returns_left_out,
    ("indicators", "0007_traces"): indicators.trace_existing,
    ("cases", "0040_originals_counted"): cases.count_originals_left_out,
}
"""What is done once, with a migration that needs more than SQL: by app and name."""


def job_of(work: Recurring) -> Callable[[int], None]:
    """What a worker runs when the hour has come."""

    def run(timestamp: int) -> None:
        work.operation(now=now())

    run.__module__, _, run.__qualname__ = work.name.rpartition(".")
    return run


def steps_beside() -> dict[str, Callable[[], int]]:
    """What a worker does again and again beside its jobs, by name: to read on for each follower, to send by each
    channel, to say that it lives."""

    def step(follower: ledger.Follower) -> Callable[[], int]:
        return lambda: ledger.follow_once(follower, now())

    beat = {HEARTBEAT: partial(outages.beat, now)}
    return {follower.name: step(follower) for follower in FOLLOWERS} | BESIDE | beat


for line in RECURRING:
    task(queue=line.queue, cron=line.cron)(job_of(line))
