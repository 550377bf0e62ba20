"""Whoever changes what is kept of an erased case can put anything there: it is found, and stops no check."""

import pytest

from .conftest import World
from .erasing import erased, faults, lived
from .tampering import tampered

pytestmark = pytest.mark.django_db


@pytest.mark.exhaustive
@pytest.mark.parametrize("column", ["amendments", "conflicts", "fees", "given_back", "remarks", "reopenings"])
def test_a_list_of_something_else_is_found(world: World, column: str) -> None:
    erased(lived(world))
    assert faults() == []

    for kept in ('["x"]', '[{"nobody": 1}]', "[null]", "7", "null"):
        with tampered(f"UPDATE cases_case SET {column} = %s::jsonb", kept):  # noqa: S608 - one of ours
            assert "wrong_case" in {one.code for one in faults()}, kept
