"""Change what is kept as one could whom no constraint stops."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from onestop.runtime.api import raw

_CHECKS = """
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE conrelid = ANY('{cases_case,cases_task,cases_wait,cases_component,cases_issued}'::regclass[]) AND contype = 'c'
"""


@contextmanager
def tampered(statement: str, *values: Any) -> Iterator[None]:
    """Something changed by one whom no constraint stops, and undone afterwards."""
    with transaction.atomic():
        raw("SET CONSTRAINTS ALL IMMEDIATE")
        for table, name in raw(_CHECKS):
            raw(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        raw("SET LOCAL session_replication_role = replica")
        raw(statement, list(values))
        yield
        transaction.set_rollback(True)
