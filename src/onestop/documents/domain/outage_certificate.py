"""The certificate that the platform did not answer for a while. It is about no case and names nobody."""

from dataclasses import dataclass
from datetime import datetime

from onestop.documents.domain.slips import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageCertificate:
    """Giấy xác nhận thời gian hệ thống gián đoạn. No national form is known for it."""

    office: Office
    number: str
    tracking_url: str
    """Where its page lies."""
    demo: bool = False
    planned: bool
    announced_at: datetime | None
    """When a planned one was announced."""
    began_at: datetime
    ended_at: datetime
    services: tuple[str, ...]
    cause: str
    note: str = ""
    found: str
    """How it came to be recorded."""
    effects: tuple[str, ...]
    """What it does to terms, line by line."""
    issued_at: datetime
    form: str = ""
    check_code: str = ""
    """None: its page is open to everybody."""
