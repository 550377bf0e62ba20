"""Signals as they were last rolled up, their cases, and what was asked: read by key, nothing is counted while a page waits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from onestop.anomalies import store
from onestop.anomalies.domain.drawn import Month, in_months
from onestop.anomalies.domain.judging import Finding
from onestop.anomalies.domain.periods import PERIODS, Period, PeriodCode, days_of, months_before
from onestop.anomalies.domain.question import Question
from onestop.anomalies.domain.refusals import NoSuchQuestion, NoSuchSignal
from onestop.anomalies.domain.signals import SIGNALS, Signal
from onestop.anomalies.models import AgainRow, FindingRow, PeriodRow, QuestionRow
from onestop.documents import api as documents
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor
from onestop.kernel.paging import Page
from onestop.kernel.times import local
from onestop.rules.api import national_calendar
from onestop.runtime.api import raw

_WATCHES: Final = "anomalies.see"


@dataclass(frozen=True, slots=True)
class RolledUp:
    """A period as it was last judged."""

    code: PeriodCode
    first: date
    last: date
    comparisons: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A question with its words, and the keys of who said them."""

    question: Question
    words: str
    answer: str
    reason: str
    asked_by: str
    answered_by: str
    closed_by: str
    files: tuple[documents.UploadView, ...]
    """That go with the answer."""


def rolled_up() -> tuple[RolledUp, ...]:
    """The periods there are, in their order; none before the first night."""
    rows = {row.code: row for row in PeriodRow.objects.all()}
    return tuple(_rolled_up(code, rows[code]) for code in PERIODS if code in rows)


def period_of(code: str) -> RolledUp:
    """Raises NoSuchSignal: nothing was judged for it."""
    row = PeriodRow.objects.filter(code=code).first()
    named: dict[str, PeriodCode] = {one: one for one in PERIODS}
    if row is None or code not in named:
        raise NoSuchSignal
    return _rolled_up(named[code], row)


def _rolled_up(code: PeriodCode, row: PeriodRow) -> RolledUp:
    return RolledUp(code, row.first, row.last, row.comparisons, local(row.rolled_up_at))


def standing_out(period: str, *, by: Actor) -> tuple[Finding, ...]:
    """What stands out at the agencies this person watches; the least likely by chance first."""
    by.require("anomalies.see")
    rows = FindingRow.objects.filter(period=period, stands_out=True).order_by("chance", "signal", "agency")
    return tuple(store.finding_of(row) for row in rows if by.may("anomalies.see", row.agency))


def finding(period: str, signal: str, agency: str) -> Finding:
    """One signal at one agency, whether it stands out or not; of several levels the one with most cases.

    Raises:
        NoSuchSignal: it was not compared.
    """
    rows = FindingRow.objects.filter(period=period, signal=signal, agency=agency).order_by("-population")
    row = rows.first()
    if row is None or signal not in SIGNALS:
        raise NoSuchSignal
    return store.finding_of(row)


def found_in(wanted: str, signal: str, agency: str) -> tuple[RolledUp, Finding]:
    """One signal at one agency in the period of that code, or in the first in which it was compared; one question.

    Raises:
        NoSuchSignal: it was compared in none.
    """
    found: dict[str, tuple[RolledUp, Finding]] = {}
    for code, first, last, comparisons, at, *values in raw(_COMPARED, [signal, agency]):
        period = RolledUp(code, first, last, comparisons, local(at))
        found.setdefault(code, (period, Finding(**dict(zip(store.OF_FINDING, values, strict=True)))))
    codes = [code for code in (wanted, *PERIODS) if code in found]
    if not codes or signal not in SIGNALS:
        raise NoSuchSignal
    return found[codes[0]]


_COMPARED: Final = f"""
SELECT p.code, p.first, p.last, p.comparisons, p.rolled_up_at, {", ".join(f"f.{name}" for name in store.OF_FINDING)}
FROM anomalies_period p JOIN anomalies_finding f ON f.period = p.code
WHERE f.signal = %s AND f.agency = %s ORDER BY f.population DESC
"""  # noqa: S608 - our own columns
"""Of several levels the one with most cases comes first."""


def cases_of(
    signal: str, *, agency: str, first: date, last: date, after: str | None = None, limit: int = 50
) -> Page[dict[str, Any]]:
    """The very cases of a signal at an agency, newest first.

    Raises:
        NoSuchSignal. BadPageKey: `after` is no place in this list.
    """
    days = days_of(first, last, national_calendar())
    return indicators.traced(signal_of(signal).counted, days, agency=agency, after=after, limit=limit)


def filed_again_as(codes: Iterable[str]) -> dict[str, str]:
    """Of refused cases the case by which each was filed again."""
    return dict(AgainRow.objects.filter(case_code__in=list(codes)).values_list("case_code", "again_code"))


def signal_of(code: str) -> Signal:
    """Raises NoSuchSignal."""
    if code not in SIGNALS:
        raise NoSuchSignal
    return SIGNALS[code]


def drawn(signal: Signal, *, agency: str, period: Period | RolledUp) -> dict[int, tuple[int, int]]:
    """What the chart of a signal draws: by bin, seen and of how many; without bins of its own by week."""
    days = days_of(period.first, period.last, national_calendar())
    by_week = f"({_day_of(signal)} - %(first_day)s::date) / 7"
    return indicators.in_bins(signal.counted, days, agency=agency, bin=signal.bins.sql if signal.bins else by_week)


def months_of(signal: Signal, *, agency: str, today: date) -> tuple[Month, ...]:
    """What was seen of a signal at an agency month by month, twelve of them and the one that goes on; the latest first.

    Counted anew from the traces, as its cases are: what becomes known of a case later counts in the month it is of.
    """
    first = months_before(today.replace(day=1), 12)
    by_month = f"extract(year FROM {_day_of(signal)}) * 12 + extract(month FROM {_day_of(signal)}) - 1"
    days = days_of(first, today, national_calendar())
    return in_months(first, today, indicators.in_bins(signal.counted, days, agency=agency, bin=by_month))


def _day_of(signal: Signal) -> str:
    return f"(t.{signal.counted.at} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"


def open_questions(by: Actor) -> int:
    """How many questions are not closed yet, at the agencies this person watches."""
    if not by.may(_WATCHES):
        return 0
    agencies = QuestionRow.objects.filter(closed_at__isnull=True).values_list("agency", flat=True)
    return sum(by.may(_WATCHES, agency) for agency in agencies)


def latest_questions(pairs: Iterable[tuple[str, str]], *, since: date) -> dict[tuple[str, str], Question]:
    """The latest question about each signal and agency; one about days that were all over by `since` is of another signal."""
    wanted = set(pairs)
    agencies = {agency for _, agency in wanted}
    rows = QuestionRow.objects.filter(agency__in=agencies, last__gte=since).order_by("asked_at", "number")
    return {(row.signal, row.agency): store.of_row(row) for row in rows if (row.signal, row.agency) in wanted}


def questions_about(signal: str, agency: str) -> Sequence[Said]:
    """All that was asked of an agency about a signal, the latest last."""
    rows = QuestionRow.objects.filter(signal=signal, agency=agency).order_by("asked_at", "number")
    return _said(list(rows))


def question(number: str, *, by: Actor) -> Said:
    """A question with its words, for whoever asks and for whoever answers.

    Raises:
        NoSuchQuestion: there is none, or not for this person.
    """
    row = QuestionRow.objects.filter(number=number).first()
    if row is None or not (by.may("anomalies.see", row.agency) or by.may("anomalies.answer", row.agency)):
        raise NoSuchQuestion(number=number[:40])
    return _said([row])[0]


def file_of(number: str, upload: UUID, *, by: Actor) -> documents.UploadView:
    """A file of an answer, for whoever may read the question.

    Raises:
        NoSuchQuestion: there is none, or not for this person.
        NoSuchUpload: no such file goes with its answer.
    """
    found = next((one for one in question(number, by=by).files if one.id == upload), None)
    if found is None:
        raise documents.NoSuchUpload(upload=str(upload))
    return found


def to_answer(*, by: Actor) -> tuple[Question, ...]:
    """Questions that wait for this person's answer, the earliest last day first."""
    agencies = {grant.agency for grant in by.grants if grant.permission == "anomalies.answer"}
    reached = agencies.union(*(grant.reach for grant in by.grants if grant.permission == "anomalies.answer"))
    rows = QuestionRow.objects.filter(agency__in=reached, answered_at__isnull=True, closed_at__isnull=True)
    return tuple(map(store.of_row, rows.order_by("last_day", "number"))) if reached else ()


def _said(rows: Sequence[QuestionRow]) -> tuple[Said, ...]:
    files = store.files_of(rows)
    return tuple(
        Said(
            question=store.of_row(row),
            words=row.question,
            answer=row.answer,
            reason=row.reason,
            asked_by=row.asked_by,
            answered_by=row.answered_by,
            closed_by=row.closed_by,
            files=files.get(row.number, ()),
        )
        for row in rows
    )
