"""A database taken back to an older schema and forward again, for tests; afterwards it is as every other test expects it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from onestop.assembly import grants, roles
from serving_role import as_role


@contextmanager
def migrated_back(room: str, migration: str) -> Iterator[MigrationExecutor]:
    """In this block the schema is as of that migration; what of other rooms stands on later ones is gone with them."""
    executor = MigrationExecutor(connection)
    executor.migrate([(room, migration)])
    try:
        yield executor
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes())
        give_rights()


def give_rights() -> None:
    """Tables made anew belong to whoever made them, and no role may read them: whoever asks next would be refused."""
    with connection.cursor() as cursor:
        cursor.execute(roles.hand_over(connection.settings_dict["NAME"]))
    with as_role(roles.OWNER):
        grants.apply_grants()
