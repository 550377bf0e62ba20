"""Of a procedure that its name keeps to the districts, which have ended: the same procedure as a commune does it.

The source has some procedures twice, "(thực hiện tại cấp huyện)" and "(thực hiện tại cấp xã)". Whoever finds the first
would else be sent to ask, though the second is in the same catalogue.
"""

import re
from datetime import date
from typing import Final

from onestop.catalogue import api as catalogue

_AT_A_DISTRICT: Final = re.compile(r"\bcấp huyện\b")
_BEST: Final = 5


def twin_at_the_commune(version: catalogue.ProcedureVersion, on: date) -> catalogue.Hit | None:
    """The one whose name differs in nothing but the level, where the catalogue has it on that day."""
    name = version.name.vi
    if not _AT_A_DISTRICT.search(name):
        return None
    wanted = _AT_A_DISTRICT.sub("cấp xã", name)
    hits = catalogue.search(wanted, on=on, limit=_BEST, exact=True).items
    return next((one for one in hits if one.name.vi == wanted), None)
