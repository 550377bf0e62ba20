"""What another module records about a case tells of it, and changes nothing in it."""

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.events import LatenessNoted
from onestop.cases.operations.record_about import ChangesTheCase
from onestop.kernel.times import iso
from onestop.ledger import api as ledger
from onestop.runtime.api import transaction

from .conftest import World
from .examples import HEAD, at

pytestmark = pytest.mark.django_db


def test_what_changes_a_case_is_not_recorded_beside_its_row(world: World) -> None:
    code = world.lodge()
    late = LatenessNoted(case_code=code, at=iso(at(9)), due_at=iso(at(8)))

    with pytest.raises(ChangesTheCase), transaction():
        cases.record_about(store.load(code), [late], by=HEAD, now=at(9))

    assert [one.type for one in ledger.entries_of_case(code)] == ["cases.lodged"]
