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
from types import FrameType

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
    _django()
    from onestop.runtime.api import run_worker

    run_worker()


def sequencer() -> None:
    """Order what was recorded, then let every follower read on."""
    _django()
    from django.db import close_old_connections
    from django.utils import timezone

    from onestop.assembly.wiring import followers
    from onestop.ledger import api as ledger

    asked_to_stop = _stop_asked()
    follow = followers()
    while not asked_to_stop.is_set():
        close_old_connections()
        now = timezone.now()
        done = ledger.sequence_once(now) + sum(int(str(each(now=now))) for each in follow)
        if not done:
            asked_to_stop.wait(1)


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
    from django.conf import settings
    from django.urls import get_resolver

    from onestop.assembly.wsgi import application

    if settings.SECRET_KEY == settings.NO_SECRET:
        sys.exit("ONESTOP_SECRET_KEY is not set; `./onestop up` makes one, or set it and ONESTOP_LEDGER_SECRET")

    _ = application, get_resolver().url_patterns
    os.register_at_fork(after_in_child=die_with_parent)


def _django() -> None:
    import django

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
