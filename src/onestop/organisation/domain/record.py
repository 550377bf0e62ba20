"""All that is kept of one agency: what it was called and whom it stood under, period by period."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.emails import parse_email
from onestop.kernel.datatypes.names import parse_address
from onestop.kernel.datatypes.phones import parse_phone

PARTNER_KINDS: Final = ("commune_police", "social_insurance", "tax_office")
"""Bodies of other sectors: they receive no dossiers and decide none, but do steps of some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePeriod:
    """A name, and the sort of unit it was, `[valid_from, valid_until)`."""

    name: Text
    unit_type: str
    valid_from: date
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentPeriod:
    """Whom it stood under, `[valid_from, valid_until)`."""

    parent: str
    valid_from: date
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How people reach an agency; what nobody has published is empty."""

    phone: str = ""
    email: str = ""
    address: str = ""

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> "Contact":
        """From a data file, each by the rule of its kind.

        Raises:
            EntryNotValid: a number nobody can be called by, no address of mail, or no place one could find.
        """
        phone, email, address = (written.get(part, "") for part in ("phone", "email", "address"))
        return cls(
            phone=parse_phone(phone) if phone else "",
            email=parse_email(email) if email else "",
            address=parse_address(address) if address else "",
        )

    def stated(self) -> dict[str, str]:
        """What is published, by name."""
        parts = {"phone": self.phone, "email": self.email, "address": self.address}
        return {name: said for name, said in parts.items() if said}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRecord:
    """Periods oldest first. The province alone stands under nobody: it has no `parents`."""

    code: str
    kind: str
    statistical_code: str
    names: tuple[NamePeriod, ...]
    parents: tuple[ParentPeriod, ...]
    contact: Contact = Contact()
    """As it is now: whoever wants to reach an agency wants to reach it today."""

    def exists(self, on: date) -> bool:
        return any(_holds(period, on) for period in self.names)

    def changes_from(self, on: date) -> bool:
        """Whether anything is known to begin or end on that day or later."""
        periods: tuple[NamePeriod | ParentPeriod, ...] = (*self.names, *self.parents)
        return any(day is not None and day >= on for p in periods for day in (p.valid_from, p.valid_until))

    def parent(self, on: date) -> str | None:
        return next((period.parent for period in self.parents if _holds(period, on)), None)

    def stretches(self) -> Iterator[tuple[NamePeriod, str | None, date, date | None]]:
        """(name, parent, from, until): each stretch in which neither name nor parent changed, oldest first."""
        for name in self.names:
            edges = {name.valid_from, *(day for p in self.parents for day in (p.valid_from, p.valid_until) if day)}
            begins = sorted(day for day in edges if _holds(name, day))
            for begin, end in zip(begins, [*begins[1:], name.valid_until], strict=True):
                yield name, self.parent(begin), begin, end


def _holds(period: NamePeriod | ParentPeriod, on: date) -> bool:
    return period.valid_from <= on and (period.valid_until is None or on < period.valid_until)
