"""The only public face of embedded."""

from onestop.embedded.errors import PostgresUnavailable
from onestop.embedded.launcher import database_url, ensure_server, pgbench, revive, serve
from onestop.embedded.supervisor import SUPERVISOR, Child, Supervisor, die_with_parent

__all__ = [
    "SUPERVISOR",
    "Child",
    "PostgresUnavailable",
    "Supervisor",
    "database_url",
    "die_with_parent",
    "ensure_server",
    "pgbench",
    "revive",
    "serve",
]
