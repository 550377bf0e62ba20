"""Which serving processes are connected to the database, on this machine or another: each says its name."""

from typing import Final

from onestop.runtime.sql import raw

_CONNECTED: Final = """
SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = ANY(%s) LIMIT 1"""


def session_name(process: str) -> str:
    """How the sessions of a serving process are called (`application_name`, which libpq takes from PGAPPNAME)."""
    return f"onestop {process}"


def is_connected(*processes: str) -> bool:
    """Whether one of these processes has a session now."""
    return bool(raw(_CONNECTED, [list(map(session_name, processes))]))
