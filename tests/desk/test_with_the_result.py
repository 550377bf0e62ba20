"""Whoever hands a result over reads what else is the applicant's: originals, and money paid too much; so does the list."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.cases.domain.case_file import GivenBack
from onestop.catalogue.api import Duty
from onestop.desk.with_the_result import with_the_result
from onestop.kernel.bilingual import Text

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db


def decided_and_overpaid(world: World) -> str:
    """A case whose sum was put right after it was paid, decided since."""
    code = case_ready_for(EXAMPLES["refund_fee"], world)
    for name in ("complete_step", "decide"):
        do(EXAMPLES[name], code, doer_of(EXAMPLES[name], world), moment_of(EXAMPLES["return_result"]))
    return code


def test_money_paid_too_much_is_told_to_whoever_hands_the_result_over(world: World, sit_down: SitDown) -> None:
    code = decided_and_overpaid(world)
    client = sit_down(RECEPTIONIST)

    form = client.get(reverse("desk:return_result", args=[code])).content.decode()
    assert "đã nộp thừa" in form[form.index("<h1") : form.index('<form id="act"')]
    assert "nộp thừa, chờ hoàn trả" in client.get(reverse("desk:home")).content.decode()


def test_nothing_is_said_where_nothing_goes_with_it(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["return_result"], world)

    form = sit_down(RECEPTIONIST).get(reverse("desk:return_result", args=[code])).content.decode()

    assert "đã nộp thừa" not in form
    assert "Trả kèm bản chính" not in form


def test_what_the_applicant_signs_or_hands_in_first_is_told_to_whoever_hands_it_over(world: World) -> None:
    """As 1.000894 has both parties sign, and what binds another way of applying alone is not told."""
    code = case_ready_for(EXAMPLES["return_result"], world)
    says = Text("Cả hai bên cùng ký.", "Both sign.")
    signs, other = (
        Duty(at="signing", says=says, source="", channels=()),
        Duty(at="collecting", says=Text("Nộp bản chính.", "Hand in."), source="", channels=("postal",)),
    )
    view = cases.case_for(code=code, by=RECEPTIONIST, now=moment_of(EXAMPLES["return_result"]))
    bound = replace(view, version=replace(view.version, duties=(signs, other)))

    told = with_the_result(bound, cases.ACTS["return_result"])
    # What is handed over in place of a revoked document is no result, and nothing is signed for it.
    hands_over = {
        code
        for code, act in cases.ACTS.items()
        if "desk" in act.faces and {"Returned", "PartReturned"} & {one.__name__ for one in act.events}
    } - {"return_notice"}

    assert [one.vi for one in told] == ["Trước khi trả: cả hai bên cùng ký."]
    assert {code for code, act in cases.ACTS.items() if with_the_result(bound, act)} == hands_over


def test_what_was_noted_as_handed_in_and_went_back_is_not_said_to_be_there(world: World) -> None:
    """As of a document that was revoked before its owner had it, and holds again."""
    example = EXAMPLES["note_papers"]
    code, now = case_ready_for(example, world), moment_of(example)
    do(example, code, RECEPTIONIST, now)
    view = cases.case_for(code=code, by=RECEPTIONIST, now=now)
    binds = Duty(at="collecting", says=Text("Nộp bản chính.", "Hand in."), source="", channels=())
    view = replace(view, version=replace(view.version, duties=(binds,)))
    back = GivenBack(given={"at_return_certificate": 1}, given_at=now + timedelta(days=1), given_by=RECEPTIONIST.key)
    after = replace(view, file=replace(view.file, given_back=(back,)))

    said, since = (with_the_result(one, cases.ACTS["return_result"])[-1].vi for one in (view, after))

    assert said.endswith("Không hỏi lại: Giấy chứng nhận đã cấp.")
    assert "Không hỏi lại" not in since
