"""What became of a run, as its page tells it: how many are done, each that is not with why, and one way on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.in_bulk import Choice, called, holder_of
from onestop.frame.request import PageRequest
from onestop.frame.words import say_kept
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import uuid_or_none
from onestop.people import api as people

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
    holder: str = ""
    """Of a step that was not done, the name of who has it now."""

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
    again: tuple[tuple[cases.Act, Text, tuple[Outcome, ...]], ...]
    """(act, what it is called, cases) of what was refused and can be done now; none of a run that was taken back."""
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

    act, refused = cases.ACTS[run.act], _with_holders(told("refused"))
    return Report(
        run=run,
        act=act,
        words=called(act),
        refused=refused,
        again=() if run.undoes or run.undone_by else _again(refused, request),
        pending=told("pending"),
        done=told("done"),
        can_undo=len(bulk.undoing(run)) if run.is_over else 0,
        prints=bool(_papers(run, lines)),
    )


def _again(refused: Iterable[Outcome], request: PageRequest) -> tuple[tuple[cases.Act, Text, tuple[Outcome, ...]], ...]:
    """By act, for a run may hold several, what the cases still wait for: what another has done meanwhile is done."""
    by_act: dict[str, list[Outcome]] = {}
    for one in refused:
        if _can_be_done(one, request):
            by_act.setdefault(one.item.chosen.act, []).append(one)
    return tuple((act := cases.ACTS[code], called(act), tuple(some)) for code, some in by_act.items())


def _can_be_done(one: Outcome, request: PageRequest) -> bool:
    if one.line is None:
        return False
    wanted = (one.item.chosen.act, one.item.chosen.step)
    offers = cases.bulk_offers(one.line.file, request.actor)
    return any(
        (offer.act.code, offer.step if offer.act.per_step else "") == wanted for offer, why in offers if why is None
    )


def _with_holders(refused: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Who has the step of each now: whoever was not faster reads who was."""
    held = {one.choice: holder_of(one.line, one.item.chosen.step) if one.line else "" for one in refused}
    names = people.names_of({*held.values()} - {""}) if any(held.values()) else {}
    return tuple(replace(one, holder=names.get(held[one.choice], "")) for one in refused)


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


_IN_A_REPORT: Final = {
    "cases.shown_changed": Text(
        "Từ lúc bạn xem, hồ sơ {case_code} đã thay đổi: {what}. Hãy xem lại rồi làm lại.",
        "Since you saw it, case {case_code} changed: {what}. Look at it again before you do it.",
    ),
}
"""What is worded for the form that comes back, said where none does."""


def _why(item: bulk.Item) -> Text | None:
    return say_kept(item.refusal, _IN_A_REPORT) if item.refusal else None
