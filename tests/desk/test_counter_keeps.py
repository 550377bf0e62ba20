"""The counter forgets nothing that was typed, and puts no dossier under somebody nobody chose."""

import re
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from cases.conftest import PROCEDURE, WITH_PAPERS, World, definition, paper, published
from cases.examples import HEAD, RECEPTIONIST, SIMPLE, SPECIALIST, at
from documents.samples import picture
from onestop.cases import api as cases
from onestop.people import api as people
from onestop.runtime.api import raw

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
RECEIVE = f"{DESK}/tiep-nhan/{PROCEDURE}"
TYPED = {
    "applicant-name": "Võ Thị Mười",
    "applicant-phone": "0912 345 678",
    "applicant-address": "12 Cách Mạng Tháng Tám",
    "kind": "cấp mới",
}


@pytest.fixture
def somebody(world: World) -> people.PersonView:
    return people.person(world.citizen.person_id or 0)


@pytest.fixture
def desk(sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST)


def hidden(body: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', body)}


def applicants() -> list[tuple[str]]:
    return raw("SELECT applicant_name FROM cases_case ORDER BY id")


@pytest.mark.parametrize("number", ["074199000777", "known", "12"])
def test_looking_the_number_up_last_erases_nothing(
    world: World, desk: Client, somebody: people.PersonView, number: str
) -> None:
    form = TYPED | {"applicant-number": somebody.number if number == "known" else number, "look-up": "1"}

    body = desk.post(RECEIVE, form).content.decode()

    assert [value for value in TYPED.values() if value not in body] == []
    assert applicants() == []


def test_scans_stay_too(world: World, desk: Client) -> None:
    address = f"{DESK}/tiep-nhan/{WITH_PAPERS}"
    form = TYPED | {"applicant-number": "074199000777", "look-up": "1", "file-id": picture_file("cccd.jpg")}

    body = desk.post(address, form | {"copies-photo": "2"}).content.decode()

    assert "cccd.jpg" in body
    assert "kept-file-id" in hidden(body)
    assert re.search(r'name="copies-photo"[^>]*value="2"', body)


def picture_file(name: str) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    return SimpleUploadedFile(name, picture(), "image/jpeg")


def test_a_known_number_under_another_name_is_nobodys_dossier_until_somebody_is_chosen(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | TYPED | {"applicant-number": somebody.number}

    for _ in range(3):
        answer = desk.post(RECEIVE, form)
        body = answer.content.decode()
        assert answer.status_code == 422
        assert f'value="{TYPED["applicant-name"]}"' in body
        assert somebody.name in body
        assert 'href="#applicant-is"' in body
        form |= hidden(body)
    assert applicants() == []

    assert desk.post(RECEIVE, form | {"applicant-is": "known"}).status_code == 302
    assert applicants() == [(somebody.name,)]


def test_a_choice_made_before_anybody_was_told_chooses_nothing(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | TYPED | {"applicant-number": somebody.number, "applicant-is": "known"}
    assert desk.post(RECEIVE, form).status_code == 422
    assert applicants() == []


def test_a_number_that_was_mistyped_is_typed_again_beside_the_name(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | TYPED | {"applicant-number": somebody.number}
    form |= hidden(desk.post(RECEIVE, form).content.decode()) | {"applicant-is": "mistyped"}

    answer = desk.post(RECEIVE, form)
    assert answer.status_code == 422
    assert 'href="#so"' in answer.content.decode()
    assert TYPED["applicant-name"] in answer.content.decode()

    assert desk.post(RECEIVE, form | {"applicant-number": "074192000321"}).status_code == 302
    assert applicants() == [(TYPED["applicant-name"],)]


@pytest.mark.parametrize(("named", "at"), [("applicant-name", "applicant-name"), ("applicant-number", "so")])
def test_nothing_is_cut_in_silence(world: World, desk: Client, named: str, at: str) -> None:
    long = "07419" * 30
    answer = desk.post(RECEIVE, counter_form() | {named: long})

    assert answer.status_code == 422
    assert long in answer.content.decode()
    assert f'href="#{at}"' in answer.content.decode()


def test_the_same_name_in_another_spelling_is_the_same_person(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": somebody.name.upper()}
    assert desk.post(RECEIVE, form).status_code == 302
    assert applicants() == [(somebody.name,)]


def test_a_number_alone_first_says_whose_it_is(world: World, desk: Client, somebody: people.PersonView) -> None:
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": ""}

    first = desk.post(RECEIVE, form)
    assert first.status_code == 422
    assert somebody.name in first.content.decode()
    assert applicants() == []

    again = desk.post(RECEIVE, form | hidden(first.content.decode()))
    assert again.status_code == 302
    assert applicants() == [(somebody.name,)]


def test_a_dossier_just_like_an_open_one_is_pointed_out_before_it_is_received(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    code = world.lodge()
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": somebody.name}

    answer = desk.post(RECEIVE, form)
    body = answer.content.decode()
    assert answer.status_code == 422
    assert f'href="{DESK}/ho-so/{code}"' in body
    assert len(applicants()) == 1

    assert desk.post(RECEIVE, form | {"again": code}).status_code == 302
    assert len(applicants()) == 2


def test_going_back_and_receiving_again_asks_first(world: World, desk: Client) -> None:
    form = counter_form()
    desk.post(RECEIVE, form)

    answer = desk.post(RECEIVE, form | {"submission_key": "0b9d6c62-9a2e-4e7c-8d2e-000000000002"})

    assert answer.status_code == 422
    assert "giống như vậy" in answer.content.decode()
    assert len(applicants()) == 1


@pytest.mark.parametrize("kind", ["NEW", "  new ", "new.", "n’ew"])
def test_a_dossier_that_differs_only_in_spelling_is_pointed_out_too(
    world: World, desk: Client, somebody: people.PersonView, kind: str
) -> None:
    code = world.lodge()
    form = counter_form(kind=kind) | {"applicant-number": somebody.number, "applicant-name": somebody.name}

    answer = desk.post(RECEIVE, form)

    assert answer.status_code == 422
    assert f"mã {code} (mới đăng ký)" in answer.content.decode()
    assert desk.post(RECEIVE, form | {"kind": "new 2"}).status_code == 302


def test_of_a_decided_one_the_counter_says_that_it_is_decided(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(2))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(2))
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": somebody.name}

    body = desk.post(RECEIVE, form).content.decode()

    assert f"mã {code} (đã xử lý xong)" in body
    assert "chưa giải quyết xong" not in body


def test_a_case_says_before_it_is_accepted_that_there_is_another_just_like_it(world: World, desk: Client) -> None:
    world.lodge()
    second = world.lodge()
    said = "khai giống như vậy"
    assert said in desk.get(f"{DESK}/ho-so/{second}").content.decode()

    desk.post(f"{DESK}/ho-so/{second}/tiep-nhan")
    assert said not in desk.get(f"{DESK}/ho-so/{second}").content.decode()


FORMS = [
    pytest.param("yeu-cau-bo-sung", {"note": "Trang 2 mờ, chụp lại"}, id="an act"),
    pytest.param("", TYPED | {"applicant-number": "074199000777"}, id="the counter"),
]


@pytest.mark.parametrize(("act", "typed"), FORMS)
def test_what_was_sent_after_the_session_is_there_again(
    world: World, sit_down: SitDown, act: str, typed: dict[str, str]
) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/ho-so/{world.lodge()}/{act}" if act else RECEIVE
    form = hidden(client.get(address).content.decode()) | typed
    before, session = len(applicants()), client.cookies[settings.SESSION_COOKIE_NAME].value
    del client.cookies[settings.SESSION_COOKIE_NAME]

    assert "ended=kept" in client.post(address, form).headers["Location"]
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    expecting = client.session
    expecting["unsent"] = [address]
    expecting.save()
    body = client.get(address).content.decode()

    assert [value for value in typed.values() if value not in body] == []
    assert "CHƯA được ghi nhận" in body
    assert len(applicants()) == before


def test_a_form_sent_without_any_cookie_waits_for_its_author(world: World, sit_down: SitDown) -> None:
    """As after all cookies were deleted: the page says whose it was, signed, so that what was typed on it is kept."""
    seated = sit_down(RECEPTIONIST)
    typed = TYPED | {"applicant-number": "074199000777"}
    form = hidden(seated.get(RECEIVE).content.decode()) | typed
    bare = Client(enforce_csrf_checks=True)

    answer = bare.post(RECEIVE, form, headers={"origin": "http://testserver"})
    assert answer.status_code == 302
    assert "ended=kept" in answer.headers["Location"]

    expecting = seated.session
    expecting["unsent"] = [RECEIVE]
    expecting.save()
    body = seated.get(RECEIVE).content.decode()
    assert [value for value in typed.values() if value not in body] == []


def test_a_signed_declaration_brought_on_paper_is_counted_like_any_paper(world: World, desk: Client) -> None:
    """The receipt lists it with its number; a form that was only typed here has none."""
    published(
        [definition("9.000009", SIMPLE, [paper("declaration") | {"source": "form"}, paper("id", required=False)])]
    )
    address = f"{DESK}/tiep-nhan/9.000009"
    assert 'name="originals-declaration"' in desk.get(address).content.decode()

    answer = desk.post(address, counter_form() | {"originals-declaration": "1"})

    code = answer.headers["Location"].rsplit("/", 1)[-1]
    received = cases.file_for(code=code, by=RECEPTIONIST).received
    assert received == {"declaration": cases.Received(originals=1)}


def test_an_incomplete_dossier_is_told_of_as_officials_are(world: World, desk: Client) -> None:
    answer = desk.post(f"{DESK}/tiep-nhan/{WITH_PAPERS}", counter_form())
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "Hồ sơ còn thiếu:" in body
    assert "mẫu 02" in body
    assert "gửi lại" not in body.split("govuk-error-summary")[1].split("</div>")[0]


@pytest.mark.parametrize(("act", "typed"), FORMS)
def test_a_form_whose_token_is_over_comes_back(
    world: World, sit_down: SitDown, act: str, typed: dict[str, str]
) -> None:
    seated = sit_down(RECEPTIONIST)
    client = Client(enforce_csrf_checks=True)
    client.cookies.update(seated.cookies)
    address = f"{DESK}/ho-so/{world.lodge()}/{act}" if act else RECEIVE
    form = hidden(client.get(address).content.decode()) | typed | {"csrfmiddlewaretoken": "x" * 64}
    before = len(applicants())

    answer = client.post(address, form, headers={"origin": "http://testserver"})
    body = answer.content.decode()

    assert answer.status_code == 422
    assert [value for value in typed.values() if value not in body] == []
    assert hidden(body)["csrfmiddlewaretoken"] != "x" * 64
    assert len(applicants()) == before
    assert all(cases.progress_of(code).stage == 1 for (code,) in codes())


def codes() -> list[tuple[str]]:
    return raw("SELECT code FROM cases_case")


def faults(answer: Any) -> set[str]:
    """The fields the summary of errors leads to."""
    main = answer.content.decode().split("<main")[1]
    return set(re.findall(r'href="#([^"]+)"', main.split("govuk-error-summary", 1)[1].split("</ul>")[0]))


def test_what_is_wrong_with_person_form_and_papers_is_told_at_once(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    address = f"{DESK}/tiep-nhan/{WITH_PAPERS}"
    of_one_known = {"applicant-number": somebody.number, "applicant-name": ""}

    assert faults(desk.post(address, counter_form(kind="", **{"applicant-name": ""}))) == {
        "applicant-name", "kind", "paper-id",
    }  # fmt: skip
    assert faults(desk.post(address, counter_form(kind="", **of_one_known))) == {"so", "kind", "paper-id"}
    assert applicants() == []


def test_fewer_of_a_paper_than_it_takes_are_not_accepted_without_a_word(world: World, desk: Client) -> None:
    published([definition("9.000017", SIMPLE, [paper("plan") | {"originals": 2}])])
    address = f"{DESK}/tiep-nhan/9.000017"
    fewer = desk.post(address, counter_form() | {"originals-plan": "1"})

    assert faults(fewer) == {"paper-plan"}
    assert "Hồ sơ còn thiếu: Giấy plan (còn thiếu 1 bản chính)" in fewer.content.decode()
    assert applicants() == []
    assert desk.post(address, counter_form() | {"originals-plan": "2"}).status_code == 302
