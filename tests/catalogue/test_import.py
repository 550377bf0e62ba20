"""The national catalogue comes in once, however often it is read; what is wrong with it is listed."""

import gzip
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beside import EXTRACT, NEEDS_EXTRACT
from onestop.catalogue.api import ImportReport, import_procedures, quality, version_in_force
from onestop.catalogue.domain.record import NotARecord, read_record
from onestop.catalogue.models import Version
from onestop.catalogue.operations import lines

from .records import NOW, TODAY, WriteLines, method, record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]


def changes(report: ImportReport) -> tuple[int, int, int]:
    return report.created, report.changed, report.unchanged


def test_twice_is_once(write_lines: WriteLines) -> None:
    path = write_lines(record(), record(code="1.777778"))
    assert changes(import_procedures(path, now=NOW)) == (2, 0, 0)
    count = Version.objects.count()
    assert changes(import_procedures(path, now=NOW)) == (0, 0, 2)
    assert Version.objects.count() == count


def test_a_changed_record_makes_a_new_version_and_ends_the_old(write_lines: WriteLines) -> None:
    import_procedures(write_lines(record()), now=NOW)
    later = NOW + timedelta(days=30)
    report = import_procedures(write_lines(record(name="Tên mới")), now=later)
    assert changes(report) == (0, 1, 0)
    assert version_in_force("1.777777", TODAY).name.vi == "Cấp giấy phép thử nghiệm"
    now = version_in_force("1.777777", later.date())
    assert (now.name.vi, now.number) == ("Tên mới", 2)


def test_changed_twice_on_one_day_leaves_one_in_force(write_lines: WriteLines) -> None:
    import_procedures(write_lines(record()), now=NOW)
    import_procedures(write_lines(record(name="Tên mới")), now=NOW)
    assert version_in_force("1.777777", TODAY).name.vi == "Tên mới"


def test_what_blocks_is_visible_but_not_open(write_lines: WriteLines) -> None:
    report = import_procedures(write_lines(record(methods=[method(unit=None)]), record(code="1.777778")), now=NOW)
    assert report.findings["time_without_unit"] == 1
    assert not version_in_force("1.777777", TODAY).open_for_applying
    assert version_in_force("1.777777", TODAY).channels[0].unit is None
    assert version_in_force("1.777778", TODAY).open_for_applying
    assert [kind.procedures for kind in quality(on=TODAY).kinds if kind.kind == "time_without_unit"] == [1]


def test_our_own_procedure_is_not_replaced(write_lines: WriteLines) -> None:
    path = write_lines(record(code="1.001193"))
    for _ in range(2):
        report = import_procedures(path, now=NOW)
        assert (report.kept, changes(report)) == (1, (0, 0, 0))
    assert version_in_force("1.001193", TODAY).source == "own"
    assert [kind.findings for kind in quality(on=TODAY).kinds if kind.kind == "own_version_kept"] == [1]


def test_bad_lines_are_reported_and_the_rest_comes_in(write_lines: WriteLines) -> None:
    path = write_lines("{oops", record(), "", record(code="nonsense"), record(name="Hai lần"))
    report = import_procedures(path, now=NOW)
    assert [bad["line"] for bad in report.bad] == [1, 4, 5]
    assert "already stands on line 2" in report.bad[2]["reason"]
    assert (report.read, report.created) == (4, 1)


def test_a_gzip_that_breaks_off_keeps_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl.gz"
    many = "".join(json.dumps(record(code=f"1.{800000 + n}")) + "\n" for n in range(400))
    path.write_bytes(gzip.compress(many.encode())[:-40])
    report = import_procedures(path, now=NOW)
    assert report.created > 0
    assert "cannot be read further" in report.bad[-1]["reason"]


def test_a_line_without_end_is_skipped(write_lines: WriteLines, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 5_000)
    report = import_procedures(write_lines("x" * 20_000, record()), now=NOW)
    assert (report.created, report.bad[0]["line"]) == (1, 1)


def test_a_report_is_json_with_what_was_seen(write_lines: WriteLines) -> None:
    report = import_procedures(write_lines(record(methods=[method(unit=None)])), now=NOW)
    read = json.loads(json.dumps(report.as_dict()))
    assert read["items"][0]["findings"][0] == {
        "kind": "time_without_unit",
        "field": "methods[0].time",
        "seen": "5",
        "blocking": True,
    }


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoiled=st.dictionaries(st.sampled_from(sorted(record())), anything, min_size=1, max_size=3))
def test_whatever_a_line_says_it_is_imported_once_or_refused(spoiled: dict[str, Any], write_lines: WriteLines) -> None:
    path = write_lines(json.dumps(record(**{"code": "1.999999"} | spoiled)))
    import_procedures(path, now=NOW)
    again = import_procedures(path, now=NOW)
    assert (again.created, again.changed) == (0, 0)
    assert again.unchanged + again.kept + len(again.bad) == 1


@given(spoiled=st.dictionaries(st.sampled_from(sorted(record())), anything, max_size=4))
def test_reading_a_line_gives_a_record_or_a_reason(spoiled: dict[str, Any]) -> None:
    try:
        assert read_record(json.dumps(record(**spoiled))).digest
    except NotARecord as refused:
        assert refused.reason  # noqa: PT017 - either outcome will do


@NEEDS_EXTRACT
@pytest.mark.heavy
@pytest.mark.takes(50)
def test_the_real_catalogue_comes_whole_and_the_second_time_for_nothing() -> None:
    first = import_procedures(EXTRACT, now=NOW)
    assert (first.read, first.bad) == (893, [])
    assert first.created + first.kept == 893
    # The 105 of 2.002039 stands beside a fee of its own, so it is a term that lacks its unit and no fee grown into one.
    assert (first.findings["time_without_unit"], first.findings["time_is_a_fee"]) == (327, 44)
    assert first.findings["channels_differ_in_time"] > 50
    second = import_procedures(EXTRACT, now=NOW)
    assert (second.created, second.changed) == (0, 0)
    assert second.findings == first.findings
