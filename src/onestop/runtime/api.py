"""The only public face of runtime."""

from onestop.runtime import blobs
from onestop.runtime.alone import alone
from onestop.runtime.clock import now
from onestop.runtime.copying import copy_line, copy_lines, copy_rows, joined
from onestop.runtime.huge_pages import use_huge_pages
from onestop.runtime.jobs import run_worker, task, task_name
from onestop.runtime.kept_briefly import alone_with, forget_briefly, keep_briefly, kept_briefly
from onestop.runtime.outage import CannotKeep, is_outage, refusing_outages
from onestop.runtime.outbox import OUTBOX_INSERT, defer, outbox_insert, outbox_params, relay_once
from onestop.runtime.public_address import public_url
from onestop.runtime.rate import Rate, Verdict, allow
from onestop.runtime.secrets import MissingSecret
from onestop.runtime.sessions import is_connected, session_name
from onestop.runtime.set_aside import set_aside
from onestop.runtime.sql import raw, raw_dicts
from onestop.runtime.statement import Statement
from onestop.runtime.throttle import throttle
from onestop.runtime.transactions import (
    AlreadyInTransaction,
    NotInTransaction,
    in_transaction,
    in_transaction_required,
    savepoint,
    transaction,
)

__all__ = [
    "OUTBOX_INSERT",
    "AlreadyInTransaction",
    "CannotKeep",
    "MissingSecret",
    "NotInTransaction",
    "Rate",
    "Statement",
    "Verdict",
    "allow",
    "alone",
    "alone_with",
    "blobs",
    "copy_line",
    "copy_lines",
    "copy_rows",
    "defer",
    "forget_briefly",
    "in_transaction",
    "in_transaction_required",
    "is_connected",
    "is_outage",
    "joined",
    "keep_briefly",
    "kept_briefly",
    "now",
    "outbox_insert",
    "outbox_params",
    "public_url",
    "raw",
    "raw_dicts",
    "refusing_outages",
    "relay_once",
    "run_worker",
    "savepoint",
    "session_name",
    "set_aside",
    "task",
    "task_name",
    "throttle",
    "transaction",
    "use_huge_pages",
]
