"""Standing in, as the database keeps it: the whole way from the record of an absence to what `fsck` proves and pages tell."""

from datetime import timedelta

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.refusals_of_hands import AssignedToAnother, FourEyes
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.people.models import User
from onestop.people.queries import actor_of
from onestop.runtime.api import raw

from .act_examples import ELSEWHERE
from .conftest import World
from .erasing import faults
from .examples import at
from .test_hands_kept import accepted, done

pytestmark = pytest.mark.django_db
VAN, LINH, HEAD = 9001, 9002, 9003
"""Two specialists of the department and its head."""


def acts(key: int, day: int = 5) -> Actor:
    return actor_of(User.objects.select_related("official").get(pk=key), at(day))


def away(key: int, deputy: int, *, until: int = 8) -> int:
    """From the fourth on."""
    officials = dict(User.objects.filter(pk__in=[key, deputy]).values_list("pk", "official_id"))
    wanted = people.Absence(
        official=officials[key] or 0, begins_at=at(4, 7), ends_at=at(until, 17), why="leave", deputy=officials[deputy],
        scope=frozenset({"step"}),
    )  # fmt: skip
    return people.record_absence(wanted, by=acts(key, 3), now=at(3))


def given(world: World) -> str:
    """A step that was given to her, before she left."""
    code = accepted(world)
    done(code, "assign", acts(HEAD, 3), 3, step="appraise", assignee=str(VAN))
    away(VAN, LINH)
    return code


def listed(by: Actor, name: cases.Filter, day: int = 5) -> list[str]:
    return [line.code for line in cases.worklist(by=by, now=at(day), filter=name).items]


def test_what_was_given_to_her_stands_in_his_list_as_long_as_it_lasts(world: World) -> None:
    code = given(world)

    assert listed(acts(LINH), "in_place") == [code]
    assert cases.worklist_counts(by=acts(LINH), now=at(5))["in_place"] == 1
    assert listed(acts(LINH), "mine") == []
    (line,) = cases.worklist(by=acts(LINH), now=at(5), filter="in_place").items
    assert line.barred is None
    assert listed(acts(LINH, 9), "in_place", 9) == []


def test_he_does_it_and_row_entry_and_replay_say_in_whose_place(world: World) -> None:
    code = given(world)
    done(code, "complete_step", acts(LINH), 5, step="appraise")

    task = next(one for one in store.load(code).file.tasks if one.step == "appraise")
    assert (task.done_by, task.acted_for) == (str(LINH), str(VAN))
    (event,) = (one.event for one in ledger.entries_of_case(code) if one.type == "cases.step_completed")
    assert ledger.is_digest_of(event.acted_for.digest, str(VAN), own=code)  # type: ignore[attr-defined]
    assert str(VAN) not in str(event.payload())
    ledger.sequence_once(at(20))
    assert [one for one in faults() if one.code == "wrong_case"] == []


def test_one_put_in_whose_place_by_hand_is_found(world: World) -> None:
    code = given(world)
    done(code, "complete_step", acts(LINH), 5, step="appraise")
    ledger.sequence_once(at(20))

    raw("UPDATE cases_task SET acted_for = %s::text WHERE acted_for <> ''", [str(HEAD)])
    assert [one.code for one in faults() if one.code == "wrong_case"] == ["wrong_case"]


def test_the_history_and_the_control_slip_say_both_to_officials_and_neither_to_the_applicant(world: World) -> None:
    code = given(world)
    done(code, "complete_step", acts(LINH), 5, step="appraise")

    told = [one for one in cases.timeline(code=code, by=acts(HEAD)) if one.in_place]
    assert [(one.done_by, one.in_place_of) for one in told] == [(str(LINH), str(VAN))]
    assert not any(one.in_place or one.in_place_of for one in cases.timeline(code=code, by=world.citizen))
    lines = cases.control_slip(code=code, by=acts(HEAD), now=at(6)).lines
    assert [(one.done_by, one.acted_for) for one in lines if one.acted_for] == [(str(LINH), str(VAN))]


def test_once_she_is_back_it_is_hers_again(world: World) -> None:
    code = accepted(world)
    done(code, "assign", acts(HEAD, 3), 3, step="appraise", assignee=str(VAN))
    absence = away(VAN, LINH)
    people.end_absence(absence, by=acts(VAN), now=at(5) - timedelta(hours=1))

    with pytest.raises(AssignedToAnother):
        done(code, "complete_step", acts(LINH), 5, step="appraise")
    done(code, "complete_step", acts(VAN), 5, step="appraise")


def test_the_head_who_stands_in_for_her_does_not_decide_what_he_did_for_her(world: World) -> None:
    code = accepted(world)
    done(code, "assign", acts(HEAD, 3), 3, step="appraise", assignee=str(VAN))
    away(VAN, HEAD)
    done(code, "complete_step", acts(HEAD), 5, step="appraise")

    with pytest.raises(FourEyes):
        done(code, "decide", acts(HEAD), 6, outcome="granted")


def test_a_look_is_in_ones_own_capacity_whoever_one_stands_in_for(world: World) -> None:
    given(world)
    cover = acts(LINH)

    assert (cover.post, cover.agency, cover.name) == (acts(LINH, 9).post, ELSEWHERE, acts(LINH, 9).name)
    assert {one.permission for one in cover.grants if one.acting_for} == {"cases.step"}
