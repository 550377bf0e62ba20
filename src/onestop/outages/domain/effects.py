"""What an outage does to terms, in sentences: they stand on its certificate and its page."""

from collections.abc import Iterator
from datetime import date, timedelta

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.outages.domain.outage import Outage
from onestop.rules.api import OutageRule, Span

_PROMISE = Text(
    "Hệ thống không tự dời ngày đã hẹn trả kết quả; hồ sơ quá hạn vẫn là quá hạn, trừ khi pháp luật của thủ tục quy định khác, "
    "như hai nhóm thủ tục liên thông (khoản 7 Điều 4 Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP).",
    "The system does not move the day promised for a result; a case that is late stays late, unless the law of its procedure "
    "says otherwise, as for the two interlinked groups (Decree 63/2024/NĐ-CP, Art. 4.7, as amended by Decree 301/2026/NĐ-CP).",
)
"""That clause as read in a republished text. What it gives an interlinked case is for whoever handles it to apply."""
_ASSUMED = Text(
    "Thời hạn nêu trên theo quy định vận hành của hệ thống; chưa tìm thấy quy định chung.",
    "These terms follow the operating rules of this system; no general provision was found.",
)


def effects(outage: Outage, rule: OutageRule, calendar: WorkingCalendar) -> tuple[Text, ...]:
    """Line by line, as its rule says; nothing while it has not ended."""
    return tuple(_lines(outage, outage.span, rule, calendar)) if outage.span else ()


def _lines(outage: Outage, span: Span, rule: OutageRule, calendar: WorkingCalendar) -> Iterator[Text]:
    if outage.touches("answer") or outage.touches("pay"):
        yield from (_moved(last, to, outage) for last, to in _moved_days(span, rule, calendar))
    minutes = calendar.working_minutes_between(span.began, span.ended)
    if outage.touches("receive") and rule.leaves_out and minutes:
        time = office_time(minutes)
        yield Text(
            f"{time.vi} của lần gián đoạn này không tính vào thời gian Bộ phận Một cửa trả lời việc tiếp nhận hồ sơ.",
            f"Left out of the time within which the one-stop section answers an application: {time.en} in this outage.",
        )
    yield _PROMISE
    if rule.assumed:
        yield _ASSUMED


def _moved_days(span: Span, rule: OutageRule, calendar: WorkingCalendar) -> Iterator[tuple[date, date]]:
    last = local_date(span.began)
    while last <= local_date(span.ended):
        if to := rule.reply_by(last, span, calendar):
            yield last, to
        last += timedelta(days=1)


def _moved(last: date, to: date, outage: Outage) -> Text:
    what = (
        Text("bổ sung hoặc nộp tiền", "to answer or to pay") if outage.touches("answer") else Text("nộp tiền", "to pay")
    )
    return Text(
        f"Người nộp có hạn cuối {what.vi} là ngày {last:%d/%m/%Y} thì được làm đến hết ngày {to:%d/%m/%Y}.",
        f"An applicant whose last day {what.en} was {last.day} {last:%B %Y} has until the end of {to.day} {to:%B %Y}.",
    )


def office_time(minutes: int) -> Text:
    """In hours and minutes, as people count a working day.

    >>> office_time(480).vi, office_time(90).en, office_time(1).en
    ('8 giờ làm việc', '1 hour and 30 minutes of office time', '1 minute of office time')
    """
    counted = [
        (number, vi, en if number == 1 else f"{en}s")
        for number, vi, en in zip(divmod(minutes, 60), ("giờ", "phút"), ("hour", "minute"), strict=True)
        if number
    ]
    vi = " ".join(f"{number} {unit}" for number, unit, _ in counted)
    return Text(f"{vi} làm việc", f"{' and '.join(f'{number} {unit}' for number, _, unit in counted)} of office time")
