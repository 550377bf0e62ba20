"""The timeline of a case in words: how each event about a case is called, what explains it, and who may read it.

One table for every face. A title can always be said; where the content of the entry is still there, `full` says
it with its facts. An event about a case without a line is named by a test.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Final, Generic, TypeAlias, TypeVar

from onestop.cases.domain.amending import MOTIONS
from onestop.cases.domain.decision import OUTCOMES
from onestop.cases.domain.fee_book import BASES, FEE_NAMES, REFUNDS, WAYS
from onestop.cases.domain.hops import ANSWERS, ANSWERS_TO_SILENCE
from onestop.cases.domain.meetings import COMING
from onestop.cases.domain.opinions import CONSENT, KEPT_SILENT, OPINIONS, SILENCE
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.received import IN_PART, LEFT_OUT
from onestop.cases.domain.slips import BY_CODE, DOCUMENT, FEE_RECEIPT, number_of
from onestop.cases.events import (
    Accepted,
    AnswerTimeMoved,
    ApologyDrafted,
    ApologySent,
    Assigned,
    ConflictDeclared,
    Decided,
    FeeCorrected,
    FeeRefunded,
    FeeSet,
    FeeWaived,
    HandOverAnswered,
    HandOverConfirmed,
    HandOverRefused,
    HandOverTakenBack,
    LatenessNoted,
    Lodged,
    MeetingAnswered,
    MeetingCalled,
    MeetingCalledOff,
    MeetingHeld,
    MeetingMoved,
    NotAccepted,
    OpinionClosed,
    OpinionGiven,
    OpinionLatenessNoted,
    OpinionRequested,
    OriginalsGivenBack,
    PaperIssued,
    PartReady,
    PartReturned,
    PaymentCancelled,
    PaymentReceived,
    PaymentRequested,
    ReceiptCancelled,
    Reopened,
    ReplyDayMoved,
    ResultCorrected,
    ResultReissued,
    ResultRestored,
    ResultRevoked,
    Returned,
    ReturnPlaceChosen,
    SentBack,
    SilenceNoted,
    StepCompleted,
    StepHandedOver,
    StepReleased,
    Stopped,
    SupplementAnswered,
    SupplementRequested,
    TakenOver,
    TransferDeclined,
    TransferOffered,
    TransferTakenBack,
    WithdrawalAnswered,
    WithdrawalRequested,
    WithdrawalTakenBack,
)
from onestop.feedback.events import Rated
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event

E = TypeVar("E", bound=Event)
Facts: TypeAlias = Mapping[str, object]


class Audience(Enum):
    """Who may read a line, and what its entry says."""

    CONCERNED = "concerned"
    """The applicant and those at work on the case."""
    APPLICANT = "applicant"
    """The applicant alone: who was rated never learns who rated what."""
    OFFICIALS = "officials"
    """Those at work on the case alone."""

    def includes(self, *, applicant: bool) -> bool:
        """Whether somebody who may see the case, as its applicant or as an official, belongs to it."""
        return self is not (Audience.OFFICIALS if applicant else Audience.APPLICANT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a case calls the codes its events bear."""

    steps: Mapping[str, Text] = field(default_factory=dict)
    parts: Mapping[str, Text] = field(default_factory=dict)
    """By step, the result it yields."""
    items: Mapping[str, Text] = field(default_factory=dict)
    """Papers and answers, by key."""
    asked: Mapping[int, tuple[Text, ...]] = field(default_factory=dict)
    """By round, what was asked for, with how many: the entry has a digest of it."""
    came: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Keys of what came when a round was answered."""
    outstanding: Mapping[int, tuple[Text, ...]] = field(default_factory=dict)
    """What did not come when a round was answered, with how many."""
    agencies: Mapping[str, Text] = field(default_factory=dict)
    """Those asked for an opinion, those that do a step, and those it was offered by and to."""


NO_NAMES: Final = Names()
_EXEMPT: Final = Text("được miễn, giảm", "exempt or reduced")
_IN_ERROR: Final = Text("khoản ghi nhầm", "recorded in error")
_WHY_WAIVED: Final[Mapping[bool, tuple[Text, ...]]] = {True: (_IN_ERROR,), False: (_EXEMPT,)}
_LATE: Final = Text("trả lời sau ngày cuối", "after the last day")
_NOT_COUNTED: Final = Text(
    "thời gian lấy ý kiến không tính vào thời hạn giải quyết", "the time of asking is not part of the time limit"
)
_NOT_ANSWERED: Final = Text(
    "chưa tiếp nhận: cơ quan đó trả lời, chưa hẹn ngày trả kết quả; kết quả trả tại nơi đã nộp",
    "not accepted yet: that agency answers, and no day is promised; the result is received where it was filed",
)
_APOLOGY_LATE: Final = Text("gửi muộn hơn 01 ngày trước ngày hẹn", "sent later than one day before the promised day")
DELIVERIES: Final[Mapping[str, Text]] = {
    "counter": Text("tại quầy", "at the counter"),
    "online": Text("trên Cổng", "on the portal"),
    "post": Text("qua bưu chính", "by post"),
}
"""How the result reached the applicant."""
WITHDRAWAL_ANSWERS: Final[Mapping[str, Text]] = {
    "agreed": Text("đồng ý", "agreed"),
    "refused": Text("không đồng ý", "refused"),
}
ANSWERED_BY: Final[Mapping[str, Text]] = {
    "official": Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
    "applicant": Text("Người nộp gửi trực tuyến", "Sent online by the applicant"),
}
"""Whose writing an answer to a request is, by `acted_as`: at the counter the official's, whoever gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is said of one event: `title` has its facts in braces, written at the edge as each language writes them."""

    title: Text
    facts: Facts = field(default_factory=dict)
    detail: tuple[Text, ...] = ()


def _no_detail(_event: Event, _names: Names) -> tuple[Text, ...]:
    return ()


def _no_facts(_event: Event, _names: Names) -> Facts | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Generic[E]):
    """What a timeline says of one kind of event."""

    title: Text
    """Said of every such event, though its content was erased."""
    full: Text
    """The title with `{facts}`; the same where an event has none worth a title."""
    facts: Callable[[E, Names], Facts | None]
    """None where the case has no name for what the event is about: then the plain title is said."""
    detail: Callable[[E, Names], Iterable[Text]]
    audience: Audience

    def wording(self, event: E | None, names: Names) -> Wording:
        """Of an event, or of an entry whose content is gone."""
        if event is None:
            return Wording(title=self.title)
        facts, detail = self.facts(event, names), tuple(self.detail(event, names))
        if facts is None:
            return Wording(title=self.title, detail=detail)
        return Wording(title=self.full, facts=facts, detail=detail)


def _line(
    kind: type[E],
    title: Text,
    full: Text | None = None,
    *,
    facts: Callable[[E, Names], Facts | None] = _no_facts,
    detail: Callable[[E, Names], Iterable[Text]] = _no_detail,
    audience: Audience = Audience.CONCERNED,
) -> tuple[type[Event], Line[Any]]:
    return kind, Line(title=title, full=full or title, facts=facts, detail=detail, audience=audience)


def _reasons(codes: Iterable[str]) -> tuple[Text, ...]:
    return tuple(map(words_of, codes))


def _items(keys: Iterable[str], names: Names) -> tuple[Text, ...]:
    """Named in the order of the procedure, whatever order they were recorded in."""
    order = {key: place for place, key in enumerate(names.items)}
    return tuple(
        names.items.get(key, Text(key, key)) for key in sorted(keys, key=lambda key: order.get(key, len(order)))
    )


def _named_step(event: StepCompleted | Assigned | StepReleased, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    return None if step is None else {"step": step}


def _part_ready(event: PartReady, names: Names) -> Facts | None:
    part = names.parts.get(event.step)
    return None if part is None else {"part": part}


def _part_returned(event: PartReturned, names: Names) -> Facts | None:
    part = names.parts.get(event.step)
    known = part is not None and event.delivery in DELIVERIES
    return {"part": part, "delivery": DELIVERIES[event.delivery]} if known else None


def _back_to(event: SentBack, names: Names) -> Facts | None:
    """The step that is to be done again."""
    step = names.steps.get(event.tasks[0]["step"]) if event.tasks else None
    return None if step is None else {"step": step}


def _came(event: SupplementAnswered, names: Names) -> tuple[Text, ...]:
    """As an earlier entry says it, whose row may not; else as the case keeps it."""
    return _items(event.items or names.came.get(event.round, ()), names)


def _left_out(event: SupplementAnswered, names: Names) -> tuple[Text, ...]:
    """Why the answer was taken although something did not come, and what that is."""
    if not event.left_out or event.left_out not in LEFT_OUT:
        return ()
    rest = names.outstanding.get(event.round, ())
    return (LEFT_OUT[event.left_out], *rest)


def _written_by(event: SupplementAnswered) -> tuple[Text, ...]:
    return (ANSWERED_BY[event.acted_as],) if event.acted_as in ANSWERED_BY else ()


def _asked_agency(event: OpinionRequested, names: Names) -> Facts:
    return {"agency": _agency(event.agency, names), "answer_by": event.answer_by}


def _effects_of_asking(event: OpinionRequested) -> tuple[Text, ...]:
    silence = (SILENCE[event.silence],) if event.silence == CONSENT else ()
    return (*silence, _NOT_COUNTED) if event.paused_since else silence


def _met(event: MeetingHeld, names: Names) -> tuple[Text, ...]:
    """Who came, and who stayed away."""
    came = ((Text("có mặt", "present"), event.present), (Text("vắng mặt", "absent"), event.absent))
    return _with_agencies(came, names)


def _with_agencies(said: Iterable[tuple[Text, list[str]]], names: Names) -> tuple[Text, ...]:
    return tuple(_listed(label, agencies, names) for label, agencies in said if agencies)


def _listed(label: Text, agencies: Iterable[str], names: Names) -> Text:
    called = [_agency(one, names) for one in agencies]
    return Text(
        f"{label.vi}: {', '.join(one.vi for one in called)}",
        f"{label.en}: {', '.join(one.en for one in called)}",
    )


def _agency(code: str, names: Names) -> Text:
    return names.agencies.get(code, Text(code, code))


def _opinion_of(event: OpinionGiven) -> tuple[Text, ...]:
    """What it is, for those at work; and whether it came late."""
    late = (_LATE,) if event.in_time is False else ()
    return (OPINIONS[event.opinion], *late) if event.opinion in OPINIONS else late


def _handed_over(event: HandOverConfirmed | HandOverRefused, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    return None if step is None else {"step": step, "agency": _agency(event.agency, names)}


def _hand_over_taken_back(event: HandOverTakenBack, names: Names) -> Facts | None:
    step, answer = names.steps.get(event.step), ANSWERS_TO_SILENCE.get(event.answer)
    if step is None or answer is None:
        return None
    return {"step": step, "agency": _agency(event.agency, names), "answer": answer.lower()}


def _step_handed_over(event: StepHandedOver, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    agency = next((one["agency"] for one in event.tasks if "agency" in one), "")
    return None if step is None else {"step": step, "agency": _agency(agency, names)}


def _silence(event: SilenceNoted, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    agency = _agency(event.agency, names)
    return None if step is None else {"step": step, "agency": agency, "confirm_by": event.confirm_by}


def _hand_over_answered(event: HandOverAnswered, names: Names) -> Facts | None:
    step = names.steps.get(event.step)
    return (
        None if step is None or event.answer not in ANSWERS else {"step": step, "answer": ANSWERS[event.answer].lower()}
    )


def _claimed(event: Assigned) -> tuple[Text, ...]:
    return (Text("Người làm tự nhận", "Taken by the official himself"),) if event.claimed else ()


def _motion(event: ResultCorrected) -> tuple[Text, ...]:
    return (MOTIONS[event.motion],) if event.motion in MOTIONS else ()


def _named_document(event: ResultCorrected | ResultReissued | ResultRevoked | ResultRestored) -> dict[str, object]:
    return {"number": number_of(event.case_code, DOCUMENT.ref(event.document))}


def _named_paper(event: PaperIssued) -> Facts | None:
    slip = BY_CODE.get(event.paper)
    return None if slip is None else {"paper": slip.words, "number": number_of(event.case_code, slip.ref(event.nth))}


TIMELINE: Final[Mapping[type[Event], Line[Any]]] = dict(
    (
        _line(
            Lodged,
            Text("Nộp hồ sơ", "Lodged"),
            detail=lambda event, _: (
                (Text(f"mở lại hồ sơ {event.reopens}", f"takes up case {event.reopens} again"),)
                if event.reopens
                else ()
            ),
        ),
        _line(
            OriginalsGivenBack,
            Text("Trả lại bản chính", "Originals given back"),
            Text("Trả lại {originals} bản chính", "{originals} {originals:original|originals} given back"),
            facts=lambda event, _: {"originals": event.originals},
        ),
        _line(
            Reopened,
            Text(
                "Mở lại thành hồ sơ mới theo quyết định giải quyết khiếu nại",
                "Reopened as a new case after a complaint",
            ),
            Text(
                "Mở lại thành hồ sơ mới theo quyết định giải quyết khiếu nại {decided_on}",
                "Reopened as a new case by the decision of {decided_on} on a complaint",
            ),
            facts=lambda event, _: {"decided_on": date.fromisoformat(event.decided_on)},
        ),
        _line(
            Accepted,
            Text("Tiếp nhận hồ sơ", "Accepted"),
            Text("Tiếp nhận hồ sơ, hẹn trả {due_at}", "Accepted; result promised for {due_at}"),
            facts=lambda event, _: {"due_at": event.due_at},
            detail=lambda event, _: (IN_PART[event.in_part],) if event.in_part in IN_PART else (),
        ),
        _line(
            NotAccepted,
            Text("Không tiếp nhận hồ sơ", "Not accepted"),
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            SupplementRequested,
            Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"),
            detail=lambda event, names: (*_reasons(event.reasons), *names.asked.get(event.round, ())),
        ),
        _line(
            SupplementAnswered,
            Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
            detail=lambda event, names: (*_written_by(event), *_came(event, names), *_left_out(event, names)),
        ),
        _line(
            StepCompleted,
            Text("Hoàn thành một bước xử lý", "A step was completed"),
            Text("Hoàn thành: {step}", "Completed: {step}"),
            facts=_named_step,
        ),
        _line(
            Assigned,
            Text("Phân công người làm một bước", "A step was assigned"),
            Text("Phân công: {step}", "Assigned: {step}"),
            facts=_named_step,
            detail=lambda event, _: (*_claimed(event), *_reasons(event.reasons)),
            audience=Audience.OFFICIALS,
        ),
        _line(
            StepReleased,
            Text("Trả việc đã nhận", "A step was given back"),
            Text("Trả việc đã nhận: {step}", "Given back: {step}"),
            facts=_named_step,
            audience=Audience.OFFICIALS,
        ),
        _line(
            SentBack,
            Text("Trả lại bước trước", "Sent back to an earlier step"),
            Text("Trả lại để làm lại: {step}", "Sent back, to be done again: {step}"),
            facts=_back_to,
            detail=lambda event, _: _reasons(event.reasons),
            audience=Audience.OFFICIALS,
        ),
        _line(
            TransferOffered,
            Text("Đề nghị chuyển hồ sơ đến cơ quan có thẩm quyền", "Offered to another agency"),
            Text(
                "Đề nghị chuyển hồ sơ đến {agency}, trả lời chậm nhất {answer_by}",
                "Offered to {agency}, to answer by {answer_by}",
            ),
            facts=lambda event, names: {"agency": _agency(event.receiver, names), "answer_by": event.answer_by},
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            TakenOver,
            Text("Hồ sơ được chuyển đến cơ quan có thẩm quyền", "Transferred to the competent agency"),
            Text("Hồ sơ được chuyển từ {sender} đến {agency}", "Transferred from {sender} to {agency}"),
            facts=lambda event, names: {
                "sender": _agency(event.sender, names),
                "agency": _agency(event.receiver, names),
            },
            detail=lambda event, _: (*_reasons(event.reasons), *((_NOT_ANSWERED,) if event.accept_by else ())),
        ),
        _line(
            TransferDeclined,
            Text("Cơ quan được đề nghị không nhận hồ sơ", "The other agency did not take it over"),
            Text("{agency} không nhận hồ sơ", "{agency} did not take it over"),
            facts=lambda event, names: {"agency": _agency(event.receiver, names)},
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            TransferTakenBack,
            Text("Thôi chuyển hồ sơ", "Not transferred after all"),
        ),
        _line(
            ConflictDeclared,
            Text(
                "Một công chức khai có xung đột lợi ích, không tham gia giải quyết",
                "An official declared a conflict of interest and takes no part",
            ),
            audience=Audience.OFFICIALS,
        ),
        _line(
            HandOverConfirmed,
            Text("Cơ quan khác đã nhận hồ sơ để làm một bước", "Another agency took over a step"),
            Text("{agency} đã nhận hồ sơ: {step}", "{agency} has the case: {step}"),
            facts=_handed_over,
        ),
        _line(
            HandOverRefused,
            Text("Cơ quan khác từ chối nhận hồ sơ", "Another agency refused the hand-over"),
            Text("{agency} từ chối nhận hồ sơ: {step}", "{agency} refused the hand-over: {step}"),
            facts=_handed_over,
            detail=lambda event, _: _reasons(event.reasons),
            audience=Audience.OFFICIALS,
        ),
        _line(
            HandOverAnswered,
            Text("Trả lời việc từ chối nhận hồ sơ", "A refused hand-over was answered"),
            Text("Trả lời việc từ chối nhận “{step}”: {answer}", "Refusal of “{step}” answered: {answer}"),
            facts=_hand_over_answered,
            audience=Audience.OFFICIALS,
        ),
        _line(
            HandOverTakenBack,
            Text("Lấy lại bước không ai xác nhận", "A step nobody confirmed was taken back"),
            Text("{agency} không xác nhận “{step}”: {answer}", "{agency} did not confirm “{step}”: {answer}"),
            facts=_hand_over_taken_back,
            audience=Audience.OFFICIALS,
        ),
        _line(
            StepHandedOver,
            Text("Bước được chuyển cho cơ quan có thẩm quyền", "A step was handed over to whose it is"),
            Text("Chuyển “{step}” cho {agency}", "“{step}” was handed over to {agency}"),
            facts=_step_handed_over,
            audience=Audience.OFFICIALS,
        ),
        _line(
            SilenceNoted,
            Text("Cơ quan khác quá hạn chưa xác nhận một bước", "Another agency is late to confirm a step"),
            Text(
                "{agency} chưa xác nhận “{step}”, hạn là {confirm_by}",
                "{agency} has not confirmed “{step}”, which was due by {confirm_by}",
            ),
            facts=_silence,
        ),
        _line(
            MeetingCalled,
            Text("Mời họp lấy ý kiến", "A joint meeting was called"),
            Text("Mời họp lấy ý kiến lúc {held_at}", "A joint meeting was called for {held_at}"),
            facts=lambda event, _: {"held_at": event.held_at},
            detail=lambda event, names: _with_agencies(((Text("mời", "called"), event.agencies),), names),
        ),
        _line(
            MeetingAnswered,
            Text("Cơ quan được mời trả lời mời họp", "An agency answered the call to the meeting"),
            Text("{agency} trả lời mời họp: {comes}", "{agency} answered the call to the meeting: {comes}"),
            facts=lambda event, names: {"agency": _agency(event.agency, names), "comes": COMING[event.comes]},
            audience=Audience.OFFICIALS,
        ),
        _line(
            MeetingMoved,
            Text("Dời cuộc họp lấy ý kiến", "The joint meeting was moved"),
            Text("Dời cuộc họp lấy ý kiến sang {held_at}", "The joint meeting was moved to {held_at}"),
            facts=lambda event, _: {"held_at": event.held_at},
        ),
        _line(MeetingCalledOff, Text("Hủy cuộc họp lấy ý kiến", "The joint meeting was called off")),
        _line(
            MeetingHeld,
            Text("Ghi biên bản họp lấy ý kiến", "The minutes of the joint meeting were recorded"),
            Text(
                "Ghi biên bản cuộc họp lấy ý kiến lúc {held_at}",
                "The minutes of the joint meeting of {held_at} were recorded",
            ),
            facts=lambda event, _: {"held_at": event.held_at},
            detail=_met,
        ),
        _line(
            OpinionRequested,
            Text("Lấy ý kiến cơ quan khác", "Another agency was asked"),
            Text("Lấy ý kiến {agency}, trả lời chậm nhất {answer_by}", "{agency} was asked, to answer by {answer_by}"),
            facts=_asked_agency,
            detail=lambda event, _: _effects_of_asking(event),
        ),
        _line(
            OpinionGiven,
            Text("Cơ quan được hỏi đã cho ý kiến", "An agency gave its opinion"),
            Text("{agency} đã cho ý kiến", "{agency} gave its opinion"),
            facts=lambda event, names: {"agency": _agency(event.agency, names)},
            detail=lambda event, _: _opinion_of(event),
        ),
        _line(
            OpinionClosed,
            Text("Kết thúc lấy ý kiến", "An opinion is not waited for any more"),
            Text("Kết thúc lấy ý kiến {agency}", "{agency} is not waited for any more"),
            facts=lambda event, names: {"agency": _agency(event.agency, names)},
            detail=lambda event, _: (KEPT_SILENT[event.silence],) if event.silence in KEPT_SILENT else (),
        ),
        _line(
            OpinionLatenessNoted,
            Text("Cơ quan được hỏi chậm trả lời", "An agency that was asked is late"),
            Text("{agency} chậm trả lời, hạn là {answer_by}", "{agency} is late: it was to answer by {answer_by}"),
            facts=lambda event, names: {"agency": _agency(event.agency, names), "answer_by": event.answer_by},
        ),
        _line(
            ReplyDayMoved,
            Text("Hạn cuối của người nộp được dời", "The applicant's last day was moved"),
            Text(
                "Hạn cuối của người nộp dời từ {moved_from} sang {reply_by}, vì hệ thống gián đoạn ({outages})",
                "The applicant's last day was moved from {moved_from} to {reply_by}: the platform did not answer ({outages})",
            ),
            facts=lambda event, _: {
                "moved_from": event.moved_from,
                "reply_by": event.reply_by,
                "outages": ", ".join(event.outages),
            },
        ),
        _line(
            AnswerTimeMoved,
            Text("Thời gian trả lời tiếp nhận được dời", "The time to answer was moved"),
            Text(
                "Bộ phận Một cửa trả lời trước {accept_by} thay vì {moved_from}: không tính giờ hệ thống gián đoạn ({outages})",
                "The one-stop section answers by {accept_by} instead of {moved_from}: an outage is left out ({outages})",
            ),
            facts=lambda event, _: {
                "accept_by": event.accept_by,
                "moved_from": event.moved_from,
                "outages": ", ".join(event.outages),
            },
        ),
        _line(
            Decided,
            Text("Đã có kết quả giải quyết", "Decided"),
            Text("Đã có kết quả giải quyết: {outcome}", "Decided: {outcome}"),
            facts=lambda event, _: {"outcome": OUTCOMES[event.outcome].lower()} if event.outcome in OUTCOMES else None,
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            WithdrawalRequested,
            Text("Yêu cầu rút hồ sơ", "Withdrawal asked for"),
            Text(
                "Yêu cầu rút hồ sơ, được trả lời chậm nhất {answer_by}",
                "Withdrawal asked for, to be answered by {answer_by}",
            ),
            facts=lambda event, _: {"answer_by": event.answer_by},
        ),
        _line(
            ReturnPlaceChosen,
            Text("Đổi nơi nhận kết quả", "Place to fetch the result changed"),
            Text("Đổi nơi nhận kết quả: {agency}", "The result is to be fetched at {agency}"),
            facts=lambda event, names: {"agency": _agency(event.agency, names)},
        ),
        _line(WithdrawalTakenBack, Text("Người nộp không rút hồ sơ nữa", "The applicant does not withdraw after all")),
        _line(
            WithdrawalAnswered,
            Text("Trả lời yêu cầu rút hồ sơ", "Request to withdraw answered"),
            Text("Trả lời yêu cầu rút hồ sơ: {answer}", "Request to withdraw answered: {answer}"),
            facts=lambda event, _: (
                {"answer": WITHDRAWAL_ANSWERS[event.answer]} if event.answer in WITHDRAWAL_ANSWERS else None
            ),
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            Stopped,
            Text("Dừng giải quyết hồ sơ", "Stopped"),
            Text("Kết thúc, không có kết quả: {outcome}", "Ended without a decision: {outcome}"),
            facts=lambda event, _: {"outcome": OUTCOMES[event.outcome].lower()} if event.outcome in OUTCOMES else None,
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            Returned,
            Text("Đã trả kết quả", "Result returned"),
            Text("Đã trả kết quả: {delivery}", "Result returned: {delivery}"),
            facts=lambda event, _: {"delivery": DELIVERIES[event.delivery]} if event.delivery in DELIVERIES else None,
        ),
        _line(
            PartReady,
            Text("Đã có một kết quả", "One of the results is there"),
            Text("Đã có kết quả: {part}", "Ready: {part}"),
            facts=_part_ready,
        ),
        _line(
            PartReturned,
            Text("Đã trả riêng một kết quả", "One of the results returned"),
            Text("Đã trả riêng: {part}, {delivery}", "Returned by itself: {part}, {delivery}"),
            facts=_part_returned,
        ),
        _line(
            ResultCorrected,
            Text("Đính chính văn bản kết quả", "Document corrected"),
            Text("Đính chính văn bản mã {number}", "Document {number} corrected"),
            facts=lambda event, _: _named_document(event),
            detail=lambda event, _: (*_motion(event), *_reasons(event.reasons)),
        ),
        _line(
            ResultReissued,
            Text("Cấp lại văn bản kết quả", "Document issued again"),
            Text("Cấp lại văn bản mã {number}", "Document {number} issued again"),
            facts=lambda event, _: _named_document(event),
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            ResultRevoked,
            Text("Thu hồi văn bản kết quả", "Document revoked"),
            Text("Thu hồi văn bản mã {number}", "Document {number} revoked"),
            facts=lambda event, _: _named_document(event),
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            ResultRestored,
            Text("Hủy bỏ việc thu hồi văn bản kết quả", "Revocation taken back"),
            Text(
                "Hủy bỏ việc thu hồi văn bản mã {number}, theo quyết định {decided_on}",
                "Revocation of document {number} taken back, by the decision of {decided_on}",
            ),
            facts=lambda event, _: _named_document(event) | {"decided_on": date.fromisoformat(event.decided_on)},
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            FeeSet,
            Text("Ghi khoản phải nộp", "A sum is to be paid"),
            Text("Phải nộp {amount} đồng: {kind}", "To be paid, VND {amount}: {kind}"),
            facts=lambda event, _: (
                {"amount": event.amount, "kind": FEE_NAMES[event.kind].lower()} if event.kind in FEE_NAMES else None
            ),
            detail=lambda event, _: (BASES[event.basis],) if event.basis in BASES else (),
        ),
        _line(
            PaymentRequested,
            Text("Yêu cầu nộp tiền", "Payment requested"),
            Text("Yêu cầu nộp {amount} đồng đến hết {pay_by}", "VND {amount} to be paid by the end of {pay_by}"),
            facts=lambda event, _: {"amount": event.amount, "pay_by": event.pay_by},
        ),
        _line(
            PaymentReceived,
            Text("Đã nộp tiền", "Payment received"),
            Text("Đã nộp {amount} đồng", "VND {amount} was paid"),
            facts=lambda event, _: {"amount": event.amount},
            detail=lambda event, _: (WAYS[event.way],) if event.way in WAYS else (),
        ),
        _line(
            FeeWaived,
            Text("Miễn, giảm khoản phải nộp", "Exempted or reduced"),
            Text("Không phải nộp {amount} đồng", "VND {amount} need not be paid"),
            facts=lambda event, _: {"amount": event.amount},
            detail=lambda event, _: _WHY_WAIVED.get(event.in_error, ()),
        ),
        _line(
            ReceiptCancelled,
            Text("Hủy phiếu thu", "Receipt cancelled"),
            Text("Hủy phiếu thu mã {number}", "Receipt {number} cancelled"),
            facts=lambda event, _: {"number": number_of(event.case_code, FEE_RECEIPT.ref(event.receipt))},
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            PaymentCancelled,
            Text("Hủy ghi đã nộp ở nơi khác", "Payment made elsewhere cancelled"),
            Text("Hủy ghi đã nộp {amount} đồng ở nơi khác", "VND {amount} recorded as paid elsewhere was cancelled"),
            facts=lambda event, _: {"amount": event.amount},
            detail=lambda event, _: _reasons(event.reasons),
        ),
        _line(
            FeeCorrected,
            Text("Sửa số tiền phải nộp", "Amount due corrected"),
            Text("Số tiền phải nộp sửa thành {amount} đồng", "The amount due was corrected to VND {amount}"),
            facts=lambda event, _: {"amount": event.amount},
            detail=lambda event, _: (BASES[event.basis],) if event.basis in BASES else (),
        ),
        _line(
            FeeRefunded,
            Text("Hoàn trả tiền", "Money refunded"),
            Text("Đã hoàn trả {amount} đồng", "VND {amount} was refunded"),
            facts=lambda event, _: {"amount": event.amount},
            detail=lambda event, _: (REFUNDS[event.ground],) if event.ground in REFUNDS else (),
        ),
        _line(
            PaperIssued,
            Text("Cấp giấy tờ của hồ sơ", "A paper was issued"),
            Text("Cấp {paper}, mã giấy {number}", "{paper} {number} issued"),
            facts=lambda event, _: _named_paper(event),
        ),
        _line(
            LatenessNoted,
            Text("Quá hạn", "Late"),
            Text("Quá hạn: đã hẹn trả {due_at}", "Late: the result was promised for {due_at}"),
            facts=lambda event, _: {"due_at": event.due_at},
        ),
        _line(
            ApologyDrafted,
            Text("Trình phiếu xin lỗi, hẹn lại để ký", "Apology drafted"),
            Text("Trình phiếu xin lỗi để ký, hẹn lại {new_day}", "Apology drafted, naming {new_day}"),
            facts=lambda event, _: {"new_day": date.fromisoformat(event.new_day)},
            detail=lambda event, _: _reasons(event.reasons),
            audience=Audience.OFFICIALS,
        ),
        _line(
            ApologySent,
            Text("Xin lỗi, hẹn lại ngày trả kết quả", "Apologised, with a new day"),
            Text("Xin lỗi, hẹn lại trả kết quả {new_day}", "Apologised; result now to be there on {new_day}"),
            facts=lambda event, _: {"new_day": date.fromisoformat(event.new_day)},
            detail=lambda event, _: (*_reasons(event.reasons), *((_APOLOGY_LATE,) if event.in_time is False else ())),
        ),
        _line(
            Rated,
            Text("Đánh giá", "Rated"),
            Text("Đánh giá {overall}/5", "Rated {overall} of 5"),
            facts=lambda event, _: {"overall": event.overall},
            audience=Audience.APPLICANT,
        ),
    )
)
"""Every event about a case."""
NOT_FOR_ALL: Final = frozenset(kind for kind, line in TIMELINE.items() if line.audience is not Audience.CONCERNED)
"""Events of which not everybody concerned may read what they say."""


def wording_of(event: Event, names: Names = NO_NAMES) -> Wording | None:
    """What is said of an event; None for one that is about no case."""
    line = TIMELINE.get(type(event))
    return line.wording(event, names) if line else None
