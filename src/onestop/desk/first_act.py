"""Which act stands first on the page of a case: the one its row in the list stands for, which the row's link names.

Opened otherwise, the most pressing of the official's own tasks in it leads; where none does, what is mostly done next.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final

from onestop.cases import api as cases
from onestop.frame.acting import offered_at, usual_at
from onestop.frame.request import PageRequest
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar

TASK: Final = "viec"
"""The name in an address of what a row stands for: the kind of its task and, after a colon, its step."""
ACTS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "receive": ("accept",),
    "step": ("complete_step", "decide"),
    "hand_over": ("confirm_hand_over",),
    "sent": ("take_back_hand_over",),
    "refused": ("answer_hand_over",),
    "opinion": ("give_opinion",),
    "late_opinion": (),
    "meeting": ("record_minutes",),
    "decide": ("decide",),
    "answer_withdrawal": ("answer_withdrawal",),
    "apology": ("send_apology",),
    "take_over": ("take_over",),
    "note_papers": ("note_papers",),
    "cancel_note": (),
    "return": ("note_papers", "return_result", "return_notice", "record_payment"),
    "return_part": ("return_part",),
    "refund": ("refund_fee",),
    "give_back": ("give_back",),
    "replacement": ("replace_result",),
    "silence": (),
}
"""By kind of task what ends it, the first that is offered; nothing of a task that is only watched."""
_LAST: Final = datetime(9999, 1, 1, tzinfo=UTC)


def first_act(request: PageRequest, found: cases.CaseView) -> cases.Offer | None:
    """None where nothing is to be proposed: doing what the row stands for would cost him a later step."""
    named = next((offer for task in _named(request) if (offer := _offered(found, *task))), None)
    if named is not None:
        return None if named.forfeits else named
    for task in _own_tasks(found.file, request.actor):
        offer = _offered(found, *task)
        if offer is not None and not offer.forfeits and _has_begun(found.file, offer, request.now):
            return None if _is_his_turn(found.file, offer) else offer
    usual = usual_at("desk", found)
    return None if usual and _is_his_turn(found.file, usual) else usual


def _is_his_turn(file: cases.CaseFile, offer: cases.Offer) -> bool:
    """Whether a counter noted what it had to see, so that he receives the result on the portal by himself: handing it over here
    stands among the acts, for whoever comes all the same."""
    hands_over = offer.code in ("return_result", "return_part")
    return hands_over and bool(cases.noted(file)) and cases.receives_himself(file, offer.step)


def _named(request: PageRequest) -> Iterator[tuple[str, str]]:
    kind, _, step = request.GET.get(TASK, "").partition(":")
    if kind:
        yield kind, step


def _own_tasks(file: cases.CaseFile, by: Actor) -> Iterator[tuple[str, str]]:
    """The open tasks that stand in his list, as it orders them."""
    own = [task for task in file.open_tasks if cases.is_own_work(task, by)]
    for task in sorted(own, key=lambda one: (cases.turn_of(one.kind), one.urgent_at or _LAST, one.nth)):
        yield task.kind, task.step


def _has_begun(file: cases.CaseFile, offer: cases.Offer, now: datetime) -> bool:
    opens = offer.act.opens(file, offer.step, now, national_calendar())
    return opens is None or opens < now


def _offered(found: cases.CaseView, kind: str, step: str) -> cases.Offer | None:
    offers = offered_at("desk", found)
    for code in ACTS_OF.get(kind, ()):
        for offer in offers:
            if offer.code == code and offer.step in ("", step):
                return offer
    return None
