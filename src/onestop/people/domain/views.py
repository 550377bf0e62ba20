"""People as plain values, for those who only read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.documents import DOCUMENTS, document_kind
from onestop.people.domain.numbers import masked

_PERSONAL: Final = 12
_END: Final = 3
AbsenceState: TypeAlias = Literal["now", "coming", "past"]


def document_said(kind: str, number: str, issuer: str) -> str:
    """A document in the language of papers: its kind, number and who issued it."""
    known = document_kind(kind)
    return f"{DOCUMENTS[known].vi} {number} ({issuer})" if known and number else ""


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
    document_kind: str = ""
    document_number: str = ""
    document_issuer: str = ""

    @property
    def masked_number(self) -> str:
        return masked(self.number or self.document_number)

    @property
    def end_of_number(self) -> str:
        """Beside the year of birth, which a personal number holds as well: no more than tells two of a name apart."""
        known = self.number or self.document_number
        return f"…{known[-_END:]}" if len(known) > _END else ""

    @property
    def known_by(self) -> str:
        """What identifies them, as papers print it: the number, or the document as given; empty where there is none."""
        return self.number or document_said(self.document_kind, self.document_number, self.document_issuer)

    @property
    def is_number_shared(self) -> bool:
        """Whether a household business and its owner may both have this number: a personal number of twelve digits."""
        return len(self.number) == _PERSONAL and self.number.isdecimal()

    @property
    def masked_phone(self) -> str:
        """Enough to ask whether it is still theirs; empty where none is kept."""
        return masked(self.phone) if self.phone else ""

    @property
    def rough_address(self) -> str:
        """The place without house and street; all that is before the first comma is left out."""
        _, comma, place = self.address.partition(",")
        return f"…, {place.strip()}" if comma and place.strip() else "…" if self.address else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """As much of a person as a case of theirs repeats."""

    id: int
    kind: str
    name: str
    number: str = ""
    """Where it is at hand: what a made-up form says of him agrees with it."""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialView:
    """An official in a post; `key` is the key of their account, empty while they have none."""

    id: int
    key: str
    name: str
    role: str
    agency: str
    person_id: int | None = None
    """Who they are outside their office, where it is known."""
    number: str = ""
    """The personal number of that person."""
    same_person: frozenset[str] = frozenset()
    """Keys of all accounts known to be that person's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceView:
    """Somebody's absence as others read it; keys are those of accounts, empty where there is none."""

    id: int
    official: int
    key: str
    name: str
    deputy_key: str
    deputy: str
    """By name; empty where nobody stands in."""
    begins_at: datetime
    ends_at: datetime
    ended_at: datetime | None
    why: Text
    scope: tuple[Text, ...]
    agencies: tuple[str, ...]
    """Where the absent one holds a post now."""
    only_at: tuple[str, ...] = ()
    """Those for which alone a head recorded it; empty where it holds at all."""
    recorder: str = ""
    """By name, the head who recorded it for another; empty where whoever is away did."""

    def state(self, now: datetime) -> AbsenceState:
        """Of one that was ended early, past from then on; taken back, never anything else."""
        if self.ended_at is not None or self.ends_at <= now:
            return "past"
        return "now" if self.begins_at <= now else "coming"

    @property
    def taken_back(self) -> bool:
        return self.ended_at is not None and self.ended_at <= self.begins_at


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
