"""What correcting, issuing again and revoking a document have in common: there is one in force."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.act import When
from onestop.cases.domain.act_fields import LONGEST_ROW
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.refusals import NoDocument
from onestop.cases.domain.results import in_force
from onestop.cases.domain.status import Status
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import within

_ROW: Final = Text("Nội dung sửa", "What is put right")
WHILE_IN_FORCE: Final = When(
    statuses=(Status.FINISHED, Status.RETURNED),
    words=Text("văn bản kết quả đã cấp và đang có hiệu lực", "a document was issued and is in force"),
    holds=lambda file: in_force(file) is not None,
)


def require_in_force(file: CaseFile) -> Issued:
    """The document that holds. Raises NoDocument."""
    document = in_force(file)
    if document is None:
        raise NoDocument(case_code=file.code)
    return document


def require_rows(rows: Mapping[str, str]) -> dict[str, str]:
    """What rows are to say, each on one line. Raises TextTooLong, NotWritable."""
    return {code: within(" ".join(writable(said, _ROW).split()), LONGEST_ROW) for code, said in rows.items()}
