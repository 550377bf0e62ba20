"""Looking a person up at the counter by number, telephone or name: counted, held to a rate, written down with whom it found.

What is typed is an answer about somebody who need not be present. So it never stands in an address, it says
no more than the counter needs to know it has the right person, and the person reads of it later.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from math import ceil
from typing import Any, ClassVar, Final

from django.core import signing

from onestop.access.api import Look
from onestop.cases import api as cases
from onestop.frame.looks import keyed, note_look, note_miss
from onestop.frame.request import PageRequest
from onestop.kernel.codes import is_end_of_case_code
from onestop.kernel.datatypes.digits import digits_of
from onestop.kernel.datatypes.documents import is_document_number
from onestop.kernel.datatypes.phones import PhoneNotValid, parse_phone
from onestop.kernel.numbers import TaxCode, TaxCodeNotValid
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import fold
from onestop.people import api as people
from onestop.runtime.api import Rate, throttle

KNOWN, SAID_OF = "applicant-known", "looked"
"""Hidden fields of the counter: who was found, signed; and the number by which, be it nobody's."""
RATE: Final = Rate(150, timedelta(hours=1))
"""Per official. A counter that takes in a hundred dossiers an hour, and looks every second time once more, stays below it."""
INTAKE: Final = Look(kind="person", purpose="intake")
_LOOK_UP: Final = Look(kind="person", purpose="lookup")
MOST_OFFERED: Final = 9
"""Of those a name or a telephone finds: of more the official types more of the name."""
_A_DAY: Final = 24 * 60 * 60
_LEAST_WORDS: Final = 2
_LEAST_LETTERS: Final = 4
"""Of a name, so that nobody leafs through the register by a word or two letters."""
LONGEST: Final = 200
"""Letters of what is looked up; nobody's name or number has more."""
_LENGTHS: Final = range(9, 13)
"""Digits of the numbers of people, businesses and telephones; a branch of a business has three more."""


class TooManyLookUps(Refusal):
    """An official looked up more people by number than work at a counter explains."""

    code: ClassVar[str] = "desk.too_many_look_ups"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, wait: timedelta) -> None:
        self.retry_after = wait
        self.seconds = max(1, ceil(wait.total_seconds()))
        self.minutes = ceil(self.seconds / 60)


def is_number(typed: str) -> bool:
    """Whether somebody's number was typed, with whatever signs between its digits; a telephone's too, which says as much."""
    digits = digits_of(re.sub(r"[+()]", "", typed))
    number = (len(digits) in _LENGTHS and not is_end_of_case_code(typed)) or _is_branch(typed)
    return number or typed.strip()[:1] == "+" or is_document_number(typed)


def is_name(typed: str) -> bool:
    """Whether a name was typed, by two words of it and so many letters at least."""
    words = typed[: LONGEST + 1].split()
    letters = [len(re.findall(r"[^\W\d_]", word)) for word in words]
    return len(typed) <= LONGEST and len(words) >= _LEAST_WORDS and all(letters) and sum(letters) >= _LEAST_LETTERS


def is_telephone(typed: str) -> bool:
    """Whether it may be a telephone number, whatever else it may be: some tax codes have its digits."""
    try:
        return parse_phone(typed) != ""
    except PhoneNotValid:
        return False


def holds(one: people.PersonView, typed: str) -> bool:
    """Whether what was typed is this person's number, and no name, telephone or document by which others are found as well."""
    digits = digits_of(typed)
    return digits != "" and digits_of(one.number) == digits


def look_up(request: PageRequest, typed: str) -> tuple[people.PersonView, ...]:
    """Who has this number, two where a household business has the number of its owner for its tax code; where nobody has,
    those of this telephone or name, of whom the official chooses.

    Raises:
        TooManyLookUps.
    """
    _count(request)
    found = people.find_by_number(typed)
    if not found and (is_name(typed) or is_telephone(typed)):
        found = people.find_people(typed, limit=MOST_OFFERED + 1)
    for one in found[:MOST_OFFERED]:
        note_look(request, INTAKE, str(one.id))
    if not found:
        note_miss(request, INTAKE, sought(typed))
    return found


def sought(typed: str) -> str:
    """For the access log, of whoever is not there: the same for the same number or name however it is spelt, and no number.

    Who asks for number after number is seen by what he did not find; what he typed would be a list of numbers to try.
    """
    return f"sought:{keyed('looked up', digits_of(typed) or fold(_together(typed)))}"


def look_up_document(request: PageRequest, told: cases.NewApplicant) -> people.PersonView | None:
    """Who is known by this document of this issuer. Raises TooManyLookUps."""
    _count(request)
    found = people.find_by_document(told.document_kind, told.document_number)
    known: people.PersonView | None = next(
        (one for one in found if fold(one.document_issuer) == fold(told.document_issuer)), None
    )
    if known is not None:
        note_look(request, INTAKE, str(known.id))
    else:
        note_miss(request, INTAKE, sought(told.document_number))
    return known


def chosen_of(found: Sequence[people.PersonView], kind: str, name: str = "") -> people.PersonView | None:
    """The one of the name typed or else of the kind chosen, or the only one found.

    Nobody where two have the number and none was chosen, or where a business is meant and only its owner is known:
    since July 2025 a household business has the number of its owner for its tax code.
    """
    for fitting in (
        [one for one in found if name and people.same_name(name, one.name)],
        [one for one in found if one.kind == kind],
    ):
        if len(fitting) == 1:
            return fitting[0]
    only = found[0] if len(found) == 1 else None
    return None if only is not None and kind == "business" and only.is_number_shared else only


def settled(
    found: Sequence[people.PersonView],
    typed: str,
    kind: str,
    name: str = "",
    told: people.PersonView | None = None,
) -> people.PersonView | None:
    """The same of those who have the number typed; of those found by anything else nobody but the one chosen and `told` of."""
    return chosen_of(found, kind, name) if all(holds(one, typed) for one in found) else told


def offered(found: Sequence[people.PersonView], typed: str) -> Sequence[people.PersonView]:
    """Of whom the official chooses: several who have the number, or whoever was found by anything else."""
    by_number = all(holds(one, typed) for one in found)
    return () if by_number and len(found) == 1 else found


def _count(request: PageRequest) -> None:
    verdict = throttle("desk.look_up", request.actor.key, rate=RATE, now=request.now)
    if not verdict.allowed:
        raise TooManyLookUps(wait=verdict.retry_after)


def search_by_number(request: PageRequest, number: str) -> None:
    """Count a search for somebody's cases by their number or telephone. Raises TooManyLookUps."""
    _count(request)
    found = people.find_people(number)
    for one in found:
        note_look(request, _LOOK_UP, str(one.id))
    if not found:
        note_miss(request, _LOOK_UP, sought(number))


def token_of(request: PageRequest, known: people.PersonView, number: str) -> str:
    """For a hidden field: that this official was already told who has the number, as it was typed."""
    return signing.dumps([_together(number), known.id], salt=_salt(request))


def person_of(request: PageRequest, token: str, number: str) -> people.PersonView | None:
    """Whom a form was already told of by `number`; nothing where the token is made up, another's, old or of another number."""
    try:
        said: Any = signing.loads(token, salt=_salt(request), max_age=_A_DAY)
        return people.person(int(said[1])) if said[0] == _together(number) else None
    except (signing.BadSignature, people.UnknownPerson, ValueError, TypeError, IndexError):
        return None


def telling(request: PageRequest, found: Sequence[people.PersonView], number: str) -> str:
    """For a hidden field: that this official looked the number up, and whom he was told of, be it nobody."""
    return signing.dumps([_together(number), [one.id for one in found]], salt=_salt(request, of="number"))


def told_of(request: PageRequest, token: str, number: str) -> tuple[people.PersonView, ...] | None:
    """Whom a look-up of this number found; None where the token is made up, another's, old or of another number."""
    try:
        said: Any = signing.loads(token, salt=_salt(request, of="number"), max_age=_A_DAY)
        return tuple(people.person(int(one)) for one in said[1]) if said[0] == _together(number) else None
    except (signing.BadSignature, people.UnknownPerson, ValueError, TypeError, IndexError):
        return None


def holders(request: PageRequest, token: str, number: str) -> tuple[tuple[people.PersonView, ...], str]:
    """Who has the number, as the form was told already or looked up now, and the token that tells it. Raises TooManyLookUps."""
    told = told_of(request, token, number)
    found = look_up(request, number) if told is None else told
    return found, telling(request, found, number)


def _is_branch(typed: str) -> bool:
    """A tax code with the digits of its branch after it: thirteen, of which only sound ones are one."""
    try:
        return "-" in str(TaxCode.parse("".join(c for c in typed if c.isdecimal()))) and not re.search(
            r"[^\W\d]", typed
        )
    except TaxCodeNotValid:
        return False


def same_number(one: str, other: str) -> bool:
    """Whether the same was typed, whatever blanks and points stand in it."""
    return _together(one) == _together(other)


def _together(typed: str) -> str:
    return re.sub(r"[\s.]", "", typed)


def _salt(request: PageRequest, of: str = "person") -> str:
    """One for who was told of a person, one for what a number was found to be: neither stands for the other."""
    return f"desk.looked-up.{of}.{request.actor.key}"
