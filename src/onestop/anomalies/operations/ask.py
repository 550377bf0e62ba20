"""Asking an agency about a signal, answering, and closing: each once, by whoever may, with an entry in the ledger."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from onestop.anomalies import store
from onestop.anomalies.domain.question import Question, after
from onestop.anomalies.domain.refusals import (
    LastDayNotUsable,
    NothingSeen,
    NotWaiting,
    TooManyFiles,
    WordsMissing,
    WordsTooLong,
)
from onestop.anomalies.events import QuestionAnswered, QuestionAsked, QuestionClosed
from onestop.anomalies.models import QuestionRow
from onestop.anomalies.queries import finding, period_of
from onestop.documents import api as documents
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.kernel.text import nfc
from onestop.kernel.times import iso, local_date
from onestop.ledger import api as ledger
from onestop.runtime.api import in_transaction_required, transaction

SEE: Final = "anomalies.see"
"""To read signals of the agencies it reaches, to ask and to close."""
ANSWER: Final = "anomalies.answer"
LONGEST: Final = 2000
MOST_FILES: Final = 3
"""With one answer."""
FARTHEST: Final = timedelta(days=60)
"""How far off the last day may lie."""


def ask(
    *, signal: str, agency: str, period: str, question: str, last_day: date | None, by: Actor, now: datetime
) -> Question:
    """Ask the agency what lies behind a signal, as it stands in the period.

    Raises:
        NotPermitted, NoSuchSignal: not his to see, or no such signal.
        NothingSeen, QuestionOpen: there is nothing to ask about, or it was asked.
        WordsMissing, WordsTooLong, LastDayNotUsable: what is wrong with the question.
    """
    by.require(SEE, agency)
    words, day = _words(question), _day(last_day, local_date(now))
    with transaction():
        store.require_none_open(signal, agency)
        shown, found = period_of(period), finding(period, signal, agency)
        if not found.seen:
            raise NothingSeen
        event = QuestionAsked(
            number=store.next_number(local_date(now).year), at=iso(now), signal=signal, agency=agency,
            first=shown.first.isoformat(), last=shown.last.isoformat(), seen=found.seen, population=found.population,
            last_day=day.isoformat(), question=words,
        )  # fmt: skip
        opened = _record(None, event, by, now)
        store.create(opened, question_words=words, asked_by=by.key)
        return opened


def answer(*, number: str, answer: str, files: Sequence[UUID] = (), by: Actor, now: datetime) -> Question:
    """The agency answers, with files he handed in for it; who may is its head.

    Raises:
        NotPermitted, NoSuchQuestion, NotWaiting, WordsMissing, WordsTooLong, TooManyFiles.
        NoSuchUpload, Infected: a file is not his, or is shut.
    """
    words = _words(answer)
    if len(files) > MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    with transaction():
        row = store.load(number)
        by.require(ANSWER, row.agency)
        if row.answered_at or row.closed_at:
            raise NotWaiting(number=row.number)
        found = documents.check_attachable(files, applicant_id=None, by=by)
        digests = [found[one].received_digest for one in files]
        event = QuestionAnswered(number=row.number, at=iso(now), answer=words, files=digests or ())
        answered = _record(row, event, by, now)
        store.keep_files(row, files)
        store.change(answered.number, answered_at=answered.answered_at, answer=words, answered_by=by.key)
        return answered


def close(*, number: str, reason: str, by: Actor, now: datetime) -> Question:
    """Whoever may ask closes it, answered or not, and says why; the signal stays in the figures.

    Raises:
        NotPermitted, NoSuchQuestion, NotWaiting, WordsMissing, WordsTooLong.
    """
    words = _words(reason)
    with transaction():
        row = store.load(number)
        by.require(SEE, row.agency)
        if row.closed_at:
            raise NotWaiting(number=row.number)
        event = QuestionClosed(number=row.number, at=iso(now), reason=words)
        closed = _record(row, event, by, now)
        store.change(closed.number, closed_at=closed.closed_at, reason=words, closed_by=by.key)
        return closed


@in_transaction_required
def _record(row: QuestionRow | None, event: Event, by: Actor, now: datetime) -> Question:
    """The question after `event`, which is recorded."""
    question = after(store.of_row(row) if row else None, event)
    ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None)])
    return question


def _words(said: str) -> str:
    words = nfc(said).strip()
    if not words:
        raise WordsMissing
    if len(words) > LONGEST:
        raise WordsTooLong(most=LONGEST)
    return words


def _day(last_day: date | None, today: date) -> date:
    latest = today + FARTHEST
    if last_day is None or not today < last_day <= latest:
        raise LastDayNotUsable(first=today + timedelta(days=1), last=latest)
    return last_day
