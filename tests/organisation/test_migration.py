"""A province loaded before parents had days keeps its tree."""

from datetime import date

import pytest

from migrated import migrated_back
from onestop.organisation import api
from onestop.runtime.api import raw

BEFORE = ("organisation", "0002_one_name_at_a_time")


@pytest.mark.django_db(transaction=True)
def test_whoever_stood_under_a_parent_stands_under_it_for_as_long_as_it_bears_a_name() -> None:
    with migrated_back(*BEFORE) as executor:
        old = executor.loader.project_state([BEFORE]).apps
        agency, period = old.get_model("organisation", "Agency"), old.get_model("organisation", "AgencyPeriod")
        province = agency.objects.create(code="H09", kind="province")
        town = agency.objects.create(code="H09.34", kind="district", parent=province)
        for row, name, begin, end in (
            (province, "Tỉnh", date(2020, 1, 1), None),
            (town, "Thị xã", date(2020, 2, 1), date(2024, 5, 1)),
            (town, "Thành phố", date(2024, 5, 1), date(2025, 7, 1)),
        ):
            period.objects.create(
                agency=row, name_vi=name, name_en=name, valid_from=begin, valid_until=end, folded=name, sort_key=name
            )
    api.forget()
    assert [(view.parent_code, view.valid_from, view.valid_until) for view in api.history("H09.34")] == [
        ("H09", date(2020, 2, 1), date(2024, 5, 1)),
        ("H09", date(2024, 5, 1), date(2025, 7, 1)),
    ]
    assert api.province_codes(date(2025, 1, 1)) == ("H09",)
    api.forget()


@pytest.mark.django_db(transaction=True)
def test_what_was_made_anew_may_be_read_by_whom_it_could_before() -> None:
    asked = "SELECT has_table_privilege('onestop_app', %s, 'SELECT')"
    tables = ("organisation_agencyparent", "people_user", "notices_message")
    before = [raw(asked, [table]) for table in tables]
    with migrated_back(*BEFORE):
        pass

    assert [raw(asked, [table]) for table in tables] == before == [[(True,)]] * len(tables)
