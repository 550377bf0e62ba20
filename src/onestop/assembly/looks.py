"""Which pages show whose data, and for what: the one table from which looks are written down.

Every address that is not public stands in `LOOKS` or, with its reason, in `SHOWS_NOBODY`; a test counts them.
The view need not remember anything, except whom it found where the address does not say (`frame.looks`).
"""

from collections.abc import Callable, Mapping
from typing import Final, cast

from django.http import HttpRequest, HttpResponseBase

from onestop.access import api as access
from onestop.access.api import Access, Look
from onestop.cases import api as cases
from onestop.frame.looks import noted_looks, noted_misses
from onestop.frame.request import PageRequest, client_address

Answer = Callable[[HttpRequest], HttpResponseBase]

_CASE: Final = Look(kind="case", purpose="processing", subject="code")
_PAPER: Final = Look(kind="paper", purpose="processing", subject="code")
_ANSWER_FILE: Final = Look(kind="paper", purpose="oversight", subject="question")
_OWN_PAPER: Final = Look(kind="paper", purpose="own", subject="code")
_OWN_CASE: Final = Look(kind="case", purpose="own", subject="code")
_OWN_DRAFT: Final = Look(kind="draft", purpose="own", subject="code")

LOOKS: Final[Mapping[str, Look]] = {
    "desk:home": Look(kind="case_list", purpose="processing"),
    "desk:unit_work": Look(kind="case_list", purpose="processing"),
    "desk:reminders": Look(kind="case_list", purpose="processing"),
    "desk:worklist_file": Look(kind="case_list", purpose="processing"),
    "desk:find": Look(kind="case_list", purpose="lookup"),
    "desk:bulk": Look(kind="case_list", purpose="processing"),
    "desk:bulk_run": Look(kind="case_list", purpose="processing"),
    "desk:unit": Look(kind="case_list", purpose="processing"),
    "desk:distribute": Look(kind="case_list", purpose="processing"),
    "desk:case": _CASE,
    "desk:peek": _CASE,
    "desk:file": _PAPER,
    "desk:file_page": _PAPER,
    "desk:file_original": _PAPER,
    "desk:slip": Look(kind="slip", purpose="processing", subject="code"),
    "desk:control_slip": Look(kind="slip", purpose="processing", subject="code"),
    **dict.fromkeys(
        (f"desk:{name}" for name in cases.addresses_of_books()), Look(kind="case_list", purpose="processing")
    ),
    **{f"desk:{act.code}": _CASE for act in cases.ACTS.values() if "desk" in act.faces},
    "desk:slips_together": Look(kind="slip", purpose="intake", subject="code"),
    "desk:signal": Look(kind="case_list", purpose="oversight", subject="agency"),
    "desk:signal_file": Look(kind="case_list", purpose="oversight", subject="agency"),
    "desk:answer_file": _ANSWER_FILE,
    "desk:answer_file_page": _ANSWER_FILE,
    "desk:answer_file_original": _ANSWER_FILE,
    "desk:question": Look(kind="case_list", purpose="processing", subject="question"),
    "desk:received": Look(kind="case", purpose="intake", subject="code"),
    "portal:my_cases": Look(kind="case_list", purpose="own"),
    "portal:my_documents": Look(kind="case_list", purpose="own"),
    "portal:case": _OWN_CASE,
    "portal:done": _OWN_CASE,
    **{f"portal:{act.code}": _OWN_CASE for act in cases.ACTS.values() if "portal" in act.faces},
    "portal:notices": Look(kind="case_list", purpose="own"),
    "portal:notice": _OWN_CASE,
    "portal:rate": Look(kind="rating", purpose="own", subject="code"),
    "portal:paper_file": _OWN_PAPER,
    "portal:paper_page": _OWN_PAPER,
    "portal:paper_original": _OWN_PAPER,
    "portal:slip": Look(kind="slip", purpose="own", subject="code"),
    "portal:receipt_file": Look(kind="receipt", purpose="own", subject="code"),
    "portal:apply": _OWN_DRAFT,
    "portal:variant": _OWN_DRAFT,
    "portal:where": _OWN_DRAFT,
    "portal:fetch": _OWN_DRAFT,
    "portal:questions": _OWN_DRAFT,
    "portal:paper": _OWN_DRAFT,
    "portal:check": _OWN_DRAFT,
    "portal:discard": _OWN_DRAFT,
    "cockpit:drill_down": Look(kind="case_list", purpose="oversight", subject="code"),
    "identity:access_log": Look(kind="access_log", purpose="security"),
}
SHOWS_NOBODY: Final[Mapping[str, str]] = {
    "desk:choose_briefing": "whether a letter comes, of whoever asks",
    "desk:absences": "officials, by name and time, of one's own agency",
    "desk:declare_absence": "officials, by name, of one's own agency",
    "desk:end_absence": "one official, of one's own agency",
    "desk:window": "numbers of a hall, which name nobody",
    "desk:usual": "leads to a page of the case, which is written down",
    "desk:bulk_slips": "whose slips it prints, the view notes itself",
    "desk:bulk_runs": "acts with how many cases each, by officials of one's own agency",
    "desk:narrow": "how many there are of each kind, procedure and official",
    "desk:intake": "a list of procedures",
    "desk:receive": "whom it finds by number, the view notes itself",
    "desk:quality": "the catalogue",
    "desk:faults": "the catalogue",
    "desk:signals": "figures",
    "desk:signals_file": "figures",
    "desk:signal_months": "figures",
    "desk:ask": "a figure and a form; the cases stand on the page before",
    "cockpit:programme": "figures",
    "cockpit:measures": "figures",
    "cockpit:measure": "figures",
    "cockpit:agencies": "figures",
    "portal:appointments": "one's own appointments",
    "portal:book": "half hours that are free",
    "portal:move_appointment": "one's own appointment",
    "portal:give_up_appointment": "shows nothing",
    "portal:notices_read": "shows nothing",
    "portal:notice_ways": "one's own address and number",
    "portal:change_email": "one's own address",
    "portal:change_phone": "one's own number",
    "ops:home": "entries by number and digest, codes of cases",
    "ops:outages": "outages, which are public",
    "ops:plan_outage": "shows nobody",
    "ops:record_outage": "shows nobody",
    "ops:outage": "codes of cases and days, nothing of whose",
    "ops:change_outage": "an outage, which is public",
    "ops:end_outage": "an outage, which is public",
    "ops:call_off_outage": "an outage, which is public",
    "ops:confirm_silence": "from when to when the server was silent",
    "ops:dismiss_silence": "from when to when the server was silent",
    "identity:sessions": "one's own sessions",
    "identity:end_session": "shows nothing",
    "identity:end_other_sessions": "shows nothing",
    "identity:password": "shows nothing",
    "identity:who_looked": "agencies and days, to the person they looked at",
}
_SHOWN: Final = frozenset({200, 409, 422})
"""The page itself, or the page again with what was refused on it."""


def looks(get_response: Answer) -> Answer:
    """Write down, after the answer is made and whatever became of it, what it showed and what was refused."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        access.write(lines_of(cast("PageRequest", request), response.status_code))
        return response

    return middleware


def lines_of(request: PageRequest, status: int) -> list[Access]:
    """What there is to write down of one request."""
    match = request.resolver_match
    noted, missed = list(noted_looks(request)), noted_misses(request)
    if match is None or (getattr(match.func, "permission", "public") == "public" and not noted and not missed):
        return []  # and nobody asks who a stranger is
    route = match.view_name
    declared = LOOKS.get(route)
    if declared is not None and status in _SHOWN:
        noted.append((declared, _subject(declared, match.kwargs)))
    lines = [_line(request, "looked", look, subject, route) for look, subject in noted]
    lines += [_line(request, "not_found", look, sought, route) for look, sought in missed]
    if status == 403:
        lines.append(_line(request, "refused", declared, _subject(declared, match.kwargs), route))
    elif status == 404 and declared is not None:
        lines.append(_line(request, "not_found", declared, _subject(declared, match.kwargs), route))
    return lines if request.actor.kind != "anonymous" else []


def _subject(look: Look | None, kwargs: Mapping[str, object]) -> str:
    """What was looked at: a case by the code it bears, however that was spelt in the address, or its applicant would not read of
    it; anything else as it was asked for, with no sign that a table cannot hold.
    """
    asked = str(kwargs.get(look.subject, "")).replace("\0", "") if look else ""
    if look is None or look.subject != "code":
        return asked
    try:
        return cases.canonical_code(asked)
    except cases.NotFound:
        return asked  # of a procedure, or of no case there can be


def _line(request: PageRequest, what: access.What, look: Look | None, subject: str, route: str) -> Access:
    by = request.actor
    return Access(
        at=request.now,
        what=what,
        kind=look.kind if look else "",
        subject=subject,
        purpose=access.purpose_of(look, by) if look else "",
        user_id=by.user_id,
        capacity=by.post or by.kind,
        agency=by.agency,
        address=client_address(request),
        route=route,
    )
