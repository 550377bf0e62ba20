"""What was asked for, and what of it did not come, is one list at every face: law, desk, portal, papers, timeline."""

import re
from typing import Any

import pytest

from cases.conftest import WITH_PAPERS, World, definition, paper, published
from cases.examples import BRANCHING, ORIGINAL, RECEPTIONIST, SPECIALIST, at
from cases.pressed import Pressed
from onestop.cases import api as cases
from onestop.frame.preferences import LANGUAGE_COOKIE

from .conftest import SitDown

pytestmark = pytest.mark.django_db
NAMED = [cases.answer_key("kind"), "photo", "id"]
"""In no order."""
ASKED = ["Giấy id", "Giấy photo", "Việc: Loại"]
LEFT = ["Giấy photo", "Việc: Loại"]
FIELDS = {"Giấy id": "id", "Giấy photo": "photo", "Việc: Loại": "kind"}


def do(act: str, code: str, day: int, by: Any, press: Pressed, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), press=press, **said)


@pytest.fixture
def asked(world: World) -> tuple[str, Pressed]:
    """The code of a case of which two papers and an answer are asked for, and its papers."""
    came = {code: cases.Received(originals=1) for code in ("id", "photo")}
    code, pressed = world.lodge(procedure_code=WITH_PAPERS, received=came), Pressed()
    do("accept", code, 2, RECEPTIONIST, pressed)
    do("request_supplement", code, 3, SPECIALIST, pressed, reasons=["unreadable"], items=NAMED)
    return code, pressed


def main_of(answer: Any) -> str:
    return str(answer.content.decode()).split("<main")[1]


def listed(page: str) -> list[str]:
    """The items that the lines of a page name, in their order."""
    lines = [re.sub(r"<[^>]+>|\s+", " ", line) for line in re.findall(r"<li>.*?</li>", page, re.DOTALL)]
    return [name for line in lines for name in ASKED if name in line]


def wrong_in(answer: Any) -> set[str]:
    """The items of which the summary of errors says that they are missing."""
    hrefs = set(re.findall(r'href="#(?:file-|paper-)?(\w+)"', main_of(answer).split("</ul>")[0]))
    return {name for name, field in FIELDS.items() if field in hrefs}


def test_what_is_asked_for_is_one_list(asked: tuple[str, Pressed], world: World, sit_down: SitDown) -> None:
    code, pressed = asked
    file = cases.file_for(code=code, by=SPECIALIST)
    with pytest.raises(cases.StillOutstanding) as refused:
        cases.answer_supplement(code=code, reply="Đây", by=world.citizen, now=at(4))
    form_02 = pressed["BS1"]

    assert [name.vi for name in refused.value.papers] == ASKED
    assert [one.name.vi for one in cases.outstanding(file, cases.Answer())] == ASKED
    assert [one.name for one in (*form_02.items, *form_02.answers)] == ASKED
    requested = [
        one for one in cases.timeline(code=code, by=world.citizen) if one.kind.__name__ == "SupplementRequested"
    ]
    assert [detail.vi for detail in requested[0].wording.detail if detail.vi in ASKED] == ASKED

    own = sit_down(world.citizen)
    assert listed(main_of(own.get(f"/ho-so/{code}")))[: len(ASKED)] == ASKED
    assert listed(main_of(own.get("/ho-so")))[: len(ASKED)] == ASKED
    assert wrong_in(own.post(f"/ho-so/{code}/bo-sung", {"kind": "new"})) == set(ASKED)

    desk = sit_down(RECEPTIONIST)
    assert listed(main_of(desk.get(f"/ban-lam-viec/ho-so/{code}")).split('id="rounds"')[1])[: len(ASKED)] == ASKED
    assert wrong_in(desk.post(f"/ban-lam-viec/ho-so/{code}/nhan-bo-sung", {"kind": "new", "left_out": ""})) == set(
        ASKED
    )


def test_what_did_not_come_is_one_list(asked: tuple[str, Pressed], world: World, sit_down: SitDown) -> None:
    code, pressed = asked
    with pytest.raises(cases.StillOutstanding) as refused:
        cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4))
    assert [name.vi for name in refused.value.papers] == LEFT
    desk, address = sit_down(RECEPTIONIST), f"/ban-lam-viec/ho-so/{code}"
    counted = {"kind": "new", "left_out": "", "copies-id": "1"}
    assert wrong_in(desk.post(f"{address}/nhan-bo-sung", counted)) == set(LEFT)

    said: dict[str, Any] = {"received": ORIGINAL, "left_out": "held", "reply": "Người nộp nói không còn ảnh"}
    do("answer_supplement", code, 4, RECEPTIONIST, pressed, **said)
    file = cases.file_for(code=code, by=RECEPTIONIST)

    assert [one.name.vi for one in cases.outstanding_after(file, 1)] == LEFT
    assert (list(pressed["GN2"].lacking), list(pressed["GN2"].unsupplemented)) == ([], LEFT), "all had come before"
    for reader in (world.citizen, RECEPTIONIST):
        answered = [one for one in cases.timeline(code=code, by=reader) if one.kind.__name__ == "SupplementAnswered"]
        assert answered[0].answered_by == cases.ANSWERED_BY["official"], "the official wrote it down, whoever said it"
        told = [detail.vi for detail in answered[0].wording.detail if detail.vi.startswith("Chưa bổ sung: ")]
        assert [line.removeprefix("Chưa bổ sung: ") for line in told] == LEFT
    rounds = main_of(desk.get(address)).split('id="rounds"')[1]
    assert "đã trả lời yêu cầu" in rounds
    for shown in (rounds, main_of(sit_down(world.citizen).get(f"/ho-so/{code}")).split('id="corrected"')[1]):
        assert cases.ANSWERED_BY["official"].vi in shown.split("nói không còn ảnh")[1].split("</section>")[0]
    assert "bổ sung hồ sơ" not in rounds.split("</section>")[0], "what did not come was not brought"
    assert listed(rounds)[: len(ASKED + LEFT)] == ASKED + LEFT
    of_id = [row for row in main_of(sit_down(world.citizen).get(f"/ho-so/{code}")).split("<tr>") if "Giấy id" in row]
    assert ["bổ sung" in row for row in of_id[:2]] == [False, True], "a paper brought again is told from the first"


LACKS = {"vi": ("Chưa nhận", "Chưa bổ sung", "Còn thiếu", "còn thiếu"), "en": ("Not received", "missing")}


@pytest.mark.parametrize("by_applicant", [True, False])
def test_of_what_was_affirmed_no_face_says_that_it_is_missing(
    world: World, sit_down: SitDown, *, by_applicant: bool
) -> None:
    came = {code: cases.Received(originals=1) for code in ("id", "photo")}
    code, pressed = world.lodge(procedure_code=WITH_PAPERS, received=came), Pressed()
    do("accept", code, 2, RECEPTIONIST, pressed)
    do("request_supplement", code, 3, SPECIALIST, pressed, reasons=["form_wrong"], items=[cases.answer_key("kind")])
    by, said = (world.citizen, {}) if by_applicant else (RECEPTIONIST, {"left_out": "as_declared"})
    do("answer_supplement", code, 4, by, pressed, reply="Đúng là loại mới", **said)

    file, receipt = cases.file_for(code=code, by=RECEPTIONIST), pressed["GN2"]
    assert cases.outstanding_after(file, 1) == ()
    assert (receipt.lacking, receipt.unsupplemented, receipt.lacking_because) == ((), (), "")
    assert not any(word in line for line in receipt.explanation for word in LACKS["vi"])
    affirmed = cases.LEFT_OUT["as_declared"]
    for reader, address in ((world.citizen, f"/ho-so/{code}"), (RECEPTIONIST, f"/ban-lam-viec/ho-so/{code}")):
        entries = cases.timeline(code=code, by=reader)
        answered = [one for one in entries if one.kind.__name__ == "SupplementAnswered"]
        assert affirmed in answered[0].wording.detail
        for language, words in LACKS.items():
            browser = sit_down(reader)
            browser.cookies[LANGUAGE_COOKIE] = language
            shown = main_of(browser.get(address))
            assert getattr(affirmed, language) in shown
            assert not [word for word in words if word in shown]


def test_a_counter_that_affirms_a_paper_is_told_that_only_an_answer_can_be(
    asked: tuple[str, Pressed], sit_down: SitDown
) -> None:
    code, _ = asked
    posted = {"kind": "new", "left_out": "as_declared", "reply": "Đúng là loại mới"}
    page = main_of(sit_down(RECEPTIONIST).post(f"/ban-lam-viec/ho-so/{code}/nhan-bo-sung", posted))

    assert "chỉ trả lời cho mục khai; còn chưa nhận được: Giấy id, Giấy photo" in page
    assert cases.file_for(code=code, by=RECEPTIONIST).asked is not None


@pytest.mark.parametrize(
    ("items", "offered"),
    [
        (["id"], ["", "held", "not_needed", "as_it_is"]),
        ([cases.answer_key("kind")], ["", "held", "not_needed", "as_it_is", "as_declared"]),
        (NAMED, ["", "held", "not_needed", "as_it_is", "as_declared"]),
        ([], []),
    ],
)
def test_the_counter_is_offered_only_what_can_be_said_of_what_was_asked_for(
    world: World, sit_down: SitDown, items: list[str], offered: list[str]
) -> None:
    came = {code: cases.Received(originals=1) for code in ("id", "photo")}
    code, pressed = world.lodge(procedure_code=WITH_PAPERS, received=came), Pressed()
    do("request_supplement", code, 3, RECEPTIONIST, pressed, reasons=["unreadable"], items=items, note="Trang 3 mờ")
    desk, address = sit_down(RECEPTIONIST), f"/ban-lam-viec/ho-so/{code}/nhan-bo-sung"

    assert re.findall(r'name="left_out"[^>]*value="(\w*)"', main_of(desk.get(address))) == offered
    if "as_declared" not in offered:
        said = {"left_out": "as_declared", "reply": "Đúng rồi"}
        assert (desk.post(address, said).status_code == 422) == bool(items)


WITH_TWO = "9.000042"
REST = "Giấy plan (còn thiếu 1 bản chính)"


def test_of_a_paper_wanted_twice_the_number_that_did_not_come_is_said_alike_everywhere(
    world: World, sit_down: SitDown
) -> None:
    published([definition(WITH_TWO, BRANCHING, [paper("id"), paper("plan") | {"originals": 2}])])
    brought = {"id": cases.Received(originals=1), "plan": cases.Received(originals=1)}
    code, pressed = world.lodge(procedure_code=WITH_TWO, received=brought), Pressed()
    address = f"/ban-lam-viec/ho-so/{code}"

    def read(by: Any, *addresses: str) -> None:
        for one in addresses:
            assert REST in main_of(sit_down(by).get(one)), one

    with pytest.raises(cases.PapersNotReceived) as refused:
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    assert [name.vi for name in refused.value.papers] == [REST]
    read(RECEPTIONIST, f"{address}/tiep-nhan")

    do("request_supplement", code, 3, RECEPTIONIST, pressed, reasons=["unreadable"], items=["plan"])
    with pytest.raises(cases.StillOutstanding) as refused_again:
        cases.answer_supplement(code=code, reply="Đây", by=world.citizen, now=at(4))
    assert [name.vi for name in refused_again.value.papers] == [REST]
    assert [(one.originals, one.copies) for one in pressed["BS1"].items] == [(1, 0)]
    read(world.citizen, f"/ho-so/{code}", "/ho-so", f"/ho-so/{code}/bo-sung")
    read(RECEPTIONIST, address, f"{address}/nhan-bo-sung")

    said: dict[str, Any] = {"left_out": "held", "reply": "Cơ quan đã có"}
    do("answer_supplement", code, 4, RECEPTIONIST, pressed, **said)
    do("accept", code, 5, RECEPTIONIST, pressed)
    assert list(pressed["GN1"].lacking) == [REST]
    for reader in (world.citizen, RECEPTIONIST):
        details = [one for entry in cases.timeline(code=code, by=reader) for one in entry.wording.detail]
        assert [one.vi for one in details if "Giấy plan" in one.vi] == [REST, f"Chưa nhận: {REST}"]
    assert REST in main_of(sit_down(RECEPTIONIST).get(address)).split('id="rounds"')[1]


def test_who_goes_back_to_apply_is_told_the_state_of_what_was_sent_and_led_to_the_answer(
    asked: tuple[str, Pressed], world: World, sit_down: SitDown
) -> None:
    code, pressed = asked
    own, address = sit_down(world.citizen), f"/thu-tuc/{WITH_PAPERS}/nop"
    waits = main_of(own.get(address))
    assert "Yêu cầu bổ sung giấy tờ" in waits
    assert f'href="/ho-so/{code}/bo-sung"' in waits

    do("answer_supplement", code, 4, RECEPTIONIST, pressed, received=ORIGINAL, left_out="held")
    assert f'href="/ho-so/{code}/bo-sung"' not in main_of(own.get(address))

    turned_away = world.lodge(procedure_code=WITH_PAPERS, day=5, on_paper=["id", "photo"])
    do("refuse_intake", turned_away, 6, RECEPTIONIST, pressed, reasons=["not_eligible"], note="Không thường trú")
    assert "đã bị từ chối" in main_of(own.get(address))


def test_who_thinks_a_paper_is_asked_of_him_by_mistake_is_told_whom_to_tell(
    asked: tuple[str, Pressed], world: World, sit_down: SitDown
) -> None:
    code, _ = asked
    page = main_of(sit_down(world.citizen).post(f"/ho-so/{code}/bo-sung", {"kind": "old"}))

    assert page.count("yêu cầu nhầm thì báo Bộ phận Một cửa") >= 2, "at each paper"
