"""How a view is answered once its door let somebody in: what is taken up first, and where a posted form leads."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect

from onestop.frame.enquiries import (
    ENQUIRY,
    EnquiryOver,
    expect_refusal,
    is_reopened,
    keep_refused,
    lead_to,
    reopen,
)
from onestop.frame.homes import home_of
from onestop.frame.pages import refused_again
from onestop.frame.redisplay import display, is_redisplay, remember, wish_of
from onestop.frame.request import PageRequest
from onestop.frame.unsent import is_dropped, let_go, offer_to_drop, take_up

PUBLIC: Final = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What `door` says of a view."""

    permission: str
    body: int
    redisplays: bool
    enquires: Callable[[PageRequest], bool] | None
    in_place: str
    methods: tuple[str, ...]

    @property
    def has_page(self) -> bool:
        return "GET" in self.methods

    @property
    def keeps(self) -> bool:
        """Whether what was typed waits for whoever must sign in first."""
        return self.redisplays and self.permission != PUBLIC

    def is_enquiry(self, request: PageRequest) -> bool:
        """Whether what was posted asks to be shown something, and nothing else."""
        return is_redisplay(request) if not self.enquires else is_redisplay(request) or self.enquires(request)


def answered(request: PageRequest, rules: Rules, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """What the view answers, or its form again. Where it `keeps` what was not sent, that is taken up and let go here."""
    _take_up(request, rules)
    if is_redisplay(request):
        offer_to_drop(request)
        return _redisplayed(request, rules, view)
    if is_reopened(request):
        return view()
    if rules.keeps and is_dropped(request):
        let_go(request, sent=False)
        return HttpResponseRedirect(request.get_full_path())
    if rules.keeps and request.method == "POST":
        let_go(request)
    if request.method != "POST" or not rules.has_page:
        return view()
    if rules.is_enquiry(request):
        return _led_to(request, view)
    if rules.redisplays:
        expect_refusal(request)
    return _led_on(request, rules, view())


def _take_up(request: PageRequest, rules: Rules) -> None:
    """What was posted and is asked for by its address, or waits to be sent.

    Raises:
        EnquiryOver: there is nothing of that address, or not by what this view may be asked.
    """
    if request.method != "GET":
        return
    if ENQUIRY in request.GET:
        reopen(request)
        if not rules.is_enquiry(request):
            raise EnquiryOver
    elif rules.keeps:
        take_up(request)


def _led_to(request: PageRequest, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """To where it is shown. Files are taken in first, by whoever shows them; a form that is refused then is answered at once."""
    shown = view() if request.FILES else None
    if shown is not None and shown.status_code != HTTPStatus.OK:
        return shown
    return lead_to(request) or shown or view()


def _led_on(request: PageRequest, rules: Rules, answer: HttpResponseBase) -> HttpResponseBase:
    """No page is the answer to a post, for nobody could go back to it, but one that refuses: of that the form is kept."""
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    if answer.status_code >= HTTPStatus.BAD_REQUEST:
        keep_refused(request)
    if rules.in_place or answer.status_code != HTTPStatus.OK or not is_page:
        return answer
    return HttpResponse(status=HTTPStatus.SEE_OTHER, headers={"Location": request.get_full_path()})


def _redisplayed(request: PageRequest, rules: Rules, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """The form or refusal again, displayed as wished from now on; a page that shows no form again is opened anew."""
    wish = wish_of(request)
    if wish:
        display(request, wish)
    response = refused_again(request) or _form_again(request, rules, view)
    if wish:
        remember(response, wish.cookie, wish.value)
    return response


def _form_again(request: PageRequest, rules: Rules, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """One that was not taken is answered at once, and so is one that is reopened; any other leads to where it is shown."""
    if not rules.redisplays:
        return HttpResponseRedirect(request.get_full_path() if rules.has_page else home_of(request.actor.may))
    is_led = rules.has_page and not is_reopened(request) and not hasattr(request, "not_taken")
    return _led_to(request, view) if is_led else view()
