"""A form that was posted to be shown something and does nothing: what it says is kept, and an address leads to it.

Nobody can go back to a page that answered a POST: no browser may keep it (`private, no-store`), so it asks whether the form
is to be sent again, or shows that the page has expired. So what was posted is kept, sealed, for whoever posted it and for two
hours, and 303 See Other (RFC 9110, section 15.4.4) leads to an address that is loaded anew, gone back to, and says nothing but
a key. A view that is enquired of says with its door by what a form is known as an enquiry; a form that is shown again in
another language or size (`frame.redisplay`) is one everywhere.

A form that was refused is answered where it was posted, by its status; its page says the address under which it is found again,
and where there is script the browser goes back to that.
"""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final, NamedTuple
from urllib.parse import urlencode

import orjson
from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseBase, QueryDict

from onestop.frame.redisplay import SAID, WISH, is_redisplay, said_now, show_again_as_wished
from onestop.frame.request import PageRequest
from onestop.frame.unsent import DROP, READER
from onestop.kernel.refusal import Kind, Refusal
from onestop.runtime.api import CannotKeep, forget_briefly, keep_briefly, kept_briefly

ENQUIRY: Final = "xem"
"""In an address: the key of what was posted."""
MOST: Final = 20
"""Enquiries of one session that are kept; the oldest goes."""
LARGEST: Final = 250_000
"""Octets of one. Two hundred chosen cases are a tenth of it; a longer text is answered where it was posted."""
_KEPT: Final = "enquiries"
"""In the session: their keys, the oldest first."""


_NOT_SAID: Final = frozenset({"csrfmiddlewaretoken", READER, WISH, DROP})
"""What a form sends beside what it says. A wish is granted at once and remembered: going back does not undo a later one."""


class EnquiryOver(Refusal):
    """What was to be shown is kept no more, or was another's."""

    code: ClassVar[str] = "frame.enquiry_over"
    kind: ClassVar[Kind] = "not_found"


class _Enquiry(NamedTuple):
    path: str
    typed: Mapping[str, Sequence[str]]
    again: bool
    """Whether a form is only shown again, with what stood over it."""


def lead_to(request: PageRequest) -> HttpResponseBase | None:
    """Keep what was posted, and lead to where it is shown; None where it is a stranger's, too long, or nothing can be kept."""
    key = _new_key()
    kept = _is_keepable(request) and _keep(request, key, _posted(request, again=is_redisplay(request)))
    return HttpResponse(status=303, headers={"Location": _address(request, key)}) if kept else None


def expect_refusal(request: PageRequest) -> None:
    """Should the form be refused, its page says an address under which it is found again as it was answered."""
    if _is_keepable(request):
        request.key_again = _new_key()  # type: ignore[attr-defined]  # ours; no client can set it


def address_again(request: PageRequest) -> str:
    """For the page that refuses a form: where it is found again; empty for any other."""
    return _address(request, request.key_again) if hasattr(request, "key_again") else ""


def keep_refused(request: PageRequest) -> None:
    """Keep the form that was refused, with what its page says is wrong."""
    if hasattr(request, "key_again") and (said := said_now(request)):
        posted = _posted(request, again=True)
        _keep(request, request.key_again, posted._replace(typed={**posted.typed, SAID: [said]}))


def _new_key() -> str:
    return secrets.token_urlsafe(12)


def _is_keepable(request: PageRequest) -> bool:
    return request.actor.kind != "anonymous" and hasattr(request, "session")


def _posted(request: PageRequest, *, again: bool) -> _Enquiry:
    """Files are in it by what `frame.uploads` made of them."""
    typed = {name: values for name, values in request.POST.lists() if name not in _NOT_SAID}
    typed |= {name: [reference] for name, reference in vars(request).get("references_of_files", {}).items()}
    return _Enquiry(request.path, typed, again)


def _keep(request: PageRequest, key: str, enquiry: _Enquiry) -> bool:
    """Whether it is kept. A full disk must not keep anybody from looking."""
    said = orjson.dumps(enquiry._asdict())
    try:
        if len(said) > LARGEST or not keep_briefly(_whose(request, key), said, now=request.now):
            return False
        keys = [*request.session.get(_KEPT, ()), key]
        for gone in keys[:-MOST]:
            forget_briefly(_whose(request, gone))
    except (DatabaseError, CannotKeep):
        return False
    request.session[_KEPT] = keys[-MOST:]
    return True


def _address(request: PageRequest, key: str) -> str:
    """The page that was posted to, as it was asked for; in whatever language its reader reads by then."""
    asked = [(name, value) for name, values in request.GET.lists() for value in values if name not in (ENQUIRY, "lang")]
    return f"{request.path}?{urlencode([*asked, (ENQUIRY, key)])}"


def reopen(request: PageRequest) -> None:
    """Have the view find what was posted as it was.

    Raises:
        EnquiryOver: it is over, another's, or of another page.
    """
    found = _kept(request)
    if found is None or found.path != request.path:
        raise EnquiryOver
    posted = QueryDict(mutable=True)
    for name, values in found.typed.items():
        posted.setlist(name, list(values))
    request.method = "POST"
    request.POST = posted  # type: ignore[assignment]  # mutable, and ours
    request.is_reopened = True  # type: ignore[attr-defined]  # ours; no client can set it
    if found.again:
        show_again_as_wished(request)


def is_reopened(request: PageRequest) -> bool:
    """Whether the form was posted before, and only its address is asked for now: nothing may be done by it."""
    return getattr(request, "is_reopened", False)


def _kept(request: PageRequest) -> _Enquiry | None:
    said = kept_briefly(_whose(request, request.GET[ENQUIRY][:40]), now=request.now)
    try:
        values: dict[str, Any] = orjson.loads(said) if said else {}
        return _Enquiry(**values) if values else None
    except (TypeError, ValueError):  # kept by earlier code, which is over in two hours
        return None


def _whose(request: PageRequest, key: str) -> str:
    return f"enquiry {request.actor.key} {key}"
