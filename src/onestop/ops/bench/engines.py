"""Our token machine beside SpiffWorkflow, through one process: seven steps, a choice, a fork and its join."""

import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, Final

from onestop.workflow.api import Definition, Tokens, complete, start, waiting

FACTS: Final = {"needs_visit": True}
_STEPS: Final = {
    "receive": "appraise",
    "appraise": "look",
    "visit": "fork",
    "planning": "both",
    "tax": "both",
    "draft": "sign",
    "sign": "end",
}


def _step(onward: str) -> dict[str, Any]:
    return {"kind": "step", "name": {"vi": "Bước", "en": "Step"}, "role": "specialist", "next": onward}


DEFINITION: Final[dict[str, Any]] = {
    "code": "bench",
    "start": "receive",
    "nodes": {
        **{code: _step(onward) for code, onward in _STEPS.items()},
        "look": {
            "kind": "exclusive",
            "branches": [{"when": {"fact": "needs_visit", "is": True}, "next": "visit"}],
            "default": "visit",
        },
        "fork": {"kind": "parallel", "next": ["planning", "tax"]},
        "both": {"kind": "join", "expects": 2, "next": "draft"},
        "end": {"kind": "end"},
    },
}
_FLOWS: Final = (
    ("begin", "receive"),
    *_STEPS.items(),
    ("fork", "planning"),
    ("fork", "tax"),
    ("both", "draft"),
)


def bpmn() -> str:
    """The same process in BPMN 2.0."""
    steps = "".join(f"<userTask id='{code}' name='{code}'/>" for code in _STEPS)
    flows = "".join(f"<sequenceFlow id='f{n}' sourceRef='{a}' targetRef='{b}'/>" for n, (a, b) in enumerate(_FLOWS))
    choice = (
        "<sequenceFlow id='yes' sourceRef='look' targetRef='visit'>"
        "<conditionExpression>needs_visit</conditionExpression></sequenceFlow>"
        "<sequenceFlow id='no' sourceRef='look' targetRef='visit'/>"
    )
    return (
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
        "<process id='bench' isExecutable='true'><startEvent id='begin'/><endEvent id='end'/>"
        "<exclusiveGateway id='look' default='no'/><parallelGateway id='fork'/><parallelGateway id='both'/>"
        f"{steps}{flows}{choice}</process></definitions>"
    )


def rate(run_once: Callable[[], int], *, seconds: float) -> float:
    """Transitions a second of a function that runs one whole process and counts its steps."""
    run_once()  # tables and caches
    done, began = 0, time.perf_counter()
    while (took := time.perf_counter() - began) < seconds:
        done += run_once()
    return done / took


def ours() -> Callable[[], int]:
    """One process from start to end; between two steps its state becomes text and is read back, as in a row."""
    definition = Definition.from_dict(DEFINITION)

    def run_once() -> int:
        steps, state = 0, start(definition, FACTS).as_json()
        while not (tokens := Tokens.from_json(state)).finished:
            step = waiting(definition, tokens)[0]
            state = complete(definition, tokens, step.code, FACTS).tokens.as_json()
            steps += 1
        return steps

    return run_once


def spiff() -> Callable[[], int] | None:
    """The same with SpiffWorkflow and without writing its state down, which flatters it; None where it is absent."""
    if find_spec("SpiffWorkflow") is None:
        return None
    from SpiffWorkflow import TaskState
    from SpiffWorkflow.bpmn import BpmnWorkflow
    from SpiffWorkflow.bpmn.parser import BpmnParser

    parser = BpmnParser()
    parser.add_bpmn_str(bpmn().encode())
    spec = parser.get_spec("bench")

    def run_once() -> int:
        steps, workflow = 0, BpmnWorkflow(spec)
        workflow.data.update(FACTS)
        workflow.do_engine_steps()
        while ready := workflow.get_tasks(state=TaskState.READY, manual=True):
            ready[0].data.update(FACTS)
            ready[0].run()
            workflow.do_engine_steps()
            steps += 1
        return steps

    return run_once
