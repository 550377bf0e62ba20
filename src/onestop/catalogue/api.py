"""The public face of the catalogue."""

from onestop.catalogue.domain.version import (
    ONLINE_LEVELS,
    Channel,
    Component,
    Finding,
    NoSuchChannel,
    NoTerm,
    ProcedureVersion,
    Result,
    ServiceLevel,
)
from onestop.catalogue.operations.load_own import load_own
from onestop.catalogue.queries import NoSuchProcedure, NoSuchVersion, version, version_in_force, versions

__all__ = [
    "ONLINE_LEVELS",
    "Channel",
    "Component",
    "Finding",
    "NoSuchChannel",
    "NoSuchProcedure",
    "NoSuchVersion",
    "NoTerm",
    "ProcedureVersion",
    "Result",
    "ServiceLevel",
    "load_own",
    "version",
    "version_in_force",
    "versions",
]
