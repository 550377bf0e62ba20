"""Absence (vắng mặt) and doing somebody's work meanwhile (làm thay).

Who stands in does what the absent one's posts let him do, as far as the record says, and never signs or decides for him: for a
head sign by law his deputy (KT.), or whoever has his order or authorisation in writing (TL., TUQ.), which no such record is
(Decree 30/2020/NĐ-CP, Art. 13). A deputy head decides by his own post. What the cover does is his own act: four eyes and
conflicts of interest are asked of him, and of him for whom he does it besides. Nobody does through one absent what that one does
for another.

Times and scope are the house's own rules; no instrument is known that sets them (`assumed`).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.kernel.times import local
from onestop.people.domain.absence_refusals import (
    AbsenceBackdated,
    AbsenceEndsBeforeItBegins,
    AbsenceOverlaps,
    AbsenceTooLong,
    AbsenceWhyUnknown,
    DeputyAbsent,
    DeputyNotThere,
    ScopeMissing,
    ScopeNotHeld,
)
from onestop.people.domain.roles import ROLES

LONGEST: Final = timedelta(days=366)
"""Whoever is away longer is replaced by a post, not covered (the house's own, `assumed`)."""
WHY: Final[Mapping[str, Text]] = {
    "leave": Text("Nghỉ", "Leave"),
    "meeting": Text("Họp", "Meeting"),
    "training": Text("Tập huấn, học", "Training"),
    "mission": Text("Công tác", "Official journey"),
}
"""Why somebody is away; whoever is ill is on leave, for health is nobody's business here (Law 91/2025 on personal data)."""


class Scope(NamedTuple):
    """A part of an official's work that another can do for him."""

    code: str
    name: Text
    permissions: frozenset[str]


SCOPES: Final[tuple[Scope, ...]] = (
    Scope("receive", Text("Tiếp nhận hồ sơ, thu phí", "Receiving dossiers, taking fees"), frozenset({"cases.accept"})),
    Scope("supplement", Text("Yêu cầu bổ sung hồ sơ", "Asking for more"), frozenset({"cases.supplement"})),
    Scope(
        "step",
        Text("Các bước xử lý, lấy ý kiến", "Steps of the process, asking for opinions"),
        frozenset({"cases.step"}),
    ),
    Scope("return", Text("Trả kết quả", "Returning results"), frozenset({"cases.return"})),
)
"""Deciding, signing, assigning, opening cases at the counter and calling numbers are in none."""
SCOPE_CODES: Final = tuple(one.code for one in SCOPES)
COVERABLE: Final = frozenset[str]().union(*(one.permissions for one in SCOPES))
"""Every permission that can be used for somebody absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Somebody is away, `[begins_at, ends_at)`, and who does his work meanwhile, if anybody does."""

    official: int
    begins_at: datetime
    ends_at: datetime
    """When it ends by itself, or was ended before; not after it began, where it was taken back."""
    why: str
    deputy: int | None = None
    scope: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    """For which agencies alone a head recorded it; empty where it holds wherever he has a post."""

    def in_force(self, at: datetime) -> bool:
        return self.begins_at <= at < self.ends_at

    def overlaps(self, begins: datetime, ends: datetime) -> bool:
        return self.begins_at < ends and begins < self.ends_at and self.begins_at < self.ends_at

    def meets(self, agencies: frozenset[str]) -> bool:
        """Whether it is about one of these; of no agency in particular means about all."""
        return not self.agencies or not agencies or bool(self.agencies & agencies)


def permissions_of(scope: Iterable[str]) -> frozenset[str]:
    """What these parts of the work take; of codes nobody knows nothing."""
    codes = frozenset(scope)
    return frozenset[str]().union(*(one.permissions for one in SCOPES if one.code in codes))


def scope_of_roles(roles: Iterable[str]) -> tuple[Scope, ...]:
    """What of the work of these posts another can do, in the order of the work."""
    given = {permission for role in roles for permission in ROLES[role].permissions}
    return tuple(one for one in SCOPES if one.permissions & given)


def can_stand_in(role: str) -> bool:
    """Whether whoever holds such a post handles cases where he holds it, so that he sees what he is to do."""
    return "cases.see" in ROLES[role].permissions and not ROLES[role].subtree


def check_absence(
    wanted: Absence,
    *,
    now: datetime,
    own: Iterable[Absence],
    of_deputy: Iterable[Absence],
    roles: Collection[str],
    colleagues: Collection[int],
) -> None:
    """Whether it can be recorded: `own` are his other absences, `colleagues` who could stand in for him.

    Raises:
        AbsenceWhyUnknown, AbsenceEndsBeforeItBegins, AbsenceBackdated, AbsenceTooLong, AbsenceOverlaps,
        DeputyNotThere, DeputyAbsent, ScopeMissing, ScopeNotHeld.
    """
    _check_times(wanted, now)
    if wanted.why not in WHY:
        raise AbsenceWhyUnknown
    for one in own:
        if one.overlaps(wanted.begins_at, wanted.ends_at) and one.meets(wanted.agencies):
            raise AbsenceOverlaps(begins_at=one.begins_at, ends_at=one.ends_at)
    if wanted.deputy is not None:
        _check_deputy(wanted, of_deputy, roles, colleagues)


def _check_times(wanted: Absence, now: datetime) -> None:
    if wanted.ends_at <= wanted.begins_at or wanted.ends_at <= now:
        raise AbsenceEndsBeforeItBegins
    if wanted.begins_at < local(now).replace(hour=0, minute=0, second=0, microsecond=0):
        raise AbsenceBackdated
    if wanted.ends_at - wanted.begins_at > LONGEST:
        raise AbsenceTooLong(days=LONGEST.days)


def _check_deputy(
    wanted: Absence, of_deputy: Iterable[Absence], roles: Collection[str], colleagues: Collection[int]
) -> None:
    if wanted.deputy not in colleagues:
        raise DeputyNotThere
    if not wanted.scope:
        raise ScopeMissing
    if wanted.scope - {one.code for one in scope_of_roles(roles)}:
        raise ScopeNotHeld
    for one in of_deputy:
        if one.overlaps(wanted.begins_at, wanted.ends_at):
            raise DeputyAbsent(begins_at=one.begins_at, ends_at=one.ends_at)
