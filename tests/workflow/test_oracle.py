"""Our machine and SpiffWorkflow see the same steps waiting, whatever the process and whatever is answered.

SpiffWorkflow 3.2 counts what reached a join in an earlier round of a loop again in the next one, so a join inside a
loop is compared for its first round only; `test_machine` says what the later rounds do.
"""

from typing import Any

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from onestop.workflow.api import Definition, check, complete, start, waiting

from .drawing import BLOCKS, arrows, bent, drawn
from .oracle import Spiff

_STEPS = 25
_CALM = settings(
    max_examples=60,
    phases=[phase for phase in Phase if phase is not Phase.explain],
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
)


@given(block=BLOCKS)
@_CALM
def test_a_process_drawn_in_blocks_is_sound(block: Any) -> None:
    assert check(Definition.from_dict(drawn(block))) == []


@given(block=BLOCKS, data=st.data())
@_CALM
def test_spiff_agrees_on_processes_drawn_in_blocks(block: Any, data: st.DataObject) -> None:
    _run_side_by_side(drawn(block), data)


@given(definition=bent(), data=st.data())
@settings(parent=_CALM, max_examples=120)
def test_spiff_agrees_on_bent_processes_that_are_sound(definition: dict[str, Any], data: st.DataObject) -> None:
    assume(check(Definition.from_dict(definition)) == [])
    _run_side_by_side(definition, data)


def _run_side_by_side(drawing: dict[str, Any], data: st.DataObject) -> None:
    definition = Definition.from_dict(drawing)
    answers = st.fixed_dictionaries({fact: st.booleans() for fact in sorted(definition.facts)})
    facts = data.draw(answers)
    tokens, spiff = start(definition, facts), Spiff(drawing, facts)
    joins_again, done = _has_a_join_in_a_loop(drawing), set[str]()
    for _ in range(_STEPS):
        ours = sorted(step.code for step in waiting(definition, tokens))
        if joins_again and done & set(ours):
            return
        assert ours == spiff.waiting()
        assert tokens.finished is spiff.finished
        if tokens.finished:
            return
        code, facts = data.draw(st.sampled_from(ours)), data.draw(answers)
        tokens = complete(definition, tokens, code, facts).tokens
        spiff.complete(code, facts)
        done.add(code)


def _has_a_join_in_a_loop(drawing: dict[str, Any]) -> bool:
    onward: dict[str, set[str]] = {code: set() for code in drawing["nodes"]}
    for source, target, _ in arrows(drawing):
        onward[source].add(target)
    for _ in onward:
        for reached in onward.values():
            reached |= {further for one in reached for further in onward[one]}
    return any(node["kind"] == "join" and code in onward[code] for code, node in drawing["nodes"].items())
