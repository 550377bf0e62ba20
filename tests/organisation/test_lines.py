"""Bodies of other sectors stand under the line of their ministry, never under the People's Committee they serve."""

from datetime import date, datetime

import pytest

from onestop.kernel.bilingual import Text
from onestop.kernel.times import LOCAL
from onestop.organisation import api
from onestop.organisation.domain.line import Superior
from onestop.organisation.domain.record import PARTNER_KINDS
from onestop.organisation.lines import lines

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=LOCAL)
TODAY = NOW.date()
POLICE = "H09.31.03.CA"


@pytest.fixture(autouse=True)
def _province() -> None:
    api.forget()
    api.load_province(NOW)


def superior(code: str, on: date = TODAY) -> str:
    said = api.superior(code, on)
    return said.vi if said else ""


def test_every_kind_of_body_of_another_sector_has_its_line_and_says_how_surely() -> None:
    assert lines().keys() == set(PARTNER_KINDS)
    assert all(one.source and one.checked for one in lines().values())
    assert all(one.superiors[-1].until is None for one in lines().values())


def test_each_body_names_its_superior_in_the_line_and_none_a_committee() -> None:
    assert superior(POLICE) == "Công an tỉnh Bình Dương"
    assert superior("H09.BH") == "Bảo hiểm xã hội Việt Nam"
    assert superior("H09.TH") == "Cục Thuế"
    bodies = [one.code for one in api.all_on(TODAY) if one.is_partner]
    assert not [code for code in bodies if not superior(code) or "Ủy ban nhân dân" in superior(code)]


def test_while_districts_had_police_that_of_a_commune_stood_under_it() -> None:
    assert superior(POLICE, date(2025, 2, 28)) == "Công an thành phố Thủ Dầu Một"
    assert superior(POLICE, date(2025, 3, 1)) == "Công an tỉnh Bình Dương"


def test_what_belongs_to_the_territory_names_the_authority_above() -> None:
    assert superior("H09.05") == "Ủy ban nhân dân tỉnh Bình Dương"
    assert superior("H09") == ""


def test_an_agency_that_ended_names_nobody_and_one_that_never_was_is_unknown() -> None:
    assert superior("H09.31", date(2025, 6, 30)) == "Ủy ban nhân dân tỉnh Bình Dương"
    assert superior("H09.31") == ""
    with pytest.raises(api.UnknownAgency):
        api.superior("H09.99", TODAY)


def test_a_superior_called_after_a_unit_that_is_not_there_is_passed_over() -> None:
    assert Superior(name=Text("Công an {district}", "{district} Police")).called({}) is None
