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

    for name, day in (("Giấy khai sinh", "27/4/2026"), ("Thẻ bảo hiểm y tế", "28/4/2026")):
        assert any(said.lstrip(": ").split("Thẻ")[0].find(day) >= 0 for said in text.split(name)[1:]), text
