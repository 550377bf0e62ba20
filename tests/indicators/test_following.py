"""Figures move by increments and always equal a full count."""

import random
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from onestop.cases import events
from onestop.feedback.events import Rated
from onestop.indicators import api as indicators
from onestop.indicators.models import CaseFact
from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import Event
from onestop.kernel.open_values import WaitingStep
from onestop.kernel.times import iso
from onestop.ledger import api as ledger

pytestmark = pytest.mark.django_db(transaction=True)

START = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
AS_OF = date(2026, 12, 31)
NOW = START + timedelta(days=401)
DAY = timedelta(days=1)


A_STEP: WaitingStep = {"step": "a", "role": "head", "due_at": None}


def follow(*, batch: int) -> int:
    return ledger.follow_once(replace(indicators.FOLLOWER, batch=batch), NOW)


def lodged(code: str, at: datetime, **changed: Any) -> events.Lodged:
    usual: dict[str, Any] = {
        "case_code": code, "procedure_code": "1.001193", "procedure_version": 1, "service_level": "L4",
        "level": "commune", "intake_agency": "H09.31.01", "support_agency": "", "competent_agency": "H09.31.01",
        "channel": "online", "assisted": False, "authenticated": True, "identified": True, "lodged_at": iso(at),
    }  # fmt: skip
    return events.Lodged(**usual | changed)


def record(happened: list[tuple[datetime, Event]]) -> None:
    """Record events, each chained to the one before of its case, and give them their places."""
    for at, event in happened:
        code = event.payload()["case_code"]
        earlier = ledger.entries_of_case(code)
        entry = ledger.seal(event, at=at, by=SYSTEM, case=code, prev=earlier[-1].leaf if earlier else None)
        ledger.record([entry])
    ledger.sequence_once(START + timedelta(days=400))


def a_life(code: str, at: datetime, rng: random.Random) -> list[tuple[datetime, Event]]:
    """A case that stops wherever chance stops it."""
    hour = timedelta(hours=1)
    online = rng.random() < 0.4
    agency = rng.choice(["H09.31.01", "H09.31.02"])
    first = lodged(code, at, channel="online" if online else "in_person", competent_agency=agency, identified=online)
    life: list[tuple[datetime, Event]] = [(at, first)]
    due, done = at + 48 * hour, at + rng.choice([24, 72]) * hour
    life.append(
        (at + hour, events.Accepted(case_code=code, received_at=iso(at + hour), due_at=iso(due), tasks=[A_STEP]))
    )
    decided = events.Decided(
        case_code=code, outcome="granted", reasons=[], finished_at=iso(done), due_at=iso(due), late=done > due
    )
    life.append((done, decided))
    life.append((done + hour, events.Returned(case_code=code, returned_at=iso(done + hour), delivery="counter")))
    scores = dict.fromkeys(("access", "procedure", "officials", "result", "handling"), None)
    life.append((done + 2 * hour, Rated(case_code=code, overall=rng.randint(1, 5), assisted=False, **scores)))
    return life[: rng.randint(1, len(life))]


def test_no_case_is_no_data() -> None:
    assert indicators.figure("cases_on_time", as_of=AS_OF).value is None


def test_a_case_counts_on_the_day_it_finishes_and_is_found_behind_the_figure() -> None:
    rng = random.Random(1)
    life: list[tuple[datetime, Event]] = []
    while len(life) < 5:
        life = a_life("H09.31.01-260302-0001", START, rng)
    record(life[:2])
    indicators.follow_all(NOW)
    assert indicators.figure("cases_on_time", as_of=AS_OF).denominator == 0

    record(life[2:])
    indicators.follow_all(NOW)
    figure = indicators.figure("cases_on_time", as_of=AS_OF)
    assert figure.denominator == 1
    behind = indicators.cases_behind("cases_on_time", as_of=AS_OF)
    assert [row["case_code"] for row in behind.items] == ["H09.31.01-260302-0001"]
    assert behind.items[0]["counts"] == figure.numerator


@pytest.mark.parametrize("seed", range(4))
def test_increments_equal_a_full_count_whatever_the_batches(seed: int) -> None:
    rng = random.Random(seed)
    lives = [a_life(f"H09.31.01-260302-{n:04}", START + timedelta(hours=7 * n), rng) for n in range(60)]
    happened = sorted((step for life in lives for step in life), key=lambda step: step[0])
    cut = rng.randrange(1, len(happened))
    for part in (happened[:cut], happened[cut:]):
        record(part)
        while follow(batch=rng.randint(1, 40)):
            pass
    assert indicators.wrong_cells() == []
    assert indicators.wrong_facts() == []
    listed = indicators.cases_behind("cases_authenticated", as_of=AS_OF, limit=500).items
    assert len(listed) == indicators.figure("cases_authenticated", as_of=AS_OF).denominator == 60


def test_a_wrong_cell_and_a_wrong_fact_are_found() -> None:
    record([(START, lodged("H09.31.01-260302-0001", START))])
    indicators.follow_all(NOW)
    run("UPDATE indicators_cell SET denominator = denominator + 1 WHERE scope = 'province'")
    run("UPDATE indicators_case_fact SET assisted = NOT assisted")
    assert {cell["scope"] for cell in indicators.wrong_cells()} >= {"province"}
    assert indicators.wrong_facts() == ["H09.31.01-260302-0001"]


def fsck() -> list[ledger.Finding]:
    return ledger.fsck(projections=[indicators.FACTS], extra=[indicators.cells_hold])


def test_fsck_names_a_changed_cell_and_a_changed_fact() -> None:
    record([(START, lodged("H09.31.01-260302-0001", START))])
    indicators.follow_all(NOW)
    assert fsck() == []
    run("UPDATE indicators_cell SET denominator = 7 WHERE scope = 'agency'")
    run("UPDATE indicators_case_fact SET channel = 'postal'")
    found = fsck()
    assert {one.code for one in found} == {"wrong_fact", "wrong_figure"}
    assert any("7" in one.text.vi and "H09.31.01" in one.text.vi for one in found)


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("column", [column.name for column in CaseFact._meta.concrete_fields])
def test_a_changed_fact_is_named_by_its_column(column: str) -> None:
    code = "H09.31.01-260302-0001"
    record(a_whole_life(code))
    indicators.follow_all(NOW)
    assert indicators.wrong_facts() == []
    kind = CaseFact._meta.get_field(column).get_internal_type()
    changed = {"BooleanField": "NOT {}", "TextField": "{} || 'x'", "DateTimeField": "{} + interval '1 microsecond'"}
    run(f"UPDATE indicators_case_fact SET {column} = {changed.get(kind, '{} + 1').format(column)}")  # noqa: S608
    found = ledger.mismatches([indicators.FACTS])
    if column == "case_code":
        assert [one.where for one in found] == [code, f"{code}x"]
    else:
        assert [one.text.en.rpartition("says: ")[2] for one in found] == [f"{column}."]


def a_whole_life(code: str) -> list[tuple[datetime, Event]]:
    rng = random.Random(1)
    while len(life := a_life(code, START, rng)) < 5:
        pass
    return life


def test_a_missing_fact_and_one_nobody_told_of_are_named() -> None:
    record([(START, lodged(f"H09.31.01-260302-{n:04}", START)) for n in range(3)])
    indicators.follow_all(NOW)
    run("DELETE FROM indicators_case_fact WHERE case_code LIKE '%0001'")
    run("UPDATE indicators_case_fact SET case_code = 'H09.31.01-260302-0009' WHERE case_code LIKE '%0002'")
    assert sorted(indicators.wrong_facts()) == [f"H09.31.01-260302-{n:04}" for n in (1, 2, 9)]


def test_only_entries_the_follower_has_read_count() -> None:
    """It has read one lodging of two, and nothing of what came after."""
    record(a_whole_life("H09.31.01-260302-0001"))
    record(a_whole_life("H09.31.01-260302-0002"))
    assert indicators.wrong_facts() == []
    for _ in range(7):
        follow(batch=1)
        assert indicators.wrong_facts() == []
    run("UPDATE ledger_follower SET next_seq = next_seq - 1")
    assert indicators.wrong_facts() == ["H09.31.01-260302-0002"]


def test_a_fact_of_a_case_not_read_yet_is_one_too_many() -> None:
    record([(START, lodged("H09.31.01-260302-0001", START))])
    indicators.follow_all(NOW)
    run("UPDATE ledger_follower SET next_seq = 0")
    assert indicators.wrong_facts() == ["H09.31.01-260302-0001"]


def test_a_cell_of_no_known_measure_is_found() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO indicators_cell (measure, scope, key, day, numerator, denominator) "
            "VALUES ('typed_in', 'province', '', '2026-03-02', 9, 10)"
        )
    assert [cell["measure"] for cell in indicators.wrong_cells()] == ["typed_in"]


@pytest.mark.parametrize("as_of", [date(2026, 12, 31), date(2026, 3, 3), date(2027, 3, 2), date(2027, 2, 28)])
def test_every_agency_adds_up_to_the_province_whatever_the_day(as_of: date) -> None:
    rng = random.Random(3)
    record([step for n in range(40) for step in a_life(f"H09.31.01-260302-{n:04}", START + n * DAY * 9, rng)])
    indicators.follow_all(NOW)
    codes = [measure.code for measure in indicators.CASE_MEASURES]
    agencies = indicators.by_agency(codes, as_of=as_of).values()
    for code in codes:
        own = [figures[code] for figures in agencies if code in figures]
        whole = indicators.figure(code, as_of=as_of)
        assert sum(figure.numerator for figure in own) == whole.numerator
        assert sum(figure.denominator for figure in own) == whole.denominator


def test_pages_of_a_drill_down_meet_without_gap_or_overlap() -> None:
    record([(START, lodged(f"H09.31.01-260302-{n:04}", START)) for n in range(25)])
    indicators.follow_all(NOW)
    seen: list[str] = []
    key = None
    while True:
        page = indicators.cases_behind("cases_authenticated", as_of=AS_OF, after=key, limit=10)
        seen += [row["case_code"] for row in page.items]
        key = page.next
        if key is None:
            break
    assert len(seen) == len(set(seen)) == 25


def test_an_altered_page_key_is_refused() -> None:
    with pytest.raises(indicators.BadPageKey):
        indicators.cases_behind("cases_authenticated", as_of=AS_OF, after="yesterday~x")


def test_the_figures_read_the_same_from_the_export_in_plain_sql(tmp_path: Any) -> None:
    import duckdb

    rng = random.Random(7)
    record([step for n in range(40) for step in a_life(f"H09.31.01-260302-{n:04}", START, rng)])
    indicators.follow_all(NOW)
    path, rows = indicators.export("cases", form="parquet", out=tmp_path, as_of=AS_OF)
    assert rows == 40
    ours = indicators.figure("cases_resolved_online", as_of=AS_OF)
    finished = duckdb.read_parquet(str(path)).filter("finished_at IS NOT NULL")
    online = finished.filter("channel = 'online' AND service_level IN ('L3', 'L4', 'FULL', 'PARTIAL')")
    assert (len(online), len(finished)) == (ours.numerator, ours.denominator)


def test_an_export_in_csv_carries_the_same_rows(tmp_path: Any) -> None:
    record([(START, lodged("H09.31.01-260302-0001", START))])
    indicators.follow_all(NOW)
    path, rows = indicators.export("cases", form="csv-plain", out=tmp_path, as_of=AS_OF)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert rows == 1
    assert lines[0].split(",") == [name for name in asdict(an_example()) if not name.startswith("rat")]


def an_example() -> indicators.CaseFact:
    (entry,) = ledger.entries_of_case("H09.31.01-260302-0001")
    fact = indicators.fact_from([entry])
    assert fact is not None
    return fact
