"""Ratings are told in groups of ten and more: on pages, in figures and in exports."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from onestop.feedback.events import Rated
from onestop.indicators import api as indicators
from onestop.kernel.event import Event

from .test_following import NOW, START, lodged, record

pytestmark = pytest.mark.django_db(transaction=True)
MEASURE = "cases_satisfied"
AS_OF = date(2026, 5, 20)
SCORES: dict[str, Any] = dict.fromkeys(("access", "procedure", "officials", "result", "handling"))


def rate(agency: str, month: int, overall: list[int]) -> None:
    """Cases of an agency, lodged and rated in a month of 2026."""
    happened: list[tuple[Any, Event]] = []
    for number, score in enumerate(overall):
        code = f"{agency}-26{month:02}02-{number:04}"
        at = START.replace(month=month) + timedelta(hours=number)
        happened += [(at, lodged(code, at, competent_agency=agency))]
        happened += [(at + timedelta(hours=1), Rated(case_code=code, overall=score, assisted=False, **SCORES))]
    record(happened)
    indicators.follow_all(NOW)


@pytest.fixture
def some_ratings() -> None:
    """One agency with ten in March and three in April; another with six and seven."""
    rate("H09.31.01", 3, [5] * 8 + [1] * 2)
    rate("H09.31.01", 4, [1, 2, 5])
    rate("H09.31.02", 3, [4] * 6)
    rate("H09.31.02", 4, [4, 4, 4, 4, 4, 4, 1])


def test_nine_ratings_are_no_figure_and_not_even_a_number() -> None:
    rate("H09.31.01", 3, [5] * 9)

    assert indicators.figure(MEASURE, as_of=AS_OF) == indicators.Figure(MEASURE, 0, 0)
    assert indicators.by_agency([MEASURE], as_of=AS_OF) == {}
    assert indicators.by_month(MEASURE, as_of=AS_OF) == []


@pytest.mark.usefixtures("some_ratings")
def test_province_agencies_and_months_add_up_to_the_same_blocks() -> None:
    assert indicators.figure(MEASURE, as_of=AS_OF) == indicators.Figure(MEASURE, 20, 23)
    assert indicators.by_agency([MEASURE], as_of=AS_OF) == {
        "H09.31.01": {MEASURE: indicators.Figure(MEASURE, 8, 10)},
        "H09.31.02": {MEASURE: indicators.Figure(MEASURE, 12, 13)},
    }
    assert indicators.by_month(MEASURE, as_of=AS_OF) == [
        (date(2026, 3, 1), indicators.Figure(MEASURE, 8, 10)),
        (date(2026, 4, 1), indicators.Figure(MEASURE, 12, 13)),
    ]
    assert indicators.figure(MEASURE, as_of=AS_OF, scope="agency", key="H09.31.02").denominator == 13


@pytest.mark.usefixtures("some_ratings")
@pytest.mark.parametrize("day", [date(2026, 4, 4), date(2026, 4, 20), date(2026, 5, 3)])
def test_within_a_month_no_figure_moves(day: date) -> None:
    assert indicators.figure(MEASURE, as_of=day) == indicators.Figure(MEASURE, 8, 10)


@pytest.mark.usefixtures("some_ratings")
def test_a_drill_down_ends_at_groups_never_at_a_case() -> None:
    measure = indicators.MEASURES[MEASURE]

    blocks = indicators.blocks_behind(measure, as_of=AS_OF).items

    assert [(one.agency, one.first.month, one.last.month, one.satisfied, one.ratings) for one in blocks] == [
        ("H09.31.02", 3, 4, 12, 13),
        ("H09.31.01", 3, 3, 8, 10),
    ]
    with pytest.raises(indicators.TooFine):
        indicators.cases_behind(MEASURE, as_of=AS_OF)
    with pytest.raises(indicators.TooFine):
        indicators.figure(MEASURE, as_of=AS_OF, scope="procedure", key="1.001193")


@pytest.mark.usefixtures("some_ratings")
def test_pages_of_groups_meet() -> None:
    measure = indicators.MEASURES[MEASURE]
    first = indicators.blocks_behind(measure, as_of=AS_OF, limit=1)
    second = indicators.blocks_behind(measure, as_of=AS_OF, limit=1, after=first.next)

    assert [one.agency for page in (first, second) for one in page.items] == ["H09.31.02", "H09.31.01"]
    assert second.next is None
    with pytest.raises(indicators.BadPageKey):
        indicators.blocks_behind(measure, as_of=AS_OF, after="yesterday~x")


@pytest.mark.usefixtures("some_ratings")
def test_the_cases_behind_another_figure_do_not_say_how_they_were_rated() -> None:
    (first, *_rest) = indicators.cases_behind("cases_authenticated", as_of=AS_OF).items

    assert not [name for name in first if name.startswith("rat")]


def exported(what: str, folder: Path) -> list[dict[str, str]]:
    path, _rows = indicators.export(what, form="csv-plain", out=folder, as_of=AS_OF)
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.usefixtures("some_ratings")
def test_no_export_says_how_a_case_was_rated(tmp_path: Path) -> None:
    cases, events, figures = (exported(what, tmp_path) for what in ("cases", "events", "figures"))

    assert not [name for name in cases[0] if "rat" in name and name != "authenticated"]
    rated = [row for row in events if row["type"] == "feedback.rated"]
    assert len(rated) == 26
    assert {(row["payload"], row["at"][10:19]) for row in rated} == {("", "T00:00:00")}
    assert {json.loads(row["payload"])["case_code"][:3] for row in events if row not in rated} == {"H09"}
    assert MEASURE not in {row["measure"] for row in figures}


@pytest.mark.usefixtures("some_ratings")
@pytest.mark.parametrize("form", ["csv", "csv-plain", "xlsx", "parquet"])
def test_ratings_are_exported_by_the_group(tmp_path: Path, form: str) -> None:
    _path, rows = indicators.export("ratings", form=form, out=tmp_path, as_of=AS_OF)

    assert rows == 2
    assert {int(row["ratings"]) for row in exported("ratings", tmp_path)} == {10, 13}
