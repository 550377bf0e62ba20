"""One's own address for notices, changed once a code sent there was typed; the old one is told.

The register keeps the rule (`people.operations.prove_contact`); here is how often it may be tried, and what is sent.
"""

from datetime import datetime, timedelta
from typing import ClassVar, Final

from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Kind, Refusal
from onestop.notices import letter_rows
from onestop.notices.channels.providers import offered
from onestop.notices.domain.notice import Channel
from onestop.notices.reach import DEFAULT, mobile, wishes_of
from onestop.notices.stops import Way, forget_stops, stopped
from onestop.people import api as people
from onestop.runtime.api import Rate, throttle, transaction

BY: Final[dict[people.ContactKind, Channel]] = {"email": "email", "phone": "sms"}
"""By which channel a new address is proved."""
REQUESTS: Final = Rate(5, timedelta(hours=1))
"""Of one account: whoever mistypes an address asks again, whoever writes to a whole list is stopped."""
FROM_ONE_TO_ONE: Final = Rate(3, timedelta(hours=1))
"""From one account to one address: whoever lost a code asks again, and no more."""
FIRST_TO_ONE: Final = Rate(1, timedelta(hours=1))
"""From one account to one address the first time: what others asked for before does not count against it."""
FIRST_OF_ALL: Final = Rate(30, timedelta(hours=1))
"""To one address, the first request of each account: whose address it is we do not know before it is proved, so each has one,
and his owner among them. Set by us: it takes thirty registered people to keep him waiting."""
TO_ONE: Final = Rate(6, timedelta(hours=1))
"""To one address, whichever accounts ask again: nobody's mailbox or telephone is filled through us."""
CODES_TYPED: Final = Rate(15, timedelta(hours=1))
"""By one account: three codes tried to their end an hour, a chance of one in 66,000."""


class ChannelNotOffered(Refusal):
    """Nothing is sent by this channel here, so nothing can be proved by it."""

    code: ClassVar[str] = "notices.channel_not_offered"
    kind: ClassVar[Kind] = "unavailable"


def ask_for_contact(kind: people.ContactKind, typed: str, *, by: Actor, now: datetime, language: str = "vi") -> None:
    """Send a code to the address typed, in the language of the page that waits for it; the one in use stays in use.

    Raises:
        NotPermitted, ChannelNotOffered, TooManyProofs; of `people.read_contact` and `people.begin_contact_change` all.
    """
    person = by.require_person(people.APPLY)
    if BY[kind] not in offered():
        raise ChannelNotOffered
    value = people.read_contact(kind, typed, now=now)
    _count("notices.ask_for_contact", by.key, REQUESTS, now)
    to = f"{kind} {value.casefold()}"
    _count("notices.ask_for_contact.from_to", f"{by.key} {to}", FROM_ONE_TO_ONE, now)
    _count_to(to, by, now)
    with transaction():
        people.begin_contact_change(kind, value, by=by, now=now)
        letter_rows.add(person, "code", kind, BY[kind], "", language, now)


def ask_again(kind: people.ContactKind, *, by: Actor, now: datetime, language: str = "vi") -> None:
    """Send a new code to the address that waits for one; the code before holds no more.

    Raises:
        ProofOver: none waits any more; and as `ask_for_contact`.
    """
    waiting = people.waiting_proof(by.require_person(people.APPLY), kind, now=now)
    if waiting is None:
        raise people.ProofOver
    ask_for_contact(kind, waiting.value, by=by, now=now, language=language)


def confirm_contact(kind: people.ContactKind, code: str, *, by: Actor, now: datetime) -> None:
    """Use the new address from now on, and tell the old one.

    Raises:
        NotPermitted, TooManyProofs, ProofWrong, ProofOver.
    """
    person = by.require_person(people.APPLY)
    _count("notices.confirm_contact", by.key, CODES_TYPED, now)
    with transaction():
        answer = people.try_code(kind, code, by=by, now=now)
        if not isinstance(answer, Refusal):
            _tell_the_old(person, kind, answer.before, now)
            _take_up_again(person, kind, answer.value)
    if isinstance(answer, Refusal):
        raise answer


def give_up_contact(kind: people.ContactKind, *, by: Actor) -> None:
    """The code that was sent holds no more."""
    by.require_person(people.APPLY)
    with transaction():
        people.give_up_contact_change(kind, by=by)


def _tell_the_old(person: int, kind: people.ContactKind, before: str, now: datetime) -> None:
    """At the old address; where there was none, or it wants nothing from us, by the other way the register knows."""
    known = people.persons([person]).get(person)
    email, phone = (known.email, mobile(known.phone)) if known else ("", "")
    first: Way = (BY[kind], before if kind == "email" else mobile(before))
    ways: tuple[Way, ...] = (first, ("sms", phone) if kind == "email" else ("email", email))
    none = stopped(ways)
    for way in ways:
        if way[1] and way[0] in offered() and way not in none:
            language = wishes_of([person]).get(person, DEFAULT).language
            return letter_rows.add(person, "changed", kind, way[0], way[1], language, now)
    return None


def _take_up_again(person: int, kind: people.ContactKind, value: str) -> None:
    """Whoever reads what is sent there wants it, where they wish for that way; a stop set there before is over."""
    forget_stops(wishes_of([person]).get(person, DEFAULT), **{kind: value})


def _count_to(to: str, by: Actor, now: datetime) -> None:
    """Against the address: the answer is the same whoever holds it, and whether anybody does."""
    first = throttle("notices.ask_for_contact.first", f"{by.key} {to}", rate=FIRST_TO_ONE, now=now).allowed
    if first:
        return _count("notices.ask_for_contact.firsts", to, FIRST_OF_ALL, now)
    return _count("notices.ask_for_contact.to", to, TO_ONE, now)


def _count(name: str, key: str, rate: Rate, now: datetime) -> None:
    verdict = throttle(name, key, rate=rate, now=now)
    if not verdict.allowed:
        raise people.TooManyProofs(wait=verdict.retry_after)
