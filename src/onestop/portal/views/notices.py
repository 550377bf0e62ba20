"""What somebody was told: the inbox, one notice, how to be told; and in a demo what left the house for nobody."""

from typing import Final

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.frame.doors import BUTTON, PUBLIC, door
from onestop.frame.notice_words import CHANNELS
from onestop.frame.notices import noticed, with_notice
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.notices import api as notices
from onestop.people.api import APPLY

_KEPT: Final = "kept"
_READ: Final = "read"


@door(permission=APPLY)
def inbox(request: PageRequest) -> HttpResponse:
    """One's own notices, the newest first."""
    found = notices.inbox(by=request.actor, after=place_in(request))
    values = {
        "notices": found.items,
        "links": page_links(request, found),
        "unread": notices.unread(request.actor),
        "unread_to": notices.UNREAD_TO,
        "all_read": noticed(request) == _READ,
        "untold": ()
        if place_in(request)
        else notices.letters_given_up(person=request.actor.person_id, now=request.now),
    }
    return page(request, "portal/notices.jinja", values)


@door(permission=APPLY)
def notice(request: PageRequest, code: str, entry: int) -> HttpResponse:
    """One of them, as it was written; opened, it counts as read."""
    found = notices.notice(code, entry, by=request.actor)
    if found is None:
        raise Http404
    if found.unread:
        notices.mark_read(code, entry, by=request.actor, now=request.now)
    return page(request, "portal/notice.jinja", {"notice": found})


@door(permission=APPLY, methods=BUTTON)
def all_read(request: PageRequest) -> HttpResponse:
    notices.mark_all_read(by=request.actor, now=request.now)
    return HttpResponseRedirect(with_notice(request, reverse("portal:notices"), _READ))


@door(permission=APPLY, redisplays=True)
def ways(request: PageRequest) -> HttpResponse:
    """By which ways, and in which language, one wants to be told beside the inbox."""
    if is_sent(request):
        notices.prefer(_wishes(request), by=request.actor, now=request.now)
        return HttpResponseRedirect(with_notice(request, reverse("portal:notice_ways"), _KEPT))
    choices = notices.choices(by=request.actor)
    values = {
        "choices": choices,
        "wishes": _wishes(request) if request.method == "POST" else choices.wishes,
        "channels": CHANNELS,
        "kept": noticed(request) == _KEPT,
        "problems": said_over(request),
    }
    return page(request, "portal/notice_ways.jinja", values)


@door(permission=PUBLIC)
def mailbox(request: PageRequest) -> HttpResponse:
    """Of a demo alone: what would have been sent. There is no such page where real people are served."""
    if not settings.DEMO:
        raise Http404
    found = notices.caught(after=place_in(request))
    values = {"messages": found.items, "links": page_links(request, found), "channels": CHANNELS}
    return page(request, "portal/mailbox.jinja", values)


def _wishes(request: PageRequest) -> notices.Wishes:
    chosen = request.POST.getlist("by")
    language = "en" if request.POST.get("language") == "en" else "vi"
    return notices.Wishes(language=language, email="email" in chosen, sms="sms" in chosen, chat="chat" in chosen)
