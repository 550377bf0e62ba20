"""Of a joint meeting about his case its applicant reads when it is and who is called; where it is and what for he does not."""

import pytest

from cases.act_examples import EXAMPLES, case_ready_for
from cases.conftest import World

from .conftest import SitDown
from .test_withdrawing import main_of

pytestmark = pytest.mark.django_db


def test_it_is_told_when_it_is_and_who_is_called(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["call_off_meeting"], world)
    page = main_of(sit_down(world.citizen).get(f"/ho-so/{code}"))
    card = page.split('id="opinions"')[1].split("</section>")[0]
    said = EXAMPLES["call_meeting"].answers

    assert "14:00 thứ Hai, 9/3/2026" in card
    assert "đến hết" not in card
    assert "Hoà Phú" in card
    assert said["place"] not in page
    assert said["question"] not in page
