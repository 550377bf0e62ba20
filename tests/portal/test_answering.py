"""An applicant answers what was asked for: the papers named, or whatever fits where none is."""

import re
from datetime import datetime, timedelta
from io import BytesIO
from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from onestop.cases import api as cases
from onestop.frame.act_form import read_form
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.frame.request import PageRequest
from onestop.kernel.actor import Actor
from onestop.ops.bench.work import ANSWERS, PROCEDURE
from onestop.people import api as people
from onestop.portal.act_form import READERS
from onestop.runtime.api import now

from .test_nothing_lost import lost, shown, sign_in

WARD = "H09.31.03"


def pdf() -> bytes:
    page = BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(page)
    return page.getvalue()


def actor(login: str) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, now())


def lodged(at: datetime, **said: str) -> str:
    """The code of a case Lan sends at that moment, with what is `said` in it otherwise."""
    submission = cases.Submission(
        procedure_code=PROCEDURE, agency=WARD, channel="online", answers=ANSWERS | said, uploads={}, key=uuid4()
    )
    return cases.lodge(submission, by=actor("lan"), now=at)


def asked(*items: str) -> str:
    """The code of a case of Lan's in which these papers, or none by name, are asked for."""
    at = now() - timedelta(minutes=5)
    code = lodged(at)
    reason = cases.reasons_for("supplement")[0]
    cases.request_supplement(
        code=code,
        items=items,
        reasons=[reason],
        note="" if items else "Ký lại",
        by=actor(f"receptionist.{WARD.lower()}"),
        now=at,
    )
    return code


def test_a_paper_asked_for_by_name_must_come(lan: Client) -> None:
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    named = next(one.code for one in view.version.components if one.source == "upload")
    code = asked(named)

    answer = lan.post(f"/ho-so/{code}/bo-sung")

    assert answer.status_code == 422
    assert cases.case_for(code=code, by=actor("lan"), now=now()).file.asked is not None


@pytest.mark.parametrize("made_up", ["no identifier", "9" * 5000, "00000000-0000-0000-0000-00000000000g"])
def test_a_file_that_was_never_taken_in_is_passed_over(lan: Client, made_up: str) -> None:
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    named = next(one.code for one in view.version.components if one.source == "upload")

    assert lan.post(f"/ho-so/{asked(named)}/bo-sung", {f"kept-file-{named}": made_up}).status_code == 422


@pytest.mark.parametrize("score", ["9" * 5000, "²", "٣", "", "-1"])
def test_a_score_that_is_no_number_is_asked_again(score: str) -> None:
    request = cast("PageRequest", RequestFactory().post("/", {"overall": score, "assisted": "no"}))
    view = cast("cases.CaseView", SimpleNamespace(file=None))  # what the form asks does not hang on the case
    form = read_form(request, view, cases.ACTS["rate"], "", face="portal", readers=READERS)

    assert form.answers["overall"] is None
    assert [problem.field for problem in form.problems] == ["overall"]


def test_where_no_paper_is_named_any_may_come(lan: Client) -> None:
    code = asked()
    page = lan.get(f"/ho-so/{code}/bo-sung").content.decode()
    field = page.split('type="file"')[0].rsplit('id="', 1)[1].split('"')[0]

    answer = lan.post(f"/ho-so/{code}/bo-sung", {field: SimpleUploadedFile("a.pdf", pdf(), "application/pdf")})

    assert answer.status_code == 302
    file = cases.case_for(code=code, by=actor("lan"), now=now())
    assert file.file.asked is None


BIRTH = "1.001193"
DECLARED = {
    "child_name": "Trần Gia Bảo",
    "child_birth_date": "2024-02-20",
    "child_sex": "male",
    "child_birth_place": "Bệnh viện Đa khoa tỉnh",
    "child_ethnicity": "Kinh",
    "child_nationality": "Việt Nam",
    "child_home": "Thủ Dầu Một",
    "mother_name": "Nguyễn Thị Lan",
    "mother_birth_year": 1990,
    "mother_nationality": "Việt Nam",
    "father_name": "Trần Văn Nam",
    "father_birth_year": 1958,
    "relation": "parent",
    "copies": 0,
    "delivery": "counter",
}
YEAR, DELIVERY = cases.answer_key("father_birth_year"), cases.answer_key("delivery")
WHY = "Giấy kết hôn ghi cha sinh năm 1985"


def asked_anew(*items: str, note: str = "") -> str:
    """A registration of birth of which these are asked for."""
    at = now() - timedelta(minutes=5)
    submission = cases.Submission(
        procedure_code=BIRTH,
        agency=WARD,
        channel="online",
        answers=DECLARED,
        uploads={},
        on_paper=["hospital_notice"],
        key=uuid4(),
    )
    code = cases.lodge(submission, by=actor("lan"), now=at)
    cases.request_supplement(
        code=code,
        items=items,
        reasons=["form_wrong"],
        item_notes={YEAR: WHY} if YEAR in items else {},
        note=note,
        by=actor(f"receptionist.{WARD.lower()}"),
        now=at,
    )
    return code


def file_of(code: str) -> cases.CaseFile:
    return cases.case_for(code=code, by=actor("lan"), now=now()).file


def main_of(answer: Any) -> str:
    return str(answer.content.decode()).split("<main")[1]


def test_an_answer_asked_for_is_given_in_its_own_question_filled_with_what_stood(lan: Client) -> None:
    code = asked_anew(YEAR)
    page = main_of(lan.get(f"/ho-so/{code}/bo-sung"))

    assert WHY in page
    assert 'name="father_birth_year" type="text" spellcheck="false" value="1958"' in page
    assert "mother_birth_year" not in page
    assert 'type="file"' not in page

    assert lan.post(f"/ho-so/{code}/bo-sung", {"father_birth_year": "1985"}).status_code == 302
    assert (file_of(code).asked, file_of(code).answers["father_birth_year"]) == (None, 1985)
    case = main_of(lan.get(f"/ho-so/{code}"))
    assert "1958" in case
    assert "1985" in case


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1958", "vẫn như đã khai (1958)"),
        ("hai nghìn", "Năm sinh của cha"),
        ("2020", "cha hơn con từ 10 đến 95 tuổi"),
    ],
)
def test_what_cannot_stand_is_said_at_its_question_and_nothing_typed_is_lost(
    lan: Client, typed: str, told: str
) -> None:
    code = asked_anew(YEAR)
    answer = lan.post(f"/ho-so/{code}/bo-sung", {"father_birth_year": typed, "reply": "Khai nhầm của ông nội"})
    page = main_of(answer)

    assert answer.status_code == 422
    assert 'href="#father_birth_year"' in page
    assert told in page
    assert f'value="{typed}"' in page
    assert "Khai nhầm của ông nội" in page
    assert file_of(code).asked is not None


@pytest.mark.parametrize(
    ("language", "offered", "told", "why"),
    [
        ("vi", "Khai như vậy là đúng", "vẫn như đã khai (1958)", "giải thích vì sao khai như vậy là đúng"),
        ("en", "It is right as it is", "still says what it said (1958)", "Explain why it is right"),
    ],
)
def test_who_declared_rightly_says_so_and_why_and_types_nothing_false(
    lan: Client, language: str, offered: str, told: str, why: str
) -> None:
    code = asked_anew(YEAR)
    lan.cookies[LANGUAGE_COOKIE] = language
    address, kept = f"/ho-so/{code}/bo-sung", {"father_birth_year": "1958"}
    word, right = {"reply": "Cha tôi sinh năm 1958, xem giấy khai sinh"}, {"right": "father_birth_year"}

    assert offered in main_of(lan.get(address))
    forgotten = main_of(lan.post(address, kept | word))
    assert told in forgotten, "a word alone may be of one who forgot to correct it"
    unexplained = main_of(lan.post(address, kept | right))
    assert why in unexplained
    assert 'href="#reply"' in unexplained
    assert re.search(r'id="right-father_birth_year"[^>]* checked', unexplained), "what was ticked stands"

    assert lan.post(address, kept | right | word).status_code == 302
    file = file_of(code)
    assert (file.asked, file.answers["father_birth_year"], file.rounds[0].left_out) == (None, 1958, "as_declared")


def test_what_disagrees_with_the_new_answer_is_opened_beside_it(lan: Client) -> None:
    code = asked_anew(YEAR)
    page = main_of(lan.post(f"/ho-so/{code}/bo-sung", {"father_birth_year": "2020"}))

    assert '<input type="hidden" name="also" value="child_birth_date">' in page
    assert 'name="child_birth_date-year" type="text" value="2024"' in page


def test_what_is_asked_only_with_the_new_answer_is_asked_with_it(lan: Client) -> None:
    code = asked_anew(DELIVERY)
    assert "delivery_address" in main_of(lan.get(f"/ho-so/{code}/bo-sung"))

    assert lan.post(f"/ho-so/{code}/bo-sung", {"delivery": "post"}).status_code == 422
    by_post = {"delivery": "post", "delivery_address": "12 Yersin, phường Phú Cường", "also": "delivery_address"}
    assert lan.post(f"/ho-so/{code}/bo-sung", by_post).status_code == 302
    assert file_of(code).answers["delivery_address"] == "12 Yersin, phường Phú Cường"


ALLOWANCE = "1.001776"
GROUND = cases.answer_key("ground")
GROUNDS_OWN = ("parents", "father_is", "mother_is", "family_support", "children", "household", "paper_number")


def allowance_asked_anew() -> str:
    """An allowance for an elderly person, of which the ground is asked for."""
    at = now() - timedelta(minutes=5)
    answers = {
        "person_name": "Nguyễn Thị Bảy",
        "person_birth_date": "1940-02-01",
        "person_address": "12 Yersin, phường Phú Cường",
        "ground": "elderly",
        "family_support": "none",
        "household": "poor",
        "circumstances": "Sống một mình",
        "paid_by": "cash",
    }
    submission = cases.Submission(
        procedure_code=ALLOWANCE, agency=WARD, channel="online", answers=answers, uploads={}, key=uuid4()
    )
    code = cases.lodge(submission, by=actor("lan"), now=at)
    receptionist = actor(f"receptionist.{WARD.lower()}")
    cases.request_supplement(code=code, items=[GROUND], reasons=["form_wrong"], by=receptionist, now=at)
    return code


def grounds_questions(page: str) -> set[str]:
    return {name for name in GROUNDS_OWN if f'name="{name}"' in page}


def test_whoever_is_asked_for_his_ground_is_put_the_questions_of_that_ground_alone(lan: Client) -> None:
    address = f"/ho-so/{allowance_asked_anew()}/bo-sung"
    page = main_of(lan.get(address))
    assert grounds_questions(page) == {"family_support", "household"}

    typed = {"ground": "single_parent", "household": "poor", "also": ["family_support", "household"]}
    page = main_of(lan.post(address, typed))
    assert grounds_questions(page) == {"household", "children", "paper_number"}
    assert 'href="#children"' in page


def test_each_thing_asked_for_and_not_answered_is_told(lan: Client) -> None:
    code = asked_anew(YEAR, "hospital_notice")
    page = main_of(lan.post(f"/ho-so/{code}/bo-sung", {"father_birth_year": "1958", "reply": "Không có"}))

    assert 'href="#father_birth_year"' in page
    assert 'href="#file-hospital_notice"' in page


def test_a_change_of_language_keeps_what_was_typed(lan: Client) -> None:
    code = asked_anew(YEAR)
    page = main_of(
        lan.post(f"/ho-so/{code}/bo-sung", {"father_birth_year": "198", "display": "lang=en", "reply": "Nhầm"})
    )

    assert 'value="198"' in page
    assert "Nhầm" in page
    assert "Send what is missing" in page


def test_what_was_sent_after_the_session_comes_back_once_signed_in(lan: Client) -> None:
    page = f"/ho-so/{asked_anew(YEAR)}/bo-sung"
    lost(lan, page, {"father_birth_year": "198", "reply": "Khai nhầm của ông nội"})
    body = shown(lan, sign_in(lan, "lan", next=page))

    assert "CHƯA được ghi nhận" in body
    assert 'value="198"' in body
    assert "Khai nhầm của ông nội" in body


def test_where_nothing_is_named_a_word_is_an_answer_and_one_field_takes_all_files(lan: Client) -> None:
    code = asked_anew(note="Giải thích vì sao đi khai muộn")
    page = main_of(lan.get(f"/ho-so/{code}/bo-sung"))

    assert page.count('type="file"') == 1
    assert lan.post(f"/ho-so/{code}/bo-sung", {"reply": " "}).status_code == 422
    assert lan.post(f"/ho-so/{code}/bo-sung", {"reply": "Đường ngập"}).status_code == 302
    assert file_of(code).rounds[0].reply == "Đường ngập"
    assert "Đường ngập" in main_of(lan.get(f"/ho-so/{code}"))


def test_the_case_and_the_list_name_each_thing_asked_for(lan: Client) -> None:
    code = asked_anew(YEAR, "hospital_notice")
    case, listed = main_of(lan.get(f"/ho-so/{code}")), main_of(lan.get("/ho-so"))

    for page in (case, listed):
        assert "Cha: Năm sinh của cha" in page
        assert "Giấy chứng sinh" in page
    assert WHY in case
    assert "1958" in case


def names_of(code: str) -> list[str]:
    """What the request of a case names, as the citizen reads it."""
    view = cases.case_for(code=code, by=actor("lan"), now=now())
    assert view.file.asked is not None
    return [one.name.vi for one in view.version.components if one.code in view.file.asked.items]


def test_wherever_more_is_asked_for_the_documents_are_named_in_the_procedures_order(lan: Client) -> None:
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    papers = [one.code for one in view.version.components if one.source == "upload"][:2]
    code = asked(*reversed(papers))

    for address in (f"/ho-so/{code}", f"/ho-so/{code}/bo-sung", "/ho-so"):
        body = lan.get(address).content.decode().split("<main")[1]
        places = [body.find(name) for name in names_of(code)]
        assert len(places) == len(papers)
        assert -1 not in places
        assert places == sorted(places)


AGAIN, OLD = cases.answer_key("situation_again"), "file-old_certificate"


def asked_whether_again(before: bool, *items: str, received: bool = False) -> str:
    """The code of a certificate of which it is asked anew whether there was one before."""
    at = now() - timedelta(minutes=5)
    submission = cases.Submission(
        procedure_code=PROCEDURE,
        agency=WARD,
        channel="online",
        answers={**ANSWERS, "situation_again": before},
        uploads={},
        on_paper=["old_certificate"] if received else [],
        key=uuid4(),
    )
    code = cases.lodge(submission, by=actor("lan"), now=at)
    receptionist = actor(f"receptionist.{WARD.lower()}")
    cases.request_supplement(code=code, items=[AGAIN, *items], reasons=["form_wrong"], by=receptionist, now=at)
    return code


def test_the_paper_a_new_answer_makes_required_is_asked_for_beside_it_and_the_case_goes_on(lan: Client) -> None:
    code = asked_whether_again(False)
    address = f"/ho-so/{code}/bo-sung"
    assert 'type="file"' not in main_of(lan.get(address))

    answer = lan.post(address, {"situation_again": "true", "reply": "Tôi đã quên"})
    page = main_of(answer)
    assert answer.status_code == 422
    assert f'href="#{OLD}"' in page
    assert "Với câu trả lời này cần thêm “Giấy xác nhận tình trạng hôn nhân đã cấp trước đó”" in page
    assert re.search(r'name="situation_again"[^>]*checked', page)
    assert "Tôi đã quên" in page
    assert file_of(code).asked is not None

    sent = {"situation_again": "true", OLD: SimpleUploadedFile("a.pdf", pdf(), "application/pdf")}
    assert lan.post(address, sent).status_code == 302
    assert file_of(code).asked is None
    assert cases.lacking(file_of(code)) == ()
    receptionist = actor(f"receptionist.{WARD.lower()}")
    assert cases.accept(code=code, by=receptionist, now=now()).received_at


def test_a_heading_that_asks_is_no_heading_with_a_colon(lan: Client) -> None:
    questions = file_of(asked_whether_again(False)).terms.questions

    assert [one.code for one in questions if "?:" in one.name.vi + one.name.en] == []
    assert any(one.name.en.startswith("Which of these apply? ") for one in questions)


def test_a_paper_the_new_answer_makes_needless_need_not_come(lan: Client) -> None:
    code = asked_whether_again(True, "old_certificate", received=True)
    address = f"/ho-so/{code}/bo-sung"

    assert OLD in main_of(lan.get(address))
    assert lan.post(address, {"reply": "Tôi xin lần đầu"}).status_code == 302
    assert file_of(code).asked is None


def test_a_file_sent_for_a_new_answer_is_kept_while_another_answer_is_put_right(lan: Client) -> None:
    code = asked_whether_again(False, DELIVERY)
    sent = {
        "situation_again": "true",
        "delivery": "counter",
        OLD: SimpleUploadedFile("cu.pdf", pdf(), "application/pdf"),
    }
    page = main_of(lan.post(f"/ho-so/{code}/bo-sung", sent))

    assert "cu.pdf" in page
    assert f'name="kept-{OLD}"' in page
