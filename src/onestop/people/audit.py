"""People proved: who was registered is still there, and as they were entered.

Only those who came by an operation have an entry; invented applicants of a simulated past have none.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Final, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent
from onestop.kernel.text import sort_key
from onestop.ledger import api as ledger
from onestop.people.digests import account_digest, person_digest, person_key
from onestop.people.domain.spelling import searchable
from onestop.people.events import AccountRegistered, ContactChanged, PersonErased, PersonRegistered
from onestop.people.models import Person, User

_AT_ONCE: Final = 5_000
_Told: TypeAlias = PersonRegistered | ContactChanged | AccountRegistered | PersonErased
_TOLD: Final = (PersonRegistered, ContactChanged, AccountRegistered, PersonErased)


def people_hold(progress: Callable[[int, int], None]) -> Iterator[ledger.Finding]:
    """What `fsck` asks of people: each registered person is there, as entered, with the accounts entered and no other."""
    told = list(_told())
    registered = [event for event in told if isinstance(event, PersonRegistered | AccountRegistered)]
    erased = {event.person for event in told if isinstance(event, PersonErased)}
    expected = _contents(told)
    accounts, kept = _accounts_told(registered), _accounts_kept()
    for done, person in enumerate(_persons() if expected or kept else ()):
        key = person_key(person.pk)
        said = expected.pop(key, None)
        if key in erased:
            if not _is_emptied(person):
                yield _finding(f"person {person.pk}", "people_person")
        elif not person.name or (said is not None and (said != person_digest(person) or not _found_by_name(person))):
            yield _finding(f"person {person.pk}", "people_person")
        if accounts.get(key, set()) != kept.get(person.pk, set()):
            yield _finding(f"accounts of person {person.pk}", "people_user")
        progress(done, done + 1)
    for key in expected:
        yield _gone(key)


def _contents(told: Iterable[_Told]) -> dict[str, str]:
    """What is kept of each person, by key, after all changes told of; entries of one moment come in any order.

    What a change replaced is one content less, what it brought one more: the one left is kept now. None is left of somebody
    whose entry is not told and who is again as before the first change: nothing is said of what is kept.
    """
    known = {event.person: event.content for event in told if isinstance(event, PersonRegistered | AccountRegistered)}
    left = {person: Counter({content: 1}) for person, content in known.items()}
    for event in told:
        if isinstance(event, ContactChanged):
            counted = left.setdefault(event.person, Counter())
            counted[event.content] += 1
            counted[event.before] -= 1
    return {person: next(iter(+counted)) for person, counted in left.items() if +counted}


def _persons() -> Iterator[Person]:
    """All, some thousands at a time."""
    after = 0
    while some := list(Person.objects.filter(pk__gt=after).order_by("pk")[:_AT_ONCE]):
        yield from some
        after = some[-1].pk


def _told() -> Iterator[_Told]:
    """Entries of version 1 say of nobody in particular; those that cannot be read the ledger's own checks name."""
    for entry in ledger.stream_of_types(*(kind.type for kind in _TOLD)):
        with suppress(UnknownEvent, TypeError, ValueError):
            event = entry.event
            if isinstance(event, _TOLD) and event.person:
                yield event


def _accounts_told(registered: Iterable[_Told]) -> dict[str, set[str]]:
    """Of each person, by key, the accounts that entries tell of."""
    told: dict[str, set[str]] = defaultdict(set)
    for event in registered:
        if isinstance(event, AccountRegistered):
            told[event.person].add(event.account)
    return told


def _accounts_kept() -> dict[int, set[str]]:
    """Of each person, by id, the accounts there are."""
    kept: dict[int, set[str]] = defaultdict(set)
    for user in User.objects.exclude(person=None).iterator(chunk_size=_AT_ONCE):
        kept[user.person_id or 0].add(account_digest(user))
    return kept


def _is_emptied(person: Person) -> bool:
    texts = (person.name, person.phone, person.email, person.address, person.folded, person.sort_key)
    document = (person.document_kind, person.document_number, person.document_issuer)
    return not any((*texts, *document)) and person.birth_year is None and person.number == f"-{person.pk}"


def _found_by_name(person: Person) -> bool:
    """Whether search and order are made from the name they stand beside."""
    return (person.folded, person.sort_key) == (searchable(person.name), sort_key(person.name))


def _finding(where: str, table: str) -> ledger.Finding:
    words = Text(
        f"{where} trong {table} không còn như khi đăng ký.", f"{where} in {table} is not as it was registered."
    )
    return ledger.Finding("wrong_person", where, words)


def _gone(key: str) -> ledger.Finding:
    words = Text(
        f"Một người đã đăng ký (mã {key[:12]}…) không còn trong people_person.",
        f"Somebody who was registered (key {key[:12]}…) is in people_person no more.",
    )
    return ledger.Finding("missing_person", key, words)
