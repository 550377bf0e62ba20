"""Outages of the platform: announced ahead, recorded, certified; what moves terms is read from here."""

from onestop.outages.audit import outages_hold
from onestop.outages.certificate import address_of
from onestop.outages.domain.by_hand import is_for_two, is_said_late
from onestop.outages.domain.effects import effects
from onestop.outages.domain.outage import CAUSES, SERVICES, Outage, Term
from onestop.outages.domain.refusals import (
    AnnouncedTooLate,
    EndsBeforeItBegins,
    NoSuchOutage,
    NotAsProposed,
    NotYet,
    OverAlready,
    PlanMissing,
    SecondPersonNeeded,
    TooLong,
    TooLongAgo,
    WhyMissing,
)
from onestop.outages.heartbeat import HEARD, heard_during
from onestop.outages.moves import Move, count_moves, moves_of, note_moves
from onestop.outages.operations.beat import beat
from onestop.outages.operations.call_off import call_off
from onestop.outages.operations.change_plan import change_plan
from onestop.outages.operations.end_outage import end_outage
from onestop.outages.operations.explain_silence import confirm_silence, dismiss_silence
from onestop.outages.operations.plan_outage import plan_outage
from onestop.outages.operations.record_outage import record_outage
from onestop.outages.operations.writing import DECLARE
from onestop.outages.queries import (
    all_outages,
    certificate,
    certificate_digests,
    certified,
    ended_since,
    forget,
    leaf_of,
    outage,
    outage_of_bytes,
    to_announce,
    unended,
)
from onestop.outages.second_person import is_recorder
from onestop.outages.silences import Silence, silences

__all__ = [
    "CAUSES",
    "DECLARE",
    "HEARD",
    "SERVICES",
    "AnnouncedTooLate",
    "EndsBeforeItBegins",
    "Move",
    "NoSuchOutage",
    "NotAsProposed",
    "NotYet",
    "Outage",
    "OverAlready",
    "PlanMissing",
    "SecondPersonNeeded",
    "Silence",
    "Term",
    "TooLong",
    "TooLongAgo",
    "WhyMissing",
    "address_of",
    "all_outages",
    "beat",
    "call_off",
    "certificate",
    "certificate_digests",
    "certified",
    "change_plan",
    "confirm_silence",
    "count_moves",
    "dismiss_silence",
    "effects",
    "end_outage",
    "ended_since",
    "forget",
    "heard_during",
    "is_for_two",
    "is_recorder",
    "is_said_late",
    "leaf_of",
    "moves_of",
    "note_moves",
    "outage",
    "outage_of_bytes",
    "outages_hold",
    "plan_outage",
    "record_outage",
    "silences",
    "to_announce",
    "unended",
]
