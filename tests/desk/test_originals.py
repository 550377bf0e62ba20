"""Giving originals back at the desk: paper by paper, opening with what is owed; the page and the list say what is."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, PLACES, case_ready_for, holder
from cases.conftest import World
from onestop.cases import store
from onestop.cases.domain.originals import given_back

from .conftest import SitDown

pytestmark = pytest.mark.django_db


def case_that_owes(world: World) -> str:
    return case_ready_for(EXAMPLES["give_back"], world)


def test_the_page_names_what_is_owed_until_it_went_back(world: World, sit_down: SitDown) -> None:
    code, client = case_that_owes(world), sit_down(holder("receptionist", PLACES["intake"]))
    page, form = reverse("desk:case", args=[code]), reverse("desk:give_back", args=[code])

    assert "còn phải trả bản chính" in client.get(page).content.decode()
    assert 'name="given-id"' in client.get(form).content.decode()
    assert 'value="1"' in client.get(form).content.decode()
    client.post(form, {"given-id": "1"})
    assert "còn phải trả bản chính" not in client.get(page).content.decode()


@pytest.mark.parametrize("typed", ["2", "x", "0", ""])
def test_what_cannot_be_is_asked_again_with_what_was_typed(world: World, sit_down: SitDown, typed: str) -> None:
    code, client = case_that_owes(world), sit_down(holder("receptionist", PLACES["intake"]))
    answer = client.post(reverse("desk:give_back", args=[code]), {"given-id": typed})

    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.content.decode()
    assert given_back(store.load(code).file) == {}
