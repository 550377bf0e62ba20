"""What is said of a case beside its life: among officials, and between them and its applicant. No day moves by it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import private, published
from onestop.kernel.open_values import Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class NotedInside(CaseEvent):
    """An official wrote a note for whoever works on the case."""

    type: ClassVar[str] = "cases.noted_inside"

    at: Moment
    words: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantWrittenTo(CaseEvent):
    """An official asked or told the applicant something in words; it is no request for more, and nothing follows by itself."""

    type: ClassVar[str] = "cases.applicant_written_to"

    at: Moment
    words: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantWrote(CaseEvent):
    """The applicant asked or told those who deal with his case something in words; it answers no request for more."""

    type: ClassVar[str] = "cases.applicant_wrote"

    at: Moment
    words: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRead(CaseEvent):
    """An official read what the applicant had written, and it needs no answer."""

    type: ClassVar[str] = "cases.message_read"

    at: Moment
