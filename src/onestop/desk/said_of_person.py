"""What was typed of one person is never another's: once somebody else is named, the form forgets what it held of the first."""

from typing import Final

from onestop.desk.alike import CHOICE
from onestop.desk.counter import typed_name, typed_number
from onestop.desk.identity_card import ADDRESS, read_card, unfold_card
from onestop.desk.look_up import KNOWN, SAID_OF, person_of, same_number
from onestop.frame.request import PageRequest
from onestop.people import api as people

_OF_A_PERSON: Final = (
    "identity", "applicant-name", "applicant-kind", "applicant-phone", "applicant-address", "applicant-is", ADDRESS,
    "document-kind", "document-number", "document-issuer", CHOICE,
)  # fmt: skip


def name_person(request: PageRequest) -> None:
    """Read the square of a card, and forget what was said of whoever was named before it or by another number.

    A number put right is the same person's: of nobody in the register, and of somebody whose name was typed otherwise, what
    was typed stays.
    """
    before, number = request.POST.get(SAID_OF, ""), typed_number(request)
    card = read_card(request.POST.get("applicant-number", ""))
    named_anew = before != "" and not same_number(before, card.number if card else number)
    if named_anew and (card or _was_of(request, person_of(request, request.POST.get(KNOWN, ""), before))):
        forget_person(request)
    unfold_card(request)


def forget_person(request: PageRequest) -> None:
    """As if nothing had been said of him, but for the number."""
    typed = request.POST.copy()
    for name in _OF_A_PERSON:
        typed.pop(name, None)
    request.POST = typed  # type: ignore[assignment]  # a dossier reads it as if it had never been typed


def is_this_one(request: PageRequest, one: people.PersonView) -> None:
    """Whoever was typed is this one of the register: the name and number typed go, by what else he is reached stays."""
    typed = request.POST.copy()
    for name in (
        "applicant-name",
        "applicant-kind",
        "applicant-is",
        "document-kind",
        "document-number",
        "document-issuer",
    ):
        typed.pop(name, None)
    typed["applicant-number"] = one.name
    request.POST = typed  # type: ignore[assignment]  # a dossier reads it as if it had been typed


def _was_of(request: PageRequest, known: people.PersonView | None) -> bool:
    """Whether what stands there was said of somebody in the register, and not of one whose name was typed otherwise."""
    name = typed_name(request)
    return known is not None and (not name or people.same_name(name, known.name))
