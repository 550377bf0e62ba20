"""What the law of a procedure chooses about its clock."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import time
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias, cast, get_args

from onestop.rules.law_packs import LawPack
from onestop.rules.refusals import BadMoment, BadTerm, FieldMissing, UnknownChoice

Unit: TypeAlias = Literal["working_day", "day", "working_hour", "hour", "month", "year", "week", "minute", "same_day"]
OnSupplement: TypeAlias = Literal["restart", "exclude", "continue"]
OnSilence: TypeAlias = Literal["nothing", "consent"]
OfficeDays: TypeAlias = Literal["working_day", "day"]
OnWaiting: TypeAlias = Literal["exclude", "continue"]
Start: TypeAlias = Literal["next_day", "instant"]

UNITS: Final[tuple[str, ...]] = get_args(Unit)
MOMENT_UNITS: Final = frozenset({"working_hour", "hour", "minute"})
"""Terms that begin and end at a moment; all others begin and end with a day."""
_OFFICE_UNITS: Final = frozenset({"working_day", "working_hour", "same_day"})

SAME_DAY_CUTOFF: Final = time(15, 0)
"""Received later, a same-day result is due the next working day (Decree 23/2015 Art. 7, Decree 99/2022 Art. 16)."""

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "unit": UNITS,
    "on_supplement": get_args(OnSupplement),
    "on_payment": get_args(OnWaiting),
    "on_consultation": get_args(OnWaiting),
    "consultation_unit": get_args(OfficeDays),
    "supplement_timeout_unit": get_args(OfficeDays),
    "on_silence": get_args(OnSilence),
    "start": get_args(Start),
}
_NUMBERS: Final = (
    "verified_term",
    "max_supplements",
    "supplement_notice_within",
    "supplement_timeout_days",
    "consultation_within",
)


@dataclass(frozen=True, slots=True)
class ClockPolicy:
    """A term and how it is counted.

    >>> ClockPolicy.from_dict({"unit": "working_day", "term": 3}).on_supplement
    'restart'
    """

    unit: Unit
    term: int
    on_supplement: OnSupplement = "restart"
    on_payment: OnWaiting = "continue"
    """Nothing general leaves out the time of paying: where the law of the procedure does, its data say so, with the provision."""
    on_consultation: OnWaiting = "continue"
    verified_term: int | None = None
    """How many units the whole term has once something must be verified, where its law gives more for that."""
    cutoff: time | None = None
    """What comes in after this hour counts as received on the next working day. No general rule: say it or it is not."""
    start: Start | None = None
    """None: the next day for terms in days and longer, the instant for hours (Civil Code 2015 Art. 147)."""
    max_supplements: int | None = None
    """How often more may be asked for; None: as often as the law pack says."""
    supplement_notice_within: int | None = None
    """Working days from receipt within which it is asked for; None: as the law pack says."""
    supplement_timeout_days: int | None = None
    """Days within which the applicant answers a request for more; None where its law sets none."""
    supplement_timeout_unit: OfficeDays = "day"
    consultation_within: int | None = None
    """Days within which an agency that is asked answers; None where its law sets none."""
    consultation_unit: OfficeDays = "working_day"
    on_silence: OnSilence = "nothing"
    """What it means that such an agency does not answer in time."""

    def __post_init__(self) -> None:
        for name, allowed in _CHOICES.items():
            value = getattr(self, name)
            if value not in allowed and not (name == "start" and value is None):
                raise UnknownChoice(field=name, seen=value, allowed=allowed)
        lowest = 0 if self.unit == "same_day" else 1
        if type(self.term) is not int or self.term < lowest:
            raise BadTerm(field="term", seen=self.term)
        if self.verified_term is not None and self.verified_term <= self.term:
            raise BadTerm(field="verified_term", seen=self.verified_term)

    def __hash__(self) -> int:
        """Of what policies differ in most: a policy is looked up many times in one answer."""
        return hash((self.unit, self.term, self.on_supplement, self.on_payment, self.on_consultation, self.start))

    def supplements(self, pack: LawPack) -> int:
        """How often more may be asked for: by the law of the procedure, else by the general one."""
        return pack.number("supplements") if self.max_supplements is None else self.max_supplements

    def notice_within(self, pack: LawPack) -> int:
        """Within how many working days of receipt: by the law of the procedure, else by the general one."""
        own = self.supplement_notice_within
        return pack.number("supplement_within") if own is None else own

    def paying_left_out(self) -> "ClockPolicy":
        """The same where the time of paying is left out: what was promised of it once, it keeps."""
        return _paying_left_out(self)

    def verified(self) -> "ClockPolicy":
        """The same for what must be verified."""
        return self if self.verified_term is None else replace(self, term=self.verified_term, verified_term=None)

    @property
    def counts_moments(self) -> bool:
        return self.unit in MOMENT_UNITS

    @property
    def counts_office_time(self) -> bool:
        """Whether nights and days of rest are no part of the term; in any other unit they count as every day does."""
        return self.unit in _OFFICE_UNITS

    @property
    def counts_first_day(self) -> bool:
        """Whether the day of receipt is itself the first day of the term."""
        return self.start == "instant" and not self.counts_moments

    @property
    def closes_intake_at(self) -> time | None:
        """The hour after which a receipt belongs to the next working day, if there is one."""
        return self.cutoff or (SAME_DAY_CUTOFF if self.unit == "same_day" else None)

    @classmethod
    def from_dict(cls, given: Mapping[str, Any]) -> "ClockPolicy":
        """Build from plain data (YAML, JSON); other keys are left to their owners.

        Raises:
            ClockRefusal: a missing, unknown or unusable value, named.
        """
        try:
            return _from_values(*map(given.get, _NAMES))
        except TypeError:
            # A list where a word belongs cannot be remembered; read it afresh, so that it is refused by name.
            return _from_values.__wrapped__(*map(given.get, _NAMES))

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values; `from_dict` reads them back."""
        made: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        made["cutoff"] = f"{self.cutoff:%H:%M}" if self.cutoff else None
        return {name: value for name, value in made.items() if value is not None}


_NAMES: Final = tuple(field.name for field in fields(ClockPolicy))


@lru_cache(maxsize=4096, typed=True)
def _from_values(*values: Any) -> ClockPolicy:
    """Thousands of cases share a few policies; each is checked once. Typed, because 1 is a term and True is not."""
    known = {name: value for name, value in zip(_NAMES, values, strict=True) if value is not None}
    for name in ("unit", "term"):
        if name not in known and not (name == "term" and known.get("unit") == "same_day"):
            raise FieldMissing(field=name)
    known.setdefault("term", 1)
    for name in _NUMBERS:
        if name in known and (type(known[name]) is not int or known[name] < 0):
            raise BadTerm(field=name, seen=known[name])
    if "cutoff" in known:
        known["cutoff"] = read_time(known["cutoff"], field="cutoff")
    return ClockPolicy(**known)


@lru_cache(maxsize=4096)
def _paying_left_out(policy: ClockPolicy) -> ClockPolicy:
    return replace(policy, on_payment="exclude")


def read_time(given: Any, *, field: str) -> time:
    """A time of day from "15:00"; YAML's own reading of it, 900 minutes, is understood as well."""
    if isinstance(given, time):
        return given.replace(tzinfo=None)
    if type(given) is int and 0 <= given < 24 * 60:
        return time(given // 60, given % 60)
    try:
        return time.fromisoformat(cast("str", given)).replace(tzinfo=None)
    except (TypeError, ValueError):
        raise BadMoment(field=field, seen=given) from None
