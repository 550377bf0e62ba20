"""Whose lateness it is, of a case sent on: every example of the rule, with the law of acceptance, transfer and decision."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from cases.examples import COMMUNE, DEPARTMENT, ORIGINAL, SIMPLE, SPECIALIST, accepted, official, terms
from cases.test_holders import COUNTERS, HEADS, act, decided
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.holders import answers_for_lateness
from onestop.kernel.times import LOCAL

# The base loader leaves dates as the text they were written as.
EXAMPLES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("taken_over_late.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)

ELSEWHERE: Final = official("H09.31.08", "cases.opinion", "cases.step", key="77")
THERE: Final = official(DEPARTMENT, "cases.supplement", "cases.step", key="42")
COUNTER_THERE: Final = official(DEPARTMENT, "cases.accept", "cases.supplement", key="41")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


def late(example: dict[str, Any]) -> CaseFile:
    nodes = dict(SIMPLE["nodes"])
    if "quota" in example:
        nodes["appraise"] = nodes["appraise"] | {"quota": {"value": int(example["quota"]), "unit": "working_day"}}
    policy: dict[str, Any] = dict(example.get("policy", {}))
    file = accepted(under=terms(SIMPLE | {"nodes": nodes}, **{name: _number(said) for name, said in policy.items()}))
    if "opinion" in example:
        asked, given = map(moment, example["opinion"])
        file = act(file, "ask_opinion", SPECIALIST, asked, agency="H09.31.08", question="?", answer_by=given.date())
        file = act(file, "give_opinion", ELSEWHERE, given, opinion="agrees", step="H09.31.08")
    to: dict[str, Any] = {"receiver": DEPARTMENT, "level": "province", "reasons": ["other_place"]}
    file = act(file, "transfer", HEADS[COMMUNE], moment(example["offered"]), **to)
    file = act(file, "take_over", COUNTERS[DEPARTMENT], moment(example["taken"]))
    if "asked" in example:
        asked, brought = map(moment, example["asked"])
        file = act(file, "request_supplement", THERE, asked, reasons=["unreadable"], items=["id"], note="Mờ")
        file = act(file, "answer_supplement", COUNTER_THERE, brought, received=ORIGINAL)
    return decided(file, moment(example.get("decided", "2026-03-25T09:00")))


def _number(said: str) -> str | int:
    return int(said) if said.isdigit() else said


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_lateness_counts_to_whoever_had_its_fair_share_of_the_term(example: dict[str, Any]) -> None:
    file = late(example)

    assert file.late
    assert answers_for_lateness(file) == {"sender": COMMUNE, "receiver": DEPARTMENT}[example["answers"]]
