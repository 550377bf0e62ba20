"""Moving terms that fell in an outage: the applicant's last day to answer or to pay, and the time the counter has to answer.

How stands in the law pack of the case (`rules.outages`). The promised day moves for no outage. Done again it moves nothing: a
last day that moved lies behind the outage, and the counter's time is counted anew from where it began. What was late by the time
the outage is certified stays late: nothing that was seen as late becomes timely afterwards.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_unanswered
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fee_book import ASKED_IN_ERROR
from onestop.cases.domain.last_days import moved_day
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.transferring import transfers_of
from onestop.cases.domain.waits import AWAITS_APPLICANT
from onestop.cases.events import AnswerTimeMoved, ReplyDayMoved
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Interruption, OutageRule, outage_rule

Moved = ReplyDayMoved | AnswerTimeMoved


def move_for_outages(
    file: CaseFile, *, outages: Sequence[Interruption], at: datetime, calendar: WorkingCalendar, by: Actor = SYSTEM
) -> tuple[CaseFile, tuple[Moved, ...]]:
    """The file with every term moved that these outages touch. They are certified; one that still lasts touches nothing."""
    rule = outage_rule(pack_of(file))
    moved: list[Moved] = [*_waits_moved(file, outages, rule, at, calendar, by)]
    moved += _answer_moved(file, outages, rule, at, calendar, by)
    return settled(file, *moved)


def _waits_moved(
    file: CaseFile,
    outages: Sequence[Interruption],
    rule: OutageRule,
    at: datetime,
    calendar: WorkingCalendar,
    by: Actor,
) -> Iterator[ReplyDayMoved]:
    for wait in file.waits:
        if not wait.is_open or wait.kind not in AWAITS_APPLICANT or wait.reply_by is None:
            continue
        to, because = moved_day(wait, wait.reply_by, outages, rule, calendar)
        if because:
            yield ReplyDayMoved(
                case_code=file.code,
                at=iso(at),
                outages=because,
                wait=wait.nth,
                moved_from=wait.reply_by.isoformat(),
                reply_by=to.isoformat(),
                by=by.key,
            )


def _answer_moved(
    file: CaseFile,
    outages: Sequence[Interruption],
    rule: OutageRule,
    at: datetime,
    calendar: WorkingCalendar,
    by: Actor,
) -> Iterator[AnswerTimeMoved]:
    if not file.status.awaits_receipt or is_unanswered(file, at):
        return
    since = _awaits_answer_since(file)
    touching = [one for one in outages if "receive" in one.touches]
    to = rule.answer_by(since, [one.span for one in touching], calendar)
    if to > file.accept_by:
        because = [one.number for one in touching if one.span.within(since, to)]
        yield AnswerTimeMoved(
            case_code=file.code,
            at=iso(at),
            outages=because,
            moved_from=iso(file.accept_by),
            accept_by=iso(to),
            by=by.key,
        )


def _awaits_answer_since(file: CaseFile) -> datetime:
    """When it was handed in, first came from another counter, or what was asked before acceptance came, whichever was last.

    What was asked in error does not count; nor does a second counter that takes it over, which had no time of its own.
    """
    came = (
        wait.ended_at
        for wait in file.waits
        if wait.kind in AWAITS_APPLICANT and not wait.accepted_before and wait.left_out != ASKED_IN_ERROR
    )
    sent_on = [one.ended_at for one in transfers_of(file) if one.taken and one.ended_at]
    return max([file.lodged_at, *sent_on[:1], *(one for one in came if one is not None)])


MOVE_FOR_OUTAGES: Final = Act(
    code="move_for_outages",
    words=Text("Dời hạn vì gián đoạn", "Move terms for an outage"),
    before=Text(
        "Hạn của người nộp và thời gian trả lời tiếp nhận rơi vào lúc hệ thống gián đoạn được dời; ngày hẹn trả giữ nguyên.",
        "The applicant's last day and the time to answer that fell in an outage are moved; the promised day stays.",
    ),
    done=Text("Đã dời hạn.", "The terms were moved."),
    system=True,
    when=NEVER,
    law=move_for_outages,
    events=(ReplyDayMoved, AnswerTimeMoved),
)
