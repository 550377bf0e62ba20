"""What others may ask of the organisation, and the one way to load it."""

from onestop.organisation.domain.register import HANDLING_KINDS, AgencyView, UnknownAgency
from onestop.organisation.operations.load_province import load_province
from onestop.organisation.queries import (
    agency,
    all_on,
    children,
    find,
    forget,
    handling_agencies,
    history,
    one_stop_of,
    province_codes,
    subtree,
)

__all__ = [
    "HANDLING_KINDS",
    "AgencyView",
    "UnknownAgency",
    "agency",
    "all_on",
    "children",
    "find",
    "forget",
    "handling_agencies",
    "history",
    "load_province",
    "one_stop_of",
    "province_codes",
    "subtree",
]
