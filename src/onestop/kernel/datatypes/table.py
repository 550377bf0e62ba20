"""The kinds of facts that are kept as text, by name. Numbers and dates need bounds, and are read by `quantities` and `dates`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.documents import parse_document_number
from onestop.kernel.datatypes.emails import LONGEST_EMAIL, parse_email
from onestop.kernel.datatypes.names import (
    LONGEST_ADDRESS,
    LONGEST_PARCEL,
    LONGEST_PARTY_NAME,
    LONGEST_PERSON_NAME,
    LONGEST_WORDS,
    parse_address,
    parse_parcel,
    parse_party_name,
    parse_person_name,
    parse_words,
)
from onestop.kernel.datatypes.phones import parse_phone, show_phone
from onestop.kernel.numbers import CitizenNumber, TaxCode, parse_party_number

Parse: TypeAlias = Callable[[str, date | None], str]
"""From what was typed, and the day, to what is kept; raises EntryNotValid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Datatype:
    """One kind: how it is read and shown, its greatest length, and what browsers call it of the person at the screen."""

    parse: Parse
    longest: int
    example: Text
    show: Callable[[str], str] = str
    autocomplete: str | None = None


def _timeless(parse: Callable[[str], object]) -> Parse:
    return lambda typed, on: str(parse(typed))


def _same(example: str) -> Text:
    return Text(example, example)


DATATYPES: Final[Mapping[str, Datatype]] = {
    "person_name": Datatype(
        parse=_timeless(parse_person_name),
        longest=LONGEST_PERSON_NAME,
        example=_same("Nguyễn Thị Lan"),
        autocomplete="name",
    ),
    "party_name": Datatype(
        parse=_timeless(parse_party_name), longest=LONGEST_PARTY_NAME, example=_same("Công ty TNHH An Phú")
    ),
    "words": Datatype(parse=_timeless(parse_words), longest=LONGEST_WORDS, example=_same("Việt Nam")),
    "citizen_number": Datatype(
        parse=lambda typed, on: str(CitizenNumber.parse(typed, on=on)), longest=12, example=_same("074190001234")
    ),
    "tax_code": Datatype(parse=_timeless(TaxCode.parse), longest=14, example=_same("3700000018")),
    "party_number": Datatype(
        parse=lambda typed, on: str(parse_party_number(typed, on=on)), longest=14, example=_same("074190001234")
    ),
    "document_number": Datatype(parse=_timeless(parse_document_number), longest=24, example=_same("M12345678")),
    "phone": Datatype(
        parse=_timeless(parse_phone),
        longest=20,
        example=_same("0912 345 678"),
        show=show_phone,
        autocomplete="tel",
    ),
    "email": Datatype(
        parse=_timeless(parse_email),
        longest=LONGEST_EMAIL,
        example=Text("ten@vidu.vn", "name@vidu.vn"),
        autocomplete="email",
    ),
    "address": Datatype(
        parse=_timeless(parse_address),
        longest=LONGEST_ADDRESS,
        example=_same("12 Bạch Đằng, phường Phú Cường"),
        autocomplete="street-address",
    ),
    "parcel": Datatype(parse=_timeless(parse_parcel), longest=LONGEST_PARCEL, example=_same("12a")),
}
