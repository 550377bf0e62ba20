"""A worker process, from the promise to the work, and after a kill."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import connection

import serving
from onestop.runtime.api import defer, raw, transaction

pytestmark = [pytest.mark.heavy, pytest.mark.django_db(transaction=True)]


@contextmanager
def working() -> Iterator["subprocess.Popen[bytes]"]:
    """`onestop.assembly.processes worker` on the test's database."""
    at = {name: str(value) for name, value in settings.DATABASES["default"].items()}
    host = f"?host={at['HOST']}" if at["HOST"].startswith("/") else ""
    where = "" if host else f"{at['HOST']}:{at['PORT'] or 5432}"
    url = f"postgresql://{at['USER']}@{where}/{connection.settings_dict['NAME']}{host}"
    process = subprocess.Popen(
        [sys.executable, "-m", "onestop.assembly.processes", "worker"],
        env={**os.environ, "DATABASE_URL": url, **serving.secrets()},
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for_no_jobs(within: float = 60) -> None:
    deadline = time.monotonic() + within
    while raw("SELECT 1 FROM runtime_outbox UNION ALL SELECT 1 FROM procrastinate_jobs WHERE status <> 'failed'"):
        assert time.monotonic() < deadline, "the worker did not get round to it"
        time.sleep(0.1)


def test_what_a_transaction_promised_is_done_after_it_and_leaves_nothing_behind() -> None:
    with transaction():
        defer(task="onestop.cases.api.note_lateness", timestamp=0)

    with working() as worker:
        wait_for_no_jobs()
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=20) == 0

    assert raw("SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'") == [(0,)]


def test_a_job_nobody_knows_fails_by_name_and_blocks_nothing() -> None:
    defer(task="nobody.knows.this")
    defer(task="onestop.cases.api.note_lateness", timestamp=0)

    with working():
        wait_for_no_jobs()

    assert raw("SELECT task_name FROM procrastinate_jobs WHERE status = 'failed'") == [("nobody.knows.this",)]
