"""The outages that may have taken a last day of the applicant's, as the law of an act is told of them."""

from datetime import datetime, timedelta
from typing import Final

from onestop.outages import api as outages
from onestop.rules.api import Interruption

LOOKED_BACK: Final = timedelta(days=60)
"""Of an outage that ended earlier nothing is looked for any more: what it touched was moved long ago, or has ended."""


def outages_known(now: datetime) -> tuple[Interruption, ...]:
    """Those certified of late, and those that have begun and whose end nobody has certified; read now."""
    known = (*outages.ended_since(now - LOOKED_BACK), *outages.unended(now))
    return tuple(part for one in known for part in one.known_at(now))
