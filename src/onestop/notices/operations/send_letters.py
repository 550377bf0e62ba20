"""Hand over messages about no case: one, one transaction, in the words of the moment it is sent."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from onestop.notices import letter_rows
from onestop.notices.channels.provider import NotTaken, Outgoing
from onestop.notices.channels.providers import providers
from onestop.notices.domain.letters import changed_letter, code_letter
from onestop.notices.domain.notice import Channel
from onestop.notices.domain.sending import in_turn
from onestop.notices.domain.wording import Written, said_moment
from onestop.notices.letter_rows import DueLetter
from onestop.notices.operations.handing_over import awake, hand_over, not_taken
from onestop.people import api as people
from onestop.runtime.api import public_url, transaction

SESSIONS_PAGE: Final = "/tai-khoan/phien"


def send_letter(channel: Channel, clock: Callable[[], datetime]) -> bool:
    """Hand over the next letter of a channel, before its messages about cases: somebody waits for a code. Whether one was due."""
    with transaction():
        letter = letter_rows.due(channel, clock())
        if letter is not None:
            _send(letter, clock())
    return letter is not None


def _send(letter: DueLetter, now: datetime) -> None:
    to, written = _addressed(letter, now)
    taking = awake(in_turn(providers(letter.channel), letter.attempts), now)
    if not to:
        return letter_rows.forget(letter)
    if not taking:
        return letter_rows.give_up(letter, "not_offered", now)
    outgoing = Outgoing(
        id=letter.name, channel=letter.channel, case_code="", to=to, subject=written.subject, body=written.body, at=now
    )
    try:
        hand_over(taking[0], outgoing)
    except NotTaken as fault:
        attempt = not_taken(fault, taking[0], attempts=letter.attempts, now=now)
        if attempt.next_try_at is not None:
            return letter_rows.try_later(letter, attempt.next_try_at)
        return letter_rows.give_up(letter, attempt.why, now)
    return letter_rows.forget(letter)


def _addressed(letter: DueLetter, now: datetime) -> tuple[str, Written]:
    """Where it goes and what it says; nowhere, where its code holds no more."""
    language, short = letter.language, letter.channel != "email"
    if letter.kind == "changed":
        at, link = said_moment(letter.made_at, language), public_url(SESSIONS_PAGE)
        return letter.to, changed_letter(contact=letter.contact, at=at, link=link, short=short, language=language)
    proof = people.waiting_proof(letter.person, letter.contact, now=now)
    if proof is None:
        return "", Written("", "")
    until = said_moment(proof.ends_at, language)
    return proof.value, code_letter(code=proof.code, until=until, short=short, language=language)
