"""Addresses of nobody's case tell nothing of anybody's; those that tell of some say just what they may, to whom they may."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from uuid import UUID

import pytest
from django.test import override_settings
from django.urls import get_resolver, reverse

from architecture.test_looks import routes
from cases.act_examples import APPLICANT
from cases.conftest import PROCEDURE, World
from cases.examples import COMMUNE, at
from onestop.outages import api as outages
from onestop.tickets.api import kiosk_check

from .conftest import SitDown
from .test_nothing_open import ABOUT_NO_CASE, NAME, TELLS_SOME, Known, Who, is_told, known, seat

__all__ = ["known"]
pytestmark = pytest.mark.django_db
NUMBER: Final = "074190000123"
ASKERS: Final[tuple[Who, ...]] = (
    ("anonymous", ""), ("stranger", ""), ("receptionist", "nowhere"), ("specialist", "nowhere"), ("head", "nowhere"),
    ("leader", "province"), ("operator", "province"), ("catalogue_keeper", "province"), ("inspector", "province"),
)  # fmt: skip
GIVEN: Final[Mapping[str, Any]] = {
    "code": PROCEDURE, "procedure": PROCEDURE, "slug": "sinh-con", "kind": "no_result", "page_code": "what", "component": "id",
    "signal": "assisted", "agency": COMMUNE, "question": "DH-2026-0001",
    "silence": 1, "session": 1, "absence": 1, "name": "giay-xac-nhan.pdf", "token": "x", "key": UUID(int=1),
    "check": kiosk_check(COMMUNE),
}  # fmt: skip
"""By the name of a part of an address, what stands there; of an outage its number."""
OTHERWISE: Final[Mapping[str, Any]] = {
    **dict.fromkeys(("portal:office", "portal:kiosk", "portal:kiosk_ticket", "portal:hall", "portal:book"), COMMUNE),
    "cockpit:measure": "cases_authenticated",
}
"""Addresses whose code is another thing's than a procedure's."""
SENT_TO: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("frame:language", "frame:preferences", "identity:be_demo_person", "identity:end_other_sessions",
         "identity:end_session", "identity:sign_out", "portal:notices_read", "desk:choose_briefing"),
        "only sent to",
    ),
    **dict.fromkeys(("portal:check", "portal:fetch", "portal:variant"), "lead to the page of the draft that comes first"),
    **dict.fromkeys(("desk:signals_file", "desk:ask"), "no signal was judged here; tests/anomalies"),
    **dict.fromkeys(("ops:confirm_silence", "ops:dismiss_silence"), "there is no silence; tests/ops/test_outage_pages.py"),
    **dict.fromkeys(
        ("portal:kiosk_ticket", "portal:ticket", "portal:move_appointment", "portal:give_up_appointment"),
        "nobody drew a number or has an appointment; tests/tickets",
    ),
    **dict.fromkeys(
        ("desk:declare_absence", "desk:end_absence"), "nobody here has an account as an official; tests/desk/test_absences.py"
    ),
    "portal:life_event": "no procedure of this small world belongs to one; tests/portal",
    "portal:stop_messages": "with the token of a message alone; tests/notices",
    "healthz": "says here what is not well; tests/runtime",
}  # fmt: skip
"""Addresses that answer nobody with a page of their own here, each with why."""
PATTERNS: Final = dict(routes(get_resolver().url_patterns))


def told(answer: Any, known: Known) -> list[str]:
    body = answer.getvalue().decode("utf-8", "ignore") + answer.headers.get("Location", "")
    return [one for one in (known.code, NAME, NUMBER) if one in body]


class Outages(NamedTuple):
    """One that goes on, and one that is over and certified."""

    open: str
    over: str


def address(name: str, of: Outages) -> str:
    """Every part of it is named above, so that one of a new kind fails by its name."""
    number = of.over if name == "portal:outage_file" else of.open
    given = {**GIVEN, "outage": number, "number": number, **({"code": OTHERWISE[name]} if name in OTHERWISE else {})}
    return reverse(name, kwargs={part: given[part] for part in PATTERNS[name].pattern.converters})


@pytest.fixture
def outage(known: Known) -> Outages:
    said: dict[str, Any] = {"cause": "power", "begins_at": at(4, 8), "by": known.people["operator", "province"]}
    going_on = outages.record_outage(services=["portal"], now=at(4, 12), **said)
    over = outages.record_outage(services=["notices"], ended_at=at(4, 9), now=at(4, 12), **said)
    return Outages(going_on.number, over.number)


@pytest.mark.exhaustive
@pytest.mark.parametrize("who", ASKERS)
def test_they_tell_whoever_has_nothing_to_do_with_it_of_no_case_and_nobody(
    known: Known, sit_down: SitDown, outage: Outages, who: Who
) -> None:
    client = seat(sit_down, known.people[who])
    wrong = {}
    for name in sorted(ABOUT_NO_CASE - {"identity:sign_out", "identity:end_session", "identity:end_other_sessions"}):
        answer = client.get(address(name, outage))
        assert answer.status_code < 500 or name == "healthz", name
        if found := told(answer, known):
            wrong[name] = found

    assert wrong == {}


def test_each_of_them_answers_somebody(known: Known, sit_down: SitDown, outage: Outages) -> None:
    """Else the test above would find nothing on it, and say nothing."""
    silent = set(ABOUT_NO_CASE)
    for who in (*ASKERS, APPLICANT):
        client = seat(sit_down, known.people[who])
        silent -= {name for name in silent if client.get(address(name, outage)).status_code == 200}

    assert silent == SENT_TO.keys(), ", ".join(sorted(silent ^ SENT_TO.keys()))


def test_those_that_tell_of_some_have_a_test_of_their_name() -> None:
    assert {name for name in TELLS_SOME if f"test_{name.replace(':', '_')}" not in globals()} == set()


def test_desk_receive(known: Known, sit_down: SitDown) -> None:
    """Begun from a case it fills in the number for counters that the case tells it; others learn nothing."""
    shown = {}
    for who, by in known.people.items():
        answer = seat(sit_down, by).get(reverse("desk:receive", args=[PROCEDURE]), {"cung-nguoi": known.code})
        shown[who] = NUMBER in answer.getvalue().decode()

    assert {who for who, number in shown.items() if number} == {
        who for who in known.people if who[0] == "receptionist" and is_told(who)
    }


def test_ops_home(known: Known, sit_down: SitDown) -> None:
    assert opened_by(known, sit_down, reverse("ops:home")) == {("operator", "province")}


def test_ops_outage(known: Known, sit_down: SitDown, outage: Outages) -> None:
    assert opened_by(known, sit_down, reverse("ops:outage", args=[outage.over])) == {("operator", "province")}


def opened_by(known: Known, sit_down: SitDown, page: str) -> set[Who]:
    """Whom it opens to, telling none of them whose a case is."""
    opened = set()
    for who, by in known.people.items():
        answer = seat(sit_down, by).get(page)
        if answer.status_code == 200:
            opened.add(who)
            assert {*told(answer, known)} <= {known.code}
    return opened


def test_portal_home(known: Known, sit_down: SitDown) -> None:
    """It greets its reader by name, and tells nobody else's case to anybody."""
    for who, by in known.people.items():
        found = told(seat(sit_down, by).get(reverse("portal:home")), known)
        assert who == APPLICANT or found == [], who


@override_settings(DEMO=False)
def test_portal_mailbox(known: Known, sit_down: SitDown, world: World) -> None:
    for who, by in known.people.items():
        assert seat(sit_down, by).get(reverse("portal:mailbox")).status_code == 404, who
