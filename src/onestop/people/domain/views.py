"""People as plain values, for those who only read."""

from dataclasses import dataclass
from datetime import datetime

from onestop.kernel.bilingual import Text
from onestop.people.domain.numbers import masked


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A citizen or a business."""

    id: int
    kind: str
    name: str
    number: str
    birth_year: int | None
    phone: str
    email: str
    address: str

    @property
    def masked_number(self) -> str:
        return masked(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """As much of a person as a case of theirs repeats."""

    id: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialView:
    """An official in a post; `key` is the key of their account, empty while they have none."""

    id: int
    key: str
    name: str
    role: str
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """Somebody the demo lets you be."""

    login: str
    name: str
    role: Text
    agency: Text
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """One browser in which an account is signed in; `place` tells home from abroad and no more."""

    id: int
    device: str
    place: str
    opened_at: datetime
    seen_at: datetime
    current: bool
