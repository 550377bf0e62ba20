"""One line of the access log."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, TypeAlias, get_args

from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

What: TypeAlias = Literal[
    "signed_in",
    "sign_in_failed",
    "sign_in_throttled",
    "signed_out",
    "password_changed",
    "email_changed",
    "phone_changed",
    "looked",
    "refused",
    "not_found",
]
WHATS: Final[tuple[What, ...]] = get_args(What)
Kind: TypeAlias = Literal[
    "", "case", "person", "paper", "slip", "rating", "draft", "receipt", "case_list", "access_log"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
Purpose: TypeAlias = Literal["", "intake", "contact", "processing", "lookup", "oversight", "own", "security"]

WHAT_WORDS: Final[dict[What, Text]] = {
    "signed_in": Text("Đăng nhập", "Signed in"),
    "sign_in_failed": Text("Đăng nhập sai", "Sign-in failed"),
    "sign_in_throttled": Text("Đăng nhập bị hãm", "Sign-in throttled"),
    "signed_out": Text("Đăng xuất", "Signed out"),
    "password_changed": Text("Đổi mật khẩu", "Password changed"),
    "email_changed": Text("Đổi thư điện tử nhận tin", "E-mail for notices changed"),
    "phone_changed": Text("Đổi số di động nhận tin", "Mobile number for notices changed"),
    "looked": Text("Xem", "Looked"),
    "refused": Text("Bị từ chối", "Refused"),
    "not_found": Text("Hỏi, không thấy", "Asked, not found"),
}
KIND_WORDS: Final[dict[Kind, Text]] = {
    "": Text("–", "–"),
    "case": Text("Hồ sơ", "Case"),
    "person": Text("Người", "Person"),
    "paper": Text("Giấy tờ", "Paper"),
    "slip": Text("Phiếu", "Slip"),
    "rating": Text("Đánh giá", "Rating"),
    "draft": Text("Bản nháp", "Draft"),
    "receipt": Text("Biên nhận", "Receipt"),
    "case_list": Text("Danh sách hồ sơ", "List of cases"),
    "access_log": Text("Nhật ký truy cập", "Access log"),
}
PURPOSE_WORDS: Final[dict[Purpose, Text]] = {
    "": Text("–", "–"),
    "intake": Text("tiếp nhận", "intake"),
    "contact": Text("đổi số điện thoại, địa chỉ", "changing telephone or address"),
    "processing": Text("xử lý hồ sơ", "working on the case"),
    "lookup": Text("tra cứu", "looking up"),
    "oversight": Text("giám sát, kiểm tra", "oversight"),
    "own": Text("hồ sơ của chính mình", "one's own"),
    "security": Text("an toàn thông tin", "information security"),
}
_WATCHING: Final = frozenset({"leader", "inspector", "operator"})
"""Posts that work on no case: whatever they look at, they look at it to watch over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a page shows of whom, as its address declares it: `subject` names the part of the address that says whose."""

    kind: Kind
    purpose: Purpose
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """`subject` is the code of a case or the id of a person; `capacity` the post, or the kind of applicant."""

    at: datetime
    what: What
    kind: Kind = ""
    subject: str = ""
    purpose: Purpose = ""
    user_id: int | None = None
    capacity: str = ""
    agency: str = ""
    address: str = ""
    """As it was; the table keeps a keyed digest and its coarse form."""
    login: bytes = field(default=b"", repr=False)
    """Digest of what was typed as a login, where nobody was let in."""
    route: str = ""


def purpose_of(look: Look, by: Actor) -> Purpose:
    """What the look is for: applicants see their own; those who watch watch; others do what the page is for."""
    if by.kind in ("citizen", "business"):
        return "own"
    return "oversight" if by.post in _WATCHING and look.purpose in ("processing", "lookup") else look.purpose
