"""A permit may be granted with conditions, where the document of its procedure can bear any: each is told to its holder."""

from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.conditions import MOST, Condition, conditions_of
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.refusals_of_conditions import (
    ConditionsNotForRefusals,
    ConditionsNotKnown,
    TooManyConditions,
)
from onestop.frame.words import say
from onestop.kernel.datatypes.refusal import TextTooLong

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import faults
from .examples import CALENDAR, HEAD, PARTED, SPECIALIST, accepted, at, terms
from .pressed import Pressed

TYPED = "Hoàn trả mặt đường (30 ngày)\n\nGiữ cây xanh dọc tuyến"


def ready(*, conditional: bool = True, **more: Any) -> CaseFile:
    file = accepted(**more)
    file = with_changes(file, terms=file.terms.__class__(**{**fields(file), "conditional": conditional}))
    return complete_step(file, step="appraise", by=SPECIALIST, at=at(3), calendar=CALENDAR)[0]


def fields(file: CaseFile) -> dict[str, Any]:
    return {name: getattr(file.terms, name) for name in file.terms.__dataclass_fields__}


def decided(file: CaseFile, outcome: Any = "granted", conditions: str = TYPED, **more: Any) -> CaseFile:
    return decide(file, outcome=outcome, conditions=conditions, by=HEAD, at=at(4), calendar=CALENDAR, **more)[0]


def test_one_a_line_with_its_days_where_it_has_any() -> None:
    first, second = conditions_of(decided(ready()))

    assert (first, second) == (Condition("Hoàn trả mặt đường", 30), Condition("Giữ cây xanh dọc tuyến"))
    assert (first.until(date(2026, 3, 4), CALENDAR), second.until(date(2026, 3, 4), CALENDAR)) == (
        date(2026, 4, 3),
        None,
    )


@pytest.mark.parametrize(
    ("decided_on", "days", "last"),
    [
        (date(2026, 3, 5), 30, date(2026, 4, 6)),  # Saturday 4 April
        (date(2026, 3, 6), 30, date(2026, 4, 6)),  # Sunday 5 April
        (date(2026, 4, 16), 15, date(2026, 5, 4)),  # 1 May, a Friday, and the weekend
        (date(2026, 3, 5), 3660, date(2036, 3, 12)),  # beyond the calendar
        (date(2026, 3, 5), 3663, date(2036, 3, 17)),  # Saturday 15 March, beyond it
    ],
)
def test_a_last_day_of_rest_is_the_next_working_day(decided_on: date, days: int, last: date) -> None:
    """Civil Code 91/2015/QH13 Art. 148.5."""
    assert Condition("x", days).until(decided_on, CALENDAR) == last


def test_a_procedure_that_does_not_know_it_refuses_them() -> None:
    with pytest.raises(ConditionsNotKnown) as refusal:
        decided(ready(conditional=False))

    assert say(refusal.value).en
    assert conditions_of(decided(ready(conditional=False), conditions=" \n ")) == ()


def test_a_refusal_has_none() -> None:
    with pytest.raises(ConditionsNotForRefusals):
        decided(ready(), "refused", reasons=["dispute"], note="Thửa 12")


def test_no_more_and_no_longer_than_a_document_carries() -> None:
    with pytest.raises(TooManyConditions):
        decided(ready(), conditions="\n".join(["Giữ cây xanh"] * (MOST + 1)))
    with pytest.raises(TextTooLong):
        decided(ready(), conditions="a" * 501)


def test_granted_with_steps_to_follow_they_stand_until_the_end() -> None:
    file = decided(ready(under=terms(PARTED)))
    after = complete_step(file, step="enter", by=SPECIALIST, at=at(5), calendar=CALENDAR)[0]

    assert len(conditions_of(file)) == 2
    assert (after.outcome, conditions_of(after)) == ("granted", conditions_of(file))


@pytest.mark.django_db
class TestOnThePapers:
    def granted(self, world: World) -> str:
        example = EXAMPLES["decide with conditions"]
        code = case_ready_for(example, world)
        do(example, code, doer_of(example, world), moment_of(example))
        return code

    def test_they_stand_on_the_document_with_their_last_day(self, world: World) -> None:
        document = cases.in_force(cases.file_for(code=self.granted(world), by=world.citizen))

        assert document is not None
        assert document.content["groups"][-1] == [
            "Điều kiện, nghĩa vụ kèm theo",
            [["condition_1", "Điều kiện 1", "Hoàn trả mặt đường (chậm nhất ngày 06 tháng 4 năm 2026)"]],
        ]

    def test_the_letter_tells_them_with_their_last_day_and_whom_to_complain_to(self, world: World) -> None:
        example, pressed = EXAMPLES["decide with conditions"], Pressed()
        code, by = case_ready_for(example, world), doer_of(example, world)
        cases.perform(
            cases.ACTS[example.act], code=code, step=example.step, by=by, now=moment_of(example), press=pressed,
            **example.answers,
        )  # fmt: skip
        said = " ".join(pressed["KQ1"].paragraphs)

        assert "kèm điều kiện" in said
        assert "Điều kiện 1: Hoàn trả mặt đường (chậm nhất ngày 06 tháng 4 năm 2026)" in pressed["KQ1"].paragraphs
        assert "Không đồng ý với điều kiện kèm theo, " in said
        assert "khiếu nại đến Chủ tịch" in said

    def test_whoever_holds_the_document_reads_that_there_are_any(self, world: World) -> None:
        paper = cases.paper_seen_by(code=self.granted(world), ref="VB1", by=world.citizen)

        assert paper.conditions == 1

    def test_the_ledger_proves_them(self, world: World) -> None:
        self.granted(world)

        assert faults() == []
