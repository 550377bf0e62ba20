"""The access log, for those who watch over it; that they looked is written in it, too."""

from datetime import datetime, time, timedelta
from typing import Any

from django.http import HttpResponse

from onestop.access import api as access
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.frame.typed_day import read_typed_day, typed_day
from onestop.identity.account import account_page
from onestop.identity.wording import capacity_name
from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import CaseCode, is_case_code
from onestop.kernel.paging import Page
from onestop.kernel.times import LOCAL, local_date
from onestop.people import api as people

_CHOSEN = ("what", "kind", "subject", "login", "agency", "since", "until")


@door(permission="access.see")
def access_log(request: PageRequest) -> HttpResponse:
    """Filtered, the latest first, a page at a time."""
    typed = {name: request.GET.get(name, "").strip()[:60] for name in _CHOSEN}
    chosen = filter_of(typed)
    nothing: Page[access.AccessView] = Page(())
    found = access.accesses(chosen, after=place_in(request)) if chosen else nothing
    names = people.names_of(str(line.user_id) for line in found.items if line.user_id is not None)
    people_seen = people.recognisable(line.subject for line in found.items if line.kind == "person")
    values = {
        "typed": typed,
        "days": {name: _box(typed[name]) for name in ("since", "until")},
        "lines": [_shown(line, names, people_seen) for line in found.items],
        "whats": [(code, access.WHAT_WORDS[code]) for code in access.WHATS],
        "kinds": [(code, access.KIND_WORDS[code]) for code in access.KINDS if code],
        "links": page_links(request, found, **typed),
    }
    return account_page(request, "access_log", values)


def filter_of(typed: dict[str, str]) -> access.AccessFilter | None:
    """The filter as typed; None where it can match nothing (a login nobody has). What is no day is left out."""
    user = people.user_by_login(typed["login"]) if typed["login"] else None
    if typed["login"] and user is None:
        return None
    until = _day(typed["until"])
    return access.AccessFilter(
        what=typed["what"] if typed["what"] in access.WHATS else "",
        kind=typed["kind"] if typed["kind"] in access.KINDS else "",
        subject=_as_written_down(typed["subject"]),
        user_id=user.pk if user else None,
        agency=typed["agency"],
        since=_day(typed["since"]),
        until=until + timedelta(days=1) if until else None,
    )


def _as_written_down(subject: str) -> str:
    """The code of a case as the case bears it, however it was typed; anything else as it stands."""
    return CaseCode.parse(subject).canonical if is_case_code(subject) else subject


def _day(typed: str) -> datetime | None:
    day = read_typed_day(typed)
    return datetime.combine(day, time(), LOCAL) if day else None


def _box(typed: str) -> tuple[str, bool]:
    """What stands in the box of a day, and whether it is one."""
    day = read_typed_day(typed)
    return typed_day(day) if day else typed, day is not None


def measure_of(line: access.AccessView) -> Text | None:
    """The figure whose cases were looked at, by its name; None of every other line."""
    measure = indicators.MEASURES.get(line.subject) if line.kind == "case_list" else None
    return measure.name if measure else None


def _shown(line: access.AccessView, names: dict[str, str], people_seen: dict[str, str]) -> dict[str, Any]:
    return {
        "at": line.at,
        "what": access.WHAT_WORDS[line.what],
        "tone": {"refused": "bad", "sign_in_failed": "warn", "sign_in_throttled": "bad"}.get(line.what, ""),
        "kind": access.KIND_WORDS[line.kind] if line.kind else "",
        "measure": measure_of(line),
        # Of whoever was asked for and is not there, a keyed digest: twice the same is the same number.
        "subject": people_seen.get(line.subject, "")
        if line.kind == "person" and line.what == "looked"
        else line.subject,
        "purpose": access.PURPOSE_WORDS[line.purpose] if line.purpose else "",
        "who": names.get(str(line.user_id), ""),
        "capacity": capacity_name(line.capacity),
        "agency": agency_name(line.agency, local_date(line.at)),
        "place": line.place,
    }
