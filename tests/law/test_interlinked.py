"""The own rules of interlinked procedures (Decree 63/2024 as amended by 301/2026), as the process and the procedure hold them."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from onestop.cases.domain.step_events import confirmed_by, share_ends
from onestop.kernel.times import local
from onestop.rules.api import ClockPolicy, Happening, national_calendar, read_clock
from onestop.workflow.api import Definition

DATA = Path(__file__).parents[2] / "src" / "onestop" / "catalogue" / "data"
# The base loader leaves dates as the text they were written as.
EXAMPLES: dict[str, list[dict[str, Any]]] = yaml.load(
    Path(__file__).with_name("interlinked.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)
PROCESS = Definition.from_dict(yaml.safe_load((DATA / "processes" / "interlinked_in_order.yaml").read_text("utf-8")))
ELSEWHERE = [step for step in PROCESS.steps if step.at]


def moment(text: str) -> datetime:
    return local(datetime.fromisoformat(text))


def named(what: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("example", EXAMPLES[what], ids=[one["name"] for one in EXAMPLES[what]])


def test_that_one_hand_says_of_another_body_that_its_result_is_there_is_marked_as_ours() -> None:
    """Of the birth two hands are asked for; the police and the insurance sign elsewhere, and the data say so."""
    one_hand = {step.code for step in PROCESS.steps if step.result and not step.not_by}
    written = yaml.safe_load((DATA / "procedures" / "2.000986-birth-interlinked.yaml").read_text("utf-8"))
    (note,) = [one for one in written["notes"] if "trên hệ thống của ngành mình" in one["says"]["vi"]]

    assert one_hand == {"residence", "verify_residence", "insurance"}
    assert all(step.only_there for step in PROCESS.steps if step.code in one_hand)
    assert "(giả định)" in note["says"]["vi"]
    assert "(assumed)" in note["says"]["en"]


@named("confirmed")
def test_each_next_agency_says_within_two_working_hours_that_it_received_the_dossier(example: dict[str, Any]) -> None:
    sent, calendar = moment(example["sent"]), national_calendar()

    assert {confirmed_by(step, sent, calendar) for step in ELSEWHERE} == {moment(example["by"])}
    assert {share_ends(step, sent, calendar) for step in ELSEWHERE if not step.verifies} == {moment(example["share"])}


def policy() -> ClockPolicy:
    """As the procedure has it today."""
    written = yaml.safe_load(next((DATA / "procedures").glob("2.000986-*.yaml")).read_text("utf-8"))
    counter = written["channels"]["in_person"]
    return ClockPolicy.from_dict({**written["clock"], "term": counter["term"], "unit": counter["unit"]})


@named("promised")
def test_the_day_promised_is_three_working_days_on_or_five_where_something_is_verified(example: dict[str, Any]) -> None:
    happened = {"verified": "verification_needed", "asked": "supplement_requested", "answered": "supplement_answered"}
    told = [Happening(kind, moment(example[key])) for key, kind in happened.items() if key in example]
    reading = read_clock(
        policy=policy(), received=moment(example["received"]), happenings=told, calendar=national_calendar()
    )

    assert reading.due == date.fromisoformat(example["due"])
    assert all(line.vi.endswith(".") and line.en.endswith(".") for line in reading.explanation)
    longer = any("thời hạn giải quyết là 05 ngày làm việc" in line.vi for line in reading.explanation)
    assert longer == ("verified" in example and reading.due > date.fromisoformat("2026-09-10"))


def test_police_and_insurance_are_those_that_come_next() -> None:
    assert [step.at for step in ELSEWHERE] == ["commune_police", "commune_police", "social_insurance"]
