"""The leader of the province, who is written to where a document is to be revoked, finds its case by the whole code alone."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, holder
from cases.conftest import World

from .conftest import SitDown

pytestmark = pytest.mark.django_db
LEADER = holder("leader", "H09")


@pytest.fixture
def code(world: World) -> str:
    return case_ready_for(EXAMPLES["revoke_below"], world)


def test_by_its_code(sit_down: SitDown, code: str) -> None:
    found = sit_down(LEADER).post(reverse("desk:find"), {"q": code.lower()})

    assert (found.status_code, found["Location"]) == (302, reverse("desk:case", args=[code]))


@pytest.mark.parametrize("typed", ["Nguyễn Văn An", "074190000123", "0900000001", "khai sinh", "0001", ""])
def test_by_nothing_else(sit_down: SitDown, code: str, typed: str) -> None:
    found = sit_down(LEADER).post(reverse("desk:find"), {"q": typed})

    assert found.status_code == 200
    assert code not in found.content.decode()


def test_who_neither_works_on_cases_nor_revokes_searches_nothing(sit_down: SitDown, code: str) -> None:
    assert sit_down(holder("operator", "H09")).post(reverse("desk:find"), {"q": code}).status_code == 403
