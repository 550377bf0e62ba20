"""The only public face of embedded."""

from onestop.embedded.account import account_for
from onestop.embedded.binaries import programs
from onestop.embedded.cluster import with_role
from onestop.embedded.errors import PostgresUnavailable
from onestop.embedded.launcher import database_url, ensure_server, pgbench, revive, serve
from onestop.embedded.supervisor import SUPERVISOR, Child, Supervisor, die_with_parent

__all__ = [
    "SUPERVISOR",
    "Child",
    "PostgresUnavailable",
    "Supervisor",
    "account_for",
    "database_url",
    "die_with_parent",
    "ensure_server",
    "pgbench",
    "programs",
    "revive",
    "serve",
    "with_role",
]
