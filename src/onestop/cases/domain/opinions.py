"""Opinions of other agencies (lấy ý kiến): what was asked, what silence means, and what a decision must wait for.

Each is a task of the agency asked, with a last day of its own inside the term of the case (Decree 61/2018 Art. 19). An agency
that does not answer in time has consented only where the law of the procedure says so; where it does not, its silence is told
and the case goes on without it.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_opinions import NoOpinionRequested, NotConsulted, OpinionOutstanding
from onestop.cases.domain.tasks import NOT_NEEDED, Task
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date, moment
from onestop.workflow.api import Step

CONSENT: Final = "consent"
SILENCE: Final[Mapping[str, Text]] = {
    CONSENT: Text("không trả lời là đồng ý, theo quy định", "silence is consent, as the law says"),
    "nothing": Text("không trả lời thì hồ sơ được giải quyết tiếp", "without an answer the case goes on"),
}
KEPT_SILENT: Final[Mapping[str, Text]] = {
    CONSENT: Text(
        "không trả lời đúng hạn, theo quy định là đồng ý", "did not answer in time, which the law takes for consent"
    ),
    "nothing": Text("không trả lời đúng hạn", "did not answer in time"),
}
OPINIONS: Final[Mapping[str, Text]] = {
    "agrees": Text("Đồng ý", "Agrees"),
    "agrees_if": Text("Đồng ý, có điều kiện", "Agrees, on conditions"),
    "disagrees": Text("Không đồng ý", "Disagrees"),
}
TO_EXPLAIN: Final = frozenset({"agrees_if", "disagrees"})
DISAGREES: Final = "disagrees"


class OpinionRequest(NamedTuple):
    """An opinion as pages show it."""

    agency: str
    asked_at: datetime
    last: datetime
    question: str
    silence: str
    """What it means when nobody answers, by code."""
    opinion: str
    """By code; empty where nobody answered."""
    reply: str
    answered_at: datetime | None
    closed: str
    """How it ended without an answer: what its silence means, or not needed any more; empty while it is waited for."""
    on_paper: bool
    """Whether whoever asked wrote down what came on paper."""
    by_call: bool
    """Whether it was asked by calling the agency to a meeting."""
    heard_at: datetime | None
    """When the meeting is held at which it can be given in time, while no minutes tell what came of it."""
    met_at: datetime | None
    """When it was said at a meeting, and written down by whoever asked."""

    def is_silent(self, at: datetime) -> bool:
        """Whether it is waited for past its last day; of what was to be said at a meeting the minutes tell first."""
        return (
            self.heard_at is None
            and self.answered_at is None
            and not self.closed
            and local_date(at) > local_date(self.last)
        )


def asked_of(file: CaseFile) -> tuple[OpinionRequest, ...]:
    """Every opinion asked for, in the order they were."""
    calls = {one.entered_at for one in file.tasks if one.kind == "meeting"}
    return tuple(
        _asked(one, by_call=one.entered_at in calls, heard=heard_at(file, one) if one.is_open else None)
        for one in file.opinions
    )


def heard_at(file: CaseFile, asked: Task) -> datetime | None:
    """When the meeting is held at which that opinion can be given in time; None where it is called to none without minutes.

    Until the minutes tell what came of it, nobody is late or silent who had until then.
    """
    for one in file.tasks:
        if one.kind == "meeting" and one.is_open and one.due_at and asked.step in one.answer.get("agencies", ()):
            in_time = asked.due_at is None or asked.due_at >= one.due_at
            return one.due_at if in_time and asked.entered_at < one.due_at else None
    return None


def awaited(file: CaseFile) -> tuple[Task, ...]:
    """What other agencies are asked and have not answered, in the order they were asked."""
    return tuple(one for one in file.opinions if one.is_open)


def open_opinion(file: CaseFile, agency: str) -> Task:
    """What that agency is asked now. Raises NotConsulted."""
    for one in awaited(file):
        if one.step == agency:
            return one
    raise NotConsulted(case_code=file.code)


def opinions_given_by(file: CaseFile) -> frozenset[str]:
    """Keys of the officials who gave what another agency thinks, or wrote down what came on paper or was said at a meeting; and
    of those in whose place."""
    told = (one for one in file.tasks if one.kind == "meeting" or (one.kind == "opinion" and "opinion" in one.answer))
    return frozenset(str(key) for one in told for key in one.doers)


def rests_on_others(file: CaseFile) -> bool:
    """Whether another agency was asked what it thinks, by letter or at a meeting, whatever came of it."""
    return bool(file.opinions) or any(one.kind == "meeting" for one in file.tasks)


def was_objected(file: CaseFile) -> bool:
    """Whether an agency that was asked disagrees."""
    return any(one.answer.get("opinion") == DISAGREES for one in file.opinions)


def was_slow(file: CaseFile) -> bool:
    """Whether an agency that was asked is waited for, kept silent, or answered after its last day."""
    return any(one.is_open or _closed(one) in SILENCE or _was_late(one) for one in file.opinions)


def _was_late(task: Task) -> bool:
    ended, last = task.done_at, task.due_at
    return bool(ended and last and "opinion" in task.answer and local_date(ended) > local_date(last))


def require_opinions(file: CaseFile) -> None:
    """Raises OpinionOutstanding: an agency was asked, and it is waited for."""
    last = [one.due_at for one in awaited(file) if one.due_at]
    if last:
        raise OpinionOutstanding(case_code=file.code, last=local_date(max(last)))


def require_opinion_of(file: CaseFile, step: Step) -> None:
    """A step that stands for an opinion is done when as many agencies were asked as such steps are done, this one too.

    Raises:
        NoOpinionRequested: nobody else was asked what this step is to tell.
        OpinionOutstanding: an agency that was asked is waited for.
    """
    if not step.opinion:
        return
    if not _enough_were_asked(file):
        raise NoOpinionRequested(case_code=file.code, step=step.name)
    require_opinions(file)


def can_tell_opinion(file: CaseFile, step: Step) -> bool:
    """Whether such a step can be done; any other can."""
    return not step.opinion or (_enough_were_asked(file) and not awaited(file))


def _enough_were_asked(file: CaseFile) -> bool:
    kinds = {one.code for one in file.terms.process.steps if one.opinion}
    theirs = [one for one in file.tasks if one.kind == "step" and one.step in kinds]
    # Sent back, a step waits once more for the opinion that was given.
    done = {one.step for one in theirs if one.done_by} - {one.step for one in theirs if one.is_open}
    return sum(1 for one in file.opinions if _closed(one) != NOT_NEEDED) > len(done)


def _closed(task: Task) -> str:
    """How it ended without an answer. Where the case ended first, nobody needs it any more."""
    if task.done_at is None or "opinion" in task.answer:
        return ""
    return str(task.answer.get("closed", NOT_NEEDED))


def _asked(task: Task, *, by_call: bool, heard: datetime | None) -> OpinionRequest:
    said: Mapping[str, Any] = task.answer
    return OpinionRequest(
        agency=task.agency,
        asked_at=task.entered_at,
        last=task.due_at or task.entered_at,
        question=str(said.get("question", "")),
        silence=str(said.get("silence", "nothing")),
        opinion=str(said.get("opinion", "")),
        reply=str(said.get("reply", "")),
        answered_at=task.done_at if "opinion" in said else None,
        closed=_closed(task),
        on_paper=said.get("on_paper") is True,
        by_call=by_call,
        heard_at=heard,
        met_at=moment(said["at_meeting"]) if "at_meeting" in said else None,
    )


def agencies_asked(file: CaseFile) -> Iterator[str]:
    """Those that see the case because they were asked, while it goes on; one that need not answer sees it no more."""
    return (one.agency for one in file.opinions if file.finished_at is None and _closed(one) != NOT_NEEDED)
