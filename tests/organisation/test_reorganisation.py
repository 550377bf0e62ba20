"""Both eras side by side: three tiers to 30 June 2025, two tiers after."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
import yaml
from django.db import IntegrityError, connection

from beside import DATA, needs
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.organisation import api
from onestop.organisation.models import Agency, AgencyParent, AgencyPeriod, AgencySuccession
from onestop.people import api as people
from onestop.runtime.api import transaction

pytestmark = pytest.mark.django_db
LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)
LOADED = datetime(2021, 9, 28, 8, 0, tzinfo=LOCAL)
CARRIED_OUT = datetime(2025, 6, 20, 8, 0, tzinfo=LOCAL)
WRITTEN = """
decision: Nghị quyết số 1685/NQ-UBTVQH15
valid_from: 2025-07-01
end: [H09.31, H09.31.03, H09.31.05, H09.31.01]
open:
  - {code: H09.61, kind: commune, under: H09, statistical: "25747", unit_type: ward, vi: Phường Thủ Dầu Một, en: Thu Dau Mot Ward}
  - {code: H09.62, kind: commune, under: H09, statistical: "25750", unit_type: ward, vi: Phường Phú Lợi, en: Phu Loi Ward}
move: [WARDS]
succeed:
  - {from: H09.31.03, to: H09.61, kind: merged, share: 100}
  - {from: H09.31.05, to: H09.61, kind: merged}
  - {from: H09.31.01, to: H09.61, kind: split, share: 60, takes_files: true}
  - {from: H09.31.01, to: H09.62, kind: split, share: 40}
  - {from: H09.31, to: H09.61, kind: abolished}
"""
OPENED = {"kind": "commune", "under": "H09", "vi": "Phường Mới", "en": "New Ward"}
RENAMED = {"code": "H09.02", "vi": "Sở Nội chính", "en": "Department of Internal Affairs"}
SUCCEEDS = {"from": "H09.02", "to": "H09.03", "kind": "merged"}
STAYING = [f"H09.31.{n:02}" for n in (2, 4, *range(6, 15))]


@pytest.fixture(autouse=True)
def _province() -> None:
    api.forget()
    api.load_province(LOADED)


def decision(**changes: Any) -> api.Reorganisation:
    written = yaml.safe_load(WRITTEN.replace("[WARDS]", "[]"))
    written["move"] = [{"code": code, "under": "H09"} for code in STAYING]
    return replace(api.read_reorganisation(written), **changes)


@pytest.fixture
def two_tiers() -> int:
    return api.reorganise(decision(), by=SYSTEM, now=CARRIED_OUT)


class TestBothEras:
    pytestmark = pytest.mark.usefixtures("two_tiers")

    def test_until_the_last_day_wards_stand_under_their_city(self) -> None:
        assert [view.code for view in api.ancestors("H09.31.03", LAST_DAY)] == ["H09.31", "H09"]
        assert len([view for view in api.subtree("H09.31", LAST_DAY) if view.kind == "commune"]) == 14

    def test_from_the_first_day_wards_stand_under_the_province(self) -> None:
        assert [view.code for view in api.ancestors("H09.31.02", FIRST_DAY)] == ["H09"]
        assert api.subtree("H09.31", FIRST_DAY) == ()
        assert api.unit_of("H09.31.02", FIRST_DAY) == "H09.31.02"

    def test_a_new_ward_opens_with_its_section(self) -> None:
        assert api.one_stop_of("H09.61", FIRST_DAY).name.vi == "Bộ phận Một cửa phường Thủ Dầu Một"
        with pytest.raises(api.UnknownAgency):
            api.agency("H09.61", LAST_DAY)

    def test_a_section_ends_with_its_agency(self) -> None:
        with pytest.raises(api.UnknownAgency):
            api.one_stop_of("H09.31.03", FIRST_DAY)

    def test_a_merged_ward_is_where_its_successor_is(self) -> None:
        assert api.successor_of("H09.31.03", FIRST_DAY) == "H09.61"
        assert api.successor_of("H09.31.03", LAST_DAY) == "H09.31.03"
        assert api.is_under("H09.31.03", "H09.61", FIRST_DAY)
        assert api.is_under("H09.31.03", "H09", FIRST_DAY)
        assert not api.is_under("H09.31.03", "H09.61", LAST_DAY)

    def test_a_split_ward_has_two_successors_and_one_of_them_has_its_files(self) -> None:
        assert api.successors_of("H09.31.01", FIRST_DAY) == ("H09.61", "H09.62")
        assert api.successor_of("H09.31.01", FIRST_DAY) == "H09.61"

    def test_each_ward_says_what_the_wards_it_stands_for_were_called(self) -> None:
        earlier = api.earlier_names(FIRST_DAY)
        assert [name.vi for name in earlier["H09.61"]] == ["Phường Hiệp Thành", "Phường Phú Cường", "Phường Phú Thọ"]
        assert [name.vi for name in earlier["H09.62"]] == ["Phường Hiệp Thành"], "shared out to two"
        assert "H09.61" not in api.earlier_names(LAST_DAY)

    def test_the_provinces_scope_loses_nothing(self) -> None:
        before = api.scope("H09", LAST_DAY, subtree=True)
        assert before < api.scope("H09", FIRST_DAY, subtree=True)

    def test_the_ledger_proves_it(self) -> None:
        assert list(api.register_matches_ledger(lambda _done, _total: None)) == []


@pytest.mark.usefixtures("two_tiers")
def test_reading_the_register_costs_five_statements_however_many_agencies_changed(
    django_assert_num_queries: Any,
) -> None:
    api.forget()
    with django_assert_num_queries(5):
        api.agency("H09", FIRST_DAY)


class TestImpossible:
    """A decision that cannot be carried out changes nothing; each fault is named."""

    @pytest.mark.parametrize(
        ("written", "fault"),
        [
            ({"end": ["H09.99"]}, "H09.99 does not exist on this day"),
            ({"end": ["H09.31"]}, "H09.31.02 would stand under nobody that exists."),
            ({"move": [{"code": "H09.31", "under": "H09.31.02"}]}, "H09.31 would stand under itself."),
            ({"move": [{"code": "H09.31.02", "under": "H09.77"}]}, "H09.31.02 would stand under nobody that exists."),
            ({"open": [OPENED | {"code": "H09.31.02"}]}, "H09.31.02 was the code of another agency"),
            ({"end": ["H09.02"], "rename": [RENAMED]}, "H09.02 both ends and changes."),
            ({"succeed": [SUCCEEDS | {"to": "H09.88"}]}, "The successor H09.88 does not exist."),
            ({"succeed": [SUCCEEDS, SUCCEEDS | {"to": "H09.04"}], "end": ["H09.02"]}, "to which one agency the files"),
            (
                {"succeed": [SUCCEEDS | {"takes_files": True}, SUCCEEDS | {"to": "H09.04", "takes_files": True}]},
                "to which one agency the files",
            ),
        ],
    )
    def test_each_fault_is_named(self, written: dict[str, Any], fault: str) -> None:
        change = api.read_reorganisation({"decision": "NQ 1", "valid_from": FIRST_DAY, **written})
        with pytest.raises(api.ReorganisationNotPossible) as refused:
            api.reorganise(change, by=SYSTEM, now=CARRIED_OUT)
        assert fault in refused.value.reason.en
        assert AgencyPeriod.objects.filter(valid_until=FIRST_DAY).count() == 0

    def test_decisions_are_carried_out_in_the_order_of_their_days(self, two_tiers: int) -> None:
        late = api.read_reorganisation({"decision": "NQ 2", "valid_from": date(2024, 1, 1), "end": ["H09.31.03"]})
        with pytest.raises(api.ReorganisationNotPossible, match="organisation"):
            api.reorganise(late, by=SYSTEM, now=CARRIED_OUT)


class TestRenaming:
    def test_a_department_goes_on_under_another_name_and_so_does_its_section(self) -> None:
        change = api.read_reorganisation({"decision": "NQ 1", "valid_from": FIRST_DAY, "rename": [RENAMED]})
        assert api.reorganise(change, by=SYSTEM, now=CARRIED_OUT) == 2
        assert api.agency("H09.02", LAST_DAY).name.vi == "Sở Tư pháp"
        assert api.agency("H09.02", FIRST_DAY).name.vi == "Sở Nội chính"
        assert api.one_stop_of("H09.02", FIRST_DAY).name.vi == "Bộ phận Một cửa Sở Nội chính"


class TestOfficials:
    """Files of a ward that was merged away are reached by its successor's officials, from that day."""

    @pytest.fixture(autouse=True)
    def _people(self, two_tiers: int) -> None:
        people.load_demo(datetime(2025, 7, 1, 8, 0, tzinfo=LOCAL))

    def actor(self, login: str, on: date) -> Any:
        account = people.user_by_login(login)
        assert account is not None
        return people.actor_of(account, datetime.combine(on, datetime.min.time(), LOCAL).replace(hour=9))

    def test_the_successors_head_decides_what_the_merged_ward_left_open(self) -> None:
        head = self.actor("head.h09.61", FIRST_DAY)
        assert head.may("cases.decide", "H09.61")
        assert head.may("cases.decide", "H09.31.03")
        assert not head.may("cases.decide", "H09.31.02")

    def test_a_split_wards_files_go_to_one_successor_only(self) -> None:
        assert self.actor("head.h09.61", FIRST_DAY).may("cases.decide", "H09.31.01")
        assert not self.actor("head.h09.62", FIRST_DAY).may("cases.decide", "H09.31.01")

    def test_the_inspector_of_the_province_goes_on_seeing_every_file(self) -> None:
        assert self.actor("inspector.h09", LAST_DAY).may("cases.see", "H09.31.03")
        assert self.actor("inspector.h09", FIRST_DAY).may("cases.see", "H09.31.03")

    def test_posts_at_the_merged_ward_lapse_with_it(self) -> None:
        people.load_demo(datetime(2025, 6, 30, 8, 0, tzinfo=LOCAL))
        assert self.actor("head.h09.31.03", LAST_DAY).may("cases.decide", "H09.31.03")
        assert not self.actor("head.h09.31.03", FIRST_DAY).may("cases.decide")


class TestTampering:
    """What somebody with SQL changes, the check names."""

    @pytest.mark.parametrize(
        ("change", "found"),
        [
            (lambda: AgencyPeriod.objects.filter(agency__code="H09.02").update(name_vi="Sở Khác"), "H09.02"),
            (lambda: AgencyPeriod.objects.filter(agency__code="H09.02").update(valid_from="2020-02-02"), "H09.02"),
            (lambda: AgencyParent.objects.filter(agency__code="H09.31.02").update(parent=key("H09.32")), "H09.31.02"),
            (lambda: Agency.objects.filter(code="H09.02").update(kind="district"), "H09.02"),
            (lambda: Agency.objects.filter(code="H09.31.02").update(statistical_code="1"), "H09.31.02"),
            (lambda: Agency.objects.create(code="H09.77", kind="commune"), "H09.77"),
            (lambda: AgencySuccession.objects.filter(share=60).update(share=61), "H09.31.01 → H09.61, 2025-07-01"),
            (lambda: AgencySuccession.objects.filter(share=40).delete(), "H09.31.01 → H09.62, 2025-07-01"),
        ],
    )
    def test_each_changed_value_is_named(self, change: Any, found: str, two_tiers: int) -> None:
        change()
        assert [one.where for one in api.register_matches_ledger(lambda _done, _total: None)] == [found]

    def test_fsck_asks_it(self) -> None:
        assert ledger.fsck(extra=[api.register_matches_ledger]) == []
        AgencyPeriod.objects.filter(agency__code="H09.02").update(name_vi="Sở Khác")
        assert [one.where for one in ledger.fsck(extra=[api.register_matches_ledger])] == ["H09.02"]

    @pytest.mark.parametrize("payload", ["{}", "not JSON", '{"agency": "H09", "agency_kind": 1}'])
    def test_an_entry_that_cannot_be_read_is_named_and_stops_nothing(self, payload: str) -> None:
        # What waits and does not hold is passed over; what has its place counts whatever became of it.
        ledger.sequence_once(CARRIED_OUT)
        (first, *_) = ledger.entries_of_types("organisation.agency_recorded")
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            cursor.execute(
                "UPDATE ledger_disclosure SET payload = %s WHERE leaf = %s", [payload.encode(), bytes(first.leaf)]
            )
            cursor.execute("RESET session_replication_role")
        (found,) = api.register_matches_ledger(lambda _done, _total: None)
        assert (found.code, found.where) == ("unreadable", "organisation")

    def test_agencies_loaded_before_the_ledger_kept_them_are_recorded_with_the_upgrade_alone(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")  # past the triggers that keep the ledger
            cursor.execute("DELETE FROM ledger_entry WHERE type = 'organisation.agency_recorded'")
            cursor.execute("RESET session_replication_role")
        Agency.objects.update(recorded_at=None)
        assert len(list(api.register_matches_ledger(lambda _done, _total: None))) == 335
        # Every start loads the province; if that recorded them, whoever inserts an agency would be believed.
        assert api.load_province(CARRIED_OUT) == 0
        assert len(list(api.register_matches_ledger(lambda _done, _total: None))) == 335
        with transaction():
            assert api.record_existing(CARRIED_OUT) == 335
        assert list(api.register_matches_ledger(lambda _done, _total: None)) == []
        with transaction():
            assert api.record_existing(CARRIED_OUT) == 0
        assert len(ledger.entries_of_types("organisation.agency_recorded")) == 335


class TestTables:
    """What the tables themselves refuse."""

    def test_an_agency_stands_under_one_at_a_time(self) -> None:
        with pytest.raises(IntegrityError, match="an_agency_stands_under_one_at_a_time"):
            AgencyParent.objects.create(agency_id=key("H09.31.02"), parent_id=key("H09.32"), valid_from=FIRST_DAY)

    def test_files_are_handed_to_one_agency(self, two_tiers: int) -> None:
        with pytest.raises(IntegrityError, match="files_are_handed_to_one_agency"):
            AgencySuccession.objects.filter(share=40).update(takes_files=True)


def key(code: str) -> int:
    return Agency.objects.get(code=code).pk


@needs("units-hcmc-2025.json")
@needs("units-binh-duong-2021.json")
def test_the_wards_of_binh_duong_as_they_were_really_merged() -> None:
    """Every unit of 2021 that the resolution names is answered for by a unit of 2025, and none by two."""
    before = json.loads((DATA / "units-binh-duong-2021.json").read_text())
    after = json.loads((DATA / "units-hcmc-2025.json").read_text())
    codes = dict(Agency.objects.exclude(statistical_code="").values_list("statistical_code", "code"))
    old = {commune["code"] for district in before["districts"] for commune in district["communes"]}
    new = [unit for unit in after["communes"] if old & set(unit.get("from_binh_duong_2021", ()))]
    merged = {code for unit in new for code in unit["from_binh_duong_2021"]} & set(codes)

    api.reorganise(api.read_reorganisation(_as_written(new, merged, codes)), by=SYSTEM, now=CARRIED_OUT)

    places = {codes[code]: api.successor_of(codes[code], FIRST_DAY) for code in merged}
    opened = {f"H09.Q{number:03}" for number in range(len(new))}
    assert len(places) > 80
    assert set(places.values()) <= opened
    assert all(api.successor_of(code, LAST_DAY) == code for code in places)
    split = [code for code in places if len(api.successors_of(code, FIRST_DAY)) > 1]
    assert codes["25741"] in split  # Hiệp Thành went to Thủ Dầu Một and to Phú Lợi
    assert api.scope("H09", LAST_DAY, subtree=True) < api.scope("H09", FIRST_DAY, subtree=True)
    assert list(api.register_matches_ledger(lambda _done, _total: None)) == []


def _as_written(new: list[dict[str, Any]], merged: set[str], codes: dict[str, str]) -> dict[str, Any]:
    """The decision as a file would say it; files go to the first successor named."""
    opened = [
        {"code": f"H09.Q{number:03}", "kind": "commune", "under": "H09", "vi": unit["name"], "en": unit["name_en"]}
        for number, unit in enumerate(new)
    ]
    handed: set[str] = set()
    succeed = []
    for unit, written in zip(new, opened, strict=True):
        for code in sorted(set(unit["from_binh_duong_2021"]) & merged):
            succeed.append(
                {"from": codes[code], "to": written["code"], "kind": "merged", "takes_files": code not in handed}
            )
            handed.add(code)
    return {
        "decision": "Nghị quyết số 1685/NQ-UBTVQH15",
        "valid_from": FIRST_DAY,
        "end": [codes[code] for code in sorted(merged)],
        "open": opened,
        "succeed": succeed,
    }
