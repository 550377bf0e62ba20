"""What stands on a paper comes from what was received, chosen and recorded, in the words of the rules for papers."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.place import place_name
from onestop.cases.queries.slips.fees import fee_said, fees
from onestop.cases.queries.slips.law import also_says, bases, form_of, phrases_of
from onestop.cases.queries.slips.offices import office_at
from onestop.cases.queries.slips.parties import party, submitter_and_owner
from onestop.catalogue.api import Channel
from onestop.documents.api import phrases_on
from onestop.kernel.bilingual import Text
from onestop.kernel.signing import Capacity
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.people import api as people

from .act_examples import ELSEWHERE
from .conftest import WITH_PAPERS, WITH_VARIANTS, World, definition, paper, published, submission
from .examples import DEPARTMENT, HEAD, ORIGINAL, RECEPTIONIST, SIMPLE, SPECIALIST, at, official
from .pressed import Pressed

pytestmark = pytest.mark.django_db
PHRASES = phrases_on(at(2).date())
WHY: dict[str, Any] = {"reasons": ["dispute"], "note": "Thửa 12 đang có đơn khiếu nại"}


def pressed_life(world: World, *, outcome: str = "granted", **lodged: Any) -> Pressed:
    """The papers of a case accepted, asked for more, answered and decided."""
    code, pressed = world.lodge(**lodged), Pressed()

    def do(act: str, by: Any, day: int, **answers: Any) -> None:
        cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), press=pressed, **answers)

    do("accept", RECEPTIONIST, 2)
    do("request_supplement", SPECIALIST, 3, reasons=["unsigned"], items=["id"], note="Ký ở trang 2")
    do("answer_supplement", RECEPTIONIST, 4, received={"id": cases.Received(originals=1)})
    do("complete_step", SPECIALIST, 5, step="appraise")
    do("decide", HEAD, 6, outcome=outcome, **(WHY if outcome == "refused" else {}))
    return pressed


def test_each_paper_names_its_agency_its_place_and_its_own_page(world: World) -> None:
    for ref in ("GN1", "BS1", "KQ1"):
        paper = pressed_life(world)[ref]
        assert (paper.office.name, paper.office.place) == ("Ủy ban nhân dân phường Phú Thọ", "Phú Thọ")
        assert paper.tracking_url.endswith(f"/giay/{paper.case_code}/{ref}/{paper.check_code.replace(' ', '')}")


def test_who_signed_stands_there_in_his_capacity(world: World) -> None:
    papers = pressed_life(world, outcome="refused")
    first, request, letter, refusal = papers["GN1"], papers["BS1"], papers["KQ1"], papers["TC1"]

    assert (first.receiver, first.receiver_post) == ("Trần Thị Hoa", "Công chức tiếp nhận hồ sơ và trả kết quả")
    assert (request.guide, request.guide_post) == ("Trần Thị Hoa", "Công chức thụ lý hồ sơ")
    assert (letter.signed_as, letter.signatory) == (("TM. Ủy ban nhân dân", "Chủ tịch"), "Trần Thị Hoa")
    assert (refusal.signs_as, refusal.official_post, refusal.refused) == (
        "Người có thẩm quyền",
        "Chủ tịch Ủy ban nhân dân phường Phú Thọ",
        "không giải quyết",
    )


def test_turned_away_at_the_counter_the_receptionist_signs_for_what_he_did(world: World) -> None:
    pressed, code = Pressed(), world.lodge()
    cases.perform(
        cases.ACTS["refuse_intake"],
        code=code,
        by=RECEPTIONIST,
        now=at(3),
        press=pressed,
        reasons=["not_eligible"],
        note="Không thường trú tại xã",
    )

    assert (pressed["TC1"].signs_as, pressed["TC1"].refused) == ("Người tiếp nhận hồ sơ", "không tiếp nhận")


def test_the_second_receipt_says_which_it_replaces_and_from_when_the_term_counts(world: World) -> None:
    first, second = pressed_life(world).said["GN"]

    assert (first.replaces, first.completed_at) == ("", None)
    assert (second.replaces, second.completed_at) == (first.number, at(4))
    assert second.due_at > first.due_at


def test_the_second_receipt_is_signed_by_who_received_what_it_tells_of(world: World) -> None:
    other = replace(RECEPTIONIST, key="15", name="Phạm Văn Dũng")

    def second_receipt(by: Any, **how: Any) -> Any:
        code, pressed = world.lodge(), Pressed()
        for act, who, day, said in (
            ("accept", RECEPTIONIST, 2, {}),
            ("request_supplement", SPECIALIST, 3, {"reasons": ["unsigned"], "items": ["id"]}),
            ("answer_supplement", by, 4, how),
        ):
            cases.perform(cases.ACTS[act], code=code, by=who, now=at(day), press=pressed, **said)
        return pressed["GN2"]

    assert second_receipt(other, received={"id": cases.Received(originals=1)}).receiver == "Phạm Văn Dũng"
    sent = second_receipt(world.citizen, received={"id": cases.Received(files=1)})
    assert (sent.receiver, sent.receiver_post) == ("", "Hệ thống ghi nhận khi người nộp gửi trực tuyến"), (
        "no official received what the applicant sent"
    )


def test_the_second_receipt_says_what_was_asked_for_and_did_not_come(world: World) -> None:
    """What stands there is what was recorded: an answer that lacks something is not called complete."""
    both = {code: cases.Received(originals=1) for code in ("id", "photo")}
    code, pressed = world.lodge(procedure_code=WITH_PAPERS, received=both), Pressed()
    for act, by, day, said in (
        ("accept", RECEPTIONIST, 2, {}),
        ("request_supplement", SPECIALIST, 3, {"reasons": ["unsigned"], "items": ["id", "photo"]}),
        ("answer_supplement", RECEPTIONIST, 4, {"received": ORIGINAL, "left_out": "as_it_is"}),
    ):
        cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), press=pressed, **said)

    second = pressed["GN2"]
    assert (second.lacking, second.unsupplemented) == ((), ("Giấy photo",)), "the first had come"
    assert second.lacking_because == "Còn thiếu; người nộp đề nghị giải quyết theo hồ sơ hiện có"
    assert not any("nhận đủ hồ sơ bổ sung:" in line or "đã nhận đủ" in line for line in second.explanation)
    assert (pressed["GN1"].lacking, pressed["GN1"].lacking_because) == ((), "")


def test_no_receipt_calls_complete_what_was_taken_in_with_something_missing(world: World) -> None:
    """Asked for before it was accepted, and answered without: the receipt of acceptance names it."""
    code, pressed = world.lodge(received={"id": cases.Received(originals=1)}), Pressed()
    for act, by, day, said in (
        ("request_supplement", RECEPTIONIST, 2, {"reasons": ["unsigned"], "items": ["id"]}),
        ("answer_supplement", RECEPTIONIST, 3, {"reply": "Không có bản khác", "left_out": "as_it_is"}),
        ("accept", RECEPTIONIST, 4, {}),
    ):
        cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), press=pressed, **said)

    first = pressed["GN1"]
    assert (first.unsupplemented, first.lacking_because) == (
        ("Giấy id",),
        "Còn thiếu; người nộp đề nghị giải quyết theo hồ sơ hiện có",
    )
    assert not any("đầy đủ, hợp lệ" in line for line in first.explanation)


def test_no_second_receipt_promises_a_day_that_is_over(world: World) -> None:
    """Asked for after the term had ended, the day stands as it was promised: there is nothing to promise anew."""
    code, pressed = world.lodge(), Pressed()
    for act, by, day, said in (
        ("accept", RECEPTIONIST, 2, {}),
        ("request_supplement", SPECIALIST, 27, {"reasons": ["unsigned"], "items": ["id"]}),
        ("answer_supplement", RECEPTIONIST, 30, {"received": ORIGINAL}),
    ):
        file = cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), press=pressed, **said)

    assert file.due_at is not None
    assert file.due_at < at(27)
    assert list(pressed.said) == ["GN", "BS"]
    assert len(pressed.said["GN"]) == 1


def test_a_receipt_tells_how_the_day_was_counted_and_not_how_much_is_left(world: World) -> None:
    first, second = pressed_life(world).said["GN"]

    assert any(line.startswith("Hạn trả kết quả") for line in first.explanation)
    assert not any("Tính đến" in line for line in (*first.explanation, *second.explanation))
    assert "đầy đủ, hợp lệ" in first.explanation[0]
    assert "đầy đủ, hợp lệ" not in second.explanation[0]


def test_an_empty_file_is_no_forgery_and_what_was_said_once_is_still_read(world: World) -> None:
    words = [cases.words_of(code).vi for code in cases.reasons_for("not_accepted")]

    assert {"Tệp đính kèm trống", "Giấy tờ giả mạo"} <= {*words}
    assert "blank_or_fake" not in cases.reasons_for("not_accepted")
    assert cases.words_of("blank_or_fake").vi == "Tệp đính kèm trống hoặc giấy tờ giả mạo"


def test_a_request_gives_each_paper_its_reason_and_says_in_words_what_is_to_be_done(world: World) -> None:
    request = pressed_life(world)["BS1"]

    assert [(one.name, one.note) for one in request.items] == [("Giấy id", "Thiếu chữ ký hoặc dấu")]
    assert (request.reasons, request.note) == (("Thiếu chữ ký hoặc dấu",), "Ký ở trang 2")


def test_laws_are_cited_by_kind_and_number_and_the_addressee_is_spoken_to(world: World) -> None:
    letter = pressed_life(world)["KQ1"]

    assert letter.legal_bases == ("Nghị định số 61/2018/NĐ-CP",)
    assert (letter.addressee, letter.you) == ("Ông/Bà Nguyễn Văn An", "Ông/Bà")


def test_no_paper_rests_on_an_act_that_has_ended() -> None:
    rests_on = ("60/2014/QH13", "123/2015/NĐ-CP")
    last, first = (datetime(2027, month, day, 9, tzinfo=LOCAL) for month, day in ((2, 28), (3, 1)))

    assert bases(rests_on, last) == ("Luật Hộ tịch số 60/2014/QH13", "Nghị định số 123/2015/NĐ-CP")
    assert bases(rests_on, first) == (
        "văn bản số 03/2026/QH16 (thay Luật Hộ tịch số 60/2014/QH13, hết hiệu lực từ 01/03/2027; "
        "thủ tục chưa rà theo văn bản này)",
        "Nghị định số 123/2015/NĐ-CP",
    )


def test_what_took_its_place_is_named_once_where_the_procedure_cites_it_too() -> None:
    rests_on = ("50/2014/QH13", "62/2020/QH14", "135/2025/QH15")

    assert len(bases(rests_on, datetime(2026, 7, 1, 9, tzinfo=LOCAL))) == 1


def test_a_business_is_addressed_by_its_name(world: World) -> None:
    newcomer = cases.NewApplicant(kind="business", name="Công ty TNHH Sông Bé", number="3700123450")
    pressed = Pressed()
    code = cases.lodge_for_other(
        submission(channel="in_person"), applicant=newcomer, by=RECEPTIONIST, now=at(2), press=pressed
    )

    assert (pressed["GN1"].submitter.name, pressed["GN1"].submitter.title) == ("Công ty TNHH Sông Bé", "")
    assert pressed["GN1"].you == "Quý đơn vị"
    known = people.find_person("3700123450")
    assert known
    assert cases.file_for(code=code, by=RECEPTIONIST).applicant_id == known.id


def test_who_came_for_somebody_stands_beside_the_owner_and_is_kept_out_of_the_ledger(world: World) -> None:
    pressed, came = Pressed(), cases.Submitter(name="Phạm Văn Đức", number="074092000999", phone="0912 000 999")
    code = cases.lodge_for_other(
        submission(channel="in_person", submitter=came),
        applicant=world.citizen.person_id or 0,
        by=RECEPTIONIST,
        now=at(2),
        press=pressed,
    )

    slip = pressed["GN1"]
    assert (slip.submitter.name, slip.submitter.number) == ("Phạm Văn Đức", "074092000999")
    assert slip.owner is not None
    assert (slip.owner.name, slip.owner.number) == ("Nguyễn Văn An", "074190000123")
    assert cases.file_for(code=code, by=RECEPTIONIST).submitter == came.as_content()
    assert "Phạm" not in str([entry.payload for entry in ledger.entries_of_case(code)])
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


@pytest.mark.parametrize(
    ("kind", "number", "label"),
    [
        ("citizen", "074190000123", "personal"),
        ("citizen", "280123456", "identity_card"),
        ("citizen", "Hộ chiếu X1234567", "document"),
        ("business", "3700123450", "tax"),
        ("business", "074190000123", "tax"),
    ],
)
def test_a_number_is_called_what_it_is(kind: str, number: str, label: str) -> None:
    """A passport is no tax code, and a household business has its owner's number for one."""
    assert party(kind=kind, name="An", number=number, address="", phone="", email="").number_is == label


def test_in_which_capacity_somebody_came_stands_on_the_receipt(world: World) -> None:
    """The counter asks for it, so it is no secret of the counter's."""
    came, pressed = cases.submitter(name="Lê Văn Tám", number="M12345678", capacity="giám đốc"), Pressed()
    lodged = submission(channel="in_person", submitter=came)
    cases.lodge_for_other(lodged, applicant=world.citizen.person_id or 0, by=RECEPTIONIST, now=at(2), press=pressed)

    assert (pressed["GN1"].submitter.capacity, pressed["GN1"].submitter.number_is) == ("giám đốc", "document")


def test_a_business_hands_in_by_its_representative_where_the_form_names_him(world: World) -> None:
    file = cases.file_for(code=world.lodge(), by=RECEPTIONIST)
    business = party(kind="business", name="Công ty TNHH Sông Bé", number="3700123450", address="", phone="", email="")

    assert submitter_and_owner(file, business) == (business, None)
    submitter, owner = submitter_and_owner(replace(file, answers={"representative": "Lê Văn Tám"}), business)
    assert (submitter.name, owner) == ("Lê Văn Tám", business)


def test_the_whole_number_stands_on_what_a_desk_prints(world: World) -> None:
    assert pressed_life(world)["GN1"].submitter.number == "074190000123"


@pytest.mark.parametrize(
    ("answers", "said", "way"),
    [
        ({}, "Bản điện tử trên Cổng dịch vụ công, mục Hồ sơ của tôi", "online"),
        ({"delivery": "counter"}, "Trực tiếp tại Bộ phận Một cửa, Ủy ban nhân dân phường Phú Thọ", "counter"),
        (
            {"delivery": "post", "delivery_address": " 12 Bạch Đằng "},
            "Qua dịch vụ bưu chính công ích, đến địa chỉ: 12 Bạch Đằng",
            "post",
        ),
        ({"delivery": "post"}, "Qua dịch vụ bưu chính công ích", "post"),
        ({"delivery": "made up"}, "Bản điện tử trên Cổng dịch vụ công, mục Hồ sơ của tôi", "online"),
    ],
)
def test_the_result_comes_as_the_applicant_chose_and_is_proposed_so(
    world: World, answers: dict[str, str], said: str, way: str
) -> None:
    code = world.lodge()
    file = replace(cases.file_for(code=code, by=RECEPTIONIST), answers=answers)
    (choice,) = (field for field in cases.ACTS["return_result"].asks if isinstance(field, cases.Choice))
    assert choice.proposed
    assert choice.proposed(file) == ("" if way == "online" else way)  # an electronic one its owner receives himself

    from onestop.cases.domain.delivery import delivery_of

    office = "Ủy ban nhân dân phường Phú Thọ"
    assert PHRASES.returned(way, office=office, address=delivery_of(file).address) == said


def door(amount: int | None, note: str) -> Channel:
    return Channel(channel="online", term=3, unit="working_day", fee_amount=amount, fee_note=Text(note, note))


@pytest.mark.parametrize(
    ("amount", "note", "said"),
    [
        (0, "", "Không thu"),
        (0, "Miễn phí", "Không thu"),
        (0, "Không thu lệ phí với trẻ em; người khác theo HĐND", "Không thu lệ phí với trẻ em; người khác theo HĐND"),
        (0, "Bản sao, nếu yêu cầu, 8.000 đồng/bản", "Không thu; bản sao, nếu yêu cầu, 8.000 đồng/bản"),
        (0, "khi khai đúng hạn; bản sao 8.000 đồng/bản", "Không thu khi khai đúng hạn; bản sao 8.000 đồng/bản"),
        (0, "Miễn phí; bản sao 8.000 đồng/bản", "Miễn phí; bản sao 8.000 đồng/bản"),
        (None, "Theo nghị quyết của Hội đồng nhân dân tỉnh", "Theo nghị quyết của Hội đồng nhân dân tỉnh"),
        (None, "", "Theo thông báo của cơ quan thu phí, lệ phí"),
    ],
)
def test_free_is_said_only_where_the_procedure_is_free(amount: int | None, note: str, said: str) -> None:
    assert (fees(door(amount, note), PHRASES), fee_said(door(amount, note), PHRASES)) == ((), said)


@pytest.mark.parametrize("doubt", ["no_level", "free_named"])
def test_a_fee_named_without_its_sum_is_said_by_whoever_charges_it(doubt: Literal["no_level", "free_named"]) -> None:
    named = replace(door(None, "Phí thẩm định"), fee_doubt=doubt)

    assert fee_said(named, PHRASES) == "Phí thẩm định. Theo thông báo của cơ quan thu phí, lệ phí"


def test_an_amount_stands_with_what_the_procedure_says_of_it() -> None:
    (line,) = fees(door(100000, "Phí công bố"), PHRASES)

    assert (line.name, line.amount, line.note) == ("Phí, lệ phí", 100000, "Phí công bố")


def test_a_rate_is_no_amount_and_its_sum_is_counted_when_it_is_paid() -> None:
    page = replace(door(2000, "Từ trang thứ ba 1.000 đồng/trang"), fee_per=Text("trang", "page"), is_rate=True)
    (line,) = fees(page, PHRASES)

    assert (line.amount, line.is_rate, line.per) == (2000, True, "trang")
    assert line.note == "Từ trang thứ ba 1.000 đồng/trang; số tiền tính khi nộp"


@pytest.mark.parametrize(
    ("territory", "place"),
    [
        ("Phường Phú Cường", "Phú Cường"),
        ("Xã An Sơn", "An Sơn"),
        ("Thị trấn Dầu Tiếng", "Dầu Tiếng"),
        ("Thành phố Thủ Dầu Một", "Thủ Dầu Một"),
        ("Tỉnh Bình Dương", "Bình Dương"),
        ("Phường 6", "Phường 6"),
        ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ],
)
def test_the_place_before_the_date_is_the_name_of_the_territory_alone(territory: str, place: str) -> None:
    assert place_name(territory) == place


def test_a_department_writes_from_its_province(world: World) -> None:
    assert office_at("H09.05", at(2)).place == "Bình Dương"
    assert office_at(ELSEWHERE, at(2)).place == "Chánh Nghĩa"


@pytest.mark.parametrize(
    ("code", "above"),
    [
        ("H09.05", "Ủy ban nhân dân tỉnh Bình Dương"),
        (f"{ELSEWHERE}.CA", "Công an tỉnh Bình Dương"),
        ("H09.BH", "Bảo hiểm xã hội Việt Nam"),
        ("H09.TH", "Cục Thuế"),
    ],
)
def test_a_body_of_another_sector_writes_under_its_superior_in_the_line(world: World, code: str, above: str) -> None:
    """Decree 30/2020/NĐ-CP, Annex I: above the name stands the body directly in charge, which no committee is."""
    assert office_at(code, at(2)).parent == above


def test_every_paper_says_which_case_of_the_procedure_it_is(world: World) -> None:
    pressed = pressed_life(world, procedure_code=WITH_VARIANTS, variant="other", received=ORIGINAL)

    assert {pressed[ref].variant for ref in ("GN1", "BS1", "KQ1")} == {"Công trình khác"}
    assert pressed_life(world)["GN1"].variant == ""


def test_a_deputy_signs_in_the_head_s_place_on_the_letter_and_on_the_refusal(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "capacity_of", lambda key, agency, on: Capacity("deputy"))
    papers = pressed_life(world, outcome="refused")

    assert papers["KQ1"].signed_as == ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch")
    assert papers["TC1"].official_post == "Phó Chủ tịch Ủy ban nhân dân phường Phú Thọ"


@pytest.mark.parametrize("outcome", ["granted", "refused"])
def test_a_department_gives_notice_of_what_the_chairman_of_the_province_decides(world: World, outcome: str) -> None:
    """Its head signs that he tells it, never as whoever decides."""
    licence = definition("9.000008", SIMPLE, []) | {"competent": {"agency": DEPARTMENT}, "levels": ["province"]}
    published([licence | {"head_decides": True}])
    code, pressed = world.lodge(procedure_code="9.000008"), Pressed()
    at_the_department = official(DEPARTMENT, "cases.step", "cases.decide", key="12")
    why = WHY if outcome == "refused" else {}
    for act, by, said in (
        ("accept", RECEPTIONIST, {}),
        ("complete_step", replace(at_the_department, key="21"), {"step": "appraise"}),
        ("decide", at_the_department, {"outcome": outcome, **why}),
    ):
        cases.perform(cases.ACTS[act], code=code, by=by, now=at(3), press=pressed, **said)

    told = "Thẩm quyền quyết định thuộc Chủ tịch Ủy ban nhân dân tỉnh Bình Dương; Sở Công Thương thông báo kết quả."
    assert pressed["KQ1"].paragraphs[-1] == told
    assert pressed["KQ1"].signed_as == ("Giám đốc",)
    chairman = "Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"
    assert pressed["KQ1"].decider == chairman, "the department agrees to nothing"
    if outcome == "refused":
        assert pressed["TC1"].signs_as == "Người thông báo kết quả"
        assert pressed["TC1"].legal_basis.endswith(told)
        assert f"khiếu nại đến {chairman} trong 90 ngày" in pressed["TC1"].next_step


@pytest.mark.parametrize(
    ("own_right", "decider", "signed"),
    [
        (False, "Ủy ban nhân dân phường Phú Thọ", ("TM. Ủy ban nhân dân", "Chủ tịch")),
        (True, "Chủ tịch Ủy ban nhân dân phường Phú Thọ", ("Chủ tịch",)),
    ],
)
def test_the_letter_and_its_signature_say_the_same_of_who_decided(
    world: World, own_right: bool, decider: str, signed: tuple[str, ...]
) -> None:
    published([definition("9.000008", SIMPLE, [paper("id", required=False)]) | {"head_decides": own_right}])
    letter = pressed_life(world, procedure_code="9.000008")["KQ1"]

    assert (letter.decider, letter.signed_as) == (decider, signed)


def test_a_refusal_names_to_whom_one_complains_which_court_there_is_and_until_when(world: World) -> None:
    papers = pressed_life(world, outcome="refused")

    for said in (papers["TC1"].next_step, papers["KQ1"].paragraphs[-1]):
        assert "khiếu nại đến Chủ tịch Ủy ban nhân dân phường Phú Thọ trong 90 ngày" in said
        assert "khởi kiện vụ án hành chính tại Tòa án có thẩm quyền trong 01 năm" in said
        assert "Luật Khiếu nại số 02/2011/QH13, Điều 7, Điều 9" in said


def test_the_words_of_an_official_are_no_further_reason(world: World) -> None:
    pressed, code = Pressed(), world.lodge()
    why: dict[str, Any] = {"reasons": ["not_eligible"], "note": "Không thường trú tại phường."}
    cases.perform(cases.ACTS["refuse_intake"], code=code, by=RECEPTIONIST, now=at(3), press=pressed, **why)

    assert pressed["TC1"].reasons == ("Không thuộc đối tượng thực hiện thủ tục",)
    assert pressed["TC1"].note == "Không thường trú tại phường."


def test_a_paper_names_its_form_circular_and_decree_and_a_letter_none(world: World) -> None:
    papers = pressed_life(world)

    assert papers["GN1"].form == "Mẫu số 01, Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP"
    assert papers["BS1"].form == "Mẫu số 02, Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP"
    assert papers["KQ1"].form == ""


def test_a_notice_of_stopping_of_a_case_under_the_old_circular_names_its_decree_alone(world: World) -> None:
    """Circular 01/2018 has no such form."""
    file = cases.file_for(code=world.lodge(), by=RECEPTIONIST)
    old = replace(file, lodged_at=at(2).replace(year=2021))

    assert form_of("stop", file) == "Mẫu số 05, Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP"
    assert form_of("stop", old) == "Nghị định 61/2018/NĐ-CP"


def test_a_paper_is_of_the_form_of_the_day_its_dossier_was_lodged(world: World) -> None:
    request = pressed_life(world)["BS1"]
    assert (request.stage, request.legal_basis) == ("Thẩm định hồ sơ", "Nghị định số 61/2018/NĐ-CP")

    file = cases.file_for(code=world.lodge(), by=RECEPTIONIST)
    old = at(2).replace(year=2021)
    assert phrases_of(file).source != phrases_of(replace(file, lodged_at=old)).source
    assert (also_says("supplement", file), also_says("supplement", replace(file, lodged_at=old))) == (
        ("stage", "legal_basis"),
        (),
    )
