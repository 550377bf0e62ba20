"""What the applicant signs, shows or hands in before he has the result stands on the receipt."""

from onestop.documents.api import receipt_pdf

from .extractors import EXTRACTORS, bare
from .slips import receipt

BRING = ("Cả hai bên phải cùng có mặt, mang giấy tờ tùy thân.", "Nộp bản chính khi nhận kết quả.")


def test_it_stands_beside_where_the_result_is_fetched() -> None:
    made = receipt_pdf(receipt(bring=BRING))
    for extract in EXTRACTORS.values():
        assert all(bare(one) in bare(extract(made)) for one in BRING)


def test_where_nothing_binds_nothing_is_said() -> None:
    made = receipt_pdf(receipt())
    assert all(bare("Cần nhớ") not in bare(extract(made)) for extract in EXTRACTORS.values())
