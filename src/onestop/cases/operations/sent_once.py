"""One form lodges one dossier: sent again it is the same sending only where it says the same of the same applicant, also of how
he is reached.

A browser that goes back after a dossier was lodged shows the form with the key it had. With other words in it, or another
applicant, it is another dossier, which must not be taken for the first and be lost. What the first said is not asked of the
rows, which later acts change: the entries of the ledger have it, or the digest of it, for ever.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from onestop.cases.events import Accepted, FeeSet, FeeWaived, Lodged, PartReturnChosen, PaymentReceived
from onestop.kernel.event import ContentDigest, Event
from onestop.kernel.text import one_line
from onestop.ledger import api as ledger
from onestop.people import api as people

SAID: Final[Mapping[type[Event], tuple[str, ...]]] = {
    Lodged: (
        "procedure_code", "intake_agency", "support_agency", "competent_agency", "channel", "return_agency", "handed_in",
        "identified", "received", "applicant_id", "answers", "papers", "submitter", "variant",
    ),
    PartReturnChosen: ("steps", "way", "agency"),
    Accepted: ("in_part",),
    FeeSet: ("kind", "amount", "when", "note"),
    PaymentReceived: ("amount", "way", "payer", "note"),
    FeeWaived: ("amount", "ground", "note"),
}  # fmt: skip
"""By what happens as a dossier is lodged, what of it whoever sent it said; the rest follows from the day and the procedure."""


_TYPES: Final = frozenset(one.type for one in SAID)


def says_the_same(code: str, events: Iterable[Event]) -> bool:
    """Whether the case was opened by a sending of which just this would have come."""
    entries, told = ledger.entries_of_case(code), tuple(events)
    opened = [one for one in entries if one.at == entries[0].at and one.type in _TYPES]
    if any(one.erased for one in opened) or [one.type for one in opened] != [one.type for one in told]:
        return False
    return all(_same(one.event, event, code) for one, event in zip(opened, told, strict=True))


def is_the_person(known: people.PersonView, *, kind: str, name: str, number: str, document: str) -> bool:
    """Whether somebody typed in as new is whom the register entered by that sending."""
    typed = [_plain(kind), _plain(one_line(name)), _plain(number), _plain(document)]
    return typed == [_plain(one) for one in (known.kind, known.name, known.number, known.document_number)]


def is_reached_by(known: people.PersonView, told: Mapping[str, str], *, on: date, all_of_it: bool) -> bool:
    """Whether the register keeps of somebody the telephone, e-mail and address that are `told`; where not `all_of_it` was told,
    what was left empty says nothing. What somebody else changed since is not what that sending said, and is written over by none.
    """
    read = people.read_particulars("citizen", told, on=on).values
    said = {name: read.get(name, value) for name, value in told.items() if value.strip() or all_of_it}
    return all(_plain(getattr(known, name)) == _plain(value) for name, value in said.items())


def _plain(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())


def _same(before: Event, now: Event, code: str) -> bool:
    return all(_says(getattr(before, name), getattr(now, name), code) for name in SAID[type(now)])


def _says(kept: Any, said: Any, code: str) -> bool:
    """Whether what an entry keeps, or the digest it keeps of it, is what is said now."""
    if isinstance(kept, ContentDigest):
        return ledger.is_digest_of(kept.digest, said, own=code)
    return bool(kept == said)
