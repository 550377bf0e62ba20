"""A duty of a published version stands on the page of a case lodged under it."""

import pytest
from django.urls import reverse

from cases.conftest import World, definition, published
from cases.examples import SIMPLE

from .conftest import SitDown


@pytest.mark.django_db
def test_they_come_from_the_published_version_to_the_page_of_the_case(world: World, sit_down: SitDown) -> None:
    signs = {"vi": "Cả hai bên cùng có mặt để ký.", "en": "Both come to sign."}
    published(
        [{**definition("1.004884", SIMPLE, []), "duties": [{"at": "signing", "says": signs, "source": "Bản công bố"}]}]
    )
    code = world.lodge(procedure_code="1.004884")

    page = sit_down(world.citizen).get(reverse("portal:case", args=[code])).content.decode()

    assert signs["vi"] in page.split('id="duties"')[1]
