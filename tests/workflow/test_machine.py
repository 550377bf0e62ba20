"""What waits, and what waits next."""

import time
from typing import Any

import pytest

from onestop.kernel.bilingual import Text
from onestop.workflow.api import (
    Definition,
    MalformedDefinition,
    NotWaiting,
    NoWayOut,
    Quota,
    Tokens,
    Unsound,
    check,
    complete,
    start,
    waiting,
)

from .drawing import END, exclusive, join, merge, parallel, process, step

PERMIT = process(
    "appraise",
    appraise=step("complete_q", "Thẩm định", quota={"value": 2, "unit": "working_day"}),
    complete_q=exclusive("sign", needs_survey="both"),
    both=parallel("survey", "consult"),
    survey=step("gather", "Khảo sát"),
    consult=step("gather", "Lấy ý kiến"),
    gather=join(2, "to_sign"),
    to_sign=merge("sign"),
    sign=step("done", "Ký", decision=True, not_by=["appraise", "survey", "consult"]),
    done=END,
)
NOTHING: dict[str, Any] = {}


def _codes(definition: Definition, tokens: Tokens) -> list[str]:
    return [one.code for one in waiting(definition, tokens)]


def test_a_new_case_waits_at_the_first_step() -> None:
    definition = Definition.from_dict(PERMIT)
    (first,) = waiting(definition, start(definition, NOTHING))
    assert first.code == "appraise"
    assert first.name == Text("Thẩm định", "Step")
    assert first.quota == Quota(2, "working_day")
    assert not first.decision


def test_without_a_survey_it_goes_straight_to_signature() -> None:
    definition = Definition.from_dict(PERMIT)
    advanced = complete(definition, start(definition, NOTHING), "appraise", {"needs_survey": False})
    assert [one.code for one in advanced.entered] == ["sign"]
    assert advanced.left is not None
    assert advanced.left.code == "appraise"
    assert complete(definition, advanced.tokens, "sign", NOTHING).finished


def test_with_a_survey_both_offices_work_at_once_and_signature_waits_for_both() -> None:
    definition = Definition.from_dict(PERMIT)
    tokens = complete(definition, start(definition, NOTHING), "appraise", {"needs_survey": True}).tokens
    assert _codes(definition, tokens) == ["survey", "consult"]
    tokens = complete(definition, tokens, "consult", NOTHING).tokens
    assert _codes(definition, tokens) == ["survey"]
    advanced = complete(definition, tokens, "survey", NOTHING)
    assert [one.code for one in advanced.entered] == ["sign"]
    assert not advanced.finished


def test_where_a_case_stands_survives_being_kept_as_json() -> None:
    definition = Definition.from_dict(PERMIT)
    tokens = complete(definition, start(definition, NOTHING), "appraise", {"needs_survey": True}).tokens
    tokens = complete(definition, tokens, "survey", NOTHING).tokens
    assert tokens.as_json() == {"at": ["consult", "survey>gather"]}
    assert Tokens.from_json(tokens.as_json()) == tokens
    assert _codes(Definition.from_dict(PERMIT), Tokens.from_json(tokens.as_json())) == ["consult"]


def test_a_join_inside_a_loop_waits_for_both_in_every_round() -> None:
    definition = Definition.from_dict(
        process(
            "again",
            again=merge("both"),
            both=parallel("a", "b"),
            a=step("met"),
            b=step("met"),
            met=join(2, "look"),
            look=step("enough"),
            enough=exclusive("done", more="again"),
            done=END,
        )
    )
    assert check(definition) == []
    tokens = start(definition, NOTHING)
    for more in (True, True, False):
        tokens = complete(definition, tokens, "b", NOTHING).tokens
        assert _codes(definition, tokens) == ["a"]
        tokens = complete(definition, tokens, "a", NOTHING).tokens
        assert _codes(definition, tokens) == ["look"]
        tokens = complete(definition, tokens, "look", {"more": more}).tokens
    assert tokens.finished


def test_two_officials_cannot_both_finish_one_step() -> None:
    definition = Definition.from_dict(PERMIT)
    tokens = complete(definition, start(definition, NOTHING), "appraise", NOTHING).tokens
    with pytest.raises(NotWaiting) as refused:
        complete(definition, tokens, "appraise", NOTHING)
    assert refused.value.facts() == {"step": "appraise", "waiting": ("sign",)}


def test_a_place_at_a_join_is_not_a_step_someone_can_finish() -> None:
    definition = Definition.from_dict(PERMIT)
    with pytest.raises(NotWaiting):
        complete(definition, Tokens.at(["consult", "survey>gather"]), "survey>gather", NOTHING)


def test_without_default_a_case_that_fits_nothing_is_refused_and_stays_where_it_was() -> None:
    definition = Definition.from_dict(process("a", a=step("g"), g=exclusive(None, granted="b"), b=step("end"), end=END))
    tokens = start(definition, NOTHING)
    with pytest.raises(NoWayOut) as refused:
        complete(definition, tokens, "a", NOTHING)
    assert refused.value.gateway == "g"
    assert _codes(definition, complete(definition, tokens, "a", {"granted": True}).tokens) == ["b"]


def test_an_unsound_process_breaks_with_a_reason_and_not_in_silence() -> None:
    twice = Definition.from_dict(process("p", p=parallel("a", "b"), a=step("c"), b=step("c"), c=step("end"), end=END))
    tokens = complete(twice, start(twice, NOTHING), "a", NOTHING).tokens
    with pytest.raises(Unsound) as refused:
        complete(twice, tokens, "b", NOTHING)
    assert (refused.value.fault, refused.value.node) == ("twice", "c")


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        {"code": "x", "start": "a"},
        process("a", a={"kind": "teleport"}),
        process("a", a={"kind": "step", "role": "specialist", "next": "b"}),
        process("a", a=step("b", quota={"value": "two", "unit": "day"})),
        process("a", **{"Bad code": END}),
        process("a", a={"kind": "exclusive", "branches": [{"when": "x > 1", "next": "b"}], "default": "b"}),
        process("a", a={"kind": "exclusive", "branches": [], "default": 3}),
    ],
)
def test_what_cannot_be_read_is_refused(data: Any) -> None:
    with pytest.raises(MalformedDefinition):
        Definition.from_dict(data)


@pytest.mark.parametrize("data", [None, [], {"at": "a"}, {"at": [1]}])
def test_a_standing_that_cannot_be_read_is_refused(data: Any) -> None:
    with pytest.raises(MalformedDefinition):
        Tokens.from_json(data)


def test_the_questions_a_process_asks_are_known_beforehand() -> None:
    assert Definition.from_dict(PERMIT).facts == {"needs_survey"}


def test_a_transition_is_a_look_up() -> None:
    """Half a million a second on the machine this was written on; a tenth of that here, so that only a change of kind
    fails."""
    definition, facts = Definition.from_dict(PERMIT), {"needs_survey": True}
    began = time.perf_counter()
    for _ in range(2_000):
        tokens = start(definition, facts)
        for code in ("appraise", "survey", "consult", "sign"):
            tokens = complete(definition, tokens, code, facts).tokens
    assert 8_000 / (time.perf_counter() - began) > 50_000
