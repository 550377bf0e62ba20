"""`onestop clock` as a stranger would use it."""

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import typer
from typer.testing import CliRunner

from onestop.assembly.commands.clock import clock

app = typer.Typer()
app.command()(clock)

APRIL = ["--unit", "working_day", "--term", "3", "--received", "2026-04-24T10:00"]
QUESTION = {"id": 1, "unit": "working_day", "term": 3, "received": "2026-04-24T10:00"}


def test_one_question_is_answered_in_json() -> None:
    ran = CliRunner().invoke(app, [*APRIL, "--json"])
    assert ran.exit_code == 0
    assert json.loads(ran.stdout)["due_at"] == "2026-05-04T17:00:00+07:00"


def test_without_json_the_explanation_is_printed() -> None:
    assert "Hạn trả kết quả: thứ Hai 04/5/2026" in CliRunner().invoke(app, APRIL).stdout
    assert "Result due: Monday 4 May 2026" in CliRunner().invoke(app, [*APRIL, "--language", "en"]).stdout


def test_events_and_the_closing_hour_are_options() -> None:
    march = ["--unit", "working_day", "--term", "10", "--received", "2026-03-02T10:00", "--json"]
    events = ["--event", "supplement_requested=2026-03-04T10:00", "--event", "supplement_answered=2026-03-13T10:00"]
    ran = CliRunner().invoke(app, [*march, *events, "--on-supplement", "exclude"])
    assert json.loads(ran.stdout)["due"] == "2026-03-25"
    late = ["--unit", "working_day", "--term", "3", "--received", "2026-04-24T16:30", "--json"]
    assert json.loads(CliRunner().invoke(app, [*late, "--cutoff", "15:00"]).stdout)["due"] == "2026-05-05"


def test_a_wrong_question_is_one_clear_line_and_a_status() -> None:
    ran = CliRunner().invoke(app, ["--unit", "working_day", "--term", "3"])
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr == "Thiếu trường “received”. / The field “received” is missing.\n"
    assert CliRunner().invoke(app, [*APRIL, "--event", "finished"]).exit_code == 1
    assert CliRunner().invoke(app, [*APRIL, "--calendar", "/nowhere.json"]).exit_code == 1


def test_a_calendar_file_replaces_the_national_one(tmp_path: Path) -> None:
    file = tmp_path / "calendar.json"
    file.write_text('{"holidays": [], "extra_working_days": ["2026-04-25"], "hours": [["08:00", "16:00"]]}')
    ran = CliRunner().invoke(app, [*APRIL, "--json", "--calendar", str(file)])
    assert json.loads(ran.stdout)["due_at"] == "2026-04-28T16:00:00+07:00"


def test_a_batch_answers_in_order_and_a_bad_line_keeps_its_place() -> None:
    lines = [
        json.dumps(QUESTION),
        "not json",
        json.dumps({**QUESTION, "id": "x", "term": "three"}),
        json.dumps({**QUESTION, "id": 4}),
    ]
    ran = CliRunner().invoke(app, ["--batch", "-"], input="\n".join(lines))
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.exit_code == 1
    assert [answer["id"] for answer in answers] == [1, None, "x", 4]
    assert [answer.get("error", {}).get("code") for answer in answers] == [
        *(None, "rules.not_understood", "rules.bad_term", None),
    ]


def test_a_good_batch_ends_with_status_0_and_a_missing_file_with_1(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text((json.dumps(QUESTION) + "\n") * 3)
    assert CliRunner().invoke(app, ["--batch", str(file)]).exit_code == 0
    assert CliRunner().invoke(app, ["--batch", str(tmp_path / "none")]).exit_code == 1


def test_thousands_of_questions_take_seconds() -> None:
    questions = "\n".join(
        json.dumps({**QUESTION, "id": n, "term": n % 30 + 1, "received": f"2026-0{n % 9 + 1}-{n % 28 + 1:02d}T10:00"})
        for n in range(5_000)
    )
    began = perf_counter()
    ran = CliRunner().invoke(app, ["--batch", "-"], input=questions)
    assert ran.exit_code == 0
    assert ran.stdout.count("\n") == 5_000
    assert perf_counter() - began < 15


def test_it_needs_no_django_and_no_database() -> None:
    code = "import sys, onestop.assembly.commands.clock; print({'django', 'psycopg', 'holidays'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
