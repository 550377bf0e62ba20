"""What became of a run, as its page tells it: how many are done, each that is not with why, and one way on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.in_bulk import Choice, called
from onestop.frame.request import PageRequest
from onestop.frame.words import say_kept
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import uuid_or_none

FROM: Final = "from"
"""Of a form: the query of the list it was sent from."""
RUN: Final = "luot"
"""In the address of a list: the run whose report stands under it."""
PRINTED: Final = frozenset({"accept", "decide", "return_result"})
"""Acts whose slips and documents go out on paper, and are printed as one file."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One case of a run."""

    item: bulk.Item
    line: cases.CaseLine | None
    """None where whoever made the run sees the case no more."""
    why: Text | None = None

    @property
    def choice(self) -> str:
        return str(Choice(self.item.case_code, self.item.chosen.step))


@dataclass(frozen=True, slots=True)
class Report:
    """A run as its maker reads it."""

    run: bulk.Run
    act: cases.Act
    words: Text
    refused: tuple[Outcome, ...]
    pending: tuple[Outcome, ...]
    done: tuple[Outcome, ...]
    can_undo: int
    """How many of its cases one press can take back."""
    prints: bool
    """Whether there are slips of it to be handed out."""

    @property
    def of(self) -> int:
        return len(self.run.items)


def state_of(run: bulk.RunLine) -> tuple[Text, str]:
    """How far a run is, and the tone of its tag."""
    if run.counts["pending"]:
        return Text("đang làm", "going on"), "info"
    if run.counts["refused"]:
        return Text("xong, có hồ sơ chưa làm được", "over, some not done"), "warn"
    return Text("xong", "done"), "ok"


def report_of(run: bulk.Run, request: PageRequest) -> Report:
    """In two questions, however many cases it has."""
    codes = [one.case_code for one in run.items]
    lines = {one.code: one for one in cases.lines_called(codes, by=request.actor, now=request.now)}

    def told(state: str) -> tuple[Outcome, ...]:
        some = (one for one in run.items if one.state == state)
        return tuple(Outcome(one, lines.get(one.case_code), _why(one)) for one in some)

    act = cases.ACTS[run.act]
    return Report(
        run=run,
        act=act,
        words=called(act),
        refused=told("refused"),
        pending=told("pending"),
        done=told("done"),
        can_undo=len(bulk.undoing(run)) if run.is_over else 0,
        prints=bool(_papers(run, lines)),
    )


def docked(request: PageRequest) -> Report | None:
    """The run that the address of a list names, where whoever asks made it."""
    key = uuid_or_none(request.GET.get(RUN, ""))
    try:
        return report_of(bulk.run_of(key, request.actor), request) if key else None
    except bulk.NoSuchRun:
        return None


def papers_of(run: bulk.Run, request: PageRequest) -> tuple[tuple[str, str], ...]:
    """(case, kind) of each paper that stands for what the run did, in its order."""
    codes = [one.case_code for one in run.items]
    return _papers(run, {one.code: one for one in cases.lines_called(codes, by=request.actor, now=request.now)})


def _papers(run: bulk.Run, lines: Mapping[str, cases.CaseLine]) -> tuple[tuple[str, str], ...]:
    codes = [one.case_code for one in run.those("done")] if run.act in PRINTED else []
    wanted = {slip.code for slip in cases.ACTS[run.act].slips}
    found = (
        (code, paper.slip.kind)
        for code in codes
        if code in lines
        for paper in cases.papers_of(lines[code].file)
        if paper.slip.code in wanted and paper.issued_at
    )
    return tuple(dict.fromkeys(found))


def _why(item: bulk.Item) -> Text | None:
    return say_kept(item.refusal) if item.refusal else None
