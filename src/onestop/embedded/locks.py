"""Who uses the server. The kernel keeps these locks and drops them however a process ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onestop.embedded.cluster import Cluster


@contextmanager
def in_use(cluster: Cluster) -> Iterator[None]:
    """Hold the server up. The last to let go stops it."""
    file = open_lock_file(cluster.folder / "users.lock")
    try:
        fcntl.flock(file, fcntl.LOCK_SH)  # waits while it is being stopped
        yield
    finally:
        _release(cluster, file)
        os.close(file)


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """One process at a time."""
    file = open_lock_file(path)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)


def is_held(path: Path) -> bool:
    """Whether another process holds this lock now."""
    file = open_lock_file(path)
    try:
        return not _try_lock(file, fcntl.LOCK_EX)
    finally:
        os.close(file)


def open_lock_file(path: Path) -> int:
    """A descriptor of the lock file; its folder is closed to strangers, so it need not be."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    if os.fstat(file).st_uid == os.geteuid():
        os.fchmod(file, 0o666)
    return file


def _release(cluster: Cluster, file: int) -> None:
    if _try_lock(file, fcntl.LOCK_EX):
        cluster.stop()
    elif not _try_lock(file, fcntl.LOCK_SH):
        # Neither ours nor shared: the keeper was quicker and is stopping it. Wait for that.
        fcntl.flock(file, fcntl.LOCK_SH)


def _try_lock(file: int, kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
