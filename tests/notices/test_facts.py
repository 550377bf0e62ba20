"""What a text says of its event stands in that event: nothing is said to be unknown, or as the case stands later."""

from dataclasses import replace

import pytest

from cases.examples import at
from notices.events_told import (
    SAID,
    case,
)
from onestop.cases import events
from onestop.cases.events import CaseEvent
from onestop.kernel.times import iso
from onestop.notices.domain.money import AMOUNTS, OF_MONEY
from onestop.notices.domain.notice import facts_of, told
from onestop.notices.domain.wording import names_in
from onestop.notices.texts import texts

OF_ITS_EVENT: dict[tuple[type[CaseEvent], str], str] = {
    (events.Lodged, "until"): "accept_by",
    (events.SupplementRequested, "until"): "reply_by",
    (events.OpinionRequested, "until"): "answer_by",
    (events.MeetingCalled, "until"): "held_at",
    (events.MeetingMoved, "until"): "held_at",
    (events.MeetingNotHeld, "until"): "held_at",
    (events.TransferOffered, "until"): "answer_by",
    (events.TransferOffered, "to"): "receiver",
    (events.TransferOffered, "why"): "reasons",
    (events.TakenOver, "until"): "accept_by",
    (events.TakenOver, "to"): "receiver",
    (events.ResultRestored, "why"): "reasons",
    (events.WithdrawalRequested, "until"): "answer_by",
    (events.ApologySent, "until"): "new_day",
    (events.PaymentRequested, "until"): "pay_by",
    (events.ReplyDayMoved, "until"): "reply_by",
    (events.AnswerTimeMoved, "until"): "accept_by",
    (events.FeeCorrected, "basis"): "basis",
    **{(kind, "amount"): "amount" for kind in OF_MONEY},
    (events.FeeCorrected, "before"): "amount_before",
    (events.FeeCorrected, "left"): "left",
    (events.FeeWaived, "left"): "left",
}
"""Where what a text says stands in its event."""
ADDED_UP = {
    events.FeeWaived: lambda event: event.over + event.in_treasury,
    events.FeeCorrected: lambda event: event.over + event.in_treasury,
}
"""What goes back, by whom ever."""
SAID_OF_IT = {"until", "due", "to", "why", "basis", *AMOUNTS}
"""The names that only the event fills; the others are of the case, its reader and the day it is sent."""
DAY = iso(at(27))


def named(text: str) -> set[str]:
    """What the text says of its event, by whatever way it is sent."""
    said = texts().notices[text]
    parts = (said.title, said.letter, *filter(None, [said.short]))
    return {name for part in parts for language in (part.vi, part.en) for name in names_in(language)} & SAID_OF_IT


def fact(event: CaseEvent, name: str) -> str:
    """As its event says it."""
    if name == "over":
        return str(ADDED_UP[type(event)](event))
    said = getattr(event, "due_at" if name == "due" else OF_ITS_EVENT[type(event), name])
    return " ".join(said) if isinstance(said, list) else str(said)


def on_a_day(event: CaseEvent) -> CaseEvent:
    """Where it says until when the result is promised, it says a day that no other event has."""
    return replace(event, due_at=DAY) if hasattr(event, "due_at") else event  # type: ignore[call-arg]


@pytest.mark.parametrize(("event", "text"), SAID, ids=lambda value: value if isinstance(value, str) else "")
def test_what_the_text_says_of_its_event_stands_in_it(event: CaseEvent, text: str) -> None:
    """A name nothing fills would be said to be unknown, or as the case stands when the message is sent."""
    event = on_a_day(event) if "due" in named(text) else event
    said = told(event, case())
    assert said is not None
    facts = facts_of(event, said, case(), at(6))

    assert {name: facts.get(name) for name in named(text)} == {name: fact(event, name) for name in named(text)}
    assert all(facts[name] for name in named(text))


@pytest.mark.parametrize(
    "event", [event for event, _ in SAID if hasattr(event, "due_at")], ids=lambda event: event.type
)
def test_the_facts_of_every_notice_have_the_day_its_event_says(event: CaseEvent) -> None:
    """Every letter tells the time of return (Decree 224/2026 Art. 15.1g): of the moment it tells of."""
    event = on_a_day(event)
    said = told(event, case())

    assert said is not None
    assert facts_of(event, said, case(), at(6))["due"] == DAY
