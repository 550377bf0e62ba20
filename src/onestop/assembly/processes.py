"""The processes that serve: web, worker, sequencer. `python -m onestop.assembly.processes web …`.

Each does one thing until told to stop, and dies with the supervisor that started it.
"""

import os
import resource
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from types import FrameType
from typing import TypeVar

from onestop.assembly.complaints import Complaint, language
from onestop.assembly.data_folder import data_folder
from onestop.assembly.port import claim_port
from onestop.assembly.process_environment import take_secrets
from onestop.assembly.public_address import served_at, take_public_address
from onestop.embedded.api import die_with_parent
from onestop.runtime import clock
from onestop.runtime.huge_pages import use_huge_pages
from onestop.runtime.secrets import MissingSecret

R = TypeVar("R")

_HEADERS_WITHIN_MS = 15_000
"""Milliseconds for the head of a request; a connection kept open that asks nothing for as long is closed as well."""
_LONGEST_HEAD = 64 * 1024
_CONNECTIONS = 4096
"""Open connections a process; each costs a few kilobytes while it waits."""


def web(host: str, port: str) -> None:
    """Answer browsers: as many processes as cores, each one request at a time (the fastest measured).

    granian speaks HTTP; `gateway` reads bodies and calls Django. HTTP/1.1 only: a proxy speaks newer ones to the world.
    """
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    _or_complain(partial(take_public_address, served_at(host, int(port))))
    _preload()
    claim = _or_complain(partial(claim_port, host, int(port)))
    allow_many_files()
    Granian(
        "onestop.assembly.wsgi:gateway",
        address=host,
        port=int(port),
        interface=Interfaces.RSGI,
        workers=os.cpu_count() or 1,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=_HEADERS_WITHIN_MS, max_buffer_size=_LONGEST_HEAD),
        backpressure=_CONNECTIONS,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()
    del claim  # held until here


def allow_many_files() -> None:
    """Each connection is an open file: the usual 1,024 a process are raised as far as the machine allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * _CONNECTIONS
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def worker() -> None:
    """Run jobs, promised and recurring, and read on for every follower; what it makes may lead the public to us as well."""
    _or_complain(partial(take_public_address, served_at("127.0.0.1", 8000)))
    _django("worker")
    from onestop.assembly.wiring import steps_beside
    from onestop.notices import api as notices
    from onestop.runtime.api import run_worker

    try:
        notices.check_providers()
    except ValueError as fault:
        sys.exit(f"worker does not start: {fault}")
    run_worker(beside=steps_beside())


def sequencer() -> None:
    """Order what was recorded and sign it. Who reads it reads behind, and cannot hold it up."""
    _django("sequencer")
    from django.db import close_old_connections, connection

    from onestop.ledger import api as ledger
    from onestop.runtime.api import now

    stopping = _stop_event()
    connection.settings_dict["CONN_MAX_AGE"] = None  # by its session `new-log` sees that it runs
    # At once, not with the first entry: who started it is still looking.
    _or_exit(ledger.signing_key)
    # An earlier process may have been too old to know an event or a key.
    ledger.judge_misfits_again(now())
    _or_exit(ledger.keep_present_head)
    while not stopping.is_set():
        close_old_connections()
        if not _or_exit(partial(ledger.sequence_once, now())):
            stopping.wait(1)


def _or_exit(work: Callable[[], R]) -> R:
    """Do it, or end with one line that says why the ledger signs nothing more; the supervisor tries again later."""
    from onestop.ledger import api as ledger

    try:
        return work()
    except ledger.LedgerDoesNotHold as refusal:
        sys.exit(f"the ledger signs nothing more: {refusal.reason}")
    except ledger.WrongSigningKey as fault:
        sys.exit(str(fault))


def clamd(configuration: str) -> None:
    """Become ClamAV's daemon, which loads its signatures for a while before it answers."""
    from onestop.assembly.clamd import program

    found = program()
    if found is None:
        sys.exit("clamd is not installed any more")
    os.execv(found, [found, "--config-file", configuration])  # noqa: S606 - our own child under another name


PROCESSES: Mapping[str, Callable[..., None]] = {
    "web": web,
    "worker": worker,
    "sequencer": sequencer,
    "clamd": clamd,
}


def _preload() -> None:
    # Read in once here, and shared by the processes granian forks: seconds saved at every start.
    _take_secrets("web")
    from django.urls import get_resolver

    from onestop.assembly.database import check_schema
    from onestop.assembly.wsgi import application

    _ = application, get_resolver().url_patterns
    check_schema()
    os.register_at_fork(after_in_child=die_with_parent)
    os.register_at_fork(after_in_child=use_huge_pages)  # each by itself: what a child writes it no longer shares


def _or_complain(work: Callable[[], R]) -> R:
    """Do it, or end with the one line an operator reads."""
    try:
        return work()
    except Complaint as complaint:
        sys.exit(complaint.text.in_(language()))


def _take_secrets(process: str) -> None:
    try:
        take_secrets(process, data_folder(None))
    except MissingSecret as missing:
        sys.exit(f"{process} does not start: {missing}")
    # Read in once the environment is as it must be.
    from onestop.runtime.api import session_name

    os.environ["PGAPPNAME"] = session_name(process)


def _django(process: str) -> None:
    import django

    _take_secrets(process)
    from onestop.assembly.database import check_schema

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
    django.setup()
    check_schema()
    use_huge_pages()


def _stop_event() -> threading.Event:
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return stopping


if __name__ == "__main__":
    die_with_parent()
    clock.share()  # what it starts, web's processes among them, follows the same clock
    PROCESSES[sys.argv[1]](*sys.argv[2:])
