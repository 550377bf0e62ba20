"""Lives of cases as their entries tell them, for each signal one that shows it and one that does not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from onestop.anomalies.models import AgainRow
from onestop.cases import events
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.event import Event
from onestop.kernel.open_values import HandedIn, WaitingStep
from onestop.kernel.times import LOCAL, iso
from onestop.ledger import api as ledger

HERE: Final = "H09.31.05"
NOW: Final = datetime(2026, 7, 10, 8, 0, tzinfo=LOCAL)
SEQUENCED: Final = datetime(2030, 1, 1, tzinfo=LOCAL)
ONE, OTHER = (replace(SYSTEM, kind="official", key=key) for key in ("41", "42"))
APPRAISE: Final[WaitingStep] = {"step": "appraise", "role": "specialist", "due_at": None}
SIGN: Final[WaitingStep] = {"step": "sign", "role": "head", "due_at": None}
NOTHING: Final[HandedIn] = {"components": 0, "originals": 0, "certified": 0, "copies": 0, "files": 0}
A_PAPER: Final[HandedIn] = {**NOTHING, "components": 1, "originals": 1}
Life = list[tuple[datetime, Event, Actor]]
_DUE: Final = datetime(2026, 6, 24, 17, 0, tzinfo=LOCAL)


def on(day: int, hour: int = 9, minute: int = 0, month: int = 6) -> datetime:
    """A moment of June 2026; the 1st is a Monday, the 30th a Tuesday."""
    return datetime(2026, month, day, hour, minute, tzinfo=LOCAL)


FINISH: Final = on(23)


def life(
    code: str, *, finish: datetime | None = FINISH, outcome: str = "granted", by: Actor = OTHER, **of: Any
) -> Life:
    """Lodged and accepted on the first, a step done on the second; decided at `finish`."""
    lodged: dict[str, Any] = {
        "case_code": code, "procedure_code": "1.001193", "procedure_version": 1, "service_level": "FULL",
        "level": "commune", "intake_agency": HERE, "support_agency": "", "competent_agency": HERE, "channel": "in_person",
        "assisted": False, "authenticated": True, "identified": True, "lodged_at": iso(on(1)),
    }  # fmt: skip
    accepted = events.Accepted(
        case_code=code, received_at=iso(on(1, 10)), due_at=iso(_DUE), late_from=iso(_DUE), tasks=[APPRAISE]
    )
    done = events.StepCompleted(case_code=code, at=iso(on(2)), step="appraise", role="specialist", tasks=[SIGN])
    told: Life = [(on(1), events.Lodged(**lodged | of), ONE), (on(1, 10), accepted, ONE), (on(2), done, by)]
    if finish is not None:
        decided = events.Decided(
            case_code=code, outcome=outcome, reasons=[], finished_at=iso(finish), due_at=iso(_DUE), late=finish > _DUE
        )
        told.append((finish, decided, ONE))
    return told


def asked(code: str, at: datetime, answer: HandedIn | None = None, **more: Any) -> Life:
    """A request to supplement, and where it is said with what its answer."""
    request = events.SupplementRequested(
        case_code=code, at=iso(at), round=1, reasons=[], paused_since=iso(at), due_at=None, in_time=True, at_agency=HERE
    )
    told: Life = [(at, request, ONE)]
    if answer is not None:
        later = at + timedelta(days=1)
        answered = events.SupplementAnswered(
            case_code=code, at=iso(later), round=1, due_at=iso(_DUE), late_from=iso(_DUE), handed_in=answer, put_right=0,
            **more,
        )  # fmt: skip
        told.append((later, answered, ONE))
    return told


def apologised(code: str, at: datetime) -> Life:
    sent = events.ApologySent(
        case_code=code, at=iso(at), new_day="2026-07-01", due_at=iso(_DUE), in_time=True, reasons=["complex"]
    )
    return [(at, sent, ONE)]


def reopened(code: str) -> Life:
    return [(on(3, month=7), events.Reopened(case_code=code, at=iso(on(3, month=7)), decided_on="2026-07-02"), ONE)]


def again(code: str) -> None:
    AgainRow.objects.create(case_code=code, again_code=f"{code}9")


Told = Callable[[str], Life]
EXAMPLES: Final[dict[str, tuple[Told, Told]]] = {
    "last_minutes": (
        lambda code: life(code, finish=on(24, 16, 51)),
        lambda code: life(code, finish=on(24, 16, 49)),
    ),
    "requests_at_end": (
        lambda code: [*life(code, finish=None), *asked(code, on(26))],
        lambda code: [*life(code, finish=None), *asked(code, on(25))],
    ),
    "refusals_at_end": (
        lambda code: life(code, finish=on(30), outcome="refused"),
        lambda code: life(code, finish=on(25), outcome="refused"),
    ),
    "hollow_answers": (
        lambda code: [*life(code, finish=None), *asked(code, on(3), NOTHING, reply="Đã nộp rồi")],
        lambda code: [*life(code, finish=None), *asked(code, on(3), A_PAPER)],
    ),
    "refiled": (
        lambda code: life(code, outcome="refused"),
        lambda code: life(code, outcome="refused"),
    ),
    "reopened": (lambda code: [*life(code), *reopened(code)], life),
    "moved": (lambda code: [*life(code, finish=None), *apologised(code, on(10)), *life(code)[3:]], life),
    "late_apologies": (
        lambda code: [*life(code, finish=None), *apologised(code, on(24, 9))],
        lambda code: [*life(code, finish=None), *apologised(code, on(23, 9))],
    ),
    "assisted": (
        lambda code: life(code, channel="online", assisted=True),
        lambda code: life(code, channel="online"),
    ),
    "one_person": (lambda code: life(code, by=ONE), life),
}
"""By signal, a case that shows it and one of the same population that does not."""


def record(lives: Sequence[Life]) -> None:
    """Entries of each case chained to each other, in the order of their moments, with their places, and read."""
    heads: dict[str, bytes] = {}
    happened = sorted((one for life in lives for one in life), key=lambda one: one[0])
    for at, event, by in happened:
        code = event.payload()["case_code"]
        entry = ledger.seal(event, at=at, by=by, case=code, prev=heads.get(code))
        ledger.record([entry])
        heads[code] = entry.leaf
    ledger.sequence_once(SEQUENCED)
    indicators.follow_all(NOW)
