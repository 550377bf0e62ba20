"""Rows of cases whose document was revoked before its owner had it, as they were written before restoring opened the return,
and before the return said that it was the notice that went.

Their entries tell of a task, or of a word with one, that no row has. The task stands where they have it, so that what came up
since is numbered after it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onestop.cases.domain.parts import INSTEAD, RETURN_PART
from onestop.cases.domain.tasks import Task
from onestop.kernel.event import ContentDigest


def with_returns(kept: Sequence[Task], told: Sequence[Task]) -> tuple[Task, ...]:
    """The tasks of a row with the returns its entries tell of beside them, numbered as there, and what went; else as it is.

    Where something else is missing, or more is there than was told, the row as it is: `fsck` names it.
    """
    try:
        made = tuple(_in_turn(list(kept), told))
    except _NotThat:
        return tuple(kept)
    return made


class _NotThat(Exception):
    """Something else is wrong with the row."""


def _in_turn(kept: list[Task], told: Sequence[Task]) -> Iterator[Task]:
    for one in told:
        if kept and _is_same(kept[0], one):
            yield _as_told(kept.pop(0), one)
        elif one.kind in ("return", RETURN_PART) and _is_open_to_all(one.answer):
            yield one
        else:
            raise _NotThat
    if kept:
        raise _NotThat


def _as_told(kept: Task, told: Task) -> Task:
    went = told.kind == "return" and not kept.answer and _is_open_to_all(told.answer) and INSTEAD in told.answer
    return kept._replace(nth=told.nth, answer=told.answer if went else kept.answer)


def _is_same(kept: Task, told: Task) -> bool:
    return (kept.kind, kept.step, kept.entered_at) == (told.kind, told.step, told.entered_at)


def _is_open_to_all(answer: Any) -> bool:
    """Whether the entry says it in words: what it says by a digest is known to the row alone."""
    return isinstance(answer, Mapping) and not any(isinstance(said, ContentDigest) for said in answer.values())
