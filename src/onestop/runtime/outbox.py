"""Jobs that commit or vanish with the work that asked for them.

Inserting into the job queue inside a hot transaction halves its speed (triggers, NOTIFY).
So the transaction leaves a plain row here, and the worker relays rows to the queue in
batches: a row is deleted and its job made in one transaction, so each job is made once.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, TypeAlias

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task

from onestop.runtime.sql import raw
from onestop.runtime.transactions import transaction

Promise: TypeAlias = tuple[str, Mapping[str, Any]]
"""The name of a task and its arguments."""

OUTBOX_INSERT = """
INSERT INTO runtime_outbox (task, args)
SELECT * FROM unnest(%(outbox_task)s::text[], %(outbox_args)s::text[]::jsonb[])
"""
"""To be used alone or as a CTE of a bigger statement, with `outbox_params`."""

# Chosen before anything is deleted: asked again for each row, as a plan may, the question would pass over what is locked
# already and find as many more.
_DELETE_BATCH = """
WITH chosen AS MATERIALIZED (SELECT id FROM runtime_outbox ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED),
batch_rows AS (
  DELETE FROM runtime_outbox o USING chosen WHERE o.id = chosen.id RETURNING o.id, task, args
)
SELECT task, args::text FROM batch_rows ORDER BY id
"""


def outbox_insert(*, guard: str | None = None) -> str:
    """`OUTBOX_INSERT`, or the same that inserts only when the CTE named `guard` has a row."""
    return OUTBOX_INSERT if guard is None else f"{OUTBOX_INSERT} WHERE EXISTS (SELECT 1 FROM {guard})"  # noqa: S608 - a name in our code


def outbox_params(promises: Iterable[Promise]) -> dict[str, list[str]]:
    """The named parameters of `OUTBOX_INSERT`."""
    pairs = [(task, json.dumps(dict(args), ensure_ascii=False)) for task, args in promises]
    return {"outbox_task": [task for task, _ in pairs], "outbox_args": [args for _, args in pairs]}


def defer(*, task: str, **args: Any) -> None:
    """Promise a job in the current transaction; the worker will run it after the commit."""
    raw(OUTBOX_INSERT, outbox_params([(task, args)]))


def relay_once(*, batch: int = 500) -> int:
    """Hand up to `batch` promised jobs to the queue, oldest first; how many there were."""
    with transaction():
        batch_rows = raw(_DELETE_BATCH, [batch])
        for task, rows in groupby(batch_rows, key=lambda row: str(row[0])):
            _enqueue(task, [json.loads(args) for _, args in rows])
    return len(batch_rows)


def _enqueue(task: str, jobs: list[dict[str, Any]]) -> None:
    # In a worker the app speaks over a pool of its own; only a manager on Django's
    # connection makes the job in the transaction that takes the row.
    known = app.tasks.get(task)
    # An unknown name still becomes a job, which fails by name, rather than block the outbox.
    queue = known.queue if known is not None else None
    configure_task(name=task, job_manager=JobManager(DjangoConnector()), queue=queue).batch_defer(*jobs)
