"""Waits until nobody uses the server any more, then stops it.

Without it a `kill -9` of the last user would leave a server nobody remembers. Run as a
process of its own: `python -m onestop.runtime.postgres.keeper DATA/postgres`.
"""

import fcntl
import sys
from pathlib import Path

from onestop.runtime.postgres.cluster import Cluster
from onestop.runtime.postgres.locks import opened


def keep(folder: Path) -> None:
    """Return once the last user is gone and the server stopped."""
    # Opened first, so closed first: whoever waits for the users' lock finds no keeper.
    watch = opened(folder / "keeper.lock")
    users = opened(folder / "users.lock")
    try:
        fcntl.flock(watch, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    fcntl.flock(users, fcntl.LOCK_EX)
    Cluster(folder=folder).stop()


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
