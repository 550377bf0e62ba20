"""The page that hands a result over asks of each paper that is shown or handed in, once, and says which was forgotten."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for
from cases.examples import RECEPTIONIST

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db


def test_each_is_asked_by_its_name_and_a_forgotten_one_is_named(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["return_result against papers"], world)
    client, address = sit_down(RECEPTIONIST), reverse("desk:return_result", args=[code])

    opened = client.get(address).content.decode()
    assert all(f'name="papers_shown-{one}"' in opened for one in ("identity", "certificate"))
    forgotten = client.post(address, {"delivery": "counter", "papers_shown-identity": "done"}).content.decode()

    assert 'href="#papers_shown-certificate"' in forgotten
    assert "Hãy chọn một mục ở “Giấy chứng nhận đã cấp”." in forgotten


def test_where_the_procedure_names_none_nothing_is_asked(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["return_result"], world)

    assert "papers_shown" not in sit_down(RECEPTIONIST).get(reverse("desk:return_result", args=[code])).content.decode()
