"""What is said of a case beside its life, and how much of it one case takes.

Neither a note nor a message is an act of the procedure: nothing follows from it by itself, no day moves, and none is a ground of
anything. Law lets the authority ask for more once, in writing and with reasons (Decree 61/2018 Art. 11.2c; sector texts as read
in the national catalogue): that is `request_supplement`, which stops or restarts the clock and is counted. A message is no way
around it, so it asks for no paper, and not answering one costs the applicant nothing.
"""

from collections.abc import Iterator
from typing import Final

from onestop.cases.domain.act import When
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.guards import refuse_if_ended, require_content
from onestop.cases.domain.refusals_of_remarks import EnoughSaid, NotAnsweredYet, SaidAlready
from onestop.cases.domain.status import Status
from onestop.cases.domain.tasks import TaskKind
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

MOST: Final = 200
"""Notes and messages of one case: what takes more is a matter for a meeting. A limit of ours, no law."""
MOST_IN_A_ROW: Final = 5
"""Messages of one side that the other has not answered. As `MOST`."""

WHILE_OPEN: Final = When(
    statuses=tuple(one for one in Status if one.is_open),
    words=Text("hồ sơ chưa kết thúc", "the case has not ended"),
    holds=lambda file: file.content_erased_at is None,
)
"""When the two sides write to each other; notes inside go on after that."""
HOLDING: Final[frozenset[TaskKind]] = frozenset(
    {"receive", "step", "decide", "sent", "refused", "answer_withdrawal", "return"}
)
"""Tasks by which somebody has the case: he answers its applicant beside them. Who was only asked, or is offered it, does not."""
NOTHING_FOLLOWS: Final = "asks or tells something in words; nothing follows from it by itself"
"""Why nothing that a message rests on is shown with its form."""


def holding(file: CaseFile) -> Iterator[str]:
    """Agencies that have something of it to do now, besides whoever decides: a step, or handing the result over. They are asked
    about it, and answer."""
    return (task.agency for task in file.open_tasks if task.kind in HOLDING)


def require_new(file: CaseFile, kind: str, words: str, by: Actor) -> str:
    """The words, as they are kept.

    Raises:
        ContentErased: nothing more is kept with it.
        AlreadyDecided, AlreadyStopped, TurnedAway: the case is over; notes inside go on.
        EnoughSaid, NotAnsweredYet: as much was said as may be, in all or in a row.
        SaidAlready: it was sent a second time.
    """
    require_content(file)
    if kind != "note" and not file.status.is_open:
        refuse_if_ended(file)
    if len(file.remarks) >= MOST:
        raise EnoughSaid(case_code=file.code, most=MOST)
    said = words.strip()
    last = file.remarks[-1] if file.remarks else None
    if last and (last.kind, last.words) == (kind, said) and by.is_behind(last.written_by):
        raise SaidAlready(case_code=file.code)
    in_a_row = file.messages[-MOST_IN_A_ROW:]
    if kind != "note" and len(in_a_row) == MOST_IN_A_ROW and all(one.kind == kind for one in in_a_row):
        raise NotAnsweredYet(case_code=file.code, most=MOST_IN_A_ROW)
    return said
