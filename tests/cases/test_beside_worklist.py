"""What nobody has to do by a day and would be looked for: originals of cases that ended, and offers that lapsed."""

from collections.abc import Mapping
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.models import CaseTask
from onestop.kernel.actor import Actor

from .act_examples import CONSULTED, holder
from .conftest import World, submission
from .examples import COMMUNE, ORIGINAL, at
from .test_transfers_kept import HEAD, HERE, SENT_ON, THERE, done

pytestmark = pytest.mark.django_db
SPECIALIST = holder("specialist", COMMUNE)
TURNED: Mapping[str, Any] = {"reasons": ["not_eligible"], "note": "Không thường trú"}


def with_original(world: World, **more: Any) -> str:
    brought = submission(channel="in_person", received=ORIGINAL, **more)
    return cases.lodge_for_other(brought, applicant=world.citizen.person_id or 0, by=HERE, now=at(2), accept=False)


def to_give_back(by: Actor, day: int = 9) -> list[str]:
    """The cases that stand in his list of work because originals go back."""
    return [one.code for one in cases.worklist(by=by, now=at(day)).items if one.kind == "give_back"]


def kept(by: Actor, day: int = 9) -> list[tuple[str, int]]:
    return [(one.code, one.number) for one in cases.kept_originals(by=by, now=at(day))]


def ended(by: Actor, day: int = 9) -> list[tuple[str, str]]:
    return [(one.code, one.how) for one in cases.ended_offers(by=by, now=at(day))]


def test_what_came_in_the_original_is_told_once_the_case_ended_without_a_decision(world: World) -> None:
    code = with_original(world)
    assert kept(HERE) == []

    done(code, "refuse_intake", HERE, 3, **TURNED)

    assert to_give_back(HERE) == [code]
    assert (to_give_back(THERE), kept(HERE)) == ([], [])


def test_of_a_case_that_ended_before_that_was_a_task_it_is_told_beside_the_list(world: World) -> None:
    code = with_original(world)
    done(code, "refuse_intake", HERE, 3, **TURNED)
    CaseTask.objects.filter(kind="give_back").delete()

    assert kept(HERE) == [(code, 1)]
    assert (kept(THERE), kept(world.citizen)) == ([], [])


def test_it_is_told_where_it_lies_though_a_result_was_to_be_fetched_elsewhere(world: World) -> None:
    code = with_original(world, return_agency=CONSULTED)
    done(code, "refuse_intake", HERE, 3, **TURNED)

    assert (to_give_back(HERE), to_give_back(THERE)) == ([code], [])


def test_sent_on_it_lies_with_whoever_took_it_over(world: World) -> None:
    code = with_original(world)
    done(code, "transfer", HERE, 3, **SENT_ON)
    done(code, "take_over", THERE, 3)
    done(code, "refuse_intake", THERE, 4, **TURNED)

    assert (to_give_back(HERE), to_give_back(THERE)) == ([], [code])


def test_given_back_it_is_told_no_more(world: World) -> None:
    code = with_original(world)
    done(code, "refuse_intake", HERE, 3, **TURNED)
    done(code, "give_back", HERE, 4, given={"id": 1})

    assert (to_give_back(HERE), kept(HERE)) == ([], [])


def test_where_nothing_came_in_the_original_nothing_is_told(world: World) -> None:
    done(world.lodge(), "refuse_intake", HERE, 3, **TURNED)

    assert kept(HERE) == []


def offered_at_work(world: World) -> str:
    code = world.lodge()
    done(code, "accept", HERE, 3)
    done(code, "transfer", HEAD, 4, **SENT_ON)
    return code


def test_the_receiver_reads_that_the_sender_decided(world: World) -> None:
    code = offered_at_work(world)
    done(code, "complete_step", SPECIALIST, 5, step="appraise")
    assert ended(THERE) == []

    done(code, "decide", HEAD, 5, outcome="granted")

    assert ended(THERE) == [(code, "decided")]
    assert (ended(HERE), ended(THERE, day=13)) == ([], [])


@pytest.mark.parametrize(
    ("act", "said", "how"),
    [("take_back_transfer", {}, "taken_back"), ("accept", {}, "accepted"), ("refuse_intake", TURNED, "turned_away")],
)
def test_and_whatever_else_became_of_it(world: World, act: str, said: Mapping[str, Any], how: str) -> None:
    code = world.lodge()
    done(code, "transfer", HERE, 3, **SENT_ON)
    done(code, act, HERE, 4, **said)

    assert ended(THERE) == [(code, how)]


@pytest.mark.parametrize(
    ("act", "said"), [("take_over", {}), ("decline_transfer", {"reasons": ["not_handed_over"], "reply": "Bản vẽ"})]
)
def test_whoever_answered_knows_it(world: World, act: str, said: Mapping[str, Any]) -> None:
    done(code := offered_at_work(world), act, THERE, 5, **said)

    assert (code, ended(THERE)) == (code, [])


def test_offered_again_it_waits_again(world: World) -> None:
    code = offered_at_work(world)
    done(code, "take_back_transfer", HEAD, 5)
    done(code, "transfer", HEAD, 6, **SENT_ON)

    assert ended(THERE) == []
