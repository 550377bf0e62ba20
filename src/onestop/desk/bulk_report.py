"""What became of a run, as its page tells it: how many are done, each that is not with why, and one way on."""

from dataclasses import dataclass

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.in_bulk import Choice, called
from onestop.frame.request import PageRequest
from onestop.frame.words import say_kept
from onestop.kernel.bilingual import Text


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

    @property
    def of(self) -> int:
        return len(self.run.items)


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
    )


def _why(item: bulk.Item) -> Text | None:
    return say_kept(item.refusal) if item.refusal else None
