"""Who may do what, where: every act against every role at every place, in the database."""

import pytest

from onestop.cases import api as cases
from onestop.frame.acting import usual_at
from onestop.kernel.actor import NotPermitted
from onestop.ledger import api as ledger

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, everybody, moment_of, sees
from .conftest import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", EXAMPLES)
def test_nobody_else_may(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, now = case_ready_for(example, world), moment_of(example)
    before = ledger.entries_of_case(code)
    others = {who: by for who, by in everybody(world) if who not in example.may}

    for who, by in others.items():
        # Who may not even see the case learns nothing, not even that it is there.
        why = NotPermitted if sees(who, example) else cases.NotFound
        with pytest.raises(example.kept_by if who in example.in_other_hands else why):
            do(example, code, by, now)

    assert len(others) + len(example.may) == len(dict(everybody(world))), "everybody named exists"
    assert ledger.entries_of_case(code) == before


@pytest.mark.parametrize("name", EXAMPLES)
def test_whoever_may_does_and_it_is_recorded(world: World, name: str) -> None:
    example = EXAMPLES[name]
    people = dict(everybody(world))

    for who in example.may:
        code = case_ready_for(example, world)
        before = len(ledger.entries_of_case(code))
        do(example, code, people[who], moment_of(example))
        recorded = {entry.type for entry in ledger.entries_of_case(code)[before:]}
        assert recorded
        assert recorded <= {event.type for event in cases.ACTS[example.act].records}, who


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_case_offers_it_to_those_who_may_and_to_nobody_else(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)

    offered = {
        who
        for who, by in everybody(world)
        if sees(who, example)
        and example.act in {one.code for one in cases.case_for(code=code, by=by, now=moment_of(example)).actions}
    }

    assert offered == example.may


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_case_proposes_it_first_where_it_is_the_usual_act(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, (face, *_) = case_ready_for(example, world), cases.ACTS[example.act].faces

    usual = usual_at(face, cases.case_for(code=code, by=doer_of(example, world), now=moment_of(example)))

    assert (usual is not None and usual.code == example.act) == example.usual


def test_a_step_nobody_wrote_is_done_by_nobody(world: World) -> None:
    example = EXAMPLES["complete_step"]
    code = case_ready_for(example, world)

    for who, by in everybody(world):
        if sees(who, example):
            with pytest.raises(cases.NotAtThisStep):
                cases.complete_step(code=code, step="no-such-step", by=by, now=moment_of(example))


def test_what_only_tells_about_a_case_leaves_its_file_as_it_was(world: World) -> None:
    code = case_ready_for(EXAMPLES["rate"], world)
    before, entries = cases.file_for(code=code, by=world.citizen), ledger.entries_of_case(code)

    after = cases.perform(cases.ACTS["rate"], code=code, by=world.citizen, now=moment_of(EXAMPLES["rate"]), overall=5)

    assert after == before == cases.file_for(code=code, by=world.citizen)
    assert [entry.type for entry in ledger.entries_of_case(code)[len(entries) :]] == ["feedback.rated"]
