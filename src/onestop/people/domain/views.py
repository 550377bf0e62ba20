"""People as plain values, for those who only read."""

from dataclasses import dataclass

from onestop.kernel.bilingual import Text


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
        """Enough to recognise one's own, not enough to use: 074•••••0123."""
        return f"{self.number[:3]}{'•' * (len(self.number) - 7)}{self.number[-4:]}"


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
