"""Which steps can still come, and which come on every way: told before anybody has answered what the gateways ask."""

from collections.abc import Iterable

from onestop.kernel.bilingual import Text
from onestop.workflow.api import Definition, ToCome, from_the_start, to_come

from .test_questions import process, step

ASKS = {"fact": "needs_site_visit", "is": True}


def told(found: Iterable[ToCome]) -> list[tuple[str, bool]]:
    return [(one.step.code, one.sure) for one in found]


def test_a_step_behind_a_gateway_may_come_and_one_on_every_way_does() -> None:
    assert told(to_come(process(ASKS), ["appraise"])) == [("visit", False), ("sign", True)]
    assert told(to_come(process(ASKS), ["visit"])) == [("sign", True)]
    assert told(to_come(process(ASKS), ["sign"])) == []


def test_of_a_case_nobody_has_taken_up_it_is_all_of_them() -> None:
    assert told(from_the_start(process(ASKS))) == [("appraise", True), ("visit", False), ("sign", True)]


def test_what_one_of_two_branches_does_is_sure_though_the_other_leads_around_it() -> None:
    both = Definition.from_dict(
        {
            "code": "p",
            "start": "split",
            "nodes": {
                "split": {"kind": "parallel", "next": ["fire", "planning"]},
                "fire": step("both"),
                "planning": step("both"),
                "both": {"kind": "join", "expects": 2, "next": "sign"},
                "sign": step("end", decision=True),
                "end": {"kind": "end"},
            },
        }
    )

    assert told(from_the_start(both)) == [("fire", True), ("planning", True), ("sign", True)]
    assert told(to_come(both, ["fire", "planning"])) == [("sign", True)]


def test_whoever_goes_in_a_circle_does_not_arrive() -> None:
    again = {"kind": "exclusive", "branches": [{"when": ASKS, "next": "appraise"}], "default": "end"}
    name = Text("Bước", "Step").as_dict()
    circle = Definition.from_dict(
        {
            "code": "p",
            "start": "appraise",
            "nodes": {
                "appraise": step("sign", name=name),
                "sign": step("again", decision=True),
                "again": again,
                "end": {"kind": "end"},
            },
        }
    )

    assert told(from_the_start(circle)) == [("appraise", True), ("sign", True)]
