"""One procedure through the years: what it said from each day on, oldest first.

A procedure is written as it stands now. `earlier` says what was otherwise before, each time from a day on, so that a
case of a past year finds the law of its day and no act that came later.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

FIRST_DAY: Final = date(2020, 1, 1)
"""Cases of past years are simulated; they too need the version of their receipt date."""
_NOT_OF_A_VERSION: Final = ("earlier", "since", "conditions_from")
_WHO: Final = ("competent", "decided_by", "received_elsewhere")
_WITH_A_DAY: Final = ("components", "notes", "duties")


class Edition(NamedTuple):
    """A procedure as it stood from a day on, written like one that always stood so."""

    since: date
    written: dict[str, Any]


def editions_of(written: Mapping[str, Any]) -> Iterator[Edition]:
    """The earlier editions and the present one. A paper, a note or a duty with a day of its own (`from`) is in none before it,
    nor are conditions before `conditions_from`."""
    plain = {key: part for key, part in written.items() if key not in _NOT_OF_A_VERSION}
    for earlier in written.get("earlier", ()):
        said = {key: part for key, part in earlier.items() if key not in _NOT_OF_A_VERSION}
        begun = plain if written.get("conditions_from", FIRST_DAY) <= earlier["since"] else _without_conditions(plain)
        yield _edition(earlier["since"], {**_without_who(begun, said), **said})
    yield _edition(written.get("since", FIRST_DAY), plain)


def _without_conditions(plain: dict[str, Any]) -> dict[str, Any]:
    """Conditions of a later act bind nobody before it; which did then, nobody read."""
    return {key: part for key, part in plain.items() if key != "conditions"}


def _without_who(plain: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Who decides is one agency: what an edition says of it replaces whatever stands now."""
    return {key: part for key, part in plain.items() if key not in _WHO} if said.keys() & set(_WHO) else plain


def _edition(since: date, written: dict[str, Any]) -> Edition:
    parts: dict[str, Any] = {name: written[name] for name in _WITH_A_DAY if name in written}
    begun: dict[str, Any] = {
        name: [one for one in some if one.get("from", since) <= since] for name, some in parts.items()
    }
    return Edition(since, {**written, **begun})
