"""Say what a silence of the server was: an outage, which is recorded and certified, or none."""

from collections.abc import Sequence
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.text import one_line
from onestop.kernel.times import iso
from onestop.ledger import api as ledger
from onestop.outages.domain.by_hand import is_said_late, require_bounded
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import WhyMissing
from onestop.outages.events import SilenceExplained
from onestop.outages.operations.end_outage import certify
from onestop.outages.operations.record_outage import begin
from onestop.outages.operations.writing import DECLARE
from onestop.outages.silences import explained, take
from onestop.runtime.api import transaction


def confirm_silence(
    *, silence: int, services: Sequence[str], cause: str, note: str = "", note_en: str = "", by: Actor, now: datetime
) -> Outage:
    """It was an outage, from the last sign of life to the next. Said days after it began, another certifies it:
    the sign of life is the worker's, which the first person can stop, and stands for nobody.

    Raises:
        NotPermitted, NoSuchSilence, ServiceUnknown, CauseUnknown.
        TooLong: as of what is recorded by hand; what really lasted longer is recorded so, part by part.
    """
    by.require(DECLARE)
    with transaction():
        found = take(silence, now)
        require_bounded(found.began_at, found.ended_at)
        explained(found, why="", now=now)
        late = is_said_late(found.began_at, now)
        begun = begin(
            services=services,
            cause=cause,
            begins_at=found.began_at,
            proposed_end=found.ended_at if late else None,
            note=Text(note, note_en),
            detected=True,
            by=by,
            now=now,
        )
        if late:
            return begun
        return certify(begun, begins_at=found.began_at, ended_at=found.ended_at, by=by, now=now)


def dismiss_silence(*, silence: int, why: str, by: Actor, now: datetime) -> None:
    """It was none; the ledger keeps who said so and why.

    Raises:
        NotPermitted, NoSuchSilence, WhyMissing.
    """
    by.require(DECLARE)
    why = one_line(why)
    if not why:
        raise WhyMissing
    with transaction():
        found = take(silence, now)
        explained(found, why=why, now=now)
        event = SilenceExplained(began_at=iso(found.began_at), ended_at=iso(found.ended_at), why=why)
        ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None)])
