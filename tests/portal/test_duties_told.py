"""What binds whoever applies beside the papers is told on the page of the procedure and on that of his case."""

from dataclasses import replace

import pytest
from django.test import Client

from cases.act_examples import EXAMPLES, case_ready_for
from cases.conftest import World
from onestop.catalogue.api import Duty
from onestop.kernel.bilingual import Text
from onestop.portal.case_sections import Looked, sections_of

from .test_case_sections import looked_at

LODGES, CONFIRMS, SIGNS = (
    Duty(at="lodging", says=Text("Mang bản chính.", "Bring it."), source=""),
    Duty(at="confirming", says=Text("Xác nhận bản thảo.", "Confirm it."), source="", channels=("online",)),
    Duty(at="signing", says=Text("Cả hai ký.", "Both sign."), source=""),
)


def told(looked: Looked) -> list[Duty]:
    """With these duties in its version."""
    view = replace(looked.view, version=replace(looked.view.version, duties=(LODGES, CONFIRMS, SIGNS)))
    found: list[Duty] = sections_of(replace(looked, view=view)).get("duties", [])
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("waits_for", "bind"),
    [
        ("accept", [LODGES, CONFIRMS, SIGNS]),
        ("decide", [CONFIRMS, SIGNS]),
        ("return_result", [SIGNS]),
        ("rate", []),
    ],
)
def test_a_case_tells_what_is_still_ahead(waits_for: str, bind: list[Duty], world: World) -> None:
    assert told(looked_at(world, case_ready_for(EXAMPLES[waits_for], world))) == bind


@pytest.mark.parametrize(
    ("language", "both", "shown"),
    [("vi", "Cả hai bên phải cùng có mặt", "xuất trình"), ("en", "Both must be there together", "to be shown")],
)
def test_who_marries_reads_that_both_come(province: None, language: str, both: str, shown: str) -> None:
    page = " ".join(Client().get(f"/thu-tuc/1.000894?lang={language}").content.decode().split())

    assert page.count(both) == 2, "in the list, and over the button that begins"
    assert shown in page
    assert ("5 ngày làm việc, có giấy hẹn mới" if language == "vi" else "5 working days at most") in page


def test_our_own_of_another_agency_is_told_as_the_province_s(province: None) -> None:
    page = Client().get("/thu-tuc/3.000333").content.decode()

    assert "Bản do tỉnh viết theo công bố" in page
    assert "theo nguồn</h" not in page
    assert "Cổng Dịch vụ công quốc gia ghi “Miễn phí”" in page
    assert "tối đa 15 ngày" in page
