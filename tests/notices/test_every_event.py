"""Every event of a case is told, or stands in a list with the reason why not; and every text is said of some event."""

from datetime import timedelta

import pytest

from architecture.modules import load_everything
from cases.examples import COMMUNE, at
from notices.events_told import CODE, SAID, case
from notices.test_facts import named
from notices.test_told_or_not import TO_BRING, TO_FETCH
from onestop.cases import events
from onestop.cases.events import CaseEvent
from onestop.kernel.event import event_types
from onestop.kernel.times import iso
from onestop.notices.domain import notice
from onestop.notices.domain.notice import CONTACT_CHANGED, NOT_TOLD, TELLERS, Saying, facts_of, told
from onestop.notices.texts import texts
from onestop.rules.api import OutageRule


def test_every_event_of_a_case_is_told_or_has_a_reason_not_to_be() -> None:
    load_everything()
    ours = {
        kind
        for kind in event_types().values()
        if issubclass(kind, CaseEvent) and kind.__module__.startswith("onestop.")
    }

    assert TELLERS.keys() | NOT_TOLD.keys() == ours
    assert TELLERS.keys() & NOT_TOLD.keys() == set()
    assert all(len(reason.split()) > 3 for reason in NOT_TOLD.values())


@pytest.mark.parametrize(("event", "text"), SAID, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_said_of_it(event: CaseEvent, text: str) -> None:
    said = told(event, case())

    assert said is not None
    assert said.text == text


BY_A_PROVISION = [(event, text.removesuffix("_by_default")) for event, text in SAID if text.endswith("_by_default")]

PAID_FOR = {"stopped_paid", "withdrawn_paid", "not_accepted_paid"}
"""Said where something was paid for a case that ended before anybody worked on it."""

ELSEWHERE = {CONTACT_CHANGED, "part_ready_unpaid"}
"""Said of whom nobody reached before, and of a result that waits for money: of the event they say nothing."""


def test_every_text_is_said_of_some_event() -> None:
    assert {text for _, text in (*SAID, *BY_A_PROVISION)} | PAID_FOR | ELSEWHERE | {
        TO_FETCH,
        *TO_BRING,
    } == texts().notices.keys()
    assert {name for text in ELSEWHERE for name in named(text)} == set()


def test_whoever_acted_is_named_and_of_what_no_official_did_who_handled_it_last_there() -> None:
    by_an_official = events.NotAccepted(
        case_code=CODE, at=iso(at(2, 9)), finished_at=iso(at(2, 9)), reasons=[], acted_as="official", at_agency="H09.05"
    )
    said = Saying("not_accepted")

    assert facts_of(by_an_official, said, case(), at(2, 9))["official"] == "10"
    assert facts_of(by_an_official, said, case(), at(2, 9))["agency"] == "H09.05"
    assert facts_of(by_an_official, said, case(acted=""), at(2, 9))["official"] == ""
    late = events.LatenessNoted(case_code=CODE, at=iso(at(20)), due_at=iso(at(16)))
    assert facts_of(late, Saying("late"), case(), at(20)) == {
        "at": iso(at(20)), "agency": COMMUNE, "official": "11", "until": None, "due": None,
    }  # fmt: skip


@pytest.mark.parametrize(("event", "text"), BY_A_PROVISION)
def test_what_an_outage_moves_by_a_provision_is_not_told_as_a_rule_of_ours(
    event: CaseEvent, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No law pack has one yet: until one is found, each is told as a default."""
    monkeypatch.setattr(notice, "outage_rule", lambda _pack: OutageRule(True, timedelta(hours=1), True))

    assert told(event, case()) == Saying(
        text, until=getattr(event, "reply_by", None) or getattr(event, "accept_by", None)
    )
