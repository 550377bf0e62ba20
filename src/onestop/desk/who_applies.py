"""Who applies at the counter: looked up by what was typed, chosen among those found, and shown on whichever page it stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from onestop.desk.alike import ANOTHER, CHOICE, TOLD, as_entered, chosen_alike, was_told_of_any
from onestop.desk.counter import Counter, is_named_otherwise, kind_meant, may_be, typed_name, typed_number
from onestop.desk.look_up import (
    KNOWN,
    MOST_OFFERED,
    SAID_OF,
    TooManyLookUps,
    holders,
    holds,
    is_name,
    is_number,
    is_telephone,
    offered,
    person_of,
    settled,
    token_of,
)
from onestop.desk.newcomer import is_tax_code, read_newcomer
from onestop.desk.said_of_person import forget_person, is_this_one
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.numbers import PartyNumberNotValid, parse_party_number
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people

_NOT_A_NUMBER = Text(
    "Hãy nhập đủ số: số định danh 12 chữ số, chứng minh nhân dân 9 chữ số, hoặc mã số thuế. Hoặc nhập số điện thoại, hoặc ít "
    "nhất hai chữ của họ tên.",
    "Enter the whole number: a personal number of 12 digits, an identity card of 9, or a tax code. Or a telephone number, or at "
    "least two words of the name.",
)
LOOK_UP = "look-up"
"""What a button sends that looks somebody up."""
ENTER = "enter"
"""What Enter in a field sends for a look-up: of somebody already told of it is no further one."""
_KINDS = ("citizen", "business")
_THIS = "person-"
"""What begins the value of a button that chooses one of those found; his number in the register follows."""
_NUMBER = Text("Số định danh hoặc mã số thuế", "The personal number or tax code")
NUMBER_TOLD, SUBMITTER_TOLD = "number-told", "submitter-told"


def names_anew(request: PageRequest, counter: Counter) -> bool:
    """Whether somebody is named of whom the form was not told yet, or asked for once more."""
    pressed = request.POST.get(LOOK_UP, ENTER)
    return counter.number != "" and (pressed != ENTER or (counter.known is None and not counter.looked))


def look(request: PageRequest, counter: Counter) -> Refusal | None:
    """Look up into `counter` who was named, whoever is known already; why not, where that was done too often."""
    counter.known, counter.looked, counter.named_otherwise, counter.alike = None, False, False, ()
    pressed = request.POST.get(LOOK_UP, ENTER)
    if this := chosen_alike(request, pressed):
        is_this_one(request, this)
        counter.number, counter.known, counter.kind, counter.looked = this.name, this, this.kind, True
        return None
    wrong = _not_whole(counter.number, request)
    if wrong is not None:
        counter.problems.append(FieldError("so", wrong))
        return None
    told = person_of(request, request.POST.get(KNOWN, ""), counter.number)
    chosen = pressed.removeprefix(_THIS) if pressed.startswith(_THIS) else ""
    try:
        found, counter.number_told = _found(request, counter, told, anew=pressed != ENTER and not chosen)
    except TooManyLookUps as refusal:
        return refusal
    name = typed_name(request)
    counter.kind = pressed if pressed in _KINDS else kind_meant(request, name)
    meant = next((one for one in found if str(one.id) == chosen), told)
    counter.known = settled(found, counter.number, counter.kind, name if pressed not in _KINDS else "", meant)
    if told and counter.known and counter.known.id != told.id:
        forget_person(request)
        name = ""
    counter.both = offered(found, counter.number) if not counter.known else ()
    counter.looked = not counter.both
    counter.named_otherwise = is_named_otherwise(counter.known, name)
    return _look_alike(request, counter)


def _look_alike(request: PageRequest, counter: Counter) -> Refusal | None:
    """Show at once who may be the same as whoever was found, or is about to be entered; why not, where that was too often."""
    one = counter.known or _about_to_be_entered(request, counter)
    if one is None:
        return None
    try:
        may_be(request, counter, one)
    except TooManyLookUps as refusal:
        return refusal if counter.known is None else None
    return None


def _about_to_be_entered(request: PageRequest, counter: Counter) -> people.PersonView | None:
    """Whoever nobody has the number of, once he is named: by his card, or typed."""
    if not counter.looked or not typed_name(request) or not is_number(counter.number):
        return None
    told = read_newcomer(request, counter.number)
    return None if isinstance(told, list) else as_entered(told)


def _found(
    request: PageRequest, counter: Counter, told: people.PersonView | None, *, anew: bool
) -> tuple[tuple[people.PersonView, ...], str]:
    """Who has the number, and the token that tells it; what the form was told is looked up again only where that was pressed."""
    if told and not anew:
        return (told,), counter.number_told
    return holders(request, "" if anew else counter.number_told, counter.number)


def _not_whole(number: str, request: PageRequest) -> Text | None:
    """Why nobody can be looked up by what was typed: that it is none, or how many digits it has and should have."""
    if not number:
        return _NOT_A_NUMBER
    if is_name(number):
        return None
    try:
        parse_party_number(number, on=local_date(request.now))
    except PartyNumberNotValid as refusal:
        return None if is_telephone(number) else refusal.about(_NUMBER)
    except EntryNotValid:
        pass  # of the right length: somebody may have been entered under it by an older rule
    return None if is_number(number) else _NOT_A_NUMBER


def typed_person(request: PageRequest, problems: Sequence[FieldError] = ()) -> Counter:
    """Whoever was named, and found by then."""
    number = typed_number(request)
    known = person_of(request, request.POST.get(KNOWN, ""), number)
    counter = Counter(
        number=number,
        known=known,
        looked=request.POST.get(SAID_OF) == number != "",
        named_otherwise=is_named_otherwise(known, typed_name(request)),
        number_told=request.POST.get(NUMBER_TOLD, ""),
        submitter_told=request.POST.get(SUBMITTER_TOLD, ""),
        alike_told=request.POST.get(TOLD, ""),
        problems=list(problems),
    )
    if was_told_of_any(request):
        _look_alike(request, counter)
    return counter


def kind_chosen(request: PageRequest, counter: Counter) -> str:
    """As it was chosen; while nobody was named, a tax code is taken for a business'."""
    if is_tax_code(counter.number) and not typed_name(request):
        return "business"
    return request.POST.get("applicant-kind", "citizen")


def person_shown(request: PageRequest, counter: Counter) -> dict[str, Any]:
    """What the part about the applicant shows, on whichever page it stands."""
    return {
        "posted": request.POST,
        "number": counter.number,
        "known": counter.known,
        "known_token": token_of(request, counter.known, counter.number) if counter.known and counter.number else "",
        "looked": counter.looked,
        "number_told": counter.number_told,
        "both": counter.both[:MOST_OFFERED],
        "more_found": len(counter.both) > MOST_OFFERED,
        "by_number": all(holds(one, counter.number) for one in counter.both),
        "by_name": is_name(counter.number) or is_telephone(counter.number),
        "nobody_called_so": counter.looked and counter.known is None and is_name(counter.number),
        # The number has one field, whoever judged it.
        "alike": counter.alike,
        "alike_told": counter.alike_told,
        "is_another": request.POST.getlist(CHOICE) if ANOTHER in request.POST.getlist(CHOICE) else [],
        "problems": [replace(one, field="so") if one.field == "applicant-number" else one for one in counter.problems],
    }
