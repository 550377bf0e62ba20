"""The follower that tells: it reads what happened to cases and makes the messages that are due, each once.

It sends nothing itself. A rebuild is refused (it names no tables), for nothing sent can be sent back; should it read an entry
again all the same, the message is there already, and an old entry is no news (`NEWS_FOR`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, cast

from onestop.cases import api as cases
from onestop.cases.events import CaseEvent, Lodged
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.notices import store
from onestop.notices.channels.providers import offered
from onestop.notices.domain.notice import CONTACT_CHANGED, TELLERS, CaseNow, Saying, facts_of, told
from onestop.notices.domain.recipients import NEWS_FOR, Reached, plan
from onestop.notices.reach import Addressees
from onestop.notices.texts import texts
from onestop.people import api as people


def read(batch: Sequence[ledger.Occurrence], now: datetime) -> None:
    """Make the messages of a batch."""
    news = _worth_telling(batch, now)
    found = cases.cases_to_tell(sorted({_event(one).case_code for one in news}))
    addressees = Addressees(found.values())
    store.add((message for one in news for message in _messages(one, found, addressees, now)), now)


FOLLOWER: Final = ledger.Follower(name="notices", events=tuple(TELLERS), read=read)


def step_over(entries: int) -> None:
    """Pass entries of a past that was made up, in the transaction that loads them: nobody is told of it."""
    ledger.step_over(FOLLOWER, entries)


def follow_all(now: datetime) -> int:
    """Read to the end of what has a place in the ledger; how many entries."""
    return ledger.follow_all(FOLLOWER, now)


def _event(one: ledger.Occurrence) -> CaseEvent:
    return cast("CaseEvent", one.event)


def _worth_telling(batch: Sequence[ledger.Occurrence], now: datetime) -> list[ledger.Occurrence]:
    """What is news, and of the rest what somebody with an account can read; of a million old cases two questions a batch."""
    old = {_event(one).case_code for one in batch if now - one.at > NEWS_FOR}
    if not old:
        return list(batch)
    whose = cases.applicants_of(old)
    readers = people.with_accounts(whose.values())
    return [one for one in batch if now - one.at <= NEWS_FOR or whose.get(_event(one).case_code) in readers]


def _messages(
    one: ledger.Occurrence, found: Mapping[str, cases.CaseToTell], addressees: Addressees, now: datetime
) -> Iterator[store.NewMessage]:
    event = _event(one)
    case = found.get(event.case_code)
    if case is None:
        return  # its content was erased since
    standing = _now(case, _official_of(one, case))
    former = addressees.former_of(case) if isinstance(event, Lodged) else None
    said = Saying(CONTACT_CHANGED) if former else told(event, standing)
    if said is None:
        return
    facts, by = facts_of(event, said, standing, one.at), texts().notices[said.text].channels
    people_told: list[Reached] = [*addressees.of(case), *((former,) if former else ())]
    for planned in plan(people_told, happened_at=one.at, read_at=now, said_by=by, offered=offered()):
        person = case.applicant_id if planned.role == "applicant" else None
        yield store.NewMessage(case.code, one.seq, planned.role, planned.channel, person, said.text, facts, one.at)
    if former is not None and not former.has_phone:
        people.forget_former(case.applicant_id)


def _official_of(one: ledger.Occurrence, case: cases.CaseToTell) -> str:
    """Whose digest the entry bears: of somebody the case knows of, else of somebody with a post at the agency; else nobody."""
    event = _event(one)
    if event.acted_as != "official":
        return ""
    known = _whose(one.actor, case.officials)
    return known or _whose(one.actor, people.accounts_at(event.at_agency, local_date(one.at)))


def _whose(digest: str, keys: Iterable[str]) -> str:
    return next((key for key in keys if ledger.actor_digest(key) == digest), "")


def _now(case: cases.CaseToTell, acted: str) -> CaseNow:
    return CaseNow(
        code=case.code,
        lodged_at=case.lodged_at,
        received_at=case.received_at,
        first_step_at=case.first_step_at,
        finished_at=case.finished_at,
        agency=case.agency,
        acted=acted,
        refundable=case.refundable,
        unpaid=case.unpaid,
        not_had=case.not_had,
        lacks=bool(case.to_bring.vi),
        handler=next((key for agency, key in reversed(case.handlers) if agency == case.agency), ""),
    )
