"""Doors: every address says who may open it, and asks before its view runs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import wraps
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.urls import reverse

from onestop.frame.answering import PUBLIC as PUBLIC
from onestop.frame.answering import Rules, answered
from onestop.frame.bodies import FILES, LITTLE
from onestop.frame.errors import not_asked_so, of_another
from onestop.frame.pages import refused
from onestop.frame.redisplay import asked_with_wish, remember
from onestop.frame.request import PageRequest
from onestop.frame.unsent import is_of_reader, keep_unsent
from onestop.kernel.actor import NotPermitted
from onestop.kernel.refusal import Refusal
from onestop.kernel.text import visible
from onestop.runtime.api import refusing_outages

SIGNED_IN = "signed_in"
METHODS = ("GET", "HEAD", "POST")
"""What a browser asks with; a page that is shown never answers another as if it were one of these."""
BUTTON = ("POST",)
"""What is done by a button and has no page of its own."""
_Answer = TypeVar("_Answer", bound=HttpResponseBase)


def door(
    *,
    permission: str,
    body: int = LITTLE,
    waits: bool = False,
    draws: bool = False,
    redisplays: bool = False,
    enquires: Callable[[PageRequest], bool] | None = None,
    in_place: str = "",
    methods: Sequence[str] = METHODS,
) -> Callable[[Callable[..., _Answer]], Callable[..., HttpResponseBase]]:
    """Declare what `permission` a view asks for: "public", "signed_in", or one that posts give.

    `body` is the most octets a request may carry (`frame.bodies`); a view that `waits` for its turn to hash a password
    is answered beside the thread that answers pages, and so, in a line of its own, is one that takes files, which are
    looked through. A view that `draws` pages of files does so in a third line, however it is asked. One that
    `redisplays` shows a posted form again when asked to (`frame.redisplay`); no other is ever asked. One that is done by
    a button alone answers `methods` of POST.

    Nobody can go back to a page that answered a POST: a form by which a view only `enquires` leads to an address that
    shows the same (`frame.enquiries`), and so does one shown again. Any other page a view makes of a post is not sent: its
    address is, to be asked for; unless it says why it is answered `in_place`.

    Scope (which agency, whose case) is asked again inside the operation. A refusal the
    view does not catch becomes a page that words it.
    """

    rules = Rules(
        permission=permission,
        body=body,
        redisplays=redisplays,
        enquires=enquires,
        in_place=in_place,
        methods=tuple(methods),
    )
    line = "hashing" if waits else "drawing" if draws else "files" if body == FILES else ""

    def declare(view: Callable[..., _Answer]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: PageRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return _let_in(request, rules, lambda: view(request, *args, **kwargs))

        declared = cast("Any", guarded)
        for name, said in {**asdict(rules), "line": line}.items():
            setattr(declared, name, said)
        return guarded

    return declare


def _let_in(request: PageRequest, rules: Rules, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """What the view answers to whoever may ask it, and so; else why not, where to sign in, or the page displayed otherwise."""
    if request.method not in rules.methods:
        return not_asked_so(rules.methods)
    _without_the_unseen(request)
    stopped = _displayed(request) or _stopped(request, rules)
    if stopped is not None:
        return stopped
    try:
        with refusing_outages():
            return answered(request, rules, view)
    except Refusal as refusal:
        return refused(request, refusal)


def _displayed(request: PageRequest) -> HttpResponse | None:
    """The same page with what was typed beside a display option; nothing where none was chosen."""
    asked = asked_with_wish(request)
    if asked is None:
        return None
    wish, address = asked
    response = HttpResponseRedirect(address)
    if wish:
        remember(response, wish.cookie, wish.value)
    return response


def _without_the_unseen(request: PageRequest) -> None:
    """Nobody types a zero byte or an override of direction: letters nobody sees are left out of what was typed.

    Raises:
        Http404: one stands in the address itself, where no page is.
    """
    if visible(request.path) != request.path:
        raise Http404
    for method in ("GET", "POST"):
        given: QueryDict = getattr(request, method)
        if any(visible(text) != text for text in _texts(given)):
            setattr(request, method, _cleaned(given))


def _texts(given: QueryDict) -> Iterator[str]:
    for name, values in given.lists():
        yield name
        yield from map(str, values)


def _cleaned(given: QueryDict) -> QueryDict:
    clean = QueryDict(mutable=True)
    for name, values in given.lists():
        clean.setlist(visible(name), [visible(str(value)) for value in values])
    return clean


def _stopped(request: PageRequest, rules: Rules) -> HttpResponse | None:
    permission = rules.permission
    if permission == PUBLIC:
        return None
    if request.actor.kind == "anonymous":
        return to_sign_in(request, keeps=rules.keeps, has_page=rules.has_page)
    if request.method == "POST" and not is_of_reader(request):
        return of_another(request)
    if permission != SIGNED_IN and not request.actor.may(permission):
        return refused(request, NotPermitted(permission=permission, agency=None))
    return None


def to_sign_in(request: PageRequest, *, keeps: bool = False, has_page: bool = True) -> HttpResponse:
    """Sign in and come back here; a form that was posted comes back to its page, where it `keeps` what was typed.
    What `has_page` none is not come back to.

    Whoever was signed in before is told that the session ended, and whether something was on its way.
    """
    read_only = request.method == "GET"
    kept = keeps and not read_only and keep_unsent(request)
    asked = {"next": request.get_full_path() if read_only or kept else request.path} if has_page else {}
    if kept:
        asked["ended"] = "kept"
    elif settings.SESSION_COOKIE_NAME in request.COOKIES:
        asked["ended"] = "idle" if read_only else "unsent"
    return HttpResponseRedirect("?".join(filter(None, [reverse("identity:sign_in"), urlencode(asked)])))
