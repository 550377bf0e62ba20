"""The schema as all migrations leave it, to begin an empty database with: made one after another they take many times longer.

The image is written by `scripts/build-schema` from the migrations themselves, and names those it holds: what came since is
done as ever, so an older image costs time and no more. A test holds what begins so to what the migrations make.
"""

from pathlib import Path
from typing import Final

import psycopg

from onestop.runtime.clock import now

IMAGE: Final = Path(__file__).parent / "data" / "schema.sql"
_WRITTEN_BY: Final = 18
"""The version of the server that wrote it, the one that comes along; another's own migrations make what it needs."""
_IS_EMPTY: Final = "SELECT NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace)"
_JUST_NOW: Final = "UPDATE public.django_migrations SET applied = %s"
_LINES_OF_PSQL: Final = ("--", "\\")
_SET: Final = "SET "
_PATH: Final = ("set_config('search_path', '', false)", "set_config('search_path', '', true)")


def begin_with_image(connection: psycopg.Connection) -> bool:
    """All of the image in one transaction, where the database holds nothing and its server wrote it; whether it did."""
    if connection.info.server_version // 10_000 != _WRITTEN_BY or not IMAGE.exists():
        return False
    found = connection.execute(_IS_EMPTY).fetchone()
    if found is None or not found[0]:
        return False
    with connection.transaction():
        connection.execute(IMAGE.read_bytes(), prepare=False)
        connection.execute(_JUST_NOW, [now()])
    return True


def image_of(dumped: str) -> str:
    """What `pg_dump` said, as any client may send it: no line of psql's own, and nothing set beyond the transaction."""
    lines = (line for line in dumped.splitlines() if line and not line.startswith(_LINES_OF_PSQL))
    return "\n".join([*map(_within_transaction, lines), ""])


def _within_transaction(line: str) -> str:
    return f"SET LOCAL {line.removeprefix(_SET)}" if line.startswith(_SET) else line.replace(*_PATH)
