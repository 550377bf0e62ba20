"""Hand over what is due: one message, one transaction, so that what was handed over is noted at once."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from onestop.cases import api as cases
from onestop.notices import store
from onestop.notices.channels.provider import NotTaken, Outgoing
from onestop.notices.channels.providers import providers
from onestop.notices.domain.notice import Channel
from onestop.notices.domain.sending import Attempt, in_turn
from onestop.notices.domain.wording import Written
from onestop.notices.operations.handing_over import awake, hand_over, not_taken
from onestop.notices.operations.send_letters import send_letter
from onestop.notices.reach import Addressee, Addressees
from onestop.notices.stops import stopped
from onestop.notices.store import DueMessage
from onestop.notices.writing import write
from onestop.people import api as people
from onestop.runtime.api import transaction

_INBOX_AT_ONCE: Final = 200
Clock = Callable[[], datetime]


def send_next(channel: Channel, clock: Clock) -> int:
    """Hand over the next messages of a channel; how many were tried, 0 when none is due or nobody takes any now."""
    if channel == "inbox":
        return _put_in_inboxes(clock())
    if not awake(providers(channel), clock()):
        return 0
    if send_letter(channel, clock):
        return 1
    with transaction():
        found = store.due(channel, clock())
        for message in found:
            _send(message, clock)
            if message.recipient == "former":
                _forget_where_told(message)
    return len(found)


def _forget_where_told(message: DueMessage) -> None:
    """By what somebody was reached until a counter changed it is kept until the last message there was sent or given up."""
    if not store.has_open(message.case_code, message.recipient):
        for person in cases.applicants_of([message.case_code]).values():
            people.forget_former(person)


def _put_in_inboxes(now: datetime) -> int:
    """The inbox is ours: nothing can fail but the database, so many at a time."""
    with transaction():
        found = store.due("inbox", now, limit=_INBOX_AT_ONCE)
        told = cases.cases_to_tell(store.codes(found))
        addressees = Addressees(told.values())
        for message in found:
            case = told.get(message.case_code)
            if case is None:
                store.keep_failed(message, Attempt("given_up", "erased"), provider="")
                continue
            to = addressees.addressee(case, message.recipient)
            written = _written(message, case, to)
            if written is not None:
                store.keep_sent(message, written, language=to.language, provider="portal", at=now)
    return len(found)


def _send(message: DueMessage, clock: Clock) -> None:
    case = cases.cases_to_tell([message.case_code]).get(message.case_code)
    if case is None:
        return store.keep_failed(message, Attempt("given_up", "erased"), provider="")
    to = Addressees([case]).addressee(case, message.recipient)
    if not to.address(message.channel):
        return store.keep_failed(message, Attempt("given_up", "no_address"), provider="")
    if stopped([(message.channel, to.address(message.channel))]):
        return store.keep_failed(message, Attempt("given_up", "stopped"), provider="")
    written = _written(message, case, to)
    if written is None:
        return None
    provider = awake(in_turn(providers(message.channel), message.attempts), clock())[0]
    try:
        hand_over(provider, _outgoing(message, written, to.address(message.channel), clock()))
    except NotTaken as fault:
        attempt = not_taken(fault, provider, attempts=message.attempts, now=clock())
        store.keep_failed(message, attempt, provider=provider.name)
    else:
        store.keep_sent(message, written, language=to.language, provider=provider.name, at=clock())
    return None


def _written(message: DueMessage, case: cases.CaseToTell, to: Addressee) -> Written | None:
    """What it says; one that cannot be written, its text gone with another version say, is given up and holds up no other."""
    try:
        return write(message, case, to)
    except (KeyError, ValueError, IndexError) as fault:
        store.keep_failed(message, Attempt("given_up", type(fault).__name__), provider="")
        return None


def _outgoing(message: DueMessage, written: Written, address: str, now: datetime) -> Outgoing:
    return Outgoing(
        id=message.name,
        channel=message.channel,
        case_code=message.case_code,
        to=address,
        subject=written.subject,
        body=written.body,
        at=now,
    )
