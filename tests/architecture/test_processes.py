"""What each process that serves does again and again: a part left out of it is missed here, without starting one."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from types import SimpleNamespace
from typing import Any, cast, get_args

import pytest

from onestop.assembly import processes, wiring
from onestop.assembly.process_environment import NEEDS
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.outages import api as outages
from onestop.runtime import api as runtime
from onestop.runtime import jobs
from onestop.runtime.api import now as clock

CHANNELS: tuple[notices.Channel, ...] = get_args(notices.Channel)


@pytest.fixture(autouse=True)
def no_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Django stands already, with the secrets of the tests."""
    monkeypatch.setattr(processes, "_django", lambda process: None)
    monkeypatch.setattr("django.db.close_old_connections", lambda: None)


def test_every_process_that_is_started_has_its_own_program() -> None:
    programs = {"web": processes.web, "worker": processes.worker, "sequencer": processes.sequencer}

    assert {**programs, "clamd": processes.clamd} == processes.PROCESSES
    assert set(NEEDS) == set(programs), "clamd is given no secret, and starts where it is installed"


def test_the_worker_reads_on_for_every_follower_and_sends_by_every_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    beside: dict[str, jobs.Step] = {}
    read_for: list[ledger.Follower] = []
    sent_by: list[notices.Channel] = []
    beats: list[object] = []
    sending = {name: partial(sent_by.append, channel) for name, channel in zip(wiring.BESIDE, CHANNELS, strict=True)}

    def follow_once(follower: ledger.Follower, now: datetime) -> int:
        read_for.append(follower)
        return 0

    monkeypatch.setattr(runtime, "run_worker", lambda **given: beside.update(given["beside"]))
    monkeypatch.setattr(ledger, "follow_once", follow_once)
    monkeypatch.setattr(wiring, "BESIDE", sending)
    monkeypatch.setattr(outages, "beat", beats.append)
    monkeypatch.setenv("ONESTOP_PUBLIC_ADDRESS", "https://motcua.example.vn")
    processes.worker()
    for step in beside.values():
        step()

    assert list(beside) == [*(follower.name for follower in wiring.FOLLOWERS), *sending, wiring.HEARTBEAT]
    assert beats == [clock]
    assert read_for == list(wiring.FOLLOWERS)
    assert sent_by == list(CHANNELS)


def test_a_channel_is_sent_by_in_a_step_of_its_own() -> None:
    assert [step.args[0] for step in wiring.BESIDE.values()] == list(CHANNELS)
    assert {step.func for step in wiring.BESIDE.values()} == {notices.send_next}


def test_a_worker_whose_provider_is_none_does_not_start(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.SMTP_URL = "smtp://mail.example.vn"
    monkeypatch.setenv("ONESTOP_PUBLIC_ADDRESS", "https://motcua.example.vn")

    with pytest.raises(SystemExit, match="does not encrypt"):
        processes.worker()


class Worker:
    """A queue without jobs, which writes down what is asked of it."""

    def __init__(self, asked: list[str]) -> None:
        self._asked = asked
        self.job_manager = SimpleNamespace(get_stalled_jobs=self._stalled)

    @asynccontextmanager
    async def open_async(self) -> AsyncIterator[None]:
        yield

    async def run_worker_async(self, **_options: object) -> None:
        self._asked.append("jobs")
        await asyncio.Event().wait()

    async def _stalled(self, **_within: float) -> list[object]:
        self._asked.append("rescue")
        return []


class Enough(Exception):
    """Every part was taken once."""


def test_a_worker_runs_jobs_relays_the_outbox_rescues_and_takes_each_step_beside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    all_taken = threading.Barrier(3, timeout=10)  # the outbox and two steps, each in a thread of its own

    def once(name: str) -> Callable[[], int]:
        def step() -> int:
            asked.append(name)
            all_taken.wait()
            if name == "outbox":  # the one whose failure ends the process
                raise Enough
            return 0

        return step

    monkeypatch.setattr(jobs, "relay_once", once("outbox"))
    monkeypatch.setattr(jobs, "close_old_connections", lambda: None)
    working = cast("Any", Worker(asked))
    with pytest.raises(Enough):
        asyncio.run(jobs._work(working, concurrency=1, beside={"one": once("one"), "two": once("two")}))

    assert sorted(set(asked)) == ["jobs", "one", "outbox", "rescue", "two"]


def test_the_sequencer_judges_again_what_was_set_aside_keeps_the_head_and_then_signs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    did: list[str] = []
    stopping = threading.Event()

    def sequence_once(now: datetime) -> int:
        did.append("sequence_once")
        stopping.set()
        return 1

    monkeypatch.setattr(processes, "_stop_event", lambda: stopping)
    monkeypatch.setattr(ledger, "judge_misfits_again", lambda now: did.append("judge_misfits_again"))
    monkeypatch.setattr(ledger, "keep_present_head", lambda: did.append("keep_present_head"))
    monkeypatch.setattr(ledger, "sequence_once", sequence_once)
    processes.sequencer()

    assert did == ["judge_misfits_again", "keep_present_head", "sequence_once"]


@pytest.mark.parametrize("fault", [ledger.LedgerDoesNotHold(reason="why"), ledger.WrongSigningKey("why")])
def test_a_ledger_that_cannot_be_signed_ends_the_sequencer_with_a_line(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def keep_present_head() -> None:
        raise fault

    monkeypatch.setattr(processes, "_stop_event", threading.Event)
    monkeypatch.setattr(ledger, "judge_misfits_again", lambda now: 0)
    monkeypatch.setattr(ledger, "keep_present_head", keep_present_head)

    with pytest.raises(SystemExit) as ended:
        processes.sequencer()
    assert "why" in str(ended.value.code)
