"""Background work: procrastinate on Django's own connection, PostgreSQL as the only queue."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, ParamSpec, TypeVar, cast

from django.db import close_old_connections
from procrastinate import App, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.tasks import Task

from onestop.runtime.outbox import relay_once

P = ParamSpec("P")
R = TypeVar("R")

RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
"""A job that fails is tried again over about a day before an operator is needed."""

_AT_ONCE: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The queue's own clock is the database's, not `now()`: a moment that has passed on every clock."""


def task(*, queue: str, cron: str | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Register a function as a job of `queue`, named after where it stands.

    With `cron` it also runs by itself, and must take procrastinate's `timestamp: int`.
    A job may run twice (a worker may die before it says so): write it to be repeatable.
    """

    def register(function: Callable[P, R]) -> Callable[P, R]:
        registered = app.task(name=task_name(function), queue=queue, retry=RETRIES)(function)
        if cron:
            app.periodic(cron=cron)(cast("Task[[int], R, [int]]", registered))
        return function

    return register


def task_name(function: Callable[..., object]) -> str:
    """The name under which `function` is deferred."""
    return f"{function.__module__}.{function.__qualname__}"


def run_worker(*, concurrency: int = 2) -> None:
    """Relay the outbox and run jobs and periodic tasks until told to stop (SIGTERM, SIGINT)."""
    connector = cast("DjangoConnector", app.connector).get_worker_connector()
    with app.replace_connector(connector) as working:
        asyncio.run(_work(working, concurrency=concurrency))


async def _work(working: App, *, concurrency: int) -> None:
    async with working.open_async():
        beside = [asyncio.create_task(_relay_for_ever()), asyncio.create_task(_rescue_for_ever(working))]
        worker = asyncio.create_task(working.run_worker_async(concurrency=concurrency, delete_jobs="successful"))
        try:
            # Whichever falls first ends the process; its supervisor starts a fresh one.
            done, _ = await asyncio.wait([worker, *beside], return_when=asyncio.FIRST_COMPLETED)
            for finished in done:
                finished.result()
        finally:
            for running in (worker, *beside):
                running.cancel()


async def _relay_for_ever(pause: float = 0.5) -> None:
    while True:
        if not await asyncio.to_thread(_relay):
            await asyncio.sleep(pause)


def _relay() -> int:
    close_old_connections()
    return relay_once()


async def _rescue_for_ever(working: App, pause: float = 30) -> None:
    """Give back to the queue what a killed worker was doing."""
    while True:
        for job in await working.job_manager.get_stalled_jobs(seconds_since_heartbeat=pause):
            await working.job_manager.retry_job(job, retry_at=_AT_ONCE)
        await asyncio.sleep(pause)
