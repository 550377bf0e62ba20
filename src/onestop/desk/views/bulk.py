"""Acts done to many cases at once: what will be done is shown and confirmed, then done, and what became of each is told."""

from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.access.api import Look
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.bulk_form import answers_of, fields_once, problems_of
from onestop.desk.bulk_report import FROM, RUN, papers_of, report_of, state_of
from onestop.desk.in_bulk import Sorted, called, choices_of, chosen, read_seen, sort_out
from onestop.desk.presenters import due_words
from onestop.desk.worklist_link import UNIT, WHOSE, listing_named, way_back
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.bodies import TYPED
from onestop.frame.doors import door
from onestop.frame.downloads import download
from onestop.frame.looks import note_look
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.slips import printed_now
from onestop.frame.submission import submission_key
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.people import api as people
from onestop.runtime.api import now

DONE: Final = "go"
"""What the button of the confirmation sends."""
SHOWN: Final = "shown"
"""What the confirmation sends by any button: from then on what is ticked is what was ticked, be it nothing."""
AT_ONCE: Final = timedelta(seconds=3)
"""So long cases are done while the press is answered, which is enough for most runs; the promised job does the rest, and the
page that tells of it comes round by itself."""
AGAIN: Final = 2
"""Seconds after which the report of a run that goes on is read anew."""
_SLIP: Final = Look(kind="slip", purpose="processing")
_NONE_TICKED: Final = Text("Hãy đánh dấu ít nhất một hồ sơ.", "Tick at least one case.")


@door(permission="cases.see", body=TYPED, redisplays=True, enquires=lambda request: DONE not in request.POST)
def in_bulk(request: PageRequest) -> HttpResponse:
    """What an act will do to the cases chosen on a list, and confirmed, the run."""
    act = cases.ACTS.get(request.POST.get("act", ""))
    choices = choices_of(request.POST.getlist("case"))
    if request.method != "POST" or act is None or act.in_bulk is None:
        return HttpResponseRedirect(way_back(request.POST.get(FROM, ""), request.actor) or reverse("desk:home"))
    if not choices:
        return _confirmation(request, act, Sorted((), (), 0), bulk.NothingChosen())
    if len(choices) > bulk.LIMIT:
        return _confirmation(request, act, Sorted((), (), 0), bulk.TooManyChosen(chosen=len(choices), limit=bulk.LIMIT))
    found = sort_out(act, choices, request)
    if DONE in request.POST and is_sent(request):
        return _begun(request, act, found)
    return _confirmation(request, act, found)


def _begun(request: PageRequest, act: cases.Act, found: Sorted) -> HttpResponse:
    """A second press leads to what the first one began."""
    key, ticked = submission_key(request) or uuid4(), set(choices_of(request.POST.getlist("do")))
    if bulk.is_begun(key, request.actor):
        return done_at_once(request, key)
    fields = fields_once(act, request, [one for one in found.touched if one.choice in ticked])
    problems = [*problems_of(fields), *([] if ticked else [FieldError("do", _NONE_TICKED)])]
    if problems:
        return _confirmation(request, act, found, problems=problems)
    items = chosen(act, found, ticked, answers_of(fields), read_seen(request.POST.getlist("seen")))
    try:
        bulk.start_run(key, act=act.code, chosen=items, by=request.actor, now=request.now)
    except Refusal as refusal:
        return _confirmation(request, act, found, refusal)
    return done_at_once(request, key)


def done_at_once(request: PageRequest, key: UUID) -> HttpResponse:
    """Go on with a run for a while, and lead to its report: under the list it was begun on, or of its own page if it goes on."""
    bulk.go_on(key, by=request.actor, until=now() + AT_ONCE)
    address = way_back(said := request.POST.get(FROM, ""), request.actor)
    if not address or not bulk.run_of(key, request.actor).is_over:
        return HttpResponseRedirect(_report_url(key, said if address else ""))
    return HttpResponseRedirect(f"{address}{'&' if '?' in address else '?'}{RUN}={key}")


def _report_url(key: UUID, said: str) -> str:
    """The page of a run, which remembers the list it was begun on."""
    return reverse("desk:bulk_run", args=[key]) + (f"?{urlencode({FROM: said})}" if said else "")


def _back(said: str, by: Actor) -> dict[str, str]:
    """The list one came from, with the place it has in the menu; without one, what is to be done."""
    listing = listing_named(said, by)
    return {
        "list": way_back(said, by) or reverse("desk:home"),
        "begun_on": said if listing else "",
        "here": "unit" if listing and listing.scope == "unit" else "home",
    }


def _confirmation(
    request: PageRequest,
    act: cases.Act,
    found: Sorted,
    refusal: Refusal | None = None,
    problems: list[FieldError] | None = None,
) -> HttpResponse:
    how = act.in_bulk
    posted = SHOWN in request.POST
    ticked = set(choices_of(request.POST.getlist("do")))
    values: dict[str, Any] = {
        "act": act,
        "words": called(act),
        "before": (how.before if how else None) or act.at("desk").before,
        "undone": bulk.can_be_undone(act.code),
        "touched": [(one, due_words(one.line, request.now)) for one in found.touched],
        "untouched": found.untouched,
        "unknown": found.unknown,
        "asked": len(found.touched) + len(found.untouched) + found.unknown,
        "ticked": ticked if posted else {one.choice for one in found.touched if not (how and how.each_ticked)},
        "did": _who_did(found) if how and how.each_ticked else {},
        "fields": fields_once(act, request, found.touched) if found.touched else (),
        "problems": problems or (),
        "submission_key": submission_key(request) or uuid4(),
        **_back(request.POST.get(FROM, ""), request.actor),
    }
    status = 422 if problems else None
    return page(request, "desk/bulk.jinja", values, refusal=refusal, status=status)


def _who_did(found: Sorted) -> dict[str, tuple[tuple[Text, str], ...]]:
    """By code of the case, the steps done before and by whom: who signs sees whose work it is."""
    done = {
        one.line.code: [
            (task.step, task.done_by) for task in one.line.file.tasks if task.kind == "step" and task.done_by
        ]
        for one in found.touched
    }
    names = people.names_of({key for steps in done.values() for _, key in steps})
    steps = {one.line.code: {s.code: s.name for s in one.line.file.terms.process.steps} for one in found.touched}
    return {
        code: tuple((steps[code][step], names.get(key, "")) for step, key in some if step in steps[code])
        for code, some in done.items()
    }


@door(permission="cases.see")
def run(request: PageRequest, key: UUID) -> HttpResponse:
    """How far a run is, what was done and what not, and why; undone by a button, where it can be."""
    refusal: Refusal | None = None
    if request.method == "POST" and request.POST.get("do") == "undo":
        try:
            undo = bulk.undo_run(submission_key(request) or uuid4(), undone=key, by=request.actor, now=request.now)
            return done_at_once(request, undo.key)
        except bulk.NotUndone as refused:
            refusal = refused
    report = report_of(bulk.run_of(key, request.actor), request)
    said = request.POST.get(FROM, "") or request.GET.get(FROM, "")
    values = {"report": report, "submission_key": uuid4(), "every": AGAIN, **_back(said, request.actor)}
    response = page(request, "desk/bulk_run.jinja", values, refusal=refusal)
    if not report.run.is_over:
        response.headers["Refresh"] = f"{AGAIN}; url={request.get_full_path()}"
    return response


@door(permission="cases.see")
def runs(request: PageRequest) -> HttpResponse:
    """What one did to many cases at once, the latest first; for a head, what those of his agency did, without the cases."""
    of_unit = request.GET.get(WHOSE) == UNIT
    by, after = request.actor, place_in(request)
    found = bulk.runs_of_unit(by, now=request.now, after=after) if of_unit else bulk.runs_of(by, after=after)
    values = {
        "rows": [(one, called(cases.ACTS[one.act]), state_of(one)) for one in found.items],
        "of_unit": of_unit,
        "names": people.names_of({one.made_by for one in found.items}) if of_unit and found.items else {},
        "links": page_links(request, found, **{WHOSE: UNIT if of_unit else None}),
        "whose": f"?{WHOSE}={UNIT}",
    }
    return page(request, "desk/bulk_runs.jinja", values)


@door(permission="cases.see")
def run_slips(request: PageRequest, key: UUID) -> HttpResponse:
    """The papers of all that a run received, signed or handed over, as one file to print, in the order of the run."""
    made = bulk.run_of(key, request.actor)
    found = papers_of(made, request)
    if not found:
        raise Http404
    for code in dict.fromkeys(code for code, _ in found):
        note_look(request, _SLIP, code)
    slips = [printed_now(request, code, kind).content for code, kind in found]
    return download(
        documents.joined(slips), name=f"{made.made_at:%Y-%m-%d-%H%M}.pdf", mime="application/pdf", in_place=True
    )
