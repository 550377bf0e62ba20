"""Of a process that yields several results one can be made alone: its own steps, and nothing of the others."""

from typing import Any

import pytest
import yaml

from onestop.catalogue.library import DATA
from onestop.workflow.api import Definition, alone, check, complete, start, waiting

ALL = [
    Definition.from_dict(yaml.safe_load(path.read_text("utf-8")))
    for path in sorted((DATA / "processes").glob("*.yaml"))
]
YIELDING = [(one, step.code) for one in ALL for step in one.steps if step.result is not None and not step.decision]


def step(**more: Any) -> dict[str, Any]:
    return {"kind": "step", "name": {"vi": "Làm", "en": "Do"}, "role": "specialist", **more}


def result(name: str) -> dict[str, str]:
    return {"vi": name, "en": name}


def codes(definition: Definition) -> list[str]:
    return [one.code for one in definition.steps]


IN_ORDER = next(one for one in ALL if one.code == "interlinked_in_order")
AT_ONCE = Definition.from_dict(
    {
        "code": "at_once",
        "start": "sign",
        "nodes": {
            "sign": step(decision=True, result=result("A"), next="both"),
            "both": {"kind": "parallel", "next": ["look", "card"]},
            "look": step(at="commune_police", next="enter"),
            "enter": step(at="commune_police", not_by=["sign", "look"], result=result("B"), next="all"),
            "card": step(at="social_insurance", result=result("C"), next="all"),
            "all": {"kind": "join", "expects": 2, "next": "file"},
            "file": step(next="end"),
            "end": {"kind": "end"},
        },
    }
)


@pytest.mark.parametrize(("definition", "code"), YIELDING, ids=lambda one: getattr(one, "code", one))
def test_whatever_is_published_yields_each_of_its_results_by_a_sound_process(definition: Definition, code: str) -> None:
    made = alone(definition, code)

    assert check(made) == []
    assert not any(one.result or one.decision or one.at for one in made.steps)


def test_the_residence_alone_keeps_its_question_and_its_verification_and_ends_before_the_card() -> None:
    made = alone(IN_ORDER, "residence")

    assert codes(made) == ["residence", "verify_residence"]
    assert set(made.questions) == {"residence_to_verify"}
    begun = start(made, {})
    assert [one.code for one in waiting(made, begun)] == ["residence"]
    assert complete(made, begun, "residence", {"residence_to_verify": False}).finished
    verified = complete(made, begun, "residence", {"residence_to_verify": True})
    assert [one.code for one in verified.entered] == ["verify_residence"]
    assert complete(made, verified.tokens, "verify_residence", {}).finished


def test_either_step_that_yields_it_names_the_same_process() -> None:
    assert alone(IN_ORDER, "verify_residence") == alone(IN_ORDER, "residence")


def test_the_card_alone_asks_nothing_of_the_residence() -> None:
    made = alone(IN_ORDER, "insurance")

    assert (codes(made), made.facts) == (["insurance"], frozenset())


def test_of_branches_one_alone_waits_for_no_other_and_begins_with_what_prepares_it_there() -> None:
    made = alone(AT_ONCE, "enter")

    assert (codes(made), check(made)) == (["look", "enter"], [])
    assert made.kept_apart["enter"] == {"look"}
    looked = complete(made, start(made, {}), "look", {})
    assert complete(made, looked.tokens, "enter", {}).finished


def test_what_yields_nothing_by_itself_is_made_by_no_process_of_its_own() -> None:
    for code in ("check", "sign", "nowhere"):
        with pytest.raises(KeyError):
            alone(IN_ORDER, code)
