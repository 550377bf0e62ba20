"""A morning of thirty walk-ins with a ticket each, by keyboard alone: called, received, the slip printed, the next."""

import runpy
from datetime import datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from onestop.kernel.times import LOCAL, local_date
from onestop.people import api as people
from onestop.people.api import actor_of, user_by_login
from onestop.rules.api import national_calendar
from onestop.runtime import clock
from onestop.runtime.api import now, raw
from onestop.tickets import api as tickets

from .eyes import enter_as, look_at_both_widths
from .province import demo_province

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.heavy]
COUNT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "count-keys"))
SECTION = "H09.31.03"
MOST_KEYS = 14
"""Of one whose card is read: called, come, received and printed; the window is two keys of them."""


@pytest.fixture
def base(live_server: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """A section at half past eight of a working day."""
    settings.DEMO = True
    morning = datetime.combine(national_calendar().nth_working_after(local_date(now()), 1), time(8, 30), LOCAL)
    monkeypatch.setenv(clock.SET_TO, "")
    monkeypatch.setattr("onestop.runtime.clock._machine_now", lambda: morning)
    demo_province(now())
    return str(live_server.url)


def card_of(place: int) -> str:
    """Of somebody in the register, whose number and name are no slip of another's."""
    number, name = (
        f"0741900{place:02}{place:02}1",
        f"Nguyễn Thị Thứ {'ABCDEGHIKLMNOPQRSTUVXY'[place % 22]}{'ABC'[place // 22]}",
    )
    receptionist = user_by_login(f"receptionist.{COUNT['AT']}")
    assert receptionist is not None
    by = actor_of(receptionist, now())
    people.register_person(kind="citizen", name=name, number=number, by=by, now=now())
    return f"{number}||{name}|01011990|Nữ|12 Bạch Đằng, Phú Cường|10052021"


MORNINGS = [
    pytest.param(6, id="its beginning", marks=pytest.mark.takes(25)),
    pytest.param(30, id="thirty", marks=[pytest.mark.exhaustive, pytest.mark.takes(90)]),
]


@pytest.mark.parametrize("walk_ins", MORNINGS)
def test_walk_ins_are_served_by_keys_alone(page: Page, base: str, walk_ins: int) -> None:
    service = tickets.hall(SECTION, now()).services[0].code
    cards = [card_of(place) for place in range(walk_ins)]
    for place in range(walk_ins):
        tickets.draw(agency=SECTION, service=service, key=uuid4(), source=str(place), now=now())
    enter_as(page, base, f"receptionist.{COUNT['AT']}")
    page.goto(f"{base}/ban-lam-viec/quay")
    hand = COUNT["Hand"](page)
    hand.to("#number")
    hand.type("3")
    hand.go("Enter")

    keys = []
    for card in cards:
        before = hand.keys
        serve(hand, card)
        keys.append(hand.keys - before)
    assert max(keys) <= MOST_KEYS, keys
    look_at_both_widths(page, "morning-received")
    hand.go("F2")
    expect(page.locator(".govuk-error-summary")).to_contain_text("chờ")

    joined = raw("SELECT count(*) FROM ledger_entry WHERE type = 'tickets.joined'")
    assert raw("SELECT count(DISTINCT applicant_id) FROM cases_case") == [(walk_ins,)]
    assert joined == [(walk_ins,)], "each bears how long it waited"


def serve(hand: Any, card: str) -> None:
    """Called, come, and received; the slip comes out by itself."""
    hand.go("F2")
    hand.go("F2")
    hand.scan(card)
    hand.swap("Enter", "#paper_name")
    COUNT["dossier"](hand, COUNT["ONE_PAPER"], "2", "1", "Alt+6")
