"""Those of the register who may be somebody: found by indexes, however many are in it, and judged by the rule alone."""

from dataclasses import dataclass
from typing import Final

from onestop.people.domain.alike import Reason, is_personal, may_be_same, slips_of
from onestop.people.domain.numbers import birth_year_of, phone_spellings
from onestop.people.domain.spelling import searchable
from onestop.people.domain.views import PersonView
from onestop.people.queries import VIEWED
from onestop.runtime.api import Statement

MOST: Final = 5
"""Of those that may be the same, that are shown."""
_ASKED: Final = 200
"""Rows of one name and year that are looked at; of the commonest name a ward has some ten with older numbers."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody in the register, and why he may be the one in question."""

    person: PersonView
    reasons: tuple[Reason, ...]


_ROWS: Final = """SELECT id, kind, name, number, birth_year, phone, email, address, document_kind, document_number,
  document_issuer FROM people_person"""
# One arm for each index, with the condition the index is made under: without it the arm reads the whole register.
_FOUND: Final = Statement(f"""{_ROWS}
  WHERE number <> '' AND number = ANY(%(slips)s::text[]) AND kind = %(kind)s::text AND name <> ''
UNION {_ROWS} WHERE document_number <> '' AND document_number = ANY(%(documents)s::text[])
UNION {_ROWS}
  WHERE phone <> '' AND regexp_replace(phone, '\\D', '', 'g') = ANY(%(phones)s::text[]) AND folded = %(folded)s::text
UNION ({_ROWS}
  WHERE folded = %(folded)s::text AND birth_year = %(born)s::smallint AND (%(older)s::boolean OR length(number) <> 12)
  LIMIT %(asked)s::int)""")


def alike(one: PersonView) -> tuple[Alike, ...]:
    """Those who may be this one, in the register or about to be entered; the likeliest first."""
    documents = [one.document_number, *slips_of(one.document_number)] if one.document_number else []
    rows = _FOUND(
        {
            "slips": [*slips_of(one.number)],
            "kind": one.kind,
            "documents": documents,
            "phones": phone_spellings(one.phone),
            "folded": searchable(one.name),
            "born": one.birth_year,
            "older": not is_personal(one),
            "asked": _ASKED,
        }
    )
    others = [PersonView(**dict(zip(VIEWED, row, strict=True))) for row in rows]
    found = [Alike(other, reasons) for other in others if other.id != one.id and (reasons := may_be_same(one, other))]
    return tuple(sorted(found, key=lambda it: (-len(it.reasons), it.person.id)))[:MOST]


def newcomer(
    *, kind: str, name: str, number: str, phone: str = "", address: str = "", document_kind: str = "",
    document_number: str = "", document_issuer: str = "",
) -> PersonView:  # fmt: skip
    """Somebody who is about to be entered, as if in the register already: nobody's id is 0."""
    return PersonView(
        id=0,
        kind=kind,
        name=name,
        number=number,
        birth_year=birth_year_of(kind, number, None) if number else None,
        phone=phone,
        email="",
        address=address,
        document_kind=document_kind,
        document_number=document_number,
        document_issuer=document_issuer,
    )
