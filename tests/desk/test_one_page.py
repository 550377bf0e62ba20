"""Who applies and for what on one page: found by whatever is at hand, chosen of those found, nothing typed twice or lost."""

import re

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, WITH_PAPERS, WITH_VARIANTS, World
from cases.examples import COMMUNE, RECEPTIONIST
from onestop.access import api as access
from onestop.cases import api as cases
from onestop.desk.look_up import MOST_OFFERED, RATE
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.people.models import Person
from onestop.runtime.api import now, raw, throttle

from .conftest import SitDown
from .test_counter_keeps import hidden
from .test_desk import DESK, counter_form
from .test_look_up import clerk, somebody

__all__ = ["clerk", "somebody"]

pytestmark = pytest.mark.django_db
INTAKE = f"{DESK}/tiep-nhan"
RECEIVE = f"{INTAKE}/{PROCEDURE}"
CHOICE = re.compile(r'name="look-up" value="(person-\d+)"')


def body_of(client: Client, address: str, typed: dict[str, str]) -> str:
    return client.post(address, typed).content.decode()


def looked_up(by: Actor) -> list[str]:
    return [line.subject for line in access.accesses(access.AccessFilter(user_id=by.user_id), limit=50).items]


def register(name: str, number: str, phone: str = "") -> people.PersonView:
    return people.register_person(kind="citizen", name=name, number=number, phone=phone, by=RECEPTIONIST, now=now())


@pytest.fixture
def twins(somebody: people.PersonView) -> list[people.PersonView]:
    """Two of one name and telephone, and the words that find them."""
    Person.objects.filter(pk=somebody.id).update(phone="0912345678")
    register(somebody.name, "074192000321", "0912345678")
    return list(people.find_people("0912345678"))


@pytest.mark.parametrize("by", ["name", "phone"])
def test_those_of_a_name_or_a_telephone_are_offered_and_nobody_is_chosen(
    by: str, sit_down: SitDown, clerk: Actor, twins: list[people.PersonView]
) -> None:
    typed = twins[0].name if by == "name" else twins[0].phone
    client = sit_down(clerk)
    body = body_of(client, INTAKE, {"applicant-number": typed})

    offered = CHOICE.findall(body)
    assert {f"person-{one.id}" for one in twins} <= set(offered)
    assert "applicant-known" not in hidden(body)
    assert all(one.number not in body for one in twins), "no more than tells them apart"
    assert {str(one.id) for one in twins} <= set(looked_up(clerk)), "each of them reads of it"

    chosen = body_of(client, RECEIVE, hidden(body) | {"applicant-number": typed, "look-up": f"person-{twins[1].id}"})
    form = counter_form() | hidden(chosen) | {"applicant-number": typed, "applicant-name": ""}
    assert client.post(RECEIVE, form).status_code == 302
    assert raw("SELECT applicant_id FROM cases_case") == [(twins[1].id,)]


def test_a_name_alone_puts_no_dossier_under_anybody(
    world: World, sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    form = counter_form() | {"applicant-number": somebody.name, "applicant-name": ""}
    client = sit_down(clerk)
    for _ in range(2):
        answer = client.post(RECEIVE, form)
        assert answer.status_code == 422
        form |= hidden(answer.content.decode())
    assert raw("SELECT count(*) FROM cases_case") == [(0,)]


def test_somebody_not_among_those_told_of_cannot_be_chosen(
    sit_down: SitDown, clerk: Actor, twins: list[people.PersonView], world: World
) -> None:
    client = sit_down(clerk)
    stranger = register("Võ Văn Lạ", "074092000329")
    told = body_of(client, INTAKE, {"applicant-number": twins[0].name})
    typed = {"applicant-number": twins[0].name, "look-up": f"person-{stranger.id}"}

    assert "applicant-known" not in hidden(body_of(client, RECEIVE, hidden(told) | typed))


def test_a_search_by_name_counts_as_any_look_up(sit_down: SitDown, clerk: Actor, somebody: people.PersonView) -> None:
    while throttle("desk.look_up", clerk.key, rate=RATE, now=now()).allowed:
        pass
    answer = sit_down(clerk).post(INTAKE, {"applicant-number": somebody.name})

    assert answer.status_code == 429
    assert CHOICE.findall(answer.content.decode()) == []
    assert looked_up(clerk) == []


def test_no_more_are_offered_than_can_be_read(sit_down: SitDown, clerk: Actor, world: World) -> None:
    for last in range(MOST_OFFERED + 3):
        register("Hồ Thị Trùng", f"0741920004{last:02}")
    body = body_of(sit_down(clerk), INTAKE, {"applicant-number": "ho thi trung"})

    assert len(CHOICE.findall(body)) == MOST_OFFERED
    assert "Còn người khác" in body


def test_the_square_of_the_card_is_a_number_with_a_name(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    card = f"{somebody.number}|280123456|{somebody.name}|01011990|Nữ|12 Bạch Đằng, Phú Cường|10052021"
    body = body_of(sit_down(clerk), INTAKE, {"applicant-number": card, "q": PROCEDURE})

    assert hidden(body)["applicant-known"]
    assert f'value="{somebody.number}"' in body
    assert "280123456" not in body
    assert "12 Bạch Đằng" not in body, "the register keeps the address it has"


def test_the_card_of_somebody_new_fills_in_name_and_address(sit_down: SitDown, clerk: Actor, world: World) -> None:
    card = "074192000321||Võ Thị Mười|01011992|Nữ|12 Bạch Đằng, Phú Cường|10052021"
    body = body_of(sit_down(clerk), RECEIVE, {"applicant-number": card, "look-up": "enter"})

    assert 'value="Võ Thị Mười"' in body
    assert 'value="12 Bạch Đằng, Phú Cường"' in body


@pytest.mark.parametrize("said", [{"q": PROCEDURE}, {"procedure": PROCEDURE}], ids=["typed", "pressed"])
def test_with_the_procedure_its_form_comes_and_knows_the_person(
    said: dict[str, str], sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    client = sit_down(clerk)
    body = body_of(client, INTAKE, said | {"applicant-number": somebody.number})

    assert f'action="{RECEIVE}"' in body
    form = counter_form() | hidden(body) | {"applicant-number": somebody.number, "applicant-name": ""}
    assert client.post(RECEIVE, form).status_code == 302
    assert looked_up(clerk).count(str(somebody.id)) == 1, "looked up once"


def test_a_digit_means_one_of_those_used_most_here(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    here = {"have-id": "yes", "have-photo": "yes"}
    assert client.post(f"{INTAKE}/{WITH_PAPERS}", counter_form() | here).status_code == 302
    used = cases.used_most(COMMUNE, [PROCEDURE, WITH_PAPERS], most=9)
    body = body_of(client, INTAKE, {"q": "1"})

    assert used == (WITH_PAPERS,)
    assert f'action="{INTAKE}/{WITH_PAPERS}"' in body


def test_enter_in_the_empty_field_opens_what_stands_first_below_it(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    first = re.findall(r'name="procedure" value="([^"]+)"', client.get(INTAKE).content.decode())[0]
    assert 'name="choose" value="usual"' in client.get(INTAKE).content.decode()

    assert f'action="{INTAKE}/{first}"' in body_of(client, INTAKE, {"q": "", "choose": "usual"})
    found = body_of(client, INTAKE, {"q": "không có thủ tục nào như vậy", "choose": "usual"})
    assert f'action="{INTAKE}"' in found, "something was named, if not found"
    form = client.get(f"{INTAKE}/{first}").content.decode()
    assert 'name="choose" value="usual"' not in form, "no form is left for another by Enter alone"


def test_what_is_received_to_be_printed_opens_its_own_slip_and_that_once(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    answer = client.post(RECEIVE, counter_form() | {"then": "print"})
    address = answer.headers["Location"]
    code = address.removesuffix("?in=1").rsplit("/", 1)[1]

    assert f'data-print-now="{DESK}/ho-so/{code}/phieu/giay-hen.pdf"' in client.get(address).content.decode()
    assert "data-print-now" not in client.get(address.removesuffix("?in=1")).content.decode()


def test_who_was_named_stays_while_no_procedure_is(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    body = body_of(sit_down(clerk), INTAKE, {"q": "", "applicant-number": somebody.number})

    assert hidden(body)["applicant-known"]
    assert 'name="procedure"' in body


def test_a_procedure_with_cases_asks_which_and_forgets_nobody(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    client = sit_down(clerk)
    body = body_of(client, INTAKE, {"q": WITH_VARIANTS, "applicant-number": somebody.number})
    onward = f"{INTAKE}/{WITH_VARIANTS}?truong-hop=house"
    assert f'formaction="{onward}"' in body

    form = body_of(client, onward, hidden(body) | {"other-case": "house"})
    assert f'name="applicant-number" value="{somebody.number}"' in form


def test_what_was_typed_comes_along_when_another_procedure_is_looked_for(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    typed = counter_form() | {"applicant-number": somebody.number, "choose": "1", "q": "không có thủ tục nào như vậy"}
    assert hidden(body_of(sit_down(clerk), INTAKE, typed))["kind"] == "new"


def test_who_is_named_stands_in_no_address(sit_down: SitDown, clerk: Actor, somebody: people.PersonView) -> None:
    answer = sit_down(clerk).get(INTAKE, {"applicant-number": somebody.number, "so": somebody.number})
    assert somebody.name not in answer.content.decode()
    assert looked_up(clerk) == []


def test_a_box_says_that_as_many_are_here_as_are_wanted(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    form = counter_form() | {"have-id": "yes", "have-photo": "yes", "originals-photo": "2"}
    answer = client.post(f"{INTAKE}/{WITH_PAPERS}", form)

    assert answer.status_code == 302, re.findall(r'href="#[^>]*>[^<]*', answer.content.decode())
    code = answer.headers["Location"].rsplit("/", 1)[1]
    received = cases.case_for(code=code, by=RECEPTIONIST, now=now()).file.received
    assert (received["id"].originals, received["photo"].originals) == (1, 2), "what is counted counts"


def test_the_next_dossier_of_the_same_person_begins_as_the_last_was(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    answer = client.post(RECEIVE, counter_form() | {"identity": "yes", "kind": "cấp mới"})
    code = answer.headers["Location"].rsplit("/", 1)[1]

    again = client.get(f"{RECEIVE}?cung-nguoi={code}").content.decode()

    assert 'value="cấp mới"' in again
    assert re.search(r'name="identity"[^>]*checked', again)
    other = client.get(f"{INTAKE}/{WITH_PAPERS}?cung-nguoi={code}").content.decode()
    assert 'value="cấp mới"' not in other


def test_a_tax_code_with_the_digits_of_a_telephone_is_entered_all_the_same(
    world: World, sit_down: SitDown, clerk: Actor
) -> None:
    register("Võ Văn Điện", "074092000329", "0370000004")
    form = counter_form() | {"applicant-number": "0370000004", "applicant-kind": "business"}
    came = {"submitter-name": "Võ Thị Mười", "submitter-capacity": "giám đốc", "submitter-number": "074192000321"}
    answer = sit_down(clerk).post(RECEIVE, form | came | {"applicant-name": "Công ty Sữa"})

    assert answer.status_code == 302, re.findall(r'href="#[^>]*>[^<]*', answer.content.decode())
    assert raw("SELECT applicant_name FROM cases_case") == [("Công ty Sữa",)]
