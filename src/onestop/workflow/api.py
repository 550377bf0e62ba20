"""Processes as data, run by a pure token machine.

definition = Definition.from_dict(data)      # once per published version; keep it, its tables grow with use
faults = check(definition)                   # must be empty before publication
tokens = start(definition, facts)
advanced = complete(definition, tokens, "appraise", facts)
"""

from onestop.workflow.domain.alone import alone
from onestop.workflow.domain.behind import steps_behind
from onestop.workflow.domain.conditions import Facts, MalformedDefinition
from onestop.workflow.domain.definition import BODIES, BODY_NAMES, PLACES, Apart, Definition, Quota, Step
from onestop.workflow.domain.faults import Fault
from onestop.workflow.domain.flow import Unsound
from onestop.workflow.domain.machine import Advance, NotWaiting, NoWayOut
from onestop.workflow.domain.questions import GatewayQuestion, gateway_questions
from onestop.workflow.domain.soundness import MOST_STATES, check
from onestop.workflow.domain.to_come import ToCome, from_the_start, to_come
from onestop.workflow.domain.tokens import Tokens

__all__ = [
    "BODIES",
    "BODY_NAMES",
    "MOST_STATES",
    "PLACES",
    "Advance",
    "Apart",
    "Definition",
    "Facts",
    "Fault",
    "GatewayQuestion",
    "MalformedDefinition",
    "NoWayOut",
    "NotWaiting",
    "Quota",
    "Step",
    "ToCome",
    "Tokens",
    "Unsound",
    "alone",
    "check",
    "complete",
    "from_the_start",
    "gateway_questions",
    "start",
    "steps_behind",
    "to_come",
    "waiting",
]


def start(definition: Definition, facts: Facts) -> Tokens:
    """Where a new case stands.

    Raises:
        NoWayOut: a gateway met at once finds no branch.
    """
    return definition.machine.start(facts).tokens


def waiting(definition: Definition, tokens: Tokens) -> tuple[Step, ...]:
    """The steps someone may do now, in the order they were written."""
    return definition.machine.waiting(tokens.places)


def complete(definition: Definition, tokens: Tokens, step_code: str, facts: Facts) -> Advance:
    """The step is done; `facts` answer the gateways behind it.

    Raises:
        NotWaiting: the step does not wait now.
        NoWayOut: no branch fits and there is no default.
    """
    return definition.machine.complete(tokens.places, step_code, facts)
