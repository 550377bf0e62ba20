"""How much may be sent to an address, by whom, and what has to wait for its turn there.

A view says its limit with its door. The server in front of Django reads no more than that, and marks a request
whose body it did not read whole (`frame.refused_bodies`).
"""

from typing import Any, Final, Literal, TypeAlias

from django.urls import Resolver404, resolve

LITTLE: Final = 64_000
"""Octets: a search, a press of a button, a sign-in."""
TYPED: Final = 4_000_000
"""Octets: a form with long answers, and whatever was pasted into it by mistake: too much text comes back with its error. A
Vietnamese letter takes up to nine octets on the way."""
OPEN_TO_ALL: Final = 1_000_000
"""Octets: the most a stranger may send where he need not sign in, or whose form waits for him to do so."""
FILES: Final = 64_000_000
"""Octets: a form with files, of which each is held to a limit of its own. Nobody sends so much before signing in."""

MOST_FILES: Final = 100
"""Files one form may carry at a time."""

REFUSED_BODY: Final = "onestop.refused_body"
"""Key of the WSGI environment under which the server says why the body is not there."""
Reason: TypeAlias = Literal["too_large", "too_slow", "busy", "signed_out"]
Line: TypeAlias = Literal["", "hashing", "files", "drawing"]
"""What a request stands in line for: nothing, its turn to hash a password, having its files looked through, or a picture
of a page of a file."""


def limit_of(path: str) -> int:
    """The octets a request to `path` may carry; where nothing is, as few as anywhere."""
    return int(_of_view(path, "body", LITTLE))


def strangers_limit_of(path: str) -> int:
    """The same for whoever has not signed in: more than a little at a door that is open to all, and at one whose form comes
    back: whoever typed while his session ended finds it again (`frame.unsent`).
    """
    open_to_all = _of_view(path, "permission", "") == "public" or _of_view(path, "redisplays", False)
    return min(limit_of(path), OPEN_TO_ALL) if open_to_all else LITTLE


def line_of(method: str, path: str) -> Line:
    """Where a request may have to wait, and must not keep pages, or another line, waiting with it.

    What is only shown waits for nothing but being drawn.
    """
    line: Line = _of_view(path, "line", "")
    return line if method == "POST" or line == "drawing" else ""


def _of_view(path: str, name: str, otherwise: Any) -> Any:
    try:
        return getattr(resolve(path).func, name, otherwise)
    except Resolver404:
        return otherwise
