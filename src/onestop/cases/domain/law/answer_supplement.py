"""Answering a supplement request: what was lacking is handed in.

What the answer does to the clock (start again, leave out the wait, run on) is the policy of the procedure.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.act import Act, AsDone, When
from onestop.cases.domain.act_fields import Choice, Corrections, Option, Papers, Reply
from onestop.cases.domain.after_answer import term_after_answer
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.clock import answer_by, promise
from onestop.cases.domain.corrections import corrections
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.item import Item
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.outstanding import Answer, asked_anew, outstanding
from onestop.cases.domain.papers import papers_content
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.received import (
    ALL_CAME,
    AS_DECLARED,
    LEFT_OUT,
    Counts,
    handed_in,
    received_content,
)
from onestop.cases.domain.refusals_of_requests import (
    NothingAsked,
    NothingHandedIn,
    NothingSent,
    OnlyAnswersAffirmed,
    StillOutstanding,
)
from onestop.cases.domain.shares import moved_shares
from onestop.cases.domain.shown import WAITED_FOR
from onestop.cases.domain.status import Status
from onestop.cases.domain.waits import answered_as
from onestop.cases.events import SupplementAnswered
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Happening, counts_from


def answer_supplement(
    file: CaseFile,
    *,
    papers: Sequence[tuple[str, str]] = (),
    received: Counts = NOTHING,
    corrected: Mapping[str, Any] = NOTHING,
    reply: str = "",
    left_out: str = ALL_CAME,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[SupplementAnswered, ...]]:
    """The applicant, or an official at the counter for him, handed in what was asked.

    `papers` as at lodging; `received` counts what came, on paper and as files. `corrected` are answers of the form as
    they shall stand from now on, None for none at all; one equal to what stood answers nothing. An official may take
    an answer that lacks something and says why in `left_out`; no term starts again then, also where what is missing
    turned out to be held or needless: the authority asked in vain and wins no days by it. An applicant answers
    everything he was asked for, and brings what his new answers require. A paper they make needless he is not held to.
    Where he leaves an answer as it stands and says a word to it, he affirms it (`AS_DECLARED`): nothing of it is missing.

    Raises:
        NothingAsked: no request is outstanding.
        NothingHandedIn: the request goes on, and so does the wait: an empty answer restarts no clock.
        NothingSent: the same, of the applicant's own answer.
        StillOutstanding: something asked for, or required with the new answers, did not come; the wait goes on.
        OnlyAnswersAffirmed: an official says that what was declared is right, and a paper did not come.
        TextTooLong, NotWritable: the reply cannot be kept.
    """
    if file.asked is None:
        raise NothingAsked(case_code=file.code)
    changed, said = corrections(file.answers, corrected), note_of(reply)
    _require_something(file, any(received.values()) or changed or said, by)
    rest = outstanding(file, Answer(received, corrected))
    left_out = _why_without(file, rest, said if by.kind != "official" else None, left_out)
    there = _there(file, received, at, calendar) if by.kind == "official" else None
    event = SupplementAnswered(
        case_code=file.code,
        at=iso(at),
        round=len(file.rounds),
        counts_from=iso(there) if there else None,
        papers=papers_content(papers),
        reply=said,
        left_out=left_out,
        incomplete=bool(rest),
        **_given(received, changed),
        **_started(file, Happening(answered_as(left_out, incomplete=bool(rest)), at, there), calendar),
        **capacity(by),
    )
    return settled(file, event)


def _require_something(file: CaseFile, came: object, by: Actor) -> None:
    if not came:
        empty = NothingHandedIn if by.kind == "official" else NothingSent
        raise empty(case_code=file.code)


def _given(received: Counts, changed: Mapping[str, Any]) -> dict[str, Any]:
    """What came, as the event says it: what and, openly, how much."""
    return {
        "corrected": changed or None,
        "put_right": len(changed),
        "received": received_content(received) or None,
        "handed_in": handed_in(received) if received else None,
    }


def _why_without(file: CaseFile, rest: Sequence[Item], own_words: str | None, left_out: str) -> str:
    """Why the answer is taken without the `rest`: as an official says, or by the applicant's `own_words`, where it is his."""
    if not rest:
        return ALL_CAME
    papers = tuple(one.said for one in rest if one.kind == "paper")
    if own_words is not None:
        left_out = AS_DECLARED if own_words and not papers else ALL_CAME
    if not left_out:
        raise StillOutstanding(case_code=file.code, papers=tuple(one.said for one in rest))
    if left_out == AS_DECLARED and papers:
        raise OnlyAnswersAffirmed(case_code=file.code, papers=papers)
    return left_out


def _there(file: CaseFile, received: Counts, at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """When the agency that decides has paper that was handed in elsewhere; None where it has it at once, or it is no such case.

    The rule of the dossier itself (Decree 118/2025 Art. 17.3, 18.2 as amended by Decree 309/2026), for what completes it.
    """
    on_paper = any(one.on_paper for one in received.values())
    if not on_paper or file.counts_from is None or file.competent_agency == file.intake_agency:
        return None
    there = counts_from(received=at, directly=True, pack=pack_of(file), calendar=calendar)
    return there if there and there > at else None


def _started(file: CaseFile, answer: Happening, calendar: WorkingCalendar) -> dict[str, Any]:
    """What is promised now that the wait is over: a term that starts again does so only with a complete dossier."""
    at = answer.at
    if file.received_at is None:
        return {"due_at": None, "accept_by": answer_by(at, calendar)}
    happenings = (*file.happenings, answer)
    promised = promise(file, received=file.received_at, happenings=happenings, calendar=calendar)
    return promised | {"shares": moved_shares(file, at, calendar)}


def _names_something(file: CaseFile) -> bool:
    """Whether anything can be missing from the answer: a request in words alone names nothing."""
    return file.asked is not None and bool(file.asked.items)


def _asks_answers(file: CaseFile) -> bool:
    """Whether an answer of the form can be affirmed."""
    return bool(asked_anew(file))


_CAN_BE: Final = {ALL_CAME: lambda _file: True, AS_DECLARED: _asks_answers}
"""When one may say so of what is left out; of the rest, when anything was asked for by name."""

ANSWER_SUPPLEMENT: Final = Act(
    code="answer_supplement",
    slug="nhan-bo-sung",
    words=Text("Nhận bổ sung", "Receive the supplement"),
    before=Text(
        "Nhận giấy tờ người nộp mang đến, sửa những mục người nộp khai lại theo yêu cầu bổ sung. Nhận xong, hồ sơ trở lại nơi "
        "đã yêu cầu.",
        "Receive what the applicant brings, and enter the answers he corrects. The case then goes back to whoever asked.",
    ),
    follows=term_after_answer,
    done=Text(
        "Đã nhận bổ sung; hồ sơ trở lại nơi đã yêu cầu.", "Supplement received; the case is back with whoever asked."
    ),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    awaited=True,
    when=When(
        statuses=(Status.SUPPLEMENT,),
        words=Text("hồ sơ đang chờ người nộp bổ sung", "the applicant was asked and has not answered"),
    ),
    asks=(
        Corrections(label=Text("Mục khai cần sửa", "Answers to correct")),
        Reply(
            label=Text("Lời giải thích kèm theo (không bắt buộc)", "A word of explanation (optional)"),
            alone=Text("Trả lời yêu cầu", "Your answer to the request"),
        ),
        Papers(label=Text("Giấy tờ nhận được", "What was handed in")),
        Choice(
            name="left_out",
            label=Text("Đã đủ những gì được yêu cầu chưa?", "Is everything there that was asked for?"),
            options=tuple(
                Option(value=code, words=words, holds=_CAN_BE.get(code, _names_something))
                for code, words in LEFT_OUT.items()
            ),
            missing=Text("Hãy cho biết đã nhận đủ chưa.", "Say whether everything was received."),
            proposed=lambda _file: ALL_CAME,
            asked_at=("desk",),
        ),
    ),
    shows=(WAITED_FOR,),
    law=answer_supplement,
    events=(SupplementAnswered,),
    faces=("desk", "portal"),
    by_applicant=AsDone(
        slug="bo-sung",
        words=Text("Bổ sung hồ sơ", "Send what is missing"),
        before=Text(
            "Hãy nộp một lần mọi thứ được yêu cầu. Nộp xong, hồ sơ trở lại nơi đã yêu cầu.",
            "Send everything that was asked for at once. The case then goes back to whoever asked.",
        ),
        done=Text(
            "Đã nhận nội dung bổ sung; hồ sơ trở lại nơi đã yêu cầu.",
            "We have what you sent; the case is back with whoever asked.",
        ),
    ),
)
