"""What correcting, issuing again and revoking a document have in common: there is one in force.

Of an interlinked case it is there before the case has ended, and is put right while others work on the rest (Decree 63/2024/NĐ-CP
Art. 8.4, as amended by Decree 301/2026/NĐ-CP Art. 6.5; read as republished).
"""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.act import When
from onestop.cases.domain.act_fields import LONGEST_ROW, ThisDocument
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.refusals import DocumentReplaced, NoDocument
from onestop.cases.domain.results import in_force
from onestop.cases.domain.status import Status
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import within

_ROW: Final = Text("Nội dung sửa", "What is put right")
WHILE_IN_FORCE: Final = When(
    statuses=(Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.FINISHED, Status.RETURNED),
    words=Text("văn bản kết quả đã cấp và đang có hiệu lực", "a document was issued and is in force"),
    holds=lambda file: in_force(file) is not None,
)


MOTIONS: Final[Mapping[str, Text]] = {
    "holder": Text("Người được cấp đề nghị", "The holder asked for it"),
    "agency": Text("Cơ quan tự phát hiện", "The agency found it by itself"),
}
"""How a correction comes about."""
THE_DOCUMENT: Final = ThisDocument(label=Text("Văn bản đang có hiệu lực", "The document in force"))


def require_in_force(file: CaseFile, nth: int | None = None) -> Issued:
    """The document that holds, which must be the one of that number where one is named.

    Raises:
        NoDocument: there is none in force.
        DocumentReplaced: it is another one.
    """
    document = in_force(file)
    if document is None:
        raise NoDocument(case_code=file.code)
    if nth is not None and nth != document.nth:
        raise DocumentReplaced(case_code=file.code)
    return document


def require_rows(rows: Mapping[str, str]) -> dict[str, str]:
    """What rows are to say, each on one line. Raises TextTooLong, NotWritable."""
    return {code: within(" ".join(writable(said, _ROW).split()), LONGEST_ROW) for code, said in rows.items()}
