"""Findings and questions as rows."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from onestop.anomalies.domain.judging import Finding
from onestop.anomalies.domain.periods import Period
from onestop.anomalies.domain.question import Question
from onestop.anomalies.domain.refusals import NoSuchQuestion, QuestionOpen
from onestop.anomalies.models import AgainRow, AnswerFileRow, FindingRow, PeriodRow, QuestionRow
from onestop.documents import api as documents
from onestop.kernel.times import local
from onestop.runtime.api import alone, in_transaction_required

_COLUMNS: Final = tuple(field.name for field in fields(Question))
OF_FINDING: Final = tuple(field.name for field in fields(Finding))


@in_transaction_required
def keep_again(pairs: Iterable[tuple[str, str]]) -> None:
    """In place of all that were known."""
    AgainRow.objects.all().delete()
    AgainRow.objects.bulk_create(
        [AgainRow(case_code=code, again_code=again) for code, again in pairs], batch_size=5_000
    )


@in_transaction_required
def keep_period(period: Period, found: Sequence[Finding], now: datetime) -> None:
    """In place of what was found of that period before."""
    FindingRow.objects.filter(period=period.code).delete()
    FindingRow.objects.bulk_create([FindingRow(period=period.code, **asdict(one)) for one in found], batch_size=2_000)
    said = {"first": period.first, "last": period.last, "comparisons": len(found), "rolled_up_at": now}
    PeriodRow.objects.update_or_create(code=period.code, defaults=said)


@in_transaction_required
def forget_periods(but: Iterable[str]) -> None:
    """What was found of periods that have no day at present goes."""
    kept = list(but)
    FindingRow.objects.exclude(period__in=kept).delete()
    PeriodRow.objects.exclude(code__in=kept).delete()


def finding_of(row: FindingRow) -> Finding:
    return Finding(**{name: getattr(row, name) for name in OF_FINDING})


def of_row(row: QuestionRow) -> Question:
    """Moments on the province's clock."""
    said = {name: getattr(row, name) for name in _COLUMNS}
    values: dict[str, Any] = {name: local(one) if isinstance(one, datetime) else one for name, one in said.items()}
    return Question(**values)


@in_transaction_required
def create(question: Question, *, question_words: str, asked_by: str) -> None:
    """A question just asked, with its words and whose they are."""
    columns = {name: getattr(question, name) for name in _COLUMNS}
    QuestionRow.objects.create(**columns, question=question_words, asked_by=asked_by)


@in_transaction_required
def change(number: str, **columns: Any) -> None:
    """What became of a question: only that, for what was asked of whom stays."""
    QuestionRow.objects.filter(number=number).update(**columns)


@in_transaction_required
def keep_files(row: QuestionRow, uploads: Sequence[UUID]) -> None:
    """The files of its answer, in their order."""
    AnswerFileRow.objects.bulk_create(
        [AnswerFileRow(question=row, place=place, upload_id=one) for place, one in enumerate(uploads, 1)]
    )


def files_of(rows: Iterable[QuestionRow]) -> dict[str, tuple[documents.UploadView, ...]]:
    """By number, the files of the answers that have any, in their order; two questions however many are answered."""
    numbers = {row.pk: row.number for row in rows if row.answered_at}
    kept = AnswerFileRow.objects.filter(question_id__in=numbers).order_by("place") if numbers else ()
    found = [(numbers[one.question_id], one.upload_id) for one in kept]
    there = documents.uploads([upload for _, upload in found]) if found else {}
    return {
        number: tuple(there[upload] for of, upload in found if of == number and upload in there)
        for number in dict.fromkeys(number for number, _ in found)
    }


@in_transaction_required
def load(number: str) -> QuestionRow:
    """The question, with whoever else would change it waiting. Raises NoSuchQuestion."""
    alone("anomalies")
    row = QuestionRow.objects.filter(number=number).first()
    if row is None:
        raise NoSuchQuestion(number=number[:40])
    return row


@in_transaction_required
def require_none_open(signal: str, agency: str) -> None:
    """Whoever presses twice waits here, and is told. Raises QuestionOpen."""
    alone("anomalies")
    row = QuestionRow.objects.filter(signal=signal, agency=agency, closed_at__isnull=True).first()
    if row is not None:
        raise QuestionOpen(number=row.number)


@in_transaction_required
def next_number(year: int) -> str:
    """The next of that year: DH-2026-0001. Whoever else would take one waits."""
    alone("anomalies")
    start = f"DH-{year}-"
    taken = QuestionRow.objects.filter(number__startswith=start).values_list("number", flat=True)
    return f"{start}{max((int(one.removeprefix(start)) for one in taken), default=0) + 1:04}"
