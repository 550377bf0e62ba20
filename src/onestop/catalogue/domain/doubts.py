"""What nobody has checked in one of our procedures, and where it differs from what is published: told, never kept back."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from onestop.catalogue.domain.ended import EndedAct
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.kernel.bilingual import Text

PARTS: Final[dict[str, Text]] = {
    "channels": Text("Cách nộp, thời hạn và phí", "How to apply, time and fee"),
    "variants": Text("Trường hợp và thời hạn", "Cases and their time"),
    "clock": Text("Cách tính thời hạn", "How the time is counted"),
    "components": Text("Giấy tờ", "Documents"),
    "form": Text("Câu hỏi của tờ khai", "Questions of the form"),
    "competent": Text("Cơ quan giải quyết", "Who decides"),
    "levels": Text("Cấp giải quyết", "Level"),
    "subjects": Text("Đối tượng được nộp", "Who may apply"),
    "legal_bases": Text("Căn cứ pháp lý", "Legal basis"),
    "steps": Text("Các bước", "Steps"),
    "conditions": Text("Điều kiện", "Conditions"),
    "service_levels": Text("Mức độ dịch vụ", "Service level"),
    "decided_by": Text("Người quyết định", "Who decides"),
}
"""What a note may be about, as people call it."""
OF_TERMS: Final = frozenset({"channels", "variants", "clock"})
"""What stands beside the terms."""
OF_LAW: Final = PARTS.keys() - OF_TERMS
"""What stands beside the law."""


_LEVEL_ASSUMED: Final = Text(
    "Toàn trình, một phần hay chỉ cung cấp thông tin là giả định ở đây: chưa đọc văn bản nào quyết định mức độ ấy.",
    "Whether wholly, partly or for information alone is assumed here: no decision on the level has been read.",
)
"""Of ours, wherever no note names a source for it."""


class Doubt(NamedTuple):
    """One thing to know before relying on a part of a procedure; `source` is empty where there is none."""

    part: str
    about: Text
    says: Text
    source: str


def doubts(
    version: ProcedureVersion, ended: Iterable[EndedAct] = (), parts: Collection[str] = PARTS.keys()
) -> tuple[Doubt, ...]:
    """Every doubt about these parts: acts it cites that have `ended`, then in the order written."""
    return tuple(one for one in (*map(_has_ended, ended), *_doubts(version)) if one.part in parts)


def _has_ended(act: EndedAct) -> Doubt:
    says = Text(
        f"Văn bản {act.number} hết hiệu lực từ {act.since:%d/%m/%Y}, được thay bằng {act.replaced_by}; "
        "thủ tục này chưa rà theo văn bản thay thế.",
        f"{act.number} has not been in force since {act.since.day} {act.since:%B %Y}; {act.replaced_by} took its place. "
        "This procedure has not been compared with the new act.",
    )
    return Doubt("legal_bases", PARTS["legal_bases"], says, "")


def _doubts(version: ProcedureVersion) -> Iterator[Doubt]:
    for note in version.notes:
        yield Doubt(note.about, PARTS[note.about], note.says, note.source)
    if version.source == "own" and not any(note.about == "service_levels" for note in version.notes):
        yield Doubt("service_levels", PARTS["service_levels"], _LEVEL_ASSUMED, "")
    if numbers := ", ".join(version.unverified_bases):
        says = Text(
            f"Ngày có hiệu lực chưa đối chiếu với văn bản gốc: {numbers}.",
            f"The days in force were not checked against the original text: {numbers}.",
        )
        yield Doubt("legal_bases", PARTS["legal_bases"], says, "")
