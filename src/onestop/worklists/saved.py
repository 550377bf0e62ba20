"""A list as it is filtered, kept under a name by one official for himself."""

from dataclasses import dataclass
from uuid import UUID

from onestop.cases.api import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    key: UUID
    name: str
    listing: Listing
