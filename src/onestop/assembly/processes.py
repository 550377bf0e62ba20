"""The processes that serve: web, worker, sequencer. `python -m onestop.assembly.processes web …`.

Each does one thing until told to stop, and dies with the supervisor that started it.
"""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from types import FrameType
from typing import TypeVar

from onestop.assembly.database import data_folder
from onestop.assembly.process_environment import take_secrets
from onestop.runtime.secrets import MissingSecret

R = TypeVar("R")
_PR_SET_PDEATHSIG = 1
SUPERVISOR = "ONESTOP_SUPERVISOR"
"""Process id of the supervisor, in the environment of what it starts."""


def die_with_parent() -> None:
    """Whoever started us may be killed without a chance to tell us; then we go too."""
    if SUPERVISOR not in os.environ:
        return
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        return
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def web(host: str, port: str) -> None:
    """Answer browsers: as many processes as cores, each one request at a time (the fastest measured)."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    _preload()
    Granian(
        "onestop.assembly.wsgi:application",
        address=host,
        port=int(port),
        interface=Interfaces.WSGI,
        workers=os.cpu_count() or 1,
        blocking_threads=1,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()


def worker() -> None:
    """Run jobs, promised and recurring."""
    _django("worker")
    from onestop.runtime.api import run_worker

    run_worker()


def sequencer() -> None:
    """Order what was recorded, then let every follower read on."""
    _django("sequencer")
    from django.db import close_old_connections
    from django.utils import timezone

    from onestop.assembly.wiring import followers
    from onestop.ledger import api as ledger

    asked_to_stop = _stop_asked()
    follow = followers()
    # An earlier process may have been too old to know an event or a key.
    ledger.release_misfits()
    _or_exit(ledger.keep_present_head)
    while not asked_to_stop.is_set():
        close_old_connections()
        now = timezone.now()
        done = _or_exit(partial(ledger.sequence_once, now)) + sum(int(str(each(now=now))) for each in follow)
        if not done:
            asked_to_stop.wait(1)


def _or_exit(work: Callable[[], R]) -> R:
    """Do it, or end with one line that says why the ledger signs nothing more; the supervisor tries again later."""
    from onestop.ledger import api as ledger

    try:
        return work()
    except ledger.LedgerDoesNotHold as refusal:
        sys.exit(f"the ledger signs nothing more: {refusal.reason}")
    except ledger.WrongSigningKey as fault:
        sys.exit(str(fault))


PROCESSES: Mapping[str, Callable[..., None]] = {"web": web, "worker": worker, "sequencer": sequencer}


def _preload() -> None:
    # Read in once here, and shared by the processes granian forks: seconds saved at every start.
    _take_secrets("web")
    from django.urls import get_resolver

    from onestop.assembly.wsgi import application

    _ = application, get_resolver().url_patterns
    os.register_at_fork(after_in_child=die_with_parent)


def _take_secrets(process: str) -> None:
    try:
        take_secrets(process, data_folder(None))
    except MissingSecret as missing:
        sys.exit(f"{process} does not start: {missing}")


def _django(process: str) -> None:
    import django

    _take_secrets(process)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
    django.setup()


def _stop_asked() -> threading.Event:
    asked = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        asked.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return asked


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    die_with_parent()
    PROCESSES[sys.argv[1]](*sys.argv[2:])
