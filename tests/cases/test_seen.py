"""Whoever signs, answers, pays out or takes back confirms what he saw: where the case says something else since, it is refused.

Two hands are two pairs of eyes only where the second pair saw what it signs; nobody promises to come to a meeting on a day he
never read.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.case_file import with_changes
from onestop.cases.domain.refusals import ShownChanged
from onestop.cases.domain.shown import MEETING, PREPARED, Seen
from onestop.frame.words import say
from onestop.kernel.actor import Actor

from .act_examples import ELSEWHERE, EXAMPLES, Example, case_ready_for, do, doer_of, holder, moment_of
from .conftest import World
from .erasing import faults
from .examples import accepted
from .test_meetings import PLANNING, called, moved
from .test_part_returns import accepted_in_parts, chosen

pytestmark = pytest.mark.django_db

OTHER_DRAFT = replace(
    EXAMPLES["draft_replacement"],
    answers={**EXAMPLES["draft_replacement"].answers, "rows": {"kind": "Loại chưa ai đọc"}},
)


def seen_of(example: Example, code: str) -> Seen:
    return cases.ACTS[example.act].seen(store.load(code).file, example.step)


def pressed(example: Example, code: str, seen: Seen, by: Actor, now: datetime) -> cases.CaseFile:
    act = cases.ACTS[example.act]
    return cases.perform(act, code=code, step=example.step, by=by, now=now, seen=seen, **example.answers)


class TestSomebodyWasFaster:
    def test_a_draft_that_was_made_anew_is_not_signed_from_the_page_of_the_first(self, world: World) -> None:
        example = EXAMPLES["replace_result"]
        code = case_ready_for(example, world)
        seen, now = seen_of(example, code), moment_of(example)
        do(OTHER_DRAFT, code, doer_of(OTHER_DRAFT, world), now)

        with pytest.raises(ShownChanged) as refused:
            pressed(example, code, seen, doer_of(example, world), now + timedelta(minutes=1))
        assert "dự thảo văn bản thay thế" in say(refused.value).vi
        assert "the draft of the replacement" in say(refused.value).en
        assert refused.value.kind == "conflict"

        signed = pressed(example, code, seen_of(example, code), doer_of(example, world), now + timedelta(minutes=2))
        assert signed.amendments[-1].changed["kind"][1] == "Loại chưa ai đọc"
        assert faults() == []

    def test_how_a_result_is_received_is_none_of_what_the_steps_before_found(self) -> None:
        file = accepted_in_parts()
        other = chosen(file, "sign", "online")

        assert PREPARED.digest(file, "sign") == PREPARED.digest(other, "sign")
        answered = with_changes(other, facts={**other.facts, "needs_verification": True})
        assert PREPARED.digest(answered, "sign") != PREPARED.digest(other, "sign")

    def test_no_sum_is_paid_out_that_its_page_did_not_name(self, world: World) -> None:
        example, lowered = EXAMPLES["refund_fee"], EXAMPLES["correct_fee"]
        code = case_ready_for(example, world)
        seen, now = seen_of(example, code), moment_of(example)
        less = replace(lowered, answers={**lowered.answers, "amount": 1_000})
        do(less, code, doer_of(lowered, world), now)

        with pytest.raises(ShownChanged):
            pressed(example, code, seen, doer_of(example, world), now + timedelta(minutes=1))
        assert not any(line.what == "refunded" for line in store.load(code).file.fees)

    def test_a_decision_takes_back_the_revocation_its_page_named_and_no_later_one(self, world: World) -> None:
        example, revoked = EXAMPLES["restore_result"], EXAMPLES["revoke_result"]
        code = case_ready_for(example, world)
        seen, by, now = seen_of(example, code), doer_of(example, world), moment_of(example)
        pressed(example, code, seen, by, now)
        again = replace(revoked, answers={**revoked.answers, "note": "Căn cứ khác"})
        do(again, code, doer_of(revoked, world), now + timedelta(minutes=1))

        of_today = replace(example, answers={**example.answers, "decided_on": now.date()})
        with pytest.raises(ShownChanged):
            pressed(of_today, code, seen, by, now + timedelta(minutes=2))

    def test_who_lost_a_race_is_not_tried_again_on_what_he_never_saw(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Also where nothing says what he saw: then it is what was first read."""
        example = EXAMPLES["replace_result"]
        code = case_ready_for(example, world)
        now, change = moment_of(example), store.change

        def slower(*said: Any, **more: Any) -> bool:
            monkeypatch.setattr(store, "change", change)
            do(OTHER_DRAFT, code, doer_of(OTHER_DRAFT, world), now)
            return change(*said, **more)

        monkeypatch.setattr(store, "change", slower)
        with pytest.raises(ShownChanged):
            do(example, code, doer_of(example, world), now + timedelta(seconds=1))
        assert [one.kind for one in store.load(code).file.amendments] == []

    def test_what_it_does_not_rest_on_may_change(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        example, beside = EXAMPLES["assign"], EXAMPLES["ask_opinion"]
        code = case_ready_for(example, world)
        seen, now = seen_of(example, code), moment_of(example)
        do(beside, code, holder("specialist", ELSEWHERE), now)

        assert pressed(example, code, seen, doer_of(example, world), now + timedelta(minutes=1))


class TestAMeeting:
    def test_that_was_moved_is_another_than_the_one_whoever_comes_read(self) -> None:
        file = called(accepted())
        answer = cases.ACTS["answer_meeting"]
        seen = answer.seen(file, PLANNING)

        with pytest.raises(ShownChanged):
            answer.require_seen(moved(file, 10), PLANNING, seen)
        answer.require_seen(file, PLANNING, seen)

    def test_where_it_is_held_is_shown_as_well(self) -> None:
        file = called(accepted())
        other_room = moved(file, 9, "14:00", place="Phòng 3")

        assert MEETING.digest(file, "") != MEETING.digest(other_room, "")


@pytest.mark.parametrize("name", [name for name, one in EXAMPLES.items() if cases.ACTS[one.act].shows])
def test_read_twice_it_is_the_same(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)

    assert seen_of(example, code) == seen_of(example, code)
