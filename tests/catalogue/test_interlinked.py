"""The interlinked birth: side by side until Decree 301/2026/NĐ-CP, since 1 September 2026 one after the other."""

from datetime import date
from typing import Any

from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.library import DATA, read_yaml, written_procedures

EDITIONS = {
    one.since: one.written
    for written in written_procedures()
    if written["code"] == "2.000986"
    for one in editions_of(written)
}
BEFORE, SINCE = EDITIONS[date(2025, 7, 1)], EDITIONS[date(2026, 9, 1)]


def nodes(written: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(DATA / "processes" / f"{written['process']}.yaml")["nodes"]
    return found


def steps(*, verified: bool, by_police: bool = False) -> list[str]:
    """Those of a case in which something must be verified, or nothing, in their order."""
    order, at, every = [], "check", nodes(SINCE)
    by_whom = "must_the_residence_be_verified" if by_police else "must_it_be_verified"
    while at != "end":
        node = every[at]
        order += [at] if node["kind"] == "step" else []
        ways = {True: node["branches"][0]["next"], False: node["default"]} if "branches" in node else {}
        at = ways.get(verified and at == by_whom) or node["next"]
    return order


def test_the_birth_comes_first_then_the_residence_then_insurance() -> None:
    """Art. 8.1a, 8.2 of Decree 63/2024 as amended: the certificate of birth is part of the residence dossier."""
    birth = ["civil_status", "sign"]
    assert steps(verified=False) == ["check", *birth, "residence", "insurance"]
    assert steps(verified=True) == ["check", "verify", *birth, "residence", "insurance"]
    assert steps(verified=True, by_police=True) == ["check", *birth, "residence", "verify_residence", "insurance"]


def test_each_of_its_three_results_goes_back_as_soon_as_it_is_there() -> None:
    """Art. 4.3 of Decree 63/2024 as amended."""
    yielding = [nodes(SINCE)[code]["result"]["en"] for code in steps(verified=True) if "result" in nodes(SINCE)[code]]

    assert yielding == ["Birth certificate", "Residence notice", "Health insurance card"]
    assert nodes(SINCE)["verify_residence"]["result"] == nodes(SINCE)["residence"]["result"]


def test_before_they_were_done_side_by_side() -> None:
    assert nodes(BEFORE)["three_books"]["next"] == ["civil_status", "residence", "insurance"]


def test_its_term_is_three_working_days_and_was_twenty() -> None:
    """Art. 7.2 as amended by Art. 5 of Decree 301/2026."""
    terms = [one["channels"]["in_person"]["term"] for one in (BEFORE, SINCE)]

    assert (terms, SINCE["channels"]["in_person"]["unit"]) == ([20, 3], "working_day")


def test_the_shares_of_its_steps_fit_into_the_term() -> None:
    """Into the three working days, and with a verification into the five that it then has."""
    hours = {"working_hour": 1, "working_day": 8}

    three, five = SINCE["channels"]["in_person"]["term"], SINCE["clock"]["verified_term"]
    for verified, by_police, days in ((False, False, three), (True, False, five), (True, True, five)):
        quotas = [nodes(SINCE)[step]["quota"] for step in steps(verified=verified, by_police=by_police)]
        assert sum(one["value"] * hours[one["unit"]] for one in quotas) <= days * 8
    assert (three, five) == (3, 5)
    assert BEFORE["clock"] == {}


def test_the_neighbouring_clauses_of_the_decree_are_in_its_clock() -> None:
    """Art. 4.7 (time of completing left out), 7.2 (after 15:00), 8.1b and 8.2b (a day to ask, seven working days to answer)."""
    clock = SINCE["clock"]

    assert (clock["on_supplement"], clock["cutoff"], clock["supplement_notice_within"]) == ("exclude", "15:00", 1)
    assert (clock["supplement_timeout_days"], clock["supplement_timeout_unit"]) == (7, "working_day")


def test_its_words_are_true_of_each() -> None:
    assert "trả cùng nhau" in BEFORE["steps"]["vi"]
    assert "cùng nhau" not in SINCE["steps"]["vi"]
    assert "lần lượt" in SINCE["steps"]["vi"]


def test_what_is_not_carried_is_said_with_its_source_and_only_since_then() -> None:
    def of_decree(written: dict[str, Any]) -> list[str]:
        return [one["says"]["vi"] for one in written["notes"] if "301/2026" in one["source"]]

    assert any("phiếu xin lỗi vẫn do cơ quan giải quyết hồ sơ ký" in one for one in of_decree(SINCE))
    assert of_decree(BEFORE) == []


def test_every_edition_before_keeps_its_process_and_its_term() -> None:
    former = [one for since, one in EDITIONS.items() if since < date(2026, 9, 1)]

    assert {(one["process"], one["channels"]["in_person"]["term"]) for one in former} == {("interlinked", 20)}
