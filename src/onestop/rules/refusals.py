"""What cannot be counted, each said so that the sender can mend it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.times import iso


class ClockRefusal(Refusal):
    """Base: a refusal that can word itself, because the command line has no other frame to do so."""

    code: ClassVar[str] = "rules.refused"
    kind: ClassVar[Kind] = "invalid"

    def words(self) -> Text:
        raise NotImplementedError


class NotUnderstood(ClockRefusal):
    """The question is not a JSON object."""

    code: ClassVar[str] = "rules.not_understood"

    def __init__(self, *, seen: str) -> None:
        self.seen = seen

    def words(self) -> Text:
        return Text(
            f"Câu hỏi phải là một đối tượng JSON trên một dòng; nhận được: {self.seen}.",
            f"A question must be one JSON object on one line; this came: {self.seen}.",
        )


class FieldMissing(ClockRefusal):
    code: ClassVar[str] = "rules.field_missing"

    def __init__(self, *, field: str) -> None:
        self.field = field

    def words(self) -> Text:
        return Text(f"Thiếu trường “{self.field}”.", f"The field “{self.field}” is missing.")


class UnknownChoice(ClockRefusal):
    """A field holds a word the law of clocks does not know."""

    code: ClassVar[str] = "rules.unknown_choice"

    def __init__(self, *, field: str, seen: Any, allowed: Iterable[str]) -> None:
        self.field = field
        self.seen = str(seen)
        self.allowed = tuple(allowed)

    def words(self) -> Text:
        allowed = ", ".join(self.allowed)
        return Text(
            f"“{self.field}” không thể là “{self.seen}”; các giá trị dùng được: {allowed}.",
            f"“{self.field}” cannot be “{self.seen}”; it can be one of: {allowed}.",
        )


class UnknownHappening(UnknownChoice):
    """A kind of event that means nothing to a clock: passing over it could hide a deadline."""

    code: ClassVar[str] = "rules.unknown_happening"


class BadTerm(ClockRefusal):
    code: ClassVar[str] = "rules.bad_term"

    def __init__(self, *, field: str, seen: Any) -> None:
        self.field = field
        self.seen = str(seen)

    def words(self) -> Text:
        return Text(
            f"“{self.field}” phải là số nguyên dương; nhận được “{self.seen}”.",
            f"“{self.field}” must be a whole number above 0; this came: “{self.seen}”.",
        )


class BadMoment(ClockRefusal):
    """Not a date or time of this world."""

    code: ClassVar[str] = "rules.bad_moment"

    def __init__(self, *, field: str, seen: Any) -> None:
        self.field = field
        self.seen = str(seen)

    def words(self) -> Text:
        return Text(
            f"“{self.field}” không phải thời điểm hợp lệ: “{self.seen}”; ví dụ đúng: 2026-04-24T10:00.",
            f"“{self.field}” is not a valid moment: “{self.seen}”; write it like 2026-04-24T10:00.",
        )


class HappenedBeforeReceipt(ClockRefusal):
    """Nothing can stop a clock that has not started."""

    code: ClassVar[str] = "rules.happened_before_receipt"

    def __init__(self, *, happening: str, at: datetime, received: datetime) -> None:
        self.happening = happening
        self.at = at
        self.received = received

    def words(self) -> Text:
        return Text(
            f"“{self.happening}” lúc {iso(self.at)} xảy ra trước khi tiếp nhận hồ sơ lúc {iso(self.received)}.",
            f"“{self.happening}” at {iso(self.at)} comes before the file was received at {iso(self.received)}.",
        )


class AnswerWithoutRequest(ClockRefusal):
    code: ClassVar[str] = "rules.answer_without_request"

    def __init__(self, *, happening: str, at: datetime) -> None:
        self.happening = happening
        self.at = at

    def words(self) -> Text:
        return Text(
            f"“{self.happening}” lúc {iso(self.at)} không có yêu cầu tương ứng trước đó.",
            f"“{self.happening}” at {iso(self.at)} answers no request made before it.",
        )


class HappenedAfterFinish(ClockRefusal):
    """A finished case has no clock any more."""

    code: ClassVar[str] = "rules.happened_after_finish"

    def __init__(self, *, happening: str, at: datetime, finished: datetime) -> None:
        self.happening = happening
        self.at = at
        self.finished = finished

    def words(self) -> Text:
        return Text(
            f"“{self.happening}” lúc {iso(self.at)} xảy ra sau khi đã có kết quả lúc {iso(self.finished)}.",
            f"“{self.happening}” at {iso(self.at)} comes after the result of {iso(self.finished)}.",
        )


class CalendarNotUsable(ClockRefusal):
    """A calendar file that does not say days and hours."""

    code: ClassVar[str] = "rules.calendar_not_usable"

    def __init__(self, *, field: str, seen: Any) -> None:
        self.field = field
        self.seen = str(seen)

    def words(self) -> Text:
        return Text(
            f"Lịch làm việc không dùng được: “{self.field}” là “{self.seen}”.",
            f"The calendar cannot be used: “{self.field}” is “{self.seen}”.",
        )
