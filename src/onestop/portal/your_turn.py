"""What waits for the person who is signed in: what was asked of them, what they began, what they may still say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.feedback import api as feedback
from onestop.forms import api as forms
from onestop.frame.agencies import agency_name
from onestop.frame.formats import money, short_day
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

LATEST = 20
"""Of one's cases the latest are looked at for something to rate; what is asked is found however old the case is."""

_RECEIVES: Final = "receive_result"
_RECEIVES_ONE: Final = "receive_part"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """One thing to do, and the page where it is done."""

    title: Text
    of: str = ""
    """Which of one's cases, in words of its applicant."""
    code: str = ""
    about: Text
    words: Text
    href: str


def your_turn(by: Actor, now: datetime) -> list[ToDo]:
    """Supplements first, then sums and results, what was begun, what can be rated; nothing for who may not apply."""
    if not by.may("portal.apply"):
        return []
    latest = cases.my_cases(by=by, now=now, limit=LATEST).items
    return [*asked_of(by, now), *_drafts(by, local_date(now)), *_ratings(latest)]


def asked_of(by: Actor, now: datetime) -> Iterator[ToDo]:
    """What one's cases wait for, however many were lodged since: papers and answers, money, that a result is received."""
    for line in cases.awaiting_applicant(by=by, now=now):
        if line.file.payment is not None:
            yield _to_pay(line)
        elif line.file.finished_at and cases.is_left(line.file) and cases.due_before_result(line.file):
            yield _to_pay_at_return(line)
        elif (what := _received_now(line, by)) is not None:
            yield _to_receive(line, what)
        elif cases.is_left(line.file) and cases.must_come_first(line.file):
            yield _to_bring(line)
        elif cases.restored_is_left(line.file):
            yield _to_have(line)
        if line.file.asked is not None:
            yield _to_complete(line, line.file.asked)


def _to_complete(line: cases.CaseLine, wait: cases.Wait) -> ToDo:
    """What an agency asked to be added or put right."""
    asked_on = local_date(wait.began_at)
    return _on_its_page(
        line,
        title=Text(f"Bổ sung hồ sơ: {line.procedure.vi}", f"Complete your case: {line.procedure.en}"),
        about=_asked(agency_name(wait.agency, asked_on), asked_on, len(wait.items), wait.reply_by),
        words=Text("Bổ sung", "See what is missing"),
    )


def _on_its_page(line: cases.CaseLine, *, title: Text, about: Text, words: Text) -> ToDo:
    """Something to do on the page of that case."""
    href = reverse("portal:case", args=[line.code])
    return ToDo(title=title, of=_of(line), code=line.code, about=about, words=words, href=href)


def _received_now(line: cases.CaseLine, by: Actor) -> Text | None:
    """What he can receive on the portal: the whole, by its procedure, or results that are there, by name; else None."""
    offers = cases.possible_actions(line.file, by)
    if any(offer.code == _RECEIVES for offer in offers):
        return line.procedure
    there = {offer.step for offer in offers if offer.code == _RECEIVES_ONE}
    names = [one.name for one in cases.parts_of(line.file) if one.step in there]
    return Text(", ".join(one.vi for one in names), ", ".join(one.en for one in names)) if names else None


def _to_receive(line: cases.CaseLine, what: Text) -> ToDo:
    """It is on the portal, and is returned when its applicant says that he has it."""
    return _on_its_page(
        line,
        title=Text(f"Nhận kết quả: {what.vi}", f"Receive the result: {what.en}"),
        about=Text(
            "Đã có kết quả điện tử. Xem rồi xác nhận đã nhận.",
            "The electronic result is there. Read it, then say that you have it.",
        ),
        words=Text("Xem kết quả", "See the result"),
    )


def _to_bring(line: cases.CaseLine) -> ToDo:
    """The result is there, and he has it once papers were shown or handed in."""
    return _on_its_page(
        line,
        title=Text(f"Mang giấy tờ đến để nhận: {line.procedure.vi}", f"Bring papers to receive: {line.procedure.en}"),
        about=Text(
            "Đã có kết quả. Trước khi nhận phải xuất trình hoặc nộp giấy tờ tại Bộ phận Một cửa.",
            "The result is there. Before you receive it papers are shown or handed in at the one-stop section.",
        ),
        words=Text("Xem mang gì, đến đâu", "See what and where"),
    )


def _to_have(line: cases.CaseLine) -> ToDo:
    """He was given the notice of its revocation, and does not know that the document is his again."""
    return _on_its_page(
        line,
        title=Text(
            f"Nhận văn bản có hiệu lực trở lại: {line.procedure.vi}", f"Your document holds again: {line.procedure.en}"
        ),
        about=Text(
            "Việc thu hồi đã được hủy bỏ. Bạn chưa nhận văn bản này.",
            "Its revocation was taken back. You have not received it yet.",
        ),
        words=Text("Xem cách nhận", "See how to receive it"),
    )


def _of(line: cases.CaseLine) -> str:
    """For whom or what the case was filled in: with its code all that tells two of one procedure apart."""
    return " · ".join(one.said for one in forms.subject(line.form, line.file.answers)) if line.form else ""


def _to_pay(line: cases.CaseLine) -> ToDo:
    """What the case waits for until it is paid."""
    due, by = cases.still_due(line.file), line.file.payment.reply_by if line.file.payment else None
    until = (f", đến hết {short_day(by)}", f" by {short_day(by, 'en')}") if by else ("", "")
    return _on_its_page(
        line,
        title=Text(f"Nộp tiền: {line.procedure.vi}", f"Pay for your case: {line.procedure.en}"),
        about=Text(
            f"Còn phải nộp {money(due)}{until[0]}. Hồ sơ chờ đến khi bạn nộp.",
            f"{money(due, 'en')} is due{until[1]}. The case waits until you have paid.",
        ),
        words=Text("Xem cách nộp", "See how to pay"),
    )


def _to_pay_at_return(line: cases.CaseLine) -> ToDo:
    """What is paid when the result is fetched, which is ready."""
    due = cases.due_before_result(line.file)
    return _on_its_page(
        line,
        title=Text(
            f"Nộp tiền khi nhận kết quả: {line.procedure.vi}", f"Pay when you fetch the result: {line.procedure.en}"
        ),
        about=Text(
            f"Còn phải nộp {money(due)}. Kết quả được trao khi đã nộp đủ.",
            f"{money(due, 'en')} is due. The result is handed over once it is paid.",
        ),
        words=Text("Xem cách nộp", "See how to pay"),
    )


def _asked(agency: Text, on: date, items: int, by: date | None) -> Text:
    count = (f" {items} mục", f" {items} thing{'' if items == 1 else 's'}") if items else ("", "")
    until = (f" Trả lời đến hết {short_day(by)}.", f" Answer by {short_day(by, 'en')}.") if by else ("", "")
    return Text(
        f"{agency.vi} yêu cầu bổ sung{count[0]}, ngày {short_day(on)}.{until[0]}",
        f"{agency.en} asked for{count[1] or ' more'} on {short_day(on, 'en')}.{until[1]}",
    )


def _drafts(by: Actor, today: date) -> Iterator[ToDo]:
    drafts = cases.drafts_of(by=by)
    names = catalogue.names((draft.procedure_code for draft in drafts), today)
    for draft in drafts:
        on = local_date(draft.saved_at)
        yield ToDo(
            title=names.get(draft.procedure_code, Text(draft.procedure_code, draft.procedure_code)),
            about=Text(
                f"Đang khai, chưa nộp. Lưu lần cuối ngày {short_day(on)}.",
                f"Begun, not sent. Last saved on {short_day(on, 'en')}.",
            ),
            words=Text("Làm tiếp", "Continue"),
            href=reverse("portal:apply", args=[draft.procedure_code]),
        )


def _ratings(lines: tuple[cases.CaseLine, ...]) -> Iterator[ToDo]:
    ended = [line for line in lines if line.file.returned_at and line.file.content_erased_at is None]
    returned = [line for line in ended if not cases.restored_is_left(line.file)]
    rated = feedback.rated_among(line.code for line in returned) if returned else frozenset()
    for line in returned:
        if line.code not in rated:
            yield ToDo(
                title=Text("Bạn thấy thế nào?", "How were you served?"),
                of=_of(line),
                code=line.code,
                about=Text(
                    f"{line.procedure.vi} đã trả kết quả. Chỉ cần trả lời một câu.",
                    f"{line.procedure.en}: the result was returned. One answer is enough.",
                ),
                words=Text("Đánh giá", "Rate the service"),
                href=reverse("portal:rate", args=[line.code]),
            )
