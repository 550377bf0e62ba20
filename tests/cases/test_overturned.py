"""An upheld complaint has its effect: what was overturned does not turn the dossier away again, nor does whoever did it."""

from dataclasses import replace

import pytest

from onestop.cases import store
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reopening import GroundOverturned

from .conftest import World
from .test_reopened import COUNTER, done, reopened, turned_away

pytestmark = pytest.mark.django_db
COLLEAGUE = replace(COUNTER, key="colleague@commune")


def test_not_again_for_the_reason_that_was_overturned_whoever_does_it(world: World) -> None:
    new = reopened(turned_away(world))
    for by in (COUNTER, COLLEAGUE):
        with pytest.raises(GroundOverturned):
            done(new.code, "refuse_intake", by, 11, reasons=["not_eligible"], note="Không thường trú tại xã")
    with pytest.raises(GroundOverturned):
        done(new.code, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_agency", "not_eligible"], note="Thuộc xã bên")
    assert store.load(new.code).file.outcome is None


def test_nor_for_another_reason_by_whoever_turned_it_away(world: World) -> None:
    new = reopened(turned_away(world))
    for by in (COUNTER, replace(COLLEAGUE, same_person=frozenset({COUNTER.key}))):
        with pytest.raises(FourEyes):
            done(new.code, "refuse_intake", by, 11, reasons=["wrong_agency"], note="Thuộc xã bên")
    done(new.code, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_agency"], note="Thuộc xã bên")
    assert store.load(new.code).file.outcome == "not_accepted"


def test_it_may_be_accepted_by_anybody_of_the_counter(world: World) -> None:
    new = reopened(turned_away(world))
    done(new.code, "accept", COUNTER, 11)

    assert store.load(new.code).file.received_at is not None


def test_a_case_that_takes_up_none_is_turned_away_as_ever(world: World) -> None:
    turned_away(world)
    assert store.load(turned_away(world, hour=10)).file.outcome == "not_accepted"
