"""The columns of an entry and of its disclosure, named once.

By them its statement inserts it, a bulk load copies it, and the serving role is allowed to add it. Needs no Django.
"""

from collections.abc import Mapping
from typing import Final

ENTRY: Final[Mapping[str, str]] = {
    "leaf": "bytea",
    "type": "text",
    "at": "timestamptz",
    "case_key": "bytea",
    "body": "bytea",
    "prev": "bytea",
    "mac": "bytea",
}
"""What whoever sealed an entry writes of it, with PostgreSQL's type of each column."""
PLACE: Final = "seq"
"""What only the sequencer adds, or a bulk load, which places as it writes."""
DISCLOSURE: Final[Mapping[str, str]] = {"leaf": "bytea", "salt": "bytea", "payload": "bytea"}
"""What an entry commits to, kept beside it."""
