"""What others ask the catalogue."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from onestop.catalogue import store
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class NoSuchProcedure(Refusal):
    """No version of this procedure is in force on the day."""

    code = "catalogue.no_such_procedure"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, procedure: str, on: date) -> None:
        self.procedure = procedure
        self.on = on


class NoSuchVersion(Refusal):
    """The catalogue never published a version with this id."""

    code = "catalogue.no_such_version"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, id: int) -> None:
        self.id = id


def version_in_force(code: str, on: date) -> ProcedureVersion:
    """The version a case received on the day will keep.

    Raises:
        NoSuchProcedure: none is in force.
    """
    version = store.in_force(code, on)
    if version is None:
        raise NoSuchProcedure(procedure=code, on=on)
    return version


def likely_in_force(code: str, on: date) -> ProcedureVersion:
    """As `version_in_force`, but not asked where it was asked before; whoever keeps something by it asks `is_in_force`.

    Raises:
        NoSuchProcedure: none is in force.
    """
    return store.likely_in_force(code, on) or version_in_force(code, on)


def is_in_force(version: ProcedureVersion, on: date) -> bool:
    """Whether `version_in_force` answers with this very version, still valid as long and as open as it was."""
    return store.is_in_force(version, on)


def in_force(codes: Sequence[str], on: date) -> list[ProcedureVersion]:
    """The versions of these procedures in force on the day, in the order of the codes and in one question."""
    found = {version.code: version for version in store.all_in_force(codes, on)}
    return [found[code] for code in codes if code in found]


def versions(ids: Iterable[int]) -> dict[int, ProcedureVersion]:
    """The versions with these ids, by id, in one question."""
    return {version.id: version for version in store.by_ids(list(ids))}


def names(codes: Iterable[str], on: date) -> dict[str, Text]:
    """What procedures are called on a day, by code, in one question; a code of which nothing had begun is left out."""
    return store.names(sorted(set(codes)), on)


def version(id: int) -> ProcedureVersion:
    """One version.

    Raises:
        NoSuchVersion: there is none.
    """
    rows = store.by_ids([id])
    if not rows:
        raise NoSuchVersion(id=id)
    return rows[0]
