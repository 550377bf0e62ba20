"""The keys of each act that is measured stand in docs/keys.md: all under the last heading, in the same order in each before."""

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEASURED = runpy.run_path(str(ROOT / "scripts" / "count-keys"))["MEASURED"]
ROW = re.compile(r"^\| (?P<words>[^|]+) \| \d+ \| \d+ \| (?:–|\d+) \| \d+ \| [\d.]+ \| \d+ \|$", re.MULTILINE)

SIDE_BY_SIDE = re.compile(r"^\| (?P<words>[^|]+) \| \d+ \| \d+ \| (?:–|\d+) \| \d+ \| \d+ \|$", re.MULTILINE)


def test_every_measured_act_stands_in_the_last_table_and_in_their_order_in_each_before() -> None:
    page = (ROOT / "docs" / "keys.md").read_text("utf-8")
    named = [words for words, _ in MEASURED.values()]
    tables = [ROW.findall(part) for part in page.split("\n## On ")[1:]]

    assert tables
    assert tables[-1] == named
    assert all(rows == [words for words in named if words in rows] for rows in tables)
    assert SIDE_BY_SIDE.findall(page) == named
