"""Where several results are left, whoever reads his page is sent where they lie, by the way he chose for them."""

from dataclasses import replace

import pytest

from cases.conftest import WITH_PARTS, World
from cases.examples import CALENDAR, CITIZEN, COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at
from cases.pressed import Pressed
from cases.test_birth_first import at_the_police
from cases.test_originals import BROUGHT, COMPARED, KEPT
from cases.test_part_returns import THERE, accepted_in_parts, chosen
from cases.test_parts import entered, signed
from cases.test_revoked_since import void_and_another
from onestop.cases import api as cases
from onestop.cases.domain.case_file import with_changes
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_part import return_part
from onestop.kernel.bilingual import Text
from onestop.portal.next_step import next_step
from onestop.portal.your_turn import asked_of

from .conftest import SitDown

OFFICE = Text("phường Phú Cường", "Phu Cuong ward")


def next_of(file: cases.CaseFile) -> str:
    return next_step(file, to_bring=False, at=Text("nơi khác", "elsewhere"), fetched_at=OFFICE).vi


def test_all_at_one_counter_are_fetched_there() -> None:
    file = entered(signed(chosen(chosen(accepted_in_parts(), "sign", "counter", THERE), "enter", "counter", THERE)))

    assert next_of(file).startswith("Đến Bộ phận Một cửa, phường Phú Cường, nhận kết quả")


def test_what_goes_apart_is_said_of_each() -> None:
    file = entered(signed(chosen(accepted_in_parts(), "sign", "counter", THERE)))

    assert next_of(file).startswith("Mỗi kết quả nhận riêng")
    assert cases.place_of_the_rest(file) == COMMUNE


def test_of_a_revoked_document_and_another_result_that_one_is_fetched_all_the_same() -> None:
    said = next_of(void_and_another())

    assert "đã bị thu hồi, bạn không phải đến nhận nữa" in said
    assert said.endswith("Thông báo vẫn có hiệu lực: bạn nhận như ghi bên cạnh kết quả đó.")


def rest_withdrawn(*, returned: bool = False, **answers: str) -> cases.CaseFile:
    """The birth certificate is there, and its applicant gave up the rest; one original was compared, another is kept."""
    file = at_the_police()
    file = with_changes(
        file, terms=replace(file.terms, papers=(COMPARED, KEPT)), received=BROUGHT, answers={**file.answers, **answers}
    )
    if returned:
        file, _ = return_part(file, step="sign", by=RECEPTIONIST, at=at(3), calendar=CALENDAR)
    file, _ = request_withdrawal(file, by=CITIZEN, at=at(3), calendar=CALENDAR)
    return answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)[0]


def test_who_withdrew_the_rest_is_told_which_originals_he_has_back_where_and_which_stay() -> None:
    file = rest_withdrawn(delivery="counter")

    assert "Còn 1 bản chính của bạn: đến Bộ phận Một cửa nơi khác nhận lại, mang theo căn cước." in next_of(file)
    assert [(one.component, one.owed) for one in cases.owed(file)] == [("deed", 1)]
    assert [one.component for one in cases.kept(file)] == ["form"]
    assert cases.kept(at_the_police()) == ()


def test_a_result_that_comes_another_way_brings_no_originals() -> None:
    assert "Còn 1 bản chính của bạn" in next_of(rest_withdrawn(delivery="online"))


def test_where_all_that_came_was_received_nothing_more_is_to_be_fetched() -> None:
    said = next_of(rest_withdrawn(returned=True))

    assert said.startswith("Bạn đã nhận mọi kết quả có được.")
    assert "Nhận rồi thì bấm" not in said
    assert "Còn 1 bản chính của bạn" in said


@pytest.mark.django_db
def test_what_the_portal_has_no_file_of_is_told_as_fetched_at_a_counter_before_it_is_there(
    world: World, sit_down: SitDown
) -> None:
    """Received on the portal as a whole, and nothing chosen apart: receipt and page say which results lie at a counter."""
    pressed = Pressed()
    code = world.lodge(procedure_code=WITH_PARTS)
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(2, 9), press=pressed)

    page = sit_down(world.citizen).get(f"/ho-so/{code}").content.decode()
    results = page.partition('id="parts"')[2].partition("</section>")[0]
    receipt = pressed["GN1"]

    assert results.count("nhận trên Cổng") == 1
    assert results.count("nhận tại Bộ phận Một cửa") == len(receipt.parts) - 1
    assert [bool(one.how) for one in receipt.parts] == [False, True]


@pytest.mark.django_db
def test_one_result_that_waits_on_the_portal_is_among_what_is_his_to_do(world: World, sit_down: SitDown) -> None:
    """While the others are still made the case is not finished, and the first page was silent about what he can have."""
    code = world.lodge(procedure_code=WITH_PARTS)
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    assert list(asked_of(world.citizen, at(2, 10))) == []
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))

    [todo] = asked_of(world.citizen, at(4, 10))
    assert (todo.code, todo.title.vi) == (code, f"Nhận kết quả: {named(code)}")

    cases.perform(cases.ACTS["receive_part"], code=code, step="sign", by=world.citizen, now=at(4, 11))
    assert list(asked_of(world.citizen, at(4, 12))) == []


def named(code: str) -> str:
    """What the step that decides yields."""
    [part] = [one for one in cases.parts_of(cases.file_for(code=code, by=HEAD)) if one.step == "sign"]
    return part.name.vi
