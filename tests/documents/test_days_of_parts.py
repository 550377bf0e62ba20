"""The receipt names a day for each of several results (Decree 63/2024/NĐ-CP Art. 7.1, as amended; read as republished)."""

from datetime import date

from onestop.documents.api import PartLine, receipt_pdf

from .slips import receipt
from .test_papers import _text, reads


@reads
def test_each_result_stands_there_with_its_day() -> None:
    parts = (
        PartLine(name="Giấy khai sinh", on=date(2026, 4, 27)),
        PartLine(name="Thẻ bảo hiểm y tế", on=date(2026, 4, 28)),
    )
    text = _text(receipt_pdf(receipt(parts=parts)))

    assert "Giấy khai sinh: ngày 27 tháng 4 năm 2026 Thẻ bảo hiểm y tế: ngày 28 tháng 4 năm 2026" in text
