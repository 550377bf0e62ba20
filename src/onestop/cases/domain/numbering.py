"""Which numbers an agency may have given out on a day, where the table that counts them was put back to an earlier state."""

from datetime import datetime
from typing import Final

from onestop.kernel.times import local

MOST_A_MINUTE: Final = 100
"""Cases one agency numbers in a minute, on average since midnight, at the very most."""


def given_by(moment: datetime) -> int:
    """A number no agency has passed on its day by the end of this minute.

    It needs no memory, which a restore would take back too, and holds for the numbers that follow from it: after a
    second restore on the same day they lie below what is asked then.

    >>> from onestop.kernel.times import LOCAL
    >>> given_by(datetime(2026, 4, 24, 14, 37, 5, tzinfo=LOCAL))
    87800
    """
    at = local(moment)
    return (at.hour * 60 + at.minute + 1) * MOST_A_MINUTE
