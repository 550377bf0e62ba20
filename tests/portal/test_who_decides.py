"""Who decides is told as the law has it: an agency, a committee, or its chairman in his own right."""

import json
from pathlib import Path

import pytest

from catalogue.records import record
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


@pytest.mark.parametrize(
    ("competent", "carried_out_by", "who"),
    [
        ("Ủy ban nhân dân cấp xã", "", "Ủy ban nhân dân cấp xã"),
        ("Chủ tịch Ủy ban nhân dân cấp xã", "", "Chủ tịch Ủy ban nhân dân cấp xã"),
        ("", "Chủ tịch Ủy ban nhân dân cấp xã", "Chủ tịch Ủy ban nhân dân cấp xã"),
        (DEPARTMENT, "", DEPARTMENT),
        ("Ủy ban nhân dân cấp tỉnh", DEPARTMENT, f"Ủy ban nhân dân tỉnh Bình Dương, qua {DEPARTMENT}"),
        (
            "Chủ tịch Ủy ban nhân dân cấp tỉnh",
            DEPARTMENT,
            f"Chủ tịch Ủy ban nhân dân tỉnh Bình Dương, qua {DEPARTMENT}",
        ),
    ],
)
def test_whom_a_record_names_is_told_and_not_only_who_prepares(
    tmp_path: Path, competent: str, carried_out_by: str, who: str
) -> None:
    path = tmp_path / "procedures.jsonl"
    written = record(competent_agency=competent, implementing_agency=carried_out_by)
    path.write_text(json.dumps(written, ensure_ascii=False), "utf-8")
    catalogue.import_procedures(path, now=now())
    today = local_date(now())

    said = who_decides(catalogue.version_in_force("1.777777", today), today)

    assert said.vi == who
    assert ("through the" in said.en) == ("qua" in said.vi)
