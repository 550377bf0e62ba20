"""Before somebody new is entered: those of the register he may be, beside what was typed, for an official to say which.

Whoever is shown is looked up: held to a rate, written down, and the person reads of it. That it is another is kept with the
entry of the newcomer; that it is this one, by the dossier, which is put under the one in the register.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeAlias

from django.core import signing

from onestop.cases import api as cases
from onestop.desk.look_up import INTAKE, RATE, TooManyLookUps
from onestop.frame.looks import keyed, note_look
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold
from onestop.people import api as people
from onestop.runtime.api import throttle

CHOICE, ANOTHER = "alike", "another"
TOLD: Final = "alike-told"
"""Hidden: of whom this official was told in this form, signed."""
THIS: Final = "alike-"
"""What begins the value of the button that says it is one of them; his number in the register follows."""
CHOOSE: Final = Text(
    "Trong sổ có người có thể là người này. Hãy so sánh rồi chọn đúng người ấy, hoặc đánh dấu là người khác.",
    "Somebody in the register may be this person. Compare, then choose that one, or tick that it is another.",
)
REASONS: Final[Mapping[str, Text]] = {
    "digit": Text("số khác một chữ số", "one digit of the number differs"),
    "swapped": Text("số đảo hai chữ số", "two digits of the number are swapped"),
    "document": Text("cùng số giấy tờ", "same number of the document"),
    "phone": Text("cùng điện thoại", "same telephone"),
    "born": Text("cùng năm sinh, một bên mang số cũ", "same year of birth, one has an older number"),
}
_A_DAY: Final = 24 * 60 * 60
_WHO: Final = ("kind", "name", "number", "phone", "address", "document_kind", "document_number", "document_issuer")
_NAME, _NUMBER, _BORN = Text("Họ tên", "Name"), Text("Số", "Number"), Text("Năm sinh", "Born")
_PHONE, _ADDRESS = Text("Điện thoại", "Telephone"), Text("Địa chỉ", "Address")
Runs: TypeAlias = tuple[tuple[str, bool], ...]
"""A text in pieces, and of each whether it differs from what stands beside it."""


class Said(NamedTuple):
    """Those who may be the one in question, and the token that says of whom the form was told."""

    alike: Sequence[people.Alike]
    token: str
    is_settled: bool
    """Whether it was said, of all of them, that it is another."""

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(one.person.id for one in self.alike)


class Line(NamedTuple):
    """One fact of two people, beside each other."""

    label: Text
    here: Runs
    kept: Runs


@dataclass(frozen=True, slots=True)
class Shown:
    """One of them on the page: why, and what differs."""

    person: people.PersonView
    why: tuple[Text, ...]
    lines: tuple[Line, ...]


def as_entered(told: cases.NewApplicant) -> people.PersonView:
    """Somebody new as the register would have him."""
    return people.newcomer(**{name: value for name, value in asdict(told).items() if name in _WHO})


def look_alike(request: PageRequest, one: people.PersonView) -> Said:
    """Those of the register who may be this one. What the form was told of already counts no second time.

    Raises:
        TooManyLookUps.
    """
    found, (asked, told) = people.alike(one), _told(request)
    ids = {it.person.id for it in found}
    if asked != _question(one) or not ids <= told:
        _count(request)
        for key in sorted(ids - told):
            note_look(request, INTAKE, str(key))
    return Said(
        found,
        signing.dumps([_question(one), sorted(ids | told)], salt=_salt(request)),
        is_settled=ids <= told and request.POST.get(CHOICE) == ANOTHER,
    )


def was_told_of_any(request: PageRequest) -> bool:
    """Whether the form says that somebody was shown."""
    return bool(_told(request)[1])


def chosen_alike(request: PageRequest, pressed: str) -> people.PersonView | None:
    """Whom a button says it is, of those this official was told of."""
    key = pressed.removeprefix(THIS)
    if not pressed.startswith(THIS) or key not in map(str, _told(request)[1]):
        return None
    try:
        return people.person(int(key))
    except people.UnknownPerson:
        return None


def shown_beside(one: people.PersonView, found: Sequence[people.Alike]) -> list[Shown]:
    """Each of them with what differs from the one in question."""
    return [
        Shown(it.person, tuple(REASONS[why] for why in it.reasons), tuple(_compared(one, it.person))) for it in found
    ]


def _compared(one: people.PersonView, other: people.PersonView) -> Iterator[Line]:
    yield Line(_NAME, _words(one.name, other.name), _words(other.name, one.name))
    yield Line(_NUMBER, _digits(one, other), _digits(other, one))
    for label, here, kept, differs in (
        (_BORN, str(one.birth_year or ""), str(other.birth_year or ""), one.birth_year != other.birth_year),
        (_PHONE, one.masked_phone, other.masked_phone, one.phone != other.phone),
        (_ADDRESS, one.rough_address, other.rough_address, False),
    ):
        if here or kept:
            marked = differs and bool(here and kept)  # what one of them does not say differs in nothing
            yield Line(label, ((here or "–", marked),), ((kept or "–", marked),))


def _words(name: str, other: str) -> Runs:
    """A name word by word; capitals say nothing."""
    pairs = zip_longest(name.split(), other.split(), fillvalue="")
    return tuple((f"{word} ", word.casefold() != beside.casefold()) for word, beside in pairs if word)


def _digits(one: people.PersonView, other: people.PersonView) -> Runs:
    """A number masked as everywhere, but for the digits that differ: whoever typed the one knows all the others."""
    number, beside = (it.number or it.document_number for it in (one, other))
    if len(number) != len(beside):
        return ((one.masked_number or "–", number != ""),)
    marks = [
        (digit if digit != there else hidden, digit != there)
        for digit, there, hidden in zip(number, beside, one.masked_number, strict=True)
    ]
    return tuple(("".join(map(itemgetter(0), run)), differs) for differs, run in groupby(marks, key=itemgetter(1)))


def _question(one: people.PersonView) -> str:
    return keyed("alike", one.kind, one.number, one.document_number, fold(one.name), one.phone)


def _told(request: PageRequest) -> tuple[str, frozenset[int]]:
    """What was asked, and of whom this official was told; nothing where the token is made up, another's or old."""
    try:
        said: Any = signing.loads(request.POST.get(TOLD, ""), salt=_salt(request), max_age=_A_DAY)
        return str(said[0]), frozenset(map(int, said[1]))
    except (signing.BadSignature, ValueError, TypeError, IndexError):
        return "", frozenset()


def _salt(request: PageRequest) -> str:
    return f"desk.alike.{request.actor.key}"


def _count(request: PageRequest) -> None:
    """By itself, so that whoever enters newcomers all day is not held to half as many look-ups."""
    verdict = throttle("desk.alike", request.actor.key, rate=RATE, now=request.now)
    if not verdict.allowed:
        raise TooManyLookUps(wait=verdict.retry_after)
