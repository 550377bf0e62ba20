"""A PostgreSQL of one's own, kept in the data folder.

The server binaries come from a wheel; everything around them is ours. The server listens
on a Unix socket only, runs as an ordinary user even when we are root, and lives exactly
as long as somebody uses it: every user holds a shared lock, and a small keeper waits for
the last of them to let go, however it ends.
"""

from onestop.runtime.postgres.cluster import with_role
from onestop.runtime.postgres.errors import PostgresUnavailable
from onestop.runtime.postgres.launcher import database_url, ensure_server, revive, serve

__all__ = ["PostgresUnavailable", "database_url", "ensure_server", "revive", "serve", "with_role"]
