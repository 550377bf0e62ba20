"""What an explanation says of a request for a supplement that the law did not allow so: too late, or once too often.

The clock follows what happened all the same; which date the law would have left standing is said beside it.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural
from onestop.rules.clock.happenings import ENDS, Happening
from onestop.rules.clock.limits import is_supplement_request_in_time, supplement_request_by
from onestop.rules.clock.policy import ClockPolicy
from onestop.rules.clock.wording import amount, day, moment
from onestop.rules.clock.working import Working, work_out
from onestop.rules.law_packs import LawPack

_REQUESTED: Final = "supplement_requested"
_ENDED: Final = frozenset(kind for kind, topic in ENDS.items() if topic == "supplement")
_OF_THE_PROCEDURE: Final = Text("quy định riêng của thủ tục", "by this procedure's own rule")


def request_lines(working: Working, place: int) -> Iterator[Text]:
    """Of the happening at that place, where it is a request: that it came too late, that it was one too many."""
    happenings, policy = working.course.happenings, working.policy
    if happenings[place].kind != _REQUESTED:
        return
    nth = sum(happening.kind == _REQUESTED for happening in happenings[: place + 1])
    if nth > policy.supplements(working.pack):
        yield _too_many(policy, working.pack, nth)
        return
    since = _complete_before(working, place)
    limit = {"policy": policy, "received": since, "calendar": working.calendar, "pack": working.pack}
    if not is_supplement_request_in_time(requested=happenings[place].at, **limit):  # type: ignore[arg-type]
        yield _too_late(working, since)


def lawful_end(working: Working) -> Text | None:
    """The date without the requests that were too many; None where it is the same, or nothing is due."""
    lawful = tuple(_lawful(working))
    if working.due_at is None or lawful == working.course.happenings:
        return None
    due_at = work_out(
        policy=working.policy,
        received=working.received,
        happenings=lawful,
        calendar=working.calendar,
        at=None,
        there=working.there,
    ).due_at
    if due_at is None or due_at == working.due_at:
        return None
    when = moment(due_at)
    return Text(
        f"Không kể lần yêu cầu vượt quy định, hạn trả kết quả là {when.vi}.",
        f"Without the request beyond what is allowed, the result would have been due at {when.en}.",
    )


def _lawful(working: Working) -> Iterator[Happening]:
    requested = ended = 0
    allowed = working.policy.supplements(working.pack)
    for happening in working.course.happenings:
        requested += happening.kind == _REQUESTED
        ended += happening.kind in _ENDED
        nth = requested if happening.kind == _REQUESTED else ended if happening.kind in _ENDED else 0
        if nth <= allowed:
            yield happening


def _complete_before(working: Working, place: int) -> datetime:
    """Since when the authority had the dossier it found wanting: receipt, or the last supplement before."""
    answered = [one.at for one in working.course.happenings[:place] if one.kind in _ENDED]
    return answered[-1] if answered else working.received


def _too_many(policy: ClockPolicy, pack: LawPack, nth: int) -> Text:
    allowed = policy.supplements(pack)
    source = _source(pack, "supplements", allowed)
    return Text(
        f"Đây là lần yêu cầu bổ sung thứ {nth}, quá số lần được phép: {allowed:02d} lần ({source.vi}).",
        f"This is supplement request number {nth}; no more than {allowed} {plural(allowed, 'is', 'are')} allowed "
        f"({source.en}).",
    )


def _too_late(working: Working, since: datetime) -> Text:
    policy = working.policy
    days = policy.notice_within(working.pack)
    within, source = amount(days, "working_day"), _source(working.pack, "supplement_within", days)
    last = supplement_request_by(policy=policy, received=since, calendar=working.calendar, pack=working.pack)
    by = day(last)
    if last < working.calendar.nth_working_after(since.date(), days):
        return _after_the_term(by)
    return Text(
        f"Yêu cầu này gửi muộn: phải gửi trong {within.vi} kể từ khi nhận hồ sơ, chậm nhất {by.vi} ({source.vi}).",
        f"This request came late: it is due within {within.en} of receipt, by {by.en} at the latest ({source.en}).",
    )


def _after_the_term(by: Text) -> Text:
    """Of a term that is shorter than the days in which more may be asked for."""
    return Text(
        f"Yêu cầu này gửi muộn: thời hạn giải quyết đã hết, {by.vi} (không tìm thấy quy định; mặc định của hệ thống: không "
        "muộn hơn ngày hẹn trả).",
        f"This request came late: the term was over, {by.en} (no provision found; by our own default never later than the "
        "day the result is due).",
    )


def _source(pack: LawPack, rule: str, number: int) -> Text:
    """The provision, where the number is that of the general law; a procedure that says another has a rule of its own."""
    return pack.rules[rule].cite if number == pack.number(rule) else _OF_THE_PROCEDURE
