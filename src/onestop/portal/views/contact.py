"""One's own e-mail address or mobile number for notices: the new one is typed, then the code that was sent there."""

from collections.abc import Callable
from typing import Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.access import api as access
from onestop.forms.api import FieldError
from onestop.frame.doors import door
from onestop.frame.language import current
from onestop.frame.notices import noticed, with_notice
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest, client_address
from onestop.frame.statuses import mark, status_of
from onestop.frame.words import say
from onestop.kernel.actor import NotPermitted
from onestop.kernel.refusal import Refusal
from onestop.notices import api as notices
from onestop.people import api as people
from onestop.people.api import APPLY

_PAGES: Final[dict[people.ContactKind, str]] = {"email": "portal:change_email", "phone": "portal:change_phone"}
_CHANGED: Final[dict[people.ContactKind, access.What]] = {"email": "email_changed", "phone": "phone_changed"}
_DO: Final = ("ask", "confirm", "again", "give_up")


@door(permission=APPLY, redisplays=True)
def change_email(request: PageRequest) -> HttpResponse:
    return _change(request, "email")


@door(permission=APPLY, redisplays=True)
def change_phone(request: PageRequest) -> HttpResponse:
    return _change(request, "phone")


def _change(request: PageRequest, kind: people.ContactKind) -> HttpResponse:
    """Nothing typed stands in an address: what waits is read from the register."""
    do = request.POST.get("do", "")
    if not is_sent(request) or do not in _DO:
        contact = notices.own_contact(kind, by=request.actor, now=request.now)
        return _shown(request, contact, said_over(request))
    try:
        _done(request, kind, do)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _refused(request, kind, do, refusal)
    return HttpResponseRedirect(with_notice(request, reverse(_PAGES[kind]), do))


def _done(request: PageRequest, kind: people.ContactKind, do: str) -> None:
    by, now, language = request.actor, request.now, current()
    acts: dict[str, Callable[[], None]] = {
        "ask": lambda: notices.ask_for_contact(kind, request.POST.get("value", ""), by=by, now=now, language=language),
        "again": lambda: notices.ask_again(kind, by=by, now=now, language=language),
        "confirm": lambda: notices.confirm_contact(kind, request.POST.get("code", ""), by=by, now=now),
        "give_up": lambda: notices.give_up_contact(kind, by=by),
    }
    acts[do]()
    if do == "confirm":
        _write_down(request, kind)


def _write_down(request: PageRequest, kind: people.ContactKind) -> None:
    """Who changed what kind of contact, when and from where; never what it was or is."""
    by = request.actor
    line = access.Access(
        at=request.now,
        what=_CHANGED[kind],
        kind="person",
        subject=str(by.person_id),
        user_id=by.user_id,
        capacity=by.post or by.kind,
        agency=by.agency,
        address=client_address(request),
        route=_PAGES[kind],
    )
    access.write([line])


def _refused(request: PageRequest, kind: people.ContactKind, do: str, refusal: Refusal) -> HttpResponse:
    """Beside the field that is there now: where the code holds no more, the page asks for the address again."""
    contact = notices.own_contact(kind, by=request.actor, now=request.now)
    field = "code" if contact.waiting and do == "confirm" else "" if contact.waiting else "value"
    response = _shown(request, contact, [FieldError(field, say(refusal), refusal.code)])
    response.status_code = status_of(refusal)
    return mark(response, refusal)


def _shown(request: PageRequest, contact: notices.OwnContact, problems: list[FieldError]) -> HttpResponse:
    values = {
        "contact": contact,
        "typed": request.POST.get("value", ""),
        "digits": people.DIGITS,
        "minutes": int(people.LASTS.total_seconds() // 60),
        "done": noticed(request),
        "problems": problems,
    }
    return page(request, "portal/change_contact.jinja", values)
