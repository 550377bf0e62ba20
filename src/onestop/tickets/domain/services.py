"""What people come to a section for: groups of procedures, each with a series of numbers of its own.

Which groups a section has is its own to arrange; nothing in the notes of the law fixes them or their letters.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.tickets.domain.refusals import NoSuchService

Tone: TypeAlias = Literal["", "lacquer", "leaf", "river"]


@dataclass(frozen=True, slots=True)
class Service:
    """`code` is the letter before its numbers; `picture` and `tone` draw its door at the kiosk."""

    code: str
    name: Text
    examples: Text
    picture: str
    tone: Tone = ""


_RESULTS: Final = Service(
    "R",
    Text("Nhận kết quả", "Collect a result"),
    Text("có giấy hẹn, mã hồ sơ", "with the appointment slip or case code"),
    "fetch",
    "leaf",
)
_GUIDANCE: Final = Service(
    "H",
    Text("Chưa biết hỏi ai", "Not sure whom to ask"),
    Text("có người hướng dẫn", "somebody will guide you"),
    "ask",
)
_COMMUNE: Final = (
    Service(
        "A",
        Text("Hộ tịch, chứng thực", "Civil status, certification"),
        Text("khai sinh, kết hôn, sao y", "birth, marriage, certified copies"),
        "birth-paper",
    ),
    Service(
        "B",
        Text("Đất đai, xây dựng", "Land, construction"),
        Text("sang tên, giấy phép", "transfers, permits"),
        "land",
        "leaf",
    ),
    Service(
        "C",
        Text("Công an", "Police"),
        Text("cư trú, căn cước", "residence, identity card"),
        "police",
        "river",
    ),
    Service(
        "D",
        Text("Kinh doanh, trợ cấp", "Business, benefits"),
        Text("hộ kinh doanh, xã hội", "household business, social benefits"),
        "shop",
        "lacquer",
    ),
)
_OTHERS: Final = (
    Service(
        "A",
        Text("Nộp hồ sơ", "Hand in a dossier"),
        Text("nộp mới, bổ sung", "a new one, or what was missing"),
        "certify",
    ),
)


def services_of(kind: str) -> tuple[Service, ...]:
    """What a section of an agency of that kind serves, in the order of the kiosk."""
    own = _COMMUNE if kind == "commune" else _OTHERS
    return (*own, _RESULTS, _GUIDANCE)


def service_of(kind: str, code: str) -> Service:
    """Raises NoSuchService: a section of that kind has none of that letter."""
    for service in services_of(kind):
        if service.code == code:
            return service
    raise NoSuchService(seen=code[:20])
