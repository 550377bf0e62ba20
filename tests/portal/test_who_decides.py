"""Who decides is told as the law has it: an agency, a committee, or its chairman in his own right."""

import pytest

from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.portal.procedure_card import who_decides
from onestop.runtime.api import now

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]
DEPARTMENT = "Sở Nông nghiệp và Môi trường"


@pytest.mark.parametrize(
    ("code", "who"),
    [
        ("1.001193", "Ủy ban nhân dân cấp xã"),
        ("1.001662", "Chủ tịch Ủy ban nhân dân cấp xã"),
        ("1.010723", f"Chủ tịch Ủy ban nhân dân tỉnh Bình Dương, qua {DEPARTMENT}"),
    ],
)
def test_a_chairman_who_decides_is_named(code: str, who: str) -> None:
    today = local_date(now())
    said = who_decides(catalogue.version_in_force(code, today), today)
    assert said.vi == who
    assert said.en.startswith("The Chairman of the") == ("Chủ tịch" in who)
