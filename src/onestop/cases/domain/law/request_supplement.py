"""Requesting a supplement: everything that is lacking, asked for at once, and once.

How often, and within how many working days of receipt the applicant should know, says the law of the procedure or the
pack of the case (`law_pack`: once, three days); a later request is not void, but it is seen.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Day, Defects, Note, Reasons
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.clock import held
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_open
from onestop.cases.domain.law_pack import pack_of, rounds_allowed
from onestop.cases.domain.needs import Need
from onestop.cases.domain.outstanding import askable, lacking_items
from onestop.cases.domain.parts_at_work import is_carried_out, part_since, parts_in_hand, rounds_counted, who_asks
from onestop.cases.domain.reasons import Grounds, because
from onestop.cases.domain.refusals_of_parts import PartUnderWay
from onestop.cases.domain.refusals_of_requests import (
    GrantedAlready,
    ItemReasonMissing,
    NoDayToReply,
    NothingNamed,
    SupplementUsedUp,
    UnknownItem,
)
from onestop.cases.domain.reply_days import days_by_law, over_with
from onestop.cases.domain.shown import DOSSIER
from onestop.cases.domain.status import Status
from onestop.cases.domain.transferring import holder_of
from onestop.cases.events import SupplementRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date
from onestop.rules.api import is_supplement_request_in_time

_A_YEAR: Final = 365
"""Days ahead beyond which a day named is a slip of the pen."""


def request_supplement(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    items: Sequence[str] = (),
    item_notes: Mapping[str, str] = NOTHING,
    note: str = "",
    reply_by: date | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[SupplementRequested, ...]]:
    """Ask the applicant to complete the dossier: by `items`, which papers and which answers of the form, each with why.

    An item without a note of its own has the coded reasons; where several stand beside several items, each says its own.

    Raises:
        SupplementUsedUp: he was asked as often as the law allows.
        WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to ask.
        GrantedAlready: it was granted, and the steps that are left carry that out. PartUnderWay: nobody has what is left of it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said what is wrong.
        NothingNamed: it is not said what is to be completed.
        UnknownItem: a paper or a question is none of this dossier, or a note is about what is not asked for.
        NoDayToReply: the last day to answer is past, or later than the procedure allows, or than a year from now.
        ItemReasonMissing: it is not said which of several reasons is whose.
    """
    _require_a_round(file)
    named = tuple(dict.fromkeys(items))
    why = because(occasion="supplement", reasons=reasons, note=note, items=named, item_notes=item_notes, by=by)
    _require_named(file, named, why)
    event = SupplementRequested(
        case_code=file.code,
        at=iso(at),
        round=len(file.rounds) + 1,
        agency=_another(file),
        reasons=list(why.reasons),
        asked=len(named),
        items=list(named),
        in_time=_in_time(file, at, calendar),
        reply_by=_last_day(file, reply_by, local_date(at), calendar),
        note=why.note,
        item_notes=dict(why.item_notes) or None,
        **held(file, at, "supplement"),
        **capacity(by),
    )
    return settled(file, event)


def _require_a_round(file: CaseFile) -> None:
    require_open(file)
    if is_carried_out(file):
        raise GrantedAlready(case_code=file.code)
    if file.is_decided and not parts_in_hand(file):
        raise PartUnderWay(case_code=file.code)
    allowed = rounds_allowed(file)
    if len(rounds_counted(file)) >= allowed:
        raise SupplementUsedUp(case_code=file.code, allowed=allowed)


def _another(file: CaseFile) -> str:
    """Which agency asks where it is another than the one that has the case: whoever makes what is left of it."""
    asking = who_asks(file) if file.received_at is not None else holder_of(file)
    return "" if asking == holder_of(file) else asking


def _in_time(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> bool:
    received = part_since(file) or file.received_at or file.lodged_at
    return is_supplement_request_in_time(
        policy=file.terms.policy, received=received, requested=at, calendar=calendar, pack=pack_of(file)
    )


def _require_named(file: CaseFile, named: Sequence[str], why: Grounds) -> None:
    """Something is asked for, of this dossier, and of each it is said why."""
    if not named and not why.note:
        raise NothingNamed(case_code=file.code)
    _require_known(file, named, why)
    _require_told(file, named, why)


def _require_known(file: CaseFile, named: Sequence[str], why: Grounds) -> None:
    known = {one.key for one in askable(file)}
    for item in named:
        if item not in known:
            raise UnknownItem(case_code=file.code, item=item)
    for item in why.item_notes:
        if item not in named:
            raise UnknownItem(case_code=file.code, item=item)


def _require_told(file: CaseFile, named: Sequence[str], why: Grounds) -> None:
    untold = tuple(item for item in named if item not in why.item_notes)
    if untold and len(named) > 1 and len(why.reasons) > 1:
        raise ItemReasonMissing(case_code=file.code, items=untold)


def _last_day(file: CaseFile, named: date | None, today: date, calendar: WorkingCalendar) -> str | None:
    """The day that the law of the procedure sets, and no other; else the day named, or the working day after it."""
    by_law = days_by_law(file, today, calendar)
    if named is None:
        return by_law[1].isoformat() if by_law else None
    first, last = by_law or (today + timedelta(days=1), today + timedelta(days=_A_YEAR))
    if not first <= named <= last:
        raise NoDayToReply(case_code=file.code, first=first, last=last)
    return over_with(named, calendar).isoformat()


def can_be_asked(file: CaseFile) -> bool:
    """Whether a supplement round is left, and an answer could still change the decision."""
    open_to_answers = bool(parts_in_hand(file)) if file.is_decided else True
    return file.asked is None and open_to_answers and len(rounds_counted(file)) < rounds_allowed(file)


def _lacking_keys(file: CaseFile) -> tuple[str, ...]:
    """What the law misses already: an official need not look for it again."""
    return tuple(one.key for one in lacking_items(file))


def _why_they_lack(file: CaseFile) -> tuple[str, ...]:
    return ("missing_paper",) if lacking_items(file) else ()


REQUEST_SUPPLEMENT: Final = Act(
    code="request_supplement",
    slug="yeu-cau-bo-sung",
    words=Text("Yêu cầu bổ sung", "Request a supplement"),
    before=Text(
        "Nêu hết những gì còn thiếu trong một lần. Số lần còn được yêu cầu bổ sung: {rounds_left}.",
        "State everything that is missing in one request. Requests still allowed: {rounds_left}.",
    ),
    done=Text("Đã gửi yêu cầu bổ sung.", "The supplement request was sent."),
    needs=(
        # Until acceptance the dossier is the counter's; an appraiser of the same agency must wait for it.
        Need("cases.accept", "counter", "at_the_counter"),
        Need("cases.supplement", "counter", "at_the_counter"),
        Need("cases.supplement", "making", "at_work"),
    ),
    when=When(
        statuses=(Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING),
        words=Text("còn lượt yêu cầu bổ sung", "a request is left"),
        holds=can_be_asked,
        otherwise=Text(
            "đã hết lượt theo quy định, hoặc hồ sơ đã được chấp thuận; hãy giải quyết với những gì đã có.",
            "no more: the law allows no further request, or the case is granted; go on with what is there.",
        ),
    ),
    asks=(
        Defects(
            proposed=_lacking_keys,
            label=Text("Cần bổ sung, sửa những gì?", "What must be added or corrected?"),
            hint=Text(
                "Đánh dấu từng mục và ghi ngắn gọn vì sao; người nộp đọc được và phiếu (mẫu 02) in đúng như vậy. Mục không "
                "ghi thì theo lý do chung ở dưới.",
                "Tick each item and say briefly why; the applicant reads it, and the slip (form 02) prints it so. An item "
                "without a reason of its own has the general one below.",
            ),
        ),
        Reasons(
            occasion="supplement",
            proposed=_why_they_lack,
            label=Text("Lý do chung", "The reason in general"),
        ),
        Note(
            label=Text("Nội dung khác cần bổ sung, hoàn thiện", "What else must be completed or corrected"),
            hint=Text(
                "Ghi rõ khi không chọn mục nào ở trên, hoặc khi lý do có dòng “ghi rõ” mà không mục nào nói rõ. Ví dụ: giải "
                "thích vì sao nộp sau thời hạn.",
                "Needed where nothing is chosen above, or where a reason says what to write and no item does. For example: "
                "explain why it was handed in after the time limit.",
            ),
        ),
        Day(
            name="reply_by",
            label=Text("Trả lời đến hết ngày", "To be answered by the end of"),
            hint=Text(
                "Chỉ ghi khi pháp luật hoặc cơ quan ấn định. Phiếu (mẫu 02) và trang của người nộp ghi ngày này; là ngày "
                "nghỉ thì đến hết ngày làm việc tiếp theo. Quá ngày, hồ sơ không tự thay đổi.",
                "Only where the law or the agency sets one. The slip (form 02) and the applicant's page bear it; of a "
                "day of rest, the next working day. Nothing happens to the case by itself when it has passed.",
            ),
            between=days_by_law,
        ),
    ),
    shows=(DOSSIER,),
    law=request_supplement,
    events=(SupplementRequested,),
    faces=("desk",),
)
