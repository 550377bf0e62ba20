"""Waits until nobody uses the server any more, then stops it.

Without it a `kill -9` of the last user would leave a server nobody remembers. Run as a
process of its own: `python -m onestop.embedded.keeper DATA/postgres`.
"""

import fcntl
import sys
from pathlib import Path

from onestop.embedded.cluster import Cluster
from onestop.embedded.locks import open_lock_file


def stop_when_unused(folder: Path) -> None:
    """Return once the last user is gone and the server stopped."""
    # Opened first, so closed first: whoever waits for the users' lock finds no keeper.
    watch = open_lock_file(folder / "keeper.lock")
    users = open_lock_file(folder / "users.lock")
    try:
        fcntl.flock(watch, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    fcntl.flock(users, fcntl.LOCK_EX)
    Cluster(folder=folder).stop()


if __name__ == "__main__":
    stop_when_unused(Path(sys.argv[1]))
