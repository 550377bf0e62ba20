"""An outage (gián đoạn): from when to when which services did not answer, and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.rules.api import Interruption, Span

Kind: TypeAlias = Literal["planned", "unplanned"]
Term: TypeAlias = Literal["answer", "pay", "receive"]
"""What an outage may move: the applicant's last day to answer or to pay, the time the counter has to answer."""

SERVICES: Final[dict[str, Text]] = {
    "portal": Text("nộp, bổ sung hồ sơ trực tuyến", "applying and answering online"),
    "sign_in": Text("đăng nhập", "signing in"),
    "payment": Text("thanh toán trực tuyến", "paying online"),
    "desk": Text("tiếp nhận, xử lý hồ sơ tại cơ quan", "receiving and handling at the offices"),
    "lookup": Text("tra cứu hồ sơ", "tracking a case"),
    "notices": Text("gửi thông báo", "sending notices"),
}
CAUSES: Final[dict[str, Text]] = {
    "maintenance": Text("bảo trì, nâng cấp", "maintenance or upgrade"),
    "power": Text("mất điện", "loss of power"),
    "network": Text("sự cố đường truyền", "network failure"),
    "hardware": Text("hỏng thiết bị", "equipment failure"),
    "software": Text("lỗi phần mềm", "software fault"),
    "security": Text("sự cố an toàn thông tin", "security incident"),
    "partner": Text("hệ thống khác không trả lời", "another system did not answer"),
    "unknown": Text("chưa rõ nguyên nhân", "cause not known yet"),
}
_TOUCHED_BY: Final[dict[Term, frozenset[str]]] = {
    "answer": frozenset({"portal", "sign_in", "desk"}),
    "pay": frozenset({"portal", "sign_in", "payment", "desk"}),
    "receive": frozenset({"desk"}),
}
"""Of whoever could have come another way it is not asked whether he would have: the doubt is the applicant's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """One outage. `ended_at` is None until somebody says that it is over: nothing ends by the clock alone."""

    number: str
    kind: Kind
    services: tuple[str, ...]
    cause: str
    begins_at: datetime
    """When it will begin; once it has ended, when it began."""
    expected_end: datetime | None
    recorded_at: datetime
    plan: str = ""
    """Of a planned one, the number of the fallback plan."""
    force_majeure: str = ""
    """Why a planned one was announced later than so many days ahead (bất khả kháng), in words; else empty."""
    note: str = ""
    note_en: str = ""
    detected: bool = False
    """Whether the server's own silence told of it and an operator confirmed it."""
    proposed_end: datetime | None = None
    """When whoever recorded it afterwards says that it ended: until somebody else certifies it, nothing counts."""
    ended_at: datetime | None = None
    called_off_at: datetime | None = None
    changed_at: datetime | None = None
    """When what was announced was put right last; None where it stands as it was announced."""
    digest: str = ""
    """SHA-256 of the certificate, once it has ended."""
    size: int = 0

    @property
    def span(self) -> Span | None:
        """What counts: nothing before its end is certified, nor where it was called off."""
        return Span(self.begins_at, self.ended_at) if self.ended_at else None

    @property
    def counts_as(self) -> tuple[Interruption, ...]:
        """What it is to the terms of cases; nothing before its end is certified."""
        return (Interruption(self.number, self.span, self.touched),) if self.span else ()

    def known_at(self, now: datetime) -> tuple[Interruption, ...]:
        """The same, and while it is open what of it has passed, which may yet count."""
        if self.goes_on and self.begins_at < now:
            return (Interruption(self.number, Span(self.begins_at, now), self.touched, certified=False),)
        return self.counts_as

    @property
    def touched(self) -> frozenset[str]:
        """The terms it may move."""
        return frozenset(term for term in _TOUCHED_BY if self.touches(term))

    @property
    def is_open(self) -> bool:
        """Whether it is announced or going on."""
        return self.ended_at is None and self.called_off_at is None

    @property
    def goes_on(self) -> bool:
        """Whether it is announced or going on now, and not only said to have been."""
        return self.is_open and self.proposed_end is None

    @property
    def said(self) -> Text:
        """What was written about it; in Vietnamese where nobody translated it."""
        return Text(self.note, self.note_en or self.note)

    def has_begun(self, now: datetime) -> bool:
        return self.begins_at <= now

    def can_be_put_right(self, now: datetime) -> bool:
        """Whether it is announced and has not begun."""
        return self.kind == "planned" and self.is_open and not self.has_begun(now)

    def touches(self, term: Term) -> bool:
        return not _TOUCHED_BY[term].isdisjoint(self.services)
