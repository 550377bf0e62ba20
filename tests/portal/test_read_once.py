"""The steps of an imported procedure are read once in a process, however often its page is opened."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue.records import record
from onestop.catalogue.api import import_procedures
from onestop.catalogue.domain import steps as steps_of_records
from onestop.kernel.read_once import KEPT, read_once
from onestop.runtime.api import now

pytestmark = pytest.mark.usefixtures("province")


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rows of steps that were read."""
    rows: list[str] = []
    read = steps_of_records._sentence

    def counted(row: Any) -> Any:
        rows.append(row.text)
        return read(row)

    monkeypatch.setattr(steps_of_records, "_sentence", counted)
    return rows


def test_a_page_opened_again_reads_nothing_of_the_steps_and_asks_the_same_of_the_database(
    tmp_path: Path, cut: list[str]
) -> None:
    told = "Tổ chức nộp hồ sơ tại Sở Tư pháp trong tòa nhà thứ 7.\nTrong 07 ngày làm việc, Sở Tư pháp trả lời."
    path = tmp_path / "procedures.jsonl"
    path.write_text(json.dumps(record(competent_agency="Cục Thuế", steps_text=told), ensure_ascii=False), "utf-8")
    import_procedures(path, now=now())
    client, questions, pages = Client(), [], []
    for _ in range(3):
        with CaptureQueriesContext(connection) as asked:
            pages.append(client.get("/thu-tuc/1.777777").content.decode())
        questions.append(len(asked))
    read = len(cut)
    client.get("/thu-tuc/1.777777?lang=en")

    assert all("Tổ chức nộp hồ sơ tại Sở Tư pháp trong tòa nhà thứ 7." in page for page in pages)
    assert read == len(cut) == 2
    assert questions[1] == questions[2] <= questions[0]


def test_a_reading_is_of_its_text_and_the_least_used_goes_first() -> None:
    asked: list[str] = []

    @read_once
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length(text) for text in ("một", "hai hai", "một")] == [3, 7, 3]
    assert asked == ["một", "hai hai"]
    for number in range(KEPT):
        length(str(number))
    length("một")
    assert asked[-1] == "một"
