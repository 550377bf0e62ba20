"""Pages of outages for whoever may declare them: the list with its silences, one with what it moved, and a form for each act."""

from collections.abc import Callable
from typing import Any, Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.notices import noticed, with_notice
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.statuses import mark
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.ops.outage_form import OutageForm, opened, refused_at
from onestop.outages import api as outages
from onestop.rules.api import national_calendar, outage_rule, pack_on

_DONE: Final[dict[str, Text]] = {
    "plan": Text("Đã thông báo trên mọi trang.", "It is announced on every page."),
    "change": Text("Đã sửa thông báo; mọi trang nêu nội dung mới.", "It was put right; every page says the new words."),
    "record": Text("Đã ghi nhận.", "It is recorded."),
    "end": Text(
        "Đã kết thúc và có giấy xác nhận. Hạn của hồ sơ đang được dời; xem ở dưới.",
        "It is over and certified. Terms of cases are being moved; see below.",
    ),
    "end_proposed": Text(
        "Đã ghi. Lúc kết thúc đã qua nhiều ngày, nên chờ người khác xác nhận.",
        "It is noted. It ended days ago, so somebody else has to certify it.",
    ),
    "call_off": Text("Đã hủy.", "It was called off."),
    "confirm": Text(
        "Đã ghi là gián đoạn và có giấy xác nhận. Hạn của hồ sơ đang được dời; xem ở dưới.",
        "It was recorded as an outage and certified. Terms of cases are being moved; see below.",
    ),
    "dismiss": Text("Đã ghi: không phải gián đoạn.", "Noted: it was no outage."),
}


@door(permission=outages.DECLARE)
def outage_list(request: PageRequest) -> HttpResponse:
    """What is open, which silences wait to be explained, and what is over."""
    found = outages.all_outages()
    return page(request, "ops/outages.jinja", {
        "open": [one for one in reversed(found) if one.goes_on],
        "over": [one for one in found if not one.goes_on],
        "silences": outages.silences(request.now),
        "services": outages.SERVICES,
        "done": _DONE.get(noticed(request)),
    })  # fmt: skip


@door(permission=outages.DECLARE)
def outage(request: PageRequest, outage: str) -> HttpResponse:
    """One: what is said of it, what can still be done, which terms it moved and by which rule, which cases had ended."""
    found = outages.outage(outage)
    moves = outages.moves_of(found.number, after=place_in(request))
    ended = cases.ended_in_outage(found.number, now=request.now)
    rule = outage_rule(pack_on(local_date(found.ended_at or request.now)))
    return page(request, "ops/outage.jinja", {
        "outage": found,
        **_second(request, found),
        "effects": outages.effects(found, rule, national_calendar()),
        "moves": moves.items,
        "moved": outages.count_moves(found.number),
        "links": page_links(request, moves),
        "ended": ended,
        "agencies": {one.agency: agency_name(one.agency, local_date(request.now)) for one in ended},
        "services": outages.SERVICES,
        "causes": outages.CAUSES,
        "done": _done(request, found),
    })  # fmt: skip


def _done(request: PageRequest, found: outages.Outage) -> Text | None:
    """What was just done to it: an end said late ended nothing yet."""
    what = noticed(request)
    return _DONE.get("end_proposed" if what == "end" and found.is_open else what)


def _second(request: PageRequest, found: outages.Outage) -> dict[str, Any]:
    """Of one that somebody else has to certify: whether it is one's own, and what the heartbeat says of that time."""
    if not found.is_open or found.proposed_end is None:
        return {"waits_for_another": False}
    return {
        "waits_for_another": True,
        "recorded_by_me": outages.is_recorder(found.number, request.actor),
        "heard": outages.HEARD[outages.heard_during(found.begins_at, found.proposed_end)],
    }


@door(permission=outages.DECLARE, redisplays=True)
def plan(request: PageRequest) -> HttpResponse:
    """Announce one that is to come."""
    return _answered(opened("plan", request), lambda form: _number(outages.plan_outage(**_plan(form))))


@door(permission=outages.DECLARE, redisplays=True)
def record(request: PageRequest) -> HttpResponse:
    """Record one that nobody announced, while it lasts or once it is over."""
    return _answered(opened("record", request), lambda form: _number(outages.record_outage(**_record(form))))


@door(permission=outages.DECLARE, redisplays=True)
def change(request: PageRequest, outage: str) -> HttpResponse:
    """Put right what was announced."""
    found = _open(outage)
    form = opened("change", request, found)
    return _answered(form, lambda form: _number(outages.change_plan(number=found.number, **_plan(form))), found)


@door(permission=outages.DECLARE, redisplays=True)
def end(request: PageRequest, outage: str) -> HttpResponse:
    """Say from when to when it lasted: it is certified."""
    found = _open(outage)

    def act(form: OutageForm) -> str:
        began, ended = form.moment("begins"), form.moment("ends")
        assert ended is not None  # noqa: S101 - the form asks it
        return _number(outages.end_outage(number=found.number, began_at=began, ended_at=ended, **_who(form)))

    return _answered(opened("end", request, found), act, found)


@door(permission=outages.DECLARE, redisplays=True)
def call_off(request: PageRequest, outage: str) -> HttpResponse:
    """It does not take place, or was recorded in error."""
    found = _open(outage)
    form = opened("call_off", request, found)
    return _answered(form, lambda form: _number(outages.call_off(number=found.number, **_who(form))), found)


@door(permission=outages.DECLARE, redisplays=True)
def confirm(request: PageRequest, silence: int) -> HttpResponse:
    """A silence of the server was an outage."""
    form, found = opened("confirm", request), _silence(request, silence)

    def act(form: OutageForm) -> str:
        said = {"services": form.ticked, "cause": form.answers["cause"], **form.said("note", "note_en")}
        return _number(outages.confirm_silence(silence=silence, **said, **_who(form)))

    return _answered(form, act, silence=found)


@door(permission=outages.DECLARE, redisplays=True)
def dismiss(request: PageRequest, silence: int) -> HttpResponse:
    """A silence of the server was none."""
    form, found = opened("dismiss", request), _silence(request, silence)

    def act(form: OutageForm) -> str:
        outages.dismiss_silence(silence=silence, why=form.answers["why"], **_who(form))
        return reverse("ops:outages")

    return _answered(form, act, silence=found)


def _answered(
    form: OutageForm,
    act: Callable[[OutageForm], str],
    outage: outages.Outage | None = None,
    silence: outages.Silence | None = None,
) -> HttpResponse:
    """Done, on to where it can be seen; or the form, with what is wrong at its fields."""
    problems, refused = form.problems, None
    if is_sent(form.request) and not problems:
        try:
            return HttpResponseRedirect(with_notice(form.request, act(form), form.code))
        except Refusal as refusal:
            problems, refused = refused_at(form, refusal), refusal
    values = {
        "form": form,
        "outage": outage,
        "silence": silence,
        "services": outages.SERVICES,
        "problems": problems,
        "back_to": _number(outage) if outage else reverse("ops:outages"),
    }
    status = 422 if problems and is_sent(form.request) else None
    return mark(page(form.request, "ops/outage_form.jinja", values, status=status), refused)


def _who(form: OutageForm) -> dict[str, Any]:
    return {"by": form.request.actor, "now": form.request.now}


def _plan(form: OutageForm) -> dict[str, Any]:
    said = form.said("cause", "plan", "force_majeure", "note", "note_en")
    moments = {"begins_at": form.moment("begins"), "expected_end": form.moment("ends")}
    return {"services": form.ticked, **said, **moments, **_who(form)}


def _record(form: OutageForm) -> dict[str, Any]:
    moments = {
        "begins_at": form.moment("begins"),
        "ended_at": form.moment("ends"),
        "expected_end": form.moment("expected"),
    }
    return {"services": form.ticked, **form.said("cause", "note", "note_en"), **moments, **_who(form)}


def _number(outage: outages.Outage) -> str:
    """The address of its page."""
    return reverse("ops:outage", args=[outage.number])


def _open(number: str) -> outages.Outage:
    """The outage; of one that is over there is no form."""
    found = outages.outage(number)
    if not found.is_open:
        raise outages.OverAlready(number=found.number)
    return found


def _silence(request: PageRequest, silence: int) -> outages.Silence:
    found = next((one for one in outages.silences(request.now) if one.id == silence), None)
    if found is None:
        raise Http404
    return found
