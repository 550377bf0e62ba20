"""A form that was posted and not taken: its text waits, sealed, until its author has signed in again.

Every form carries whose page it stands on, as a digest. What was typed on one person's page is never shown to another,
nor taken from him; and nobody else than somebody we showed a page to can have anything kept.
"""

from datetime import datetime, timedelta
from typing import Any, Final, cast

from django.core import signing
from django.db import DatabaseError
from django.http import HttpRequest, QueryDict
from django.template.backends.utils import csrf_input
from django.utils.crypto import salted_hmac
from django.utils.datastructures import MultiValueDict
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from onestop.frame.redisplay import NARROW, SAID, WISH, Why, show_again
from onestop.frame.request import PageRequest
from onestop.frame.waiting_forms import Waiting, WaitingForm, added, packed, unpacked, without_first
from onestop.kernel.actor import Actor
from onestop.runtime.api import CannotKeep, alone_with, forget_briefly, keep_briefly, kept_briefly, transaction

READER: Final = "reader"
"""Whose page a form stands on: a signed digest, which says nothing to anybody but us."""
DROP: Final = "drop_unsent"
"""What the button beside an older text sends."""
_WAITING: Final = "unsent"
"""In the session: the addresses of the forms that wait, so that no other page asks."""
_NOT_TYPED: Final = frozenset({"csrfmiddlewaretoken", READER, WISH, NARROW, SAID, DROP})
_SIGNER: Final = signing.TimestampSigner(salt="frame.reader")
_KEPT_WITHIN: Final = timedelta(days=3)
"""How old the page may be whose form is kept: whoever finds an older one shall not put words into somebody's form."""


def form_marks(request: HttpRequest) -> dict[str, Any]:
    """For every template: `csrf_input` with whose page it is; `drops` names the button where an older text can be dropped."""
    return {
        "csrf_input": _marks_lazily(cast("PageRequest", request)),
        "drops": DROP if getattr(request, "can_be_dropped", False) else "",
    }


def _marks(request: PageRequest) -> SafeString:
    guard = csrf_input(request)
    if request.actor.kind == "anonymous":
        return guard
    return guard + format_html(
        '<input type="hidden" name="{}" value="{}">', READER, _SIGNER.sign(_whose(request.actor))
    )


_marks_lazily: Final = lazy(_marks, SafeString, str)
"""A page without a form asks nobody who reads it."""


def is_of_reader(request: PageRequest) -> bool:
    """Whether the posted form stood on a page of whoever is signed in; one that does not say may be anybody's."""
    said = request.POST.get(READER)
    return said is None or request.actor.kind == "anonymous" or _said_reader(said) == _whose(request.actor)


def keep_unsent(request: PageRequest) -> bool:
    """Keep what was typed in a posted form until its author signs in; False where nothing was, or we do not know whose."""
    whose = _said_reader(request.POST.get(READER, ""), within=_KEPT_WITHIN)
    typed = {name: values for name, values in request.POST.lists() if name not in _NOT_TYPED}
    if not whose or not typed:
        return False
    new = WaitingForm(request.path, typed, no_files(request), _opened(request.POST[READER]))
    try:
        with transaction():
            alone_with(whose)
            before = _waiting(whose, request.now)
            return _keep(whose, Waiting(added(before.forms if before else (), new), request.now), new)
    except (DatabaseError, CannotKeep):  # a full disk must not keep anybody from signing in
        return False


def _keep(whose: str, waiting: Waiting, new: WaitingForm) -> bool:
    """As many as there is room for, the latest pages before the others; whether the new one is among them."""
    forms = waiting.forms
    while new in forms:
        if keep_briefly(whose, packed(Waiting(forms, waiting.since)), now=waiting.since):
            return True
        forms = forms[:-1]
    return False


def _waiting(whose: str, now: datetime) -> Waiting | None:
    """What waits; a text kept by earlier code is none, which is over in two hours."""
    kept = kept_briefly(whose, now=now)
    try:
        return unpacked(kept) if kept else None
    except (KeyError, TypeError, ValueError):
        return None


def expect_unsent(request: PageRequest, actor: Actor) -> None:
    """Whoever has just signed in finds the forms again that wait for him."""
    waiting = _waiting(_whose(actor), request.now)
    if waiting is not None:
        request.session[_WAITING] = [one.path for one in waiting.forms]


def take_up(request: PageRequest) -> None:
    """Show the form of this page as it was posted when the session was over."""
    if not _waits(request):
        return
    waiting = _waiting(_whose(request.actor), request.now)
    form = waiting.first_of(request.path) if waiting else None
    if waiting is None or form is None:
        return
    no_files(request)
    posted = QueryDict(mutable=True)
    for name, values in form.typed.items():
        posted.setlist(name, list(values))
    request.method = "POST"
    request.POST = posted  # type: ignore[assignment]  # mutable, and ours
    why: Why = "one_of_two" if waiting.are_more_of(request.path) else "session"
    show_again(request, "older" if form.newer_sent else why, form.files)


def offer_to_drop(request: PageRequest) -> None:
    """Let the page that shows an older text, in whatever language or size, have the button that throws it away."""
    waiting = _waiting(_whose(request.actor), request.now) if _waits(request) else None
    form = waiting.first_of(request.path) if waiting else None
    request.can_be_dropped = form is not None and form.newer_sent  # type: ignore[attr-defined]  # for the page


def is_dropped(request: PageRequest) -> bool:
    """Whether somebody presses the button that throws away the older text his page shows."""
    return request.method == "POST" and DROP in request.POST


def let_go(request: PageRequest, *, sent: bool = True) -> None:
    """The form of this page was sent, or dropped, so that it waits no more; another text for it, and other forms, wait on."""
    if not _waits(request):
        return
    whose = _whose(request.actor)
    with transaction():
        alone_with(whose)
        waiting = _waiting(whose, request.now)
        rest = without_first(waiting.forms, request.path, sent=sent) if waiting else ()
        if waiting is not None and rest:
            request.session[_WAITING] = [one.path for one in rest]
            keep_briefly(whose, packed(Waiting(rest, waiting.since)), now=waiting.since)
        else:
            del request.session[_WAITING]
            forget_briefly(whose)


def _waits(request: PageRequest) -> bool:
    waiting: Any = getattr(request, "session", {}).get(_WAITING)
    return isinstance(waiting, list) and request.path in waiting


def no_files(request: HttpRequest) -> dict[str, list[str]]:
    """Take the files out of a request whose form is only shown again; their names, by field."""
    names: dict[str, list[str]] = getattr(request, "names_of_files", {}) or {
        name: [file.name or "" for file in files] for name, files in request.FILES.lists()
    }
    request.names_of_files = names  # type: ignore[attr-defined]  # for who asks again
    request._files = MultiValueDict()  # type: ignore[attr-defined]  # what FILES reads
    return names


def _whose(actor: Actor) -> str:
    return salted_hmac("frame.reader", actor.key, algorithm="sha256").hexdigest()[:32]


def _opened(said: str) -> int:
    """When the page was given out on which a form says, truly, whose it is."""
    return int(signing.b62_decode(said.rsplit(":", 2)[1]))


def _said_reader(said: str, *, within: timedelta | None = None) -> str:
    try:
        return _SIGNER.unsign(said, max_age=within)
    except signing.BadSignature:
        return ""
