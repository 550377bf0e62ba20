"""Our procedures through the years: each edition is the law of its days, decided by whoever decided then."""

from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from onestop.catalogue.api import load_own, version_in_force
from onestop.catalogue.domain.draft import refuse_unsound
from onestop.catalogue.domain.editions import Edition, editions_of
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import DATA, read_yaml, shared_parts, written_procedures
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation

from .records import NOW, TODAY
from .test_own_data import draft, version_of

PROCEDURES = written_procedures()
by_code = pytest.mark.parametrize("written", PROCEDURES, ids=[written["code"] for written in PROCEDURES])
ACTS: dict[str, Any] = read_yaml(DATA / "acts.yaml")["acts"]
DISTRICTS_ENDED = date(2025, 7, 1)
"""Resolution 203/2025/QH15: the district level ended its work."""
LOOKED_THROUGH = date(2026, 11, 26)
"""When our procedures were last compared with what is in force."""


def spans(written: dict[str, Any]) -> list[tuple[Edition, date | None]]:
    """Each edition with the day on which the next one begins."""
    editions = [*editions_of(written)]
    return list(zip(editions, [*(one.since for one in editions[1:]), None], strict=True))


@by_code
def test_editions_follow_each_other(written: dict[str, Any]) -> None:
    days = [edition.since for edition, _ in spans(written)]
    assert all(before < after for before, after in pairwise(days))


@by_code
def test_an_edition_cites_only_acts_that_were_in_force(written: dict[str, Any]) -> None:
    for edition, ends in spans(written):
        for number in edition.written["legal_bases"]:
            act = ACTS[number]
            assert act["from"] <= edition.since, f"{number} began after {edition.since}"
            last = ends or TODAY
            assert last <= act.get("until", last), f"{number} had ended before {last}"


@by_code
def test_what_one_of_several_results_rests_on_is_of_what_its_procedure_rests_on(written: dict[str, Any]) -> None:
    for edition in editions_of(written):
        steps = definition_of(edition.written, shared_parts())["process"]["nodes"].values()
        own = {number for step in steps for number in step.get("apart", {}).get("legal_bases", ())}
        assert own <= set(edition.written["legal_bases"])


@by_code
def test_an_act_that_was_replaced_has_a_newer_edition_after_it(written: dict[str, Any]) -> None:
    newest, _ = spans(written)[-1]
    ended = {number: ACTS[number].get("until", date.max) for number in newest.written["legal_bases"]}
    assert [number for number, day in ended.items() if day <= LOOKED_THROUGH] == []


def test_every_act_that_is_kept_is_cited() -> None:
    cited = {act for one in PROCEDURES for edition in editions_of(one) for act in edition.written["legal_bases"]}
    assert set(ACTS) == cited


@by_code
def test_every_edition_can_be_carried_out(written: dict[str, Any]) -> None:
    for edition in editions_of(written):
        refuse_unsound(draft(definition_of(edition.written, shared_parts())))


@by_code
def test_no_district_decides_once_districts_have_ended(written: dict[str, Any]) -> None:
    for edition, ends in spans(written):
        who = {edition.written.get("competent"), *edition.written["levels"]}
        if ends is None or ends > DISTRICTS_ENDED:
            assert "district" not in who, edition.since


def test_a_paper_of_a_later_law_was_not_asked_for_before() -> None:
    written = {
        "components": [{"code": "old"}, {"code": "new", "from": date(2025, 7, 1)}],
        "competent": "commune",
        "since": date(2025, 7, 1),
        "earlier": [{"since": date(2020, 1, 1), "competent": "district"}],
    }
    before, now = editions_of(written)
    assert [one["code"] for one in before.written["components"]] == ["old"]
    assert [one["code"] for one in now.written["components"]] == ["old", "new"]
    assert (before.written["competent"], now.written["competent"]) == ("district", "commune")


def test_a_chairman_decides_only_where_he_is_said_to() -> None:
    written = {"components": [], "competent": "commune", "decided_by": "chairman", "since": TODAY}
    district, now = editions_of({**written, "earlier": [{"since": date(2020, 1, 1), "competent": "district"}]})
    assert "decided_by" not in district.written
    assert now.written["decided_by"] == "chairman"


@pytest.mark.parametrize("code", ["1.001662", "1.001776", "1.010723", "1.011607"])
def test_where_the_chairman_decides_nobody_signs_for_the_committee(code: str) -> None:
    written = next(one for one in PROCEDURES if one["code"] == code)
    assert version_of(written).decided_by_head
    assert not version_of({**written, "decided_by": None}).decided_by_head
    assert any(note["about"] in ("decided_by", "competent") for note in written["notes"])


@pytest.mark.parametrize("code", ["2.001583", "2.001610"])
def test_half_the_charge_of_an_enterprise_is_due_until_the_end_of_2026(code: str) -> None:
    """Circular 64/2025/TT-BTC; from 2027 on it is again the 50,000 of Circular 47/2019."""
    written = next(one for one in PROCEDURES if one["code"] == code)

    def at_the_counter(day: date) -> int:
        current = [edition for edition in editions_of(written) if edition.since <= day][-1]
        return int(current.written["channels"]["in_person"]["fee"])

    assert at_the_counter(date(2025, 6, 30)) == 150_000
    assert at_the_counter(date(2025, 7, 1)) == at_the_counter(date(2026, 12, 31)) == 125_000
    assert at_the_counter(date(2027, 1, 1)) == 150_000


def test_who_decided_before_replaces_whoever_receives_now() -> None:
    written = {"components": [], "received_elsewhere": {}, "earlier": [{"since": TODAY, "competent": "H09.02"}]}
    before, now = editions_of(written)
    assert "received_elsewhere" not in before.written
    assert "received_elsewhere" in now.written


def test_conditions_of_a_later_act_are_in_no_edition_before_it() -> None:
    earlier = [{"since": date(2020, 1, 1)}, {"since": date(2025, 1, 1)}]
    written = {
        "components": [],
        "conditions": {},
        "conditions_from": date(2025, 1, 1),
        "since": TODAY,
        "earlier": earlier,
    }
    assert ["conditions" in one.written for one in editions_of(written)] == [False, True, True]


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
def test_a_building_permit_was_the_district_s_and_is_the_commune_s() -> None:
    assert version_in_force("1.013225", date(2025, 6, 30)).competent == {"level": "district"}
    assert version_in_force("1.013225", date(2025, 7, 1)).competent == {"level": "commune"}
    assert "15/2021/NĐ-CP" in version_in_force("1.013225", date(2022, 1, 1)).legal_bases
    assert version_in_force("1.013225", date(2025, 6, 30)).valid_until == date(2025, 7, 1)


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
def test_whoever_decides_today_is_there() -> None:
    for written in PROCEDURES:
        competent = version_in_force(written["code"], TODAY).competent
        if "agency" in competent:
            assert organisation.agency(competent["agency"], TODAY).handles_cases
        elif competent:
            assert any(one.kind == competent["level"] for one in organisation.handling_agencies(TODAY))


@pytest.mark.django_db
def test_a_catalogue_loaded_in_the_past_waits_for_the_law_of_later_days() -> None:
    then = datetime(2021, 9, 28, 9, 0, tzinfo=LOCAL)
    organisation.load_province(then)
    load_own(then)
    assert version_in_force("1.001612", then.date()).competent == {"level": "district"}
    assert version_in_force("1.001612", TODAY).competent == {"level": "commune"}
    assert load_own(NOW) == 0


@by_code
def test_no_district_works_on_a_dossier_once_districts_have_ended(written: dict[str, Any]) -> None:
    for edition, ends in spans(written):
        if ends is None or ends > DISTRICTS_ENDED:
            steps = edition.written["steps"]
            assert not {word for word in ("huyện", "Phòng Tư pháp", "Phòng Kinh tế") if word in steps["vi"]}, (
                edition.since
            )
            assert "district" not in steps["en"].lower(), edition.since
