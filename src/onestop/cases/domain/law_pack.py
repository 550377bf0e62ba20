"""The general law a case lives under: the pack of the day it was lodged, for as long as it is open.

Like the version of its procedure, but a function of that day alone: nothing is kept, and nothing can change it.
"""

from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.times import local_date
from onestop.rules.api import Circular, LawPack, pack_on


def pack_of(file: CaseFile) -> LawPack:
    """The decree with its numbers."""
    return pack_on(local_date(file.lodged_at))


def circular_of(file: CaseFile) -> Circular:
    """The circular with its forms."""
    return pack_of(file).circular_on(local_date(file.lodged_at))


def rounds_allowed(file: CaseFile) -> int:
    """How often the applicant may be asked for more."""
    return file.terms.policy.supplements(pack_of(file))
