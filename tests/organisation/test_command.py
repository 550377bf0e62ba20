"""`./onestop reorganise FILE`: the whole decision or nothing, and each fault with its place."""

from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.assembly.commands.reorganise import reorganise
from onestop.assembly.complaints import Complaint
from onestop.kernel.times import LOCAL
from onestop.organisation import api

pytestmark = pytest.mark.django_db
DECISION = """
decision: NQ 1
valid_from: 2025-07-01
end: [H09.31.05]
succeed:
  - {from: H09.31.05, to: H09.31.04, kind: merged}
"""


@pytest.fixture(autouse=True)
def _province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.assembly.database.database", lambda _data: nullcontext())
    api.forget()
    api.load_province(datetime(2021, 9, 28, 8, 0, tzinfo=LOCAL))


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "decision.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_decision_is_carried_out(tmp_path: Path, capsys: Any) -> None:
    reorganise(written(tmp_path, DECISION), data=None)
    assert "3" in capsys.readouterr().out
    assert api.successor_of("H09.31.05", date(2025, 7, 1)) == "H09.31.04"


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            "kind: merged",
            "kind: eaten",
            'decision.yaml:6: succeed.0.kind: "eaten" is none of: merged, split, abolished',
        ),
        ("valid_from: 2025-07-01\n", "", '"valid_from" is a required property'),
        ("[H09.31.05]", "[H09.31.99]", "H09.31.99 does not exist on this day"),
    ],
)
def test_a_decision_that_cannot_be_carried_out_says_why(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    with pytest.raises(Complaint) as complaint:
        reorganise(written(tmp_path, DECISION.replace(right, wrong)), data=None)
    assert said in complaint.value.text.en


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Complaint, match=r"There is no file .*gone\.yaml"):
        reorganise(tmp_path / "gone.yaml", data=None)
