"""What leaves by an export names nobody: whose a case is and what was declared in it stay inside. A command alone exports."""

from pathlib import Path

import pytest
from django.urls import get_resolver

from architecture.test_looks import routes
from cases.conftest import World, standing_world, world
from cases.erasing import WORDS, lived
from cases.examples import at
from onestop.indicators import api as indicators
from onestop.people.models import Person

__all__ = ["standing_world", "world"]
PHONE = "0912345678"


@pytest.mark.django_db
@pytest.mark.parametrize("what", indicators.EXPORTS)
def test_of_a_whole_life_nothing_personal_is_exported(world: World, tmp_path: Path, what: str) -> None:
    Person.objects.filter(pk=world.citizen.person_id or 0).update(phone=PHONE)
    code = lived(world)
    path, rows = indicators.export(what, form="csv", out=tmp_path, as_of=at(31).date())
    said = path.read_text("utf-8-sig")

    assert (code in said) == (what in ("cases", "events"))
    assert rows or what == "ratings"
    assert [one for one in (*WORDS, "074190000123", PHONE) if one in said] == []


def test_no_address_exports() -> None:
    views = [getattr(route.callback, "__module__", "") for _, route in routes(get_resolver().url_patterns)]

    assert [one for one in views if "export" in one] == []
