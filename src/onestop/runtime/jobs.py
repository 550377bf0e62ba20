"""Background work: procrastinate on Django's own connection, PostgreSQL as the only queue."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Final, ParamSpec, TypeAlias, TypeVar, cast

from django.db import close_old_connections
from procrastinate import App, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.tasks import Task

from onestop.runtime.outbox import relay_once

P = ParamSpec("P")
R = TypeVar("R")
Step: TypeAlias = Callable[[], int]
"""Does some of what there is to do, and answers how much; 0 when there was nothing."""

logger = logging.getLogger(__name__)

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


def run_worker(*, concurrency: int = 2, beside: Mapping[str, Step] | None = None) -> None:
    """Relay the outbox and run jobs and periodic tasks until told to stop (SIGTERM, SIGINT).

    `beside` are steps by name, each taken again and again in a thread of its own; one that fails is logged
    and tried again after a while, and holds up nothing else.
    """
    connector = cast("DjangoConnector", app.connector).get_worker_connector()
    with app.replace_connector(connector) as working:
        asyncio.run(_work(working, concurrency=concurrency, beside=beside or {}))


async def _work(working: App, *, concurrency: int, beside: Mapping[str, Step]) -> None:
    async with working.open_async():
        running = [
            asyncio.create_task(working.run_worker_async(concurrency=concurrency, delete_jobs="successful")),
            asyncio.create_task(_again_and_again("outbox", relay_once, forgiving=False)),
            asyncio.create_task(_rescue_for_ever(working)),
            *(asyncio.create_task(_again_and_again(name, step, forgiving=True)) for name, step in beside.items()),
        ]
        try:
            # Whichever falls first ends the process; its supervisor starts a fresh one.
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for finished in done:
                finished.result()
        finally:
            for each in running:
                each.cancel()


async def _again_and_again(name: str, step: Step, *, forgiving: bool, pause: float = 0.5, longer: float = 5) -> None:
    """Take a step for ever, at once while there is more to do. In one thread, so that it keeps one connection."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, thread_name_prefix=name) as thread:
        while True:
            try:
                done = await loop.run_in_executor(thread, _on_an_open_connection, step)
            except Exception:
                if not forgiving:
                    raise
                logger.exception("%s could not go on; it is tried again in %s s", name, longer)
                await asyncio.sleep(longer)
            else:
                if not done:
                    await asyncio.sleep(pause)


def _on_an_open_connection(step: Step) -> int:
    close_old_connections()
    return step()


async def _rescue_for_ever(working: App, pause: float = 30) -> None:
    """Give back to the queue what a killed worker was doing."""
    while True:
        for job in await working.job_manager.get_stalled_jobs(seconds_since_heartbeat=pause):
            await working.job_manager.retry_job(job, retry_at=_AT_ONCE)
        await asyncio.sleep(pause)
