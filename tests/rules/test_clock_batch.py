"""A long batch is shared among processes; its answers are those of one process, in the order of the questions."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from itertools import count, islice

import pytest

from onestop.assembly.commands import clock_parallel
from onestop.assembly.commands.clock_batch import SHORT, answer_batch
from onestop.assembly.commands.clock_jsonl import answer, answer_line, dump
from onestop.assembly.commands.clock_parallel import BATCH_SIZE, answer_in_parallel
from onestop.rules.api import KINDS, UNITS, national_calendar

CALENDAR = national_calendar()


def questions() -> Iterator[str]:
    """Some answerable, some not; always the same."""
    chance = random.Random(2026)
    for number in count():
        received = f"2026-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}T{chance.randint(0, 23):02d}:30"
        events = [
            {"kind": chance.choice(KINDS), "at": f"2027-01-{day:02d}T10:00"} for day in range(1, chance.randint(1, 4))
        ]
        question = {"id": number, "unit": chance.choice(UNITS), "term": chance.randint(0, 90), "received": received}
        yield chance.choice(("not json", *[json.dumps({**question, "events": events})] * 20)) + "\n"


def test_the_answers_of_many_processes_are_those_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_parallel, "usable_cpus", lambda: 2)
    lines = list(islice(questions(), 4 * BATCH_SIZE + 1))
    together = list(answer_in_parallel(iter(lines), calendar=CALENDAR))
    assert together == [answer_line(line, calendar=CALENDAR) for line in lines]
    assert {line.answered for line in together} == {True, False}


def test_no_more_is_read_than_the_processes_can_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """The questions never end, so reading them all before the first answer would not either."""
    monkeypatch.setattr(clock_parallel, "usable_cpus", lambda: 2)
    asked = count()
    endless = (line for line in questions() if next(asked) >= 0)

    first = list(islice(answer_in_parallel(endless, calendar=CALENDAR), 50))

    assert first == [answer_line(line, calendar=CALENDAR) for line in islice(questions(), 50)]
    assert next(asked) <= (2 * clock_parallel.MAX_PENDING + 1) * BATCH_SIZE


def test_a_short_batch_answers_each_line_before_reading_the_next(capsys: pytest.CaptureFixture[str]) -> None:
    read: list[int] = []

    def typed() -> Iterator[str]:
        for number, line in enumerate(islice(questions(), 3)):
            assert capsys.readouterr().out.count("\n") == (1 if number else 0)
            read.append(number)
            yield line

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", typed())
        answer_batch("-", calendar=CALENDAR)
    assert read == [0, 1, 2]


@pytest.mark.parametrize("many", [SHORT, SHORT + 1, SHORT + BATCH_SIZE + 1])
def test_every_line_has_its_answer_however_many_there_are(many: int, capsys: pytest.CaptureFixture[str]) -> None:
    question = {"id": "", "unit": "working_day", "term": 3, "received": "2026-04-24T10:00"}
    lines = [json.dumps({**question, "id": number}) + "\n" for number in range(many)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", StringIO("".join([*lines, "\n"])))
        assert answer_batch("-", calendar=CALENDAR) == 0
        patch.setattr("sys.stdin", StringIO("".join([*lines, "{\n"])))
        assert answer_batch("-", calendar=CALENDAR) == 1
    told = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert told == [*range(many), *range(many), None]


def test_a_line_is_the_answer_as_json() -> None:
    for line in islice((line for line in questions() if line.startswith("{")), 300):
        assert answer_line(line, calendar=CALENDAR).text == dump(answer(json.loads(line), calendar=CALENDAR))


def test_letters_that_json_must_escape_stay_escaped() -> None:
    line = json.dumps({"id": 'số "1"\\\n\x07', "unit": "day", "term": 3, "received": "2026-04-24"})
    assert json.loads(answer_line(line, calendar=CALENDAR).text)["id"] == 'số "1"\\\n\x07'


def test_a_line_too_deep_to_read_is_not_understood() -> None:
    assert not answer_line("[" * 100_000, calendar=CALENDAR).answered


def test_half_a_letter_in_a_name_is_handed_back_as_it_came() -> None:
    question = b'{"id": "\\ud800", "unit": "working_day", "term": 3, "received": "2026-04-24T10:00"}\n\xff\n'
    command = [sys.executable, "-m", "onestop", "clock", "--batch", "-"]

    done = subprocess.run(command, input=question, capture_output=True, check=False)

    answered, refused = done.stdout.splitlines()
    assert json.loads(answered)["id"] == "\ud800"
    assert json.loads(refused)["error"]["code"] == "rules.not_understood"
    assert (done.returncode, done.stderr) == (1, b"")
