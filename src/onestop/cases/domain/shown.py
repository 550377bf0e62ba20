"""What the page of an act shows of a case, and what is done rests on: nobody confirms what he did not see.

Who signs a draft, answers a request or pays a sum out has read it, and confirms that and no other. Each act names what it
shows by values of this table; its form carries a digest of each, and the act is refused where the case says something else by
then: of whoever had an old page open, and of whoever lost a race and would be tried again on what came first.

Two hands are two pairs of eyes (Decree 30/2020/NĐ-CP Art. 18.3 has wrong content replaced by an equal document): that is kept
only where the second pair saw what it signs. That a page says what it showed is our rule; no provision speaks of pages.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from onestop.cases.domain.apologies import drafted as apology_drafted
from onestop.cases.domain.at_return import noted
from onestop.cases.domain.case_file import NOTHING, OPEN_FACTS, CaseFile
from onestop.cases.domain.meetings import open_meeting
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.replacements import drafted
from onestop.cases.domain.results import in_force
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.transferring import open_transfer
from onestop.kernel.bilingual import Text
from onestop.kernel.times import iso

Seen: TypeAlias = Mapping[str, str]
"""By code of what was shown, its digest."""
NOT_SEEN: Final[Seen] = NOTHING
_LENGTH: Final = 16
"""Hexadecimal digits of a digest: it tells states of one case apart, and keeps nobody from anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One thing of a case that a page shows."""

    code: str
    words: Text
    """What it is called where it is told that it changed."""
    of: Callable[[CaseFile, str], Any]
    """`(file, step)`: what is shown, in values that can be compared."""

    def digest(self, file: CaseFile, step: str) -> str:
        """What is shown now, in short."""
        said = json.dumps(self.of(file, step), default=_plain, sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:_LENGTH]


def seen_in(shown: tuple[Shown, ...], file: CaseFile, step: str) -> dict[str, str]:
    """All of it as it stands."""
    return {one.code: one.digest(file, step) for one in shown}


def changed_since(shown: tuple[Shown, ...], file: CaseFile, step: str, seen: Seen) -> tuple[Text, ...]:
    """What says something else than was seen, in words; of what nobody said that he saw it nothing is known."""
    return tuple(one.words for one in shown if seen.get(one.code) not in (None, one.digest(file, step)))


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"not comparable: {type(value).__name__}")


def _task(task: Task | None) -> Any:
    """A task without its place in lists, which moves by itself."""
    return task and (task.nth, task.agency, task.assignee, task.due_at, task.done_at, task.answer)


def _dossier(file: CaseFile, _step: str) -> Any:
    answered = [(wait.began_at, wait.ended_at) for wait in file.rounds]
    return file.answers, dict(file.received), answered


def _tasks_of(file: CaseFile, step: str) -> Any:
    return [
        _task(one) for one in file.tasks if one.step == step and one.kind in ("step", "hand_over", "sent", "refused")
    ]


def _asked(file: CaseFile, step: str) -> Any:
    return [_task(one) for one in file.opinions if step in ("", one.step)]


def _prepared(file: CaseFile, _step: str) -> Any:
    """Who did which step, and what officials answered to the gateways: not what a case keeps besides, as how its applicant
    receives what, which he may choose anew at any time."""
    done = [(one.nth, one.done_by, one.answer) for one in file.tasks if one.kind == "step" and one.done_at]
    return done, {name: found for name, found in file.facts.items() if name not in OPEN_FACTS}


def _document(file: CaseFile, _step: str) -> Any:
    found = in_force(file)
    return found.nth if found else 0, [(one.kind, one.nth, one.made_at) for one in file.amendments]


def _waited_for(file: CaseFile, _step: str) -> Any:
    wait = file.open_wait
    return wait and (wait.nth, wait.kind, wait.items, wait.reply_by, wait.because)


def _replacement(file: CaseFile, _step: str) -> Any:
    waits = [one.nth for one in file.open_tasks if one.kind == "replacement"]
    return waits, drafted(file)


def _apology(file: CaseFile, _step: str) -> Any:
    return apology_drafted(file), file.due_at


def _ending(file: CaseFile, _step: str) -> Any:
    taken_up = [(one.reopened_at, one.number) for one in file.reopenings]
    return file.outcome, file.finished_at, file.because, taken_up


def _part(file: CaseFile, step: str) -> Any:
    taken_up = [(one.reopened_at, one.number) for one in file.reopenings_of(step)]
    return [one for one in parts_of(file) if one.step == step], taken_up


DOSSIER: Final = Shown(
    code="dossier",
    words=Text("nội dung, giấy tờ của hồ sơ", "what was declared and handed in"),
    of=_dossier,
)
STEP: Final = Shown(
    code="step",
    words=Text(
        "bước này (người đang giữ, việc bàn giao hoặc trả lại)", "this step (who has it, how it was handed over)"
    ),
    of=_tasks_of,
)
ASKED: Final = Shown(
    code="asked",
    words=Text(
        "nội dung xin ý kiến, thời hạn hoặc câu trả lời", "what is asked of the agencies, by when, or an answer"
    ),
    of=_asked,
)
PREPARED: Final = Shown(
    code="prepared", words=Text("kết quả các bước trước", "what the steps before found"), of=_prepared
)
MEETING: Final = Shown(
    code="meeting",
    words=Text(
        "lịch, nơi họp, nơi được mời hoặc câu trả lời mời họp", "the moment, the place or who comes to the meeting"
    ),
    of=lambda file, _step: _task(open_meeting(file)),
)
OFFER: Final = Shown(
    code="offer",
    words=Text("đề nghị chuyển hồ sơ", "the offer of the case"),
    of=lambda file, _step: _task(open_transfer(file)),
)
WAITED_FOR: Final = Shown(
    code="waited_for",
    words=Text("yêu cầu đang chờ ở hồ sơ", "the request that waits"),
    of=_waited_for,
)
FEES: Final = Shown(
    code="fees",
    words=Text("khoản phải nộp, đã nộp hoặc được hoàn", "what is due, was paid or is to be refunded"),
    of=lambda file, _step: (file.fees, file.paid_before),
)
DOCUMENT: Final = Shown(
    code="document",
    words=Text("văn bản kết quả hoặc việc thu hồi văn bản", "the document, or its revocation"),
    of=_document,
)
REPLACEMENT: Final = Shown(
    code="replacement", words=Text("dự thảo văn bản thay thế", "the draft of the replacement"), of=_replacement
)
APOLOGY: Final = Shown(
    code="apology",
    words=Text("dự thảo phiếu xin lỗi hoặc ngày hẹn", "the drafted apology or the promised day"),
    of=_apology,
)
ENDING: Final = Shown(
    code="ending",
    words=Text("cách kết thúc hoặc việc mở lại hồ sơ", "how the case ended, or that it was taken up again"),
    of=_ending,
)
PART: Final = Shown(code="part", words=Text("kết quả này", "this result"), of=_part)
PAPERS: Final = Shown(
    code="papers",
    words=Text("giấy tờ đã ghi trước khi nhận trên Cổng", "the papers recorded before online receipt"),
    of=lambda file, _step: [_task(one) for one in noted(file)],
)
ORIGINALS: Final = Shown(
    code="originals",
    words=Text("số bản chính đang giữ", "how many originals are here"),
    of=lambda file, _step: [one.given_at for one in file.given_back],
)
MESSAGES: Final = Shown(
    code="messages",
    words=Text("tin nhắn của người nộp", "the messages of the applicant"),
    of=lambda file, _step: [(one.kind, one.written_at) for one in file.messages],
)
