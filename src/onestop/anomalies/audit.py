"""Questions proved: each row says what its entries say, in the words whose digests they bear; none is missing or invented."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, Final

from onestop.anomalies.domain.question import Question, after
from onestop.anomalies.events import QuestionAnswered, QuestionAsked, QuestionClosed
from onestop.anomalies.models import QuestionRow
from onestop.anomalies.store import files_of, of_row
from onestop.kernel.bilingual import Text
from onestop.kernel.event import PRIVATE, UnknownEvent
from onestop.ledger import api as ledger

_STAGES: Final = (QuestionAsked.type, QuestionAnswered.type, QuestionClosed.type)
"""What may happen to one, in the only order in which it can."""
_WORDS: Final = {"question": "asked_by", "answer": "answered_by", "reason": "closed_by"}
"""Private words by their column, and the column of who said them."""
_FILES: Final = "files"
"""Private too, of whoever answered."""
_MISSING: Final = Text("bị mất", "it is missing")
_EXTRA: Final = Text("không bản ghi nào cho biết", "no entry tells of it")
_DIFFERS: Final = Text("không như nhật ký điện tử ghi", "it is not what the ledger says")


class _Replayed:
    """A question as its entries tell it, with the digests of its words and of who said them."""

    def __init__(self) -> None:
        self.question: Question | None = None
        self.digests: dict[str, str] = {}
        self.actors: dict[str, str] = {}

    def take(self, entry: ledger.ReadEntry) -> None:
        self.question = after(self.question, entry.event)
        for name, digest in entry.payload.get(PRIVATE, {}).items():
            self.digests[name] = digest
            if name != _FILES:
                self.actors[_WORDS[name]] = entry.actor

    def is_as(self, row: QuestionRow, files: Sequence[str]) -> bool:
        """`files` by the digests of what was handed in."""
        said = {name: getattr(row, name) for name in _WORDS} | {_FILES: list(files)}
        words = all(_is_said(self.digests.get(name, ""), value, row.number) for name, value in said.items())
        actors = all(_is_by(self.actors.get(name, ""), getattr(row, name)) for name in _WORDS.values())
        return self.question == of_row(row) and words and actors


def questions_hold(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of questions about signals."""
    try:
        told = _recorded()
    except (TypeError, ValueError, KeyError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    rows = list(QuestionRow.objects.order_by("id"))
    files = files_of(rows)
    for row in rows:
        said = told.pop(row.number, None)
        if said is None or not said.is_as(row, [one.received_digest for one in files.get(row.number, ())]):
            yield _finding(row.number, _EXTRA if said is None else _DIFFERS)
    for number in told:
        yield _finding(number, _MISSING)
    progress(1, 1)


def _recorded() -> dict[str, _Replayed]:
    told: dict[str, _Replayed] = {}
    for entry in chain.from_iterable(ledger.entries_of_types(stage) for stage in _STAGES):
        told.setdefault(str(entry.payload["number"]), _Replayed()).take(entry)
    return told


def _is_said(digest: str, words: Any, number: str) -> bool:
    return ledger.is_digest_of(digest, words, own=number) if digest else not words


def _is_by(digest: str, key: str) -> bool:
    return ledger.actor_digest(key) == digest if digest else key == ""


def _finding(number: str, what: Text) -> ledger.Finding:
    words = Text(f"Câu hỏi về dấu hiệu {number}: {what.vi}.", f"Question about a signal {number}: {what.en}.")
    return ledger.Finding("wrong_question", number, words)


def _unreadable(reason: Exception) -> ledger.Finding:
    words = Text(
        f"Không đối chiếu được các câu hỏi về dấu hiệu: có bản ghi không đọc được ({reason}).",
        f"Questions about signals cannot be compared: an entry on them cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "anomalies_question", words)
