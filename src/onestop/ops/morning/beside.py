"""What waits in the morning for those who work on no case: operators, the inspector and who is asked by him, the keeper of the
catalogue. Each part is made once, and left as it is where it was.

Whoever leads the province finds his in the figures of the past: the targets behind, and where the cases are that are missing.
"""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Final, NamedTuple

from onestop.anomalies import api as anomalies
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import LOCAL, local_date
from onestop.ops.morning.cast import Cast
from onestop.ops.morning.moments import working_day
from onestop.ops.morning.scenes import FINANCE, LAND, PROVINCE, WARD
from onestop.outages import api as outages

PUBLISHED: Final = Path(__file__).parent / "data" / "published.jsonl"
"""Three procedures with the facts and the faults they were published with; what their steps say is told shorter."""
_QUESTION: Final = "Đề nghị cho biết nguyên nhân của tỷ lệ này, kèm số hồ sơ tiêu biểu."
_ANSWER: Final = "Các hồ sơ này do một cán bộ trực thay trong đợt cao điểm; đã phân công lại từ tuần này."


class Outage(NamedTuple):
    """One that was recorded days afterwards, so that another operator certifies it; working days before this morning."""

    by: str
    away: int
    begins: time
    ends: time
    services: tuple[str, ...]
    cause: str
    note: Text


OUTAGES: Final = (
    Outage(
        "operator", -6, time(13, 40), time(14, 25), ("payment",), "partner",
        Text("Cổng thanh toán không trả lời", "The payment gateway did not answer"),
    ),
    Outage(
        "operator2", -9, time(9, 5), time(10, 30), ("portal", "lookup"), "network",
        Text("Đứt cáp quang trước trụ sở", "A fibre was cut in front of the building"),
    ),
)  # fmt: skip
"""Each operator finds the one of the other to certify."""


def beside_cases(cast: Cast) -> None:
    _record_outages(cast)
    _ask_about_signals(cast)
    catalogue.import_procedures(PUBLISHED, now=cast.now)


def _record_outages(cast: Cast) -> None:
    said = {one.begins_at for one in outages.all_outages()}
    for one in OUTAGES:
        day = working_day(cast.first, one.away, cast.calendar)
        begins, ends = (datetime.combine(day, hour, LOCAL) for hour in (one.begins, one.ends))
        if begins not in said:
            outages.record_outage(
                services=one.services, cause=one.cause, begins_at=begins, ended_at=ends, note=one.note.vi,
                note_en=one.note.en, by=cast.official(one.by, PROVINCE), now=cast.now,
            )  # fmt: skip


def _ask_about_signals(cast: Cast) -> None:
    """The head of the ward is to answer; what the land office answered is to be read, and closed."""
    inspector = cast.official("inspector", PROVINCE)
    for agency in (WARD, LAND, FINANCE):
        if found := _most_unusual(agency):
            question = _asked(found, inspector, cast)
            if agency != WARD and question.state == "asked":
                head = cast.official("head", agency)
                anomalies.answer(number=question.number, answer=_ANSWER, by=head, now=cast.now)


def _asked(found: tuple[anomalies.RolledUp, anomalies.Finding], by: Actor, cast: Cast) -> anomalies.Question:
    period, finding = found
    before = anomalies.questions_about(finding.signal, finding.agency)
    if before:
        return before[-1].question
    return anomalies.ask(
        signal=finding.signal, agency=finding.agency, period=period.code, question=_QUESTION,
        last_day=cast.calendar.nth_working_after(local_date(cast.now), anomalies.ANSWER_WITHIN), by=by, now=cast.now,
    )  # fmt: skip


def _most_unusual(agency: str) -> tuple[anomalies.RolledUp, anomalies.Finding] | None:
    """The signal of an agency that chance explains least; None where none was seen."""
    found = [one for one in _signals_of(agency) if one[1].seen]
    return min(found, key=lambda one: (not one[1].stands_out, one[1].chance), default=None)


def _signals_of(agency: str) -> Iterator[tuple[anomalies.RolledUp, anomalies.Finding]]:
    for signal in anomalies.SIGNALS:
        try:
            yield anomalies.found_in("year", signal, agency)
        except anomalies.NoSuchSignal:
            continue
