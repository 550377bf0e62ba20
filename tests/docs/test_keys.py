"""The keys of each act that is measured stand in docs/keys.md, under every heading."""

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEASURED = runpy.run_path(str(ROOT / "scripts" / "count-keys"))["MEASURED"]
ROW = re.compile(r"^\| (?P<words>[^|]+) \| \d+ \| \d+ \| (?:–|\d+) \| \d+ \| [\d.]+ \| \d+ \|$", re.MULTILINE)

SIDE_BY_SIDE = re.compile(r"^\| (?P<words>[^|]+) \| \d+ \| \d+ \| (?:–|\d+) \| \d+ \| \d+ \|$", re.MULTILINE)


def test_every_measured_act_stands_in_every_table_in_its_order() -> None:
    page = (ROOT / "docs" / "keys.md").read_text("utf-8")
    named = [words for words, _ in MEASURED.values()]
    tables = [ROW.findall(part) for part in page.split("\n## On ")[1:]]

    assert tables
    assert all(rows == named for rows in tables)
    assert SIDE_BY_SIDE.findall(page) == named
