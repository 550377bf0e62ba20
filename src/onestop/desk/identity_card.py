"""The square on the identity card, as a reader of codes types it into a field.

Its text is `number|old number|name|date of birth|sex|address|date of issue`, days written ddmmyyyy, on cards since 2021; later
ones say more after it. Assumed: so cards in use are read, no published text that we have says so. It tells nothing that the
card does not show, and proves nothing: whoever holds a card is looked at all the same.
"""

from dataclasses import dataclass
from typing import Final

from onestop.frame.request import PageRequest
from onestop.kernel.datatypes.digits import digits_of
from onestop.kernel.text import nfc

_LEAST: Final = 6
"""Parts of the text, up to the address."""
ADDRESS: Final = "card-address"


@dataclass(frozen=True, slots=True)
class Card:
    """What a dossier needs of it."""

    number: str
    name: str
    address: str


def read_card(typed: str) -> Card | None:
    """The card whose square was read; None where anything else was typed.

    >>> read_card("074190001234|280123456|Nguyễn Thị Lan|01011990|Nữ|12 Bạch Đằng, Phú Cường|10052021")
    Card(number='074190001234', name='Nguyễn Thị Lan', address='12 Bạch Đằng, Phú Cường')
    >>> read_card("074190001234") is None
    True
    """
    parts = [" ".join(nfc(part).split()) for part in typed.split("|")]
    if len(parts) < _LEAST or not digits_of(parts[0]):
        return None
    return Card(number=parts[0], name=parts[2], address=parts[5])


def unfold_card(request: PageRequest) -> None:
    """Where the square of a card was read into the field of the number, have the form say its number and its name, whatever was
    typed before; its address is proposed for whoever is not in the register, and changes nothing of whoever is.
    """
    card = read_card(request.POST.get("applicant-number", ""))
    if card is None:
        return
    typed = request.POST.copy()
    typed["applicant-number"] = card.number
    typed["applicant-name"] = card.name
    typed[ADDRESS] = card.address
    request.POST = typed  # type: ignore[assignment]  # a dossier reads it as if it had been typed
