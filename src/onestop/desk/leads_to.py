"""Where a case goes once a step is done: which steps then wait, at which agency, and how long each of them has.

What the gateways behind the step ask is answered on the same page: until it is, every way they can lead is told.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.formats import term
from onestop.frame.step_questions import questions
from onestop.kernel.bilingual import Text
from onestop.workflow.api import Step

_ONWARD: Final = ("complete_step", "decide")


def leads_to(case: cases.CaseView, offer: cases.Offer, on: date) -> tuple[Text, ...]:
    """One sentence for each step that another agency does next; nothing where the case stays where it is."""
    if offer.code not in _ONWARD or not offer.step:
        return ()
    file = case.file
    sure = not questions(case, offer.step)
    ahead = cases.steps_ahead(file, offer.step, sure=sure)
    here = cases.agency_of(file, offer.step)
    elsewhere = [one for one in ahead if cases.agency_of(file, one.code) != here]
    verified = [one for one in ahead if one.verifies]
    return (
        *_sentences(file, elsewhere, on, lead=_lead(offer.code, sure=sure)),
        *(_verified(file, one, stays=one not in elsewhere) for one in verified),
    )


def _verified(file: cases.CaseFile, step: Step, *, stays: bool) -> Text:
    """That verifying is a step of its own, with its time, and that it moves the promised day where the law gives it more."""
    here = Text(" ở cơ quan này", " at this agency") if stays else Text("", "")
    days = time_of(step)
    moves = file.terms.policy.verified_term is not None and file.verified_since is None
    day = (
        Text(
            " Ngày hẹn trả kết quả dời theo quy định; người nộp được báo và có giấy hẹn mới.",
            " The promised day moves as the law has it; the applicant is told and gets a new appointment slip.",
        )
        if moves
        else Text("", "")
    )
    return Text(
        f"Nếu phải xác minh: việc này chưa xong, hồ sơ còn bước “{step.name.vi}”{here.vi}, {days.vi}.{day.vi}",
        f"Where something must be verified this is not done yet: “{step.name.en}” follows{here.en}, {days.en}.{day.en}",
    )


def _lead(act: str, *, sure: bool) -> Text:
    if act == "decide":
        return (
            Text("Chấp thuận thì hồ sơ chuyển đến", "Once granted, the case goes to")
            if sure
            else Text("Chấp thuận thì hồ sơ có thể chuyển đến", "Once granted, the case may go to")
        )
    return (
        Text("Sau đó hồ sơ chuyển đến", "Then the case goes to")
        if sure
        else Text("Tùy câu trả lời, hồ sơ có thể chuyển đến", "By what is answered the case may go to")
    )


def _sentences(file: cases.CaseFile, steps: list[Step], on: date, *, lead: Text) -> Iterator[Text]:
    for step in steps:
        agency, days = agency_name(cases.agency_of(file, step.code), on), time_of(step)
        yield Text(
            f"{lead.vi} {agency.vi}: “{step.name.vi}”{', ' if days.vi else ''}{days.vi}.",
            f"{lead.en} {agency.en}: “{step.name.en}”{', ' if days.en else ''}{days.en}.",
        )


def time_of(step: Step) -> Text:
    """What the process gives the step, and its receiver to say that he has it."""
    said = []
    if step.confirm_within:
        said.append(
            _within(step.confirm_within.value, step.confirm_within.unit, "xác nhận đã nhận", "receipt confirmed")
        )
    if step.quota:
        said.append(_within(step.quota.value, step.quota.unit, "làm", "done"))
    return Text(", ".join(one.vi for one in said), ", ".join(one.en for one in said))


def _within(value: int, unit: str, vi: str, en: str) -> Text:
    return Text(f"{vi} trong {term(value, unit)}", f"{en} within {term(value, unit, 'en')}")
