"""The books and lists of an agency, in one table: what each is called, what it rests on, of which time it tells.

Pages, workbooks, papers, addresses and what is written down of whoever looks follow from it.
"""

from collections.abc import Mapping
from typing import ClassVar, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hops import TOLD_OF_SILENCE
from onestop.cases.domain.tasks import Task
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.rules.api import Paper

BookCode: TypeAlias = Literal["tracking_book", "day_list", "late_list", "hand_over_list", "results_list"]
Period: TypeAlias = Literal["days", "day", "now"]
"""From one day to another, a single day, or as things stand."""
FileKind: TypeAlias = Literal["xlsx", "pdf"]
MOST_LINES: Final[Mapping[FileKind, int]] = {"xlsx": 5000, "pdf": 600}
"""Lines of one file, so many as are made within about a second while somebody waits for the page: on paper a line takes two
thousandths of one and a quarter of a megabyte, in a workbook a quarter of a thousandth. A year of a busy commune is 20,000
lines: it is taken away by quarters as a workbook and by weeks on paper. A job with its progress would be one more to wait for."""


class Book(NamedTuple):
    """One book."""

    code: BookCode
    slug: str
    """Of its address."""
    name: Text
    basis: Text
    """What it rests on; where no provision found gives it a form, that is said."""
    period: Period
    form: Paper | None = None
    """Which form of the circular it is; None where it is ours."""


_OURS: Final = Text(
    "Danh sách của hệ thống; không văn bản nào tìm được quy định mẫu",
    "A list of this system; no provision found gives it a form",
)
BOOKS: Final[Mapping[BookCode, Book]] = {
    one.code: one
    for one in (
        Book(
            "tracking_book", "so-theo-doi", Text("Sổ theo dõi hồ sơ", "Dossier tracking book"),
            Text("Thông tư 03/2025/TT-VPCP, trước đó 01/2018/TT-VPCP", "Circular 03/2025/TT-VPCP, before it 01/2018/TT-VPCP"),
            "days", "book",
        ),
        Book("day_list", "nop-trong-ngay", Text("Hồ sơ nộp trong ngày", "Lodged on a day"), _OURS, "day"),
        Book("late_list", "qua-han", Text("Hồ sơ quá hạn", "Overdue"), _OURS, "now"),
        Book(
            "hand_over_list", "ban-giao", Text("Bàn giao hồ sơ giấy", "Papers handed over"),
            Text("Điều 18 Nghị định 118/2025/NĐ-CP; mẫu của hệ thống", "Decree 118/2025, Article 18; our own form"), "day",
        ),
        Book("results_list", "ket-qua-cho-tra", Text("Kết quả chờ trả", "Results to be handed over"), _OURS, "now"),
    )
}  # fmt: skip


class TooManyLines(Refusal):
    """A file of so many lines takes longer than anybody waits for a page."""

    code: ClassVar[str] = "cases.too_many_lines"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, lines: int, most: int) -> None:
        super().__init__()
        self.lines = lines
        self.most = most


def waits_with(file: CaseFile, task: Task) -> str:
    """The agency that is waited for by that task: whoever was asked, or is to confirm a step; else where it lies itself."""
    if task.kind == "late_opinion":
        return task.step
    if task.kind in ("sent", TOLD_OF_SILENCE):
        sent = [one for one in file.open_tasks if one.kind == "hand_over" and one.step == task.step]
        return sent[-1].agency if sent else task.agency
    return task.agency


def addresses_of_books() -> tuple[str, ...]:
    """What the addresses of each are called: its page, and each kind of file."""
    return tuple(name for code in BOOKS for name in (code, *(f"{code}_{kind}" for kind in MOST_LINES)))
