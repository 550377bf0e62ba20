"""The province as a new data folder finds it today: two tiers, each district's files with one commune, and how one is reached."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import yaml

from onestop.kernel.actor import SYSTEM
from onestop.kernel.datatypes.phones import PhoneNotValid
from onestop.kernel.times import LOCAL
from onestop.organisation import api
from onestop.organisation.domain.recording import agency_recorded
from onestop.organisation.events import AgencyRecorded
from onestop.organisation.operations.load_province import decisions
from onestop.organisation.store import load_records

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=LOCAL)
TODAY = NOW.date()
LAST_DAY = date(2025, 6, 30)
REACHED = """
decision: 12/TB-UBND
valid_from: 2026-12-01
contact:
  - {code: H09.31.03, phone: "(0274) 3822 123", email: motcua@phucuong.vn, address: "1 Quang Trung, phường Phú Cường"}
"""


@pytest.fixture(autouse=True)
def _province() -> None:
    api.forget()
    api.load_province(NOW)


def reached(**changes: Any) -> api.Reorganisation:
    written = yaml.safe_load(REACHED)
    written["contact"][0] |= changes
    return api.read_reorganisation(written)


def test_no_district_is_left_and_every_commune_stands_under_the_province() -> None:
    kinds = {one.kind for one in api.handling_agencies(TODAY)}
    assert "district" not in kinds
    communes = [one for one in api.handling_agencies(TODAY) if one.kind == "commune"]
    assert len(communes) == 91
    assert {one.parent_code for one in communes} == {"H09"}


def test_the_land_registration_office_is_a_unit_of_its_department_and_no_committees() -> None:
    above, *_ = api.ancestors("H09.21", TODAY)
    assert (above.code, above.authority.vi) == ("H09.06", "Sở Nông nghiệp và Môi trường")
    assert api.unit_of("H09.21", TODAY) == "H09.06"


def test_a_district_is_still_known_for_the_days_it_was_there() -> None:
    assert api.agency("H09.31", LAST_DAY).kind == "district"
    assert api.agency("H09.31.03", LAST_DAY).parent_code == "H09.31"


def test_what_a_district_left_open_is_answered_for_by_the_commune_of_its_seat() -> None:
    for one in decisions():
        for ended in one.ended:
            taker = api.successor_of(ended, TODAY)
            assert taker is not None
            assert api.agency(taker, TODAY).handles_cases
    assert api.successor_of("H09.31", TODAY) == "H09.31.03"
    assert len(api.successors_of("H09.31", TODAY)) == 14


def test_the_ledger_proves_the_decisions() -> None:
    assert list(api.register_matches_ledger(lambda _done, _all: None)) == []


def test_nothing_is_invented_of_how_an_agency_is_reached() -> None:
    assert {(one.phone, one.email, one.address) for one in api.all_on(TODAY)} == {("", "", "")}


def test_an_agency_publishes_how_it_is_reached_and_its_section_says_the_same() -> None:
    api.reorganise(reached(), by=SYSTEM, now=NOW + timedelta(hours=1))
    for code in ("H09.31.03", "H09.31.03.MC"):
        found = api.agency(code, TODAY)
        assert found.phone == "02743822123"
        assert found.email == "motcua@phucuong.vn"
        assert found.address == "1 Quang Trung, phường Phú Cường"
    assert list(api.register_matches_ledger(lambda _done, _all: None)) == []


def test_a_number_nobody_can_be_called_by_is_not_published() -> None:
    with pytest.raises(PhoneNotValid):
        reached(phone="abc")


def test_an_entry_written_before_agencies_said_how_they_are_reached_says_the_same_still() -> None:
    record = load_records()["H09.02"]
    now = agency_recorded(record)
    before = AgencyRecorded(
        agency=now.agency,
        agency_kind=now.agency_kind,
        statistical_code=now.statistical_code,
        names=now.names,
        parents=now.parents,
    )
    assert before == now
