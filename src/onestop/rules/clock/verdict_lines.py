"""The last lines of an explanation: what is due when, what is left, how it ended."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache

from onestop.kernel.bilingual import Text
from onestop.rules.clock.wording import amount, clock_time, day, moment
from onestop.rules.clock.working import TimeLeft, Working


def verdict(working: Working) -> Iterator[Text | None]:
    """The answer in words."""
    due_at = working.due_at
    if working.paused:
        yield _paused(working)
    elif due_at is not None:
        yield _due(working, due_at)
    if working.course.finished is not None:
        yield _finished(working, working.course.finished)
    elif working.at is not None and due_at is not None:
        yield _as_of(working, working.at)


def left_in_words(left: TimeLeft) -> Text:
    return amount(left.value, left.unit, left.minutes)


def _due(working: Working, due_at: datetime) -> Text:
    if working.policy.counts_moments:
        when = moment(due_at)
        return Text(f"Hạn trả kết quả: {when.vi}.", f"Result due: {when.en}.")
    return _due_on(due_at.date(), working.calendar.closing)


@lru_cache(maxsize=1 << 14)
def _due_on(due: date, closes: time) -> Text:
    on, closing = day(due), clock_time(closes)
    return Text(
        f"Hạn trả kết quả: {on.vi}, đến hết giờ làm việc lúc {closing.vi}.",
        f"Result due: {on.en}, by the end of office hours at {closing.en}.",
    )


def _paused(working: Working) -> Text:
    since, left = moment(working.course.suspensions[-1].began), left_in_words(working.allowance())
    if working.will_restart:
        return Text(
            f"Thời hạn đang tạm dừng từ {since.vi}; khi nhận đủ hồ sơ bổ sung, cơ quan có trọn {left.vi} để giải quyết.",
            f"The clock has been paused since {since.en}; once the supplement is complete, "
            f"the authority has the full {left.en}.",
        )
    return Text(
        f"Thời hạn đang tạm dừng từ {since.vi}; còn lại {left.vi}.",
        f"The clock has been paused since {since.en}; {left.en} remain.",
    )


def _as_of(working: Working, at: datetime) -> Text:
    when, left = moment(at), working.left_at(at)
    if working.judge(at) == "late":
        over = _over(left)
        return Text(f"Tính đến {when.vi}: đã quá hạn{over.vi}.", f"As of {when.en}: overdue{over.en}.")
    if left.is_nothing:
        return Text(f"Tính đến {when.vi}: đến hạn trong ngày.", f"As of {when.en}: due today.")
    amount_left = left_in_words(left)
    return Text(f"Tính đến {when.vi}: còn {amount_left.vi}.", f"As of {when.en}: {amount_left.en} left.")


def _finished(working: Working, finished: datetime) -> Text:
    when = moment(finished)
    if working.course.has_result:
        vi, en = f"Có kết quả lúc {when.vi}", f"The result was ready at {when.en}"
    else:
        vi, en = f"Kết thúc, không có kết quả, lúc {when.vi}", f"It ended without a result at {when.en}"
    if working.run.due is None:
        return Text(
            f"{vi}, trong lúc thời hạn tạm dừng: tính là đúng hạn.", f"{en}, while the clock was paused: on time."
        )
    verdict = working.judge(finished)
    if verdict == "late" and working.excused:
        return Text(
            f"{vi}: không tính là quá hạn, vì không kể thời gian chờ người nộp, hoặc từ khi người nộp yêu cầu rút hồ sơ.",
            f"{en}: not late, for the time in which the applicant was waited for, or since he asked to withdraw, is left out.",
        )
    if verdict == "on_time":
        return Text(f"{vi}: đúng hạn.", f"{en}: on time.")
    left = working.left_at(finished)
    if verdict == "early":
        amount_left = left_in_words(left)
        return Text(f"{vi}: trước hạn {amount_left.vi}.", f"{en}: early by {amount_left.en}.")
    over = _over(left)
    return Text(f"{vi}: quá hạn{over.vi}.", f"{en}: late{over.en}.")


def _over(left: TimeLeft) -> Text:
    """By how much; on the days of rest behind a deadline no working day, and in the evening no office hour, has passed."""
    if left.is_nothing:
        return Text(", chưa qua giờ làm việc nào", ", with no office hours passed since")
    over = left_in_words(left.overrun)
    return Text(f" {over.vi}", f" by {over.en}")
