"""One example of every act on a case: what leads up to it, what is said, who alone may do it, and what is seen of it.

Written by hand, as the law has it, so that the table of acts and the timeline are tried against something
they did not say themselves.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime

from onestop.cases import api as cases
from onestop.kernel.actor import Actor, Grant
from onestop.people.api import ROLES
from onestop.people.models import Person

from .act_example import (
    APPLICANT,
    CODE,
    CONSULTED,
    ELSEWHERE,
    LED_THERE,
    MAY_BE_SENT_AS_IT_STANDS,
    NEIGHBOUR,
    PAPERS,
    PLACES,
    POLICE,
    PROVINCE,
    SOON,
    Example,
    Line,
)
from .act_examples_apologies import APOLOGIES
from .act_examples_deciding import DECIDING
from .act_examples_fees import FEES
from .act_examples_hands import HANDS
from .act_examples_hops import HOPS
from .act_examples_intake import INTAKE
from .act_examples_meetings import MEETINGS
from .act_examples_opinions import OPINIONS
from .act_examples_parts import PARTS
from .act_examples_remarks import REMARKS
from .act_examples_results import MISSPELT, RESULTS, WRITTEN_RIGHT
from .act_examples_returning import RETURNING
from .act_examples_revoking import REVOKING
from .act_examples_supplements import SUPPLEMENTS
from .act_examples_transfers import TRANSFERS
from .act_examples_withdrawing import WITHDRAWING
from .conftest import WITH_HOP, World, colleagues
from .examples import at

__all__ = [
    "APPLICANT",
    "CODE",
    "CONSULTED",
    "ELSEWHERE",
    "EXAMPLES",
    "MAY_BE_SENT_AS_IT_STANDS",
    "NEIGHBOUR",
    "OPENING",
    "PAPERS",
    "PLACES",
    "POLICE",
    "PROVINCE",
    "SOON",
    "Example",
    "Line",
    "case_ready_for",
    "do",
    "doer_of",
    "everybody",
    "holder",
    "moment_of",
    "sees",
]

EXAMPLES: dict[str, Example] = {
    **INTAKE,
    **SUPPLEMENTS,
    **DECIDING,
    **OPINIONS,
    **MEETINGS,
    **HOPS,
    **PARTS,
    **APOLOGIES,
    **WITHDRAWING,
    **RETURNING,
    **RESULTS,
    **REVOKING,
    **HANDS,
    **REMARKS,
    **TRANSFERS,
    **FEES,
}
OPENING = {
    "lodge": "tests/cases/test_operations.py::TestLodging",
    "lodge_for_other": "tests/cases/test_operations.py::TestAtTheCounter",
    "move_for_outages": "tests/cases/test_moved_for_outages.py::TestMoving",
    "note_late_opinion": "tests/cases/test_late_opinions.py::TestNoting",
    "note_silence": "tests/cases/test_reserved_steps.py::TestSilence",
    "hand_over_lying": "tests/cases/test_reserved_steps.py::TestLyingHere",
    "count_originals": "tests/cases/test_matter.py::TestCounting",
    "note_lateness": "tests/cases/test_operations.py::TestLateness",
}
"""Acts offered on no case, and the tests that try them."""


def moment_of(example: Example) -> datetime:
    return at(3 + len(example.after)) + example.later


def do(example: Example, code: str, by: Actor, now: datetime) -> None:
    """The act itself, by the operation that does it."""
    cases.perform(cases.ACTS[example.act], code=code, step=example.step, by=by, now=now, **example.answers)


def doer_of(example: Example, world: World) -> Actor:
    """Somebody who may: an official, or the applicant where it is his alone."""
    officials = sorted(example.may - {APPLICANT})
    if not officials:
        return world.citizen
    # Whoever prepares a decision does not make it, so the head leaves to others what they may.
    role, place = min(officials, key=lambda who: (who[0] == "head", who))
    return holder(role, {**PLACES, "province": PROVINCE}[place])


def case_ready_for(example: Example, world: World) -> str:
    """A case that waits for just that act."""
    if {"assign", "reassign"} & {example.act, *example.after}:
        colleagues()
    code = world.lodge(competent_agency=ELSEWHERE, procedure_code=example.procedure, **example.lodged)
    for day, name in enumerate(example.after, start=3):
        before = EXAMPLES[name]
        # Who writes down a request to withdraw does not answer it: here the applicant asks himself.
        asks = example.act == "answer_withdrawal" and APPLICANT in before.may
        who = world.citizen if asks else doer_of(before, world)
        who = replace(who, key=f"colleague of {who.key}") if name in example.by_colleague else who
        with misspelling() if example.misspelt and name == "decide" else nullcontext():
            do(before, code, who, at(day))
    return code


@contextmanager
def misspelling() -> Iterator[None]:
    """What is made meanwhile bears a name that nobody entered: a slip of writing."""
    citizen = Person.objects.filter(number="074190000123")
    citizen.update(name=MISSPELT)
    try:
        yield
    finally:
        citizen.update(name=WRITTEN_RIGHT)


def holder(role: str, agency: str) -> Actor:
    """Somebody in a post of `role`, with just what the table of roles gives it."""
    subtree = ROLES[role].subtree
    reach = frozenset(PLACES.values()) if subtree else frozenset({agency})
    grants = tuple(Grant(permission, agency, subtree, reach) for permission in ROLES[role].permissions)
    return Actor(kind="official", key=f"{role}@{agency}", name="Trần Thị Hoa", post=role, agency=agency, grants=grants)


def everybody(world: World) -> Iterator[tuple[tuple[str, str], Actor]]:
    """Every role at every place, the applicant and a stranger, each under the name `may` uses."""
    for role, given in ROLES.items():
        if given.subtree:
            yield (role, "province"), holder(role, PROVINCE)
            continue
        for place, agency in PLACES.items():
            yield (role, place), holder(role, agency)
    yield APPLICANT, world.citizen
    yield ("stranger", ""), world.stranger


def takes_part(example: Example) -> bool:
    """Whether the police does a step of that case now, or did one."""
    return example.procedure == WITH_HOP and "accept" in example.after


def sees(who: tuple[str, str], example: Example) -> bool:
    """Whether the case is there at all for this person when it waits for that act."""
    if who == APPLICANT:
        return True
    role, place = who
    given = ROLES[role].permissions if role in ROLES else ()
    asked, doing = bool({*LED_THERE} & {*example.after}), takes_part(example)
    hidden = place == "nowhere" or (place == "partner" and not doing) or (place == "asked" and not asked)
    return bool({"cases.see", "cases.see_all"} & set(given)) and not hidden
