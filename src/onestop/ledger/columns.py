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
LONGEST: Final[Mapping[str, int]] = {
    "leaf": 32,
    "type": 100,
    "case_key": 32,
    "body": 1_000,
    "prev": 32,
    "mac": 36,
    "salt": 16,
    "payload": 65_536,
}
"""How many octets a column holds at most; the tables refuse more, for what is in them can never be taken out again.

A body has a fixed form of some 450 octets and a type. The longest payloads say which leaves of a case were erased, 67
octets each; of the events of a province in the demonstration none has 2 KB.
"""
