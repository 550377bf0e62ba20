"""What the law refuses about one answer leads to the field it was typed in, and stands beside it."""

import pytest
from django.urls import reverse

from cases.act_examples import ELSEWHERE, EXAMPLES, case_ready_for, holder
from cases.conftest import World

from .conftest import SitDown

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("act", "role", "more", "field"),
    [
        ("ask_payment", "specialist", {"when": "now", "source": "", **dict.fromkeys(("pay_by-day", "pay_by-month"), "1"),
                                       "pay_by-year": "2020"}, "pay_by"),
        ("ask_payment", "specialist", {"when": "at_return", "source": ""}, "source"),
    ],
)  # fmt: skip
def test_it_leads_there(world: World, sit_down: SitDown, act: str, role: str, more: dict[str, str], field: str) -> None:
    code = case_ready_for(EXAMPLES[act], world)
    form = (
        {"kind": "fee", "amount": "20.000", **more}
        if field == "pay_by"
        else {"kind": "fee", "amount": "75.000", **more}
    )

    answer = sit_down(holder(role, ELSEWHERE)).post(reverse(f"desk:{act}", args=[code]), form)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert f'href="#{field}"' in page
    assert f'id="{field}"' in page
    assert page.count("govuk-error-message") == 1
