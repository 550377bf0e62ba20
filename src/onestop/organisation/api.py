"""What others may ask of the organisation, and the ways to change it."""

from onestop.organisation.audit import register_matches_ledger
from onestop.organisation.domain.decision_file import read_reorganisation
from onestop.organisation.domain.record import PARTNER_KINDS
from onestop.organisation.domain.register import HANDLING_KINDS, AgencyView, UnknownAgency
from onestop.organisation.domain.reorganisation import Reorganisation, ReorganisationNotPossible
from onestop.organisation.domain.succession import Succession
from onestop.organisation.operations.load_province import load_province, record_existing
from onestop.organisation.operations.reorganise import reorganise
from onestop.organisation.queries import (
    agency,
    all_on,
    ancestors,
    as_last_known,
    authority_of,
    changes,
    children,
    earlier_names,
    find,
    forget,
    handling_agencies,
    history,
    is_under,
    nearest,
    one_stop_of,
    province_codes,
    scope,
    subtree,
    successor_of,
    successors_of,
    superior,
    unit_of,
)

__all__ = [
    "HANDLING_KINDS",
    "PARTNER_KINDS",
    "AgencyView",
    "Reorganisation",
    "ReorganisationNotPossible",
    "Succession",
    "UnknownAgency",
    "agency",
    "all_on",
    "ancestors",
    "as_last_known",
    "authority_of",
    "changes",
    "children",
    "earlier_names",
    "find",
    "forget",
    "handling_agencies",
    "history",
    "is_under",
    "load_province",
    "nearest",
    "one_stop_of",
    "province_codes",
    "read_reorganisation",
    "record_existing",
    "register_matches_ledger",
    "reorganise",
    "scope",
    "subtree",
    "successor_of",
    "successors_of",
    "superior",
    "unit_of",
]
