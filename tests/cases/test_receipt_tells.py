"""A receipt for a new day says truly what moved it, the term it counts by, and who received the dossier."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.promised_by import promised_by
from onestop.kernel.actor import Actor

from .conftest import World, definition, paper, published
from .examples import RECEPTIONIST, SIMPLE, SPECIALIST, at, official
from .pressed import Pressed
from .test_verified_term import PROCESS, checked

ASKED = "H09.05"
CODE = "9.000077"
CHECKER = replace(SPECIALIST, name="Lê Văn Tám")
ANSWERS = replace(official(ASKED, "cases.step", key="21"), name="Đỗ Thị Bình")

pytestmark = pytest.mark.django_db


def lived(world: World, process: dict[str, Any], clock: dict[str, Any], *acts: tuple[str, Actor, datetime, Any]) -> Any:
    """The papers of a case of a procedure with that clock, accepted on the 2nd."""
    published([{**definition(CODE, process, [paper("id", required=False)]), "clock": clock}])
    code, pressed = world.lodge(procedure_code=CODE), Pressed()
    for act, by, now, said in (("accept", RECEPTIONIST, at(2), {}), *acts):
        cases.perform(cases.ACTS[act], code=code, by=by, now=now, press=pressed, **said)
    return pressed


def test_something_must_be_verified(world: World) -> None:
    found = {"step": "check", "facts": {"needs_verification": True}}
    pressed = lived(world, PROCESS, {"verified_term": 15}, ("complete_step", CHECKER, at(3), found))
    first, second = pressed["GN1"], pressed["GN2"]

    assert (second.completed_by, second.completed_at) == ("Xác định phải xác minh", at(3))
    assert (first.term, second.term) == ("10 ngày làm việc", "15 ngày làm việc")
    assert second.receiver_post == first.receiver_post
    assert second.receiver != CHECKER.name, "whoever checked it received nothing"


def test_a_payment_was_waited_for(world: World) -> None:
    asked = {"kind": "obligation", "amount": 75_000, "source": "TB 12", "when": "now", "pay_by": date(2026, 4, 3)}
    paid = {"fee": 1, "way": "cash", "amount": 75_000, "payer": "An", "proof": ""}
    pressed = lived(
        world,
        SIMPLE,
        {"on_payment": "exclude"},
        ("ask_payment", SPECIALIST, at(4), asked),
        ("record_payment", RECEPTIONIST, at(9), paid),
    )

    assert (pressed["GN2"].completed_by, pressed["GN2"].completed_at) == ("Nộp xong khoản phải nộp", at(9))


def test_the_time_of_asking_others_was_left_out(world: World) -> None:
    question = {"agency": ASKED, "question": "Có sổ gốc không?", "answer_by": date(2026, 3, 12)}
    pressed = lived(
        world,
        SIMPLE,
        {"on_consultation": "exclude"},
        ("ask_opinion", SPECIALIST, at(3, 10), question),
        ("give_opinion", ANSWERS, at(10, 10), {"step": ASKED, "opinion": "agrees"}),
    )
    first, second = pressed["GN1"], pressed["GN2"]

    assert (second.replaces, second.completed_by) == (first.number, "Hết thời gian lấy ý kiến")
    assert second.due_at > first.due_at
    assert second.receiver != ANSWERS.name


def test_where_asking_moves_nothing_no_receipt_is_replaced(world: World) -> None:
    question = {"agency": ASKED, "question": "Có sổ gốc không?", "answer_by": date(2026, 3, 12)}
    pressed = lived(
        world,
        SIMPLE,
        {},
        ("ask_opinion", SPECIALIST, at(3, 10), question),
        ("give_opinion", ANSWERS, at(10, 10), {"step": ASKED, "opinion": "agrees"}),
    )

    assert len(pressed.said["GN"]) == 1


def test_a_promise_that_stands_since_acceptance_says_so() -> None:
    assert [promised_by(checked(found=found)[2]) for found in (False, True)] == ["accepted", "verification"]
