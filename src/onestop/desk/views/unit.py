"""A unit's load for its head, and its work shared out: proposed, changed by hand, then done as a run."""

from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.in_bulk import Choice, Touched, read_seen, seen_of
from onestop.desk.presenters import due_words
from onestop.desk.unit import AGENCY, BASES, STATES, WIDTH, bars, flows, hours, late_steps, unit_url, units, work_url
from onestop.desk.views.bulk import done_at_once
from onestop.frame.agencies import agency_name
from onestop.frame.bodies import TYPED
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date

_TOO_MUCH: Final = "overloaded"
"""Why a step is taken from whoever has it, by the list of reasons."""


@door(permission="cases.decide")
def unit(request: PageRequest) -> HttpResponse:
    """Who has how much until the end of the week, which steps are late, and how the work could be shared out."""
    return page(request, "desk/unit.jinja", _shown(request, _load(request)))


@door(permission="cases.decide", body=TYPED, redisplays=True)
def distribute(request: PageRequest) -> HttpResponse:
    """What is proposed, step by step, each to be changed or left; confirmed, it is given out."""
    refusal: Refusal | None = None
    if request.method == "POST" and is_sent(request):
        key = submission_key(request) or uuid4()
        if bulk.is_begun(key, request.actor):
            return done_at_once(request, key)
        try:
            items = tuple(_chosen(request))
            bulk.start_run(key, act="assign", chosen=items, by=request.actor, now=request.now)
            return done_at_once(request, key)
        except Refusal as said:
            refusal = said
    load = _load(request)
    if not load.moves and refusal is None:
        return HttpResponseRedirect(unit_url("unit", load.agency, request.actor))
    able = {one.work.key: one.work.able for one in load.waiting}
    moves = load.moves[: bulk.LIMIT]
    rows = [
        _row(request, load, move, sorted(able[move.key], key=lambda key: load.names.get(key, ""))) for move in moves
    ]
    values = {**_shown(request, load), "rows": rows, "more": len(load.moves) - len(moves), "limit": bulk.LIMIT}
    return page(
        request,
        "desk/distribute.jinja",
        values | {"submission_key": submission_key(request) or uuid4()},
        refusal=refusal,
    )


def _load(request: PageRequest) -> bulk.UnitLoad:
    """Of the agency the address names, where several are headed."""
    return bulk.unit_load(by=request.actor, now=request.now, agency=request.GET.get(AGENCY, ""))


def _row(request: PageRequest, load: bulk.UnitLoad, move: bulk.Move, able: list[str]) -> dict[str, Any]:
    line, choice = load.lines[move.key], Choice(*move.key)
    act = cases.ACTS["reassign" if move.old else "assign"]
    given = request.POST.get(f"to-{choice}")
    return {
        "line": line,
        "due": due_words(line, request.now),
        "choice": choice,
        "seen": seen_of(choice, act.seen(line.file, line.step)),
        "old": load.names.get(move.old, ""),
        "to": move.new if given is None else given,
        "options": [(key, load.names.get(key, "")) for key in able if key != move.old],
        "hours": hours(move.seconds),
    }


def _chosen(request: PageRequest) -> Iterator[bulk.Chosen]:
    """What goes to somebody; a step that is left to whoever has it is no part of the run."""
    seen = read_seen(request.POST.getlist("seen"))
    to = {one: request.POST.get(f"to-{one}", "") for one in seen}
    lines = cases.lines_called([one.code for one, whom in to.items() if whom], by=request.actor, now=request.now)
    found = {line.code: line for line in lines}
    for choice, whom in to.items():
        if whom and choice.code in found:
            yield _given(found[choice.code], choice, whom, seen[choice])


def _given(line: cases.CaseLine, choice: Choice, whom: str, seen: dict[str, str]) -> bulk.Chosen:
    had = Touched(line, cases.Offer(cases.ACTS["assign"], choice.step)).had
    answers: dict[str, Any] = {"assignee": whom, **({"reasons": [_TOO_MUCH]} if had else {})}
    act = "reassign" if had else "assign"
    return bulk.Chosen(case_code=line.code, act=act, step=choice.step, answers=answers, seen=seen, had=had)


def _shown(request: PageRequest, load: bulk.UnitLoad) -> dict[str, Any]:
    return {
        "load": load,
        "unit": agency_name(load.agency, local_date(request.now)),
        "units": units(load, request.actor, local_date(request.now)),
        "own_url": unit_url("unit", load.agency, request.actor),
        "distribute_url": unit_url("distribute", load.agency, request.actor),
        "bars": bars(load),
        "width": WIDTH,
        "hours": hours,
        "work_url": work_url,
        "states": STATES,
        "bases": [(BASES[basis], count) for basis, count in load.bases.items() if count],
        "flows": flows(load.moves),
        "late": late_steps(load),
        "over": sum(one.state == "over" for one in load.people),
        "over_afterwards": sum(one.is_over_afterwards for one in load.people),
        "same_time": len({one.left for one in load.people}) < 2,
        "unassigned": load.nobodys,
    }
