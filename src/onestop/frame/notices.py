"""What was just done, said once on the page one comes to: signed, so that an address says only what happened.

Good for a short while, for whoever did it, on the page it was said for.
"""

from datetime import timedelta
from typing import Final
from urllib.parse import quote, urlsplit

from django.core import signing

from onestop.frame.request import PageRequest

DONE: Final = "xong"
"""In an address: what was just done there, signed."""
_SAID_FOR: Final = timedelta(minutes=10)


def notice(request: PageRequest, address: str, what: str) -> str:
    """The value of `DONE` that says `what` at an address of ours, to whoever asks now."""
    return signing.dumps(what, salt=_salt(request, urlsplit(address).path), compress=True)


def with_notice(request: PageRequest, address: str, what: str) -> str:
    """`address`, saying `what` was done."""
    return f"{address}{'&' if '?' in address else '?'}{DONE}={quote(notice(request, address, what))}"


def noticed(request: PageRequest) -> str:
    """What the address says was just done; nothing where we never said it here, to somebody else, or a while ago."""
    try:
        said = signing.loads(request.GET.get(DONE, ""), salt=_salt(request, request.path), max_age=_SAID_FOR)
    except (signing.BadSignature, ValueError):
        return ""
    return str(said)


def _salt(request: PageRequest, path: str) -> str:
    return f"frame.notices {request.actor.key} {path}"
