"""Looking people up by number: posted, counted, held to a rate, and seen by the person."""

import re
from dataclasses import replace
from itertools import count

import pytest
from django.core import signing

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST, at
from onestop.access import api as access
from onestop.cases import api as cases
from onestop.desk.look_up import RATE, is_number
from onestop.desk.views import queue
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.runtime.api import now, throttle

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
RECEIVE = f"{DESK}/tiep-nhan/{PROCEDURE}"
_users = count(7_000_000_001)


@pytest.fixture
def clerk() -> Actor:
    number = next(_users)
    return replace(RECEPTIONIST, user_id=number, key=str(number), post="receptionist")


@pytest.fixture
def somebody(world: World) -> people.PersonView:
    found = people.person(world.citizen.person_id or 0)
    assert found.number
    return found


def looked_up(by: Actor) -> list[tuple[str, str, str]]:
    lines = access.accesses(access.AccessFilter(user_id=by.user_id, kind="person"), limit=200).items
    return [(one.what, one.subject, one.purpose) for one in lines]


@pytest.mark.parametrize(
    "typed",
    [
        "074190001234",
        "074 190 001 234",
        "3700000018",
        "3700000018-001",
        "3700000018001",
        "280123456",
        "+84 912 000 099",
        "074-190-001-234",
        "０７４１９０００１２３４",
        "0912-000-099",
        "0274-3822825",
        "(0274) 3822 825",
        "+81 90-1234-5678",
    ],
)
def test_a_number_is_known_for_one(typed: str) -> None:
    assert is_number(typed)


@pytest.mark.parametrize(
    "typed", ["260424-0001", "260424 – 0001", "H09.31.03-260424-0001", "nguyen van an", "", "0001", "²" * 12]
)
def test_a_code_or_a_name_is_not_taken_for_a_number(typed: str) -> None:
    assert not is_number(typed)


def test_the_counter_learns_the_name_and_no_address(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    answer = sit_down(clerk).post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number})

    body = answer.content.decode()
    assert answer.status_code == 200
    assert somebody.name in body
    assert not somebody.address or somebody.address not in body
    assert looked_up(clerk) == [("looked", str(somebody.id), "intake")]


@pytest.mark.parametrize("sign", ["", " ", ".", "-", "–"])
def test_a_number_in_an_address_finds_nobody(
    world: World, sit_down: SitDown, clerk: Actor, somebody: people.PersonView, sign: str
) -> None:
    client, typed = sit_down(clerk), sign.join(re.findall("...", somebody.number))
    world.lodge()

    assert somebody.name not in client.get(RECEIVE, {"so": typed}).content.decode()
    answer = client.get(f"{DESK}/tim", {"q": typed})
    assert answer.headers["Location"] == f"{DESK}/tim"
    assert looked_up(clerk) == []


@pytest.mark.parametrize("sign", ["-", "–", "."])
def test_the_counter_looks_a_number_up_however_it_is_written(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView, sign: str
) -> None:
    typed = sign.join(re.findall("...", somebody.number))
    body = sit_down(clerk).post(RECEIVE, {"look-up": "1", "applicant-number": typed}).content.decode()
    assert somebody.name in body


def test_a_search_by_number_is_posted_and_written_down(
    world: World, sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    code = world.lodge()

    answer = sit_down(clerk).post(f"{DESK}/tim", {"q": somebody.number})

    assert answer.headers["Location"] == f"{DESK}/ho-so/{code}"
    assert looked_up(clerk) == [("looked", str(somebody.id), "lookup")]


def test_more_look_ups_than_a_counter_needs_are_refused(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    client = sit_down(clerk)
    client.post(RECEIVE, {"look-up": "1", "applicant-number": "074190000007"})
    assert look_ups_left(clerk) == RATE.times - 1, "each counts, and none is left now"

    answer = client.post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number})

    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert somebody.name not in answer.content.decode()
    assert "chưa có trong sổ" not in answer.content.decode(), "nobody looked"
    assert [what for what, _, _ in looked_up(clerk)] == ["not_found"], "of the first, whom nobody is"


# Thirteen digits are the tax code of a branch, if their tenth is the check digit of the nine before it.
@pytest.mark.parametrize("typed", ["", "12", "Lan", "Nguyễn Thị 12", "0741900112345"])
def test_what_is_no_number_is_not_looked_for_and_is_said_at_its_field(
    typed: str, sit_down: SitDown, clerk: Actor
) -> None:
    answer = sit_down(clerk).post(RECEIVE, {"look-up": "1", "applicant-number": typed})
    body = answer.content.decode()

    assert answer.status_code == 422
    assert 'href="#so"' in body
    assert 'id="so-error"' in body
    assert "chưa có trong sổ" not in body


def test_one_who_looks_too_often_keeps_nobody_else_from_it(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    busy = replace(clerk, key="busy")
    assert look_ups_left(busy) == RATE.times
    assert sit_down(busy).post(RECEIVE, {"look-up": "1", "applicant-number": "074190000000"}).status_code == 429

    answer = sit_down(clerk).post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number})
    assert answer.status_code == 200


def hidden(body: str, name: str) -> str:
    return body.split(f'name="{name}" value="')[1].split('"')[0]


def test_a_form_sent_again_for_whom_it_was_told_of_is_no_further_look(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    client = sit_down(clerk)
    body = client.post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number}).content.decode()
    told = {"applicant-known": hidden(body, "applicant-known"), "applicant-number": somebody.number}

    for _ in range(3):
        assert client.post(RECEIVE, counter_form(kind="") | told | {"applicant-name": ""}).status_code == 422
    answer = client.post(RECEIVE, counter_form() | told | {"applicant-name": ""})

    assert answer.status_code == 302
    assert looked_up(clerk) == [("looked", str(somebody.id), "intake")]


def look_ups_left(by: Actor) -> int:
    """How many more of this official's would be let through now."""
    left = 0
    while throttle("desk.look_up", by.key, rate=RATE, now=now()).allowed:
        left += 1
    return left


def test_a_number_that_nobody_has_is_looked_up_once_however_often_the_form_comes_back(
    sit_down: SitDown, clerk: Actor
) -> None:
    client, typed = sit_down(clerk), {"applicant-number": "074190000000", "applicant-name": "Trần Thị Bưởi"}
    body = client.post(RECEIVE, counter_form(kind="") | typed).content.decode()
    told = {"number-told": hidden(body, "number-told")}

    for _ in range(3):
        body = client.post(RECEIVE, counter_form(kind="") | typed | told).content.decode()
        told = {"number-told": hidden(body, "number-told")}
    assert client.post(RECEIVE, counter_form() | typed | told).status_code == 302

    assert look_ups_left(clerk) == RATE.times - 1


def test_who_was_entered_meanwhile_is_found_though_the_form_was_told_of_nobody(sit_down: SitDown, clerk: Actor) -> None:
    client, typed = sit_down(clerk), {"applicant-number": "074190000000", "applicant-name": "Trần Thị Bưởi"}
    body = client.post(RECEIVE, counter_form(kind="") | typed).content.decode()
    people.register_person(kind="citizen", name="Võ Thị Chanh", number="074190000000", by=clerk, now=at(1))

    answer = client.post(RECEIVE, counter_form() | typed | {"number-told": hidden(body, "number-told")})
    assert 'name="number-told"' not in answer.content.decode()
    again = client.post(RECEIVE, counter_form() | typed).content.decode()
    assert hidden(again, "applicant-known")
    assert "Võ Thị Chanh" in again


def test_what_one_official_was_told_of_nobody_is_no_answer_to_another(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    typed = {"applicant-number": somebody.number, "applicant-name": "Trần Thị Bưởi"}
    forged = signing.dumps([somebody.number, []], salt="desk.looked-up.number.another")

    body = sit_down(clerk).post(RECEIVE, counter_form() | typed | {"number-told": forged}).content.decode()

    assert hidden(body, "applicant-known")
    assert looked_up(clerk) == [("looked", str(somebody.id), "intake")]


def test_a_number_changed_after_a_look_up_is_looked_up_anew(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    client = sit_down(clerk)
    body = client.post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number}).content.decode()
    told = {"applicant-known": hidden(body, "applicant-known"), "applicant-number": "074190000000"}

    answer = client.post(RECEIVE, counter_form() | told | {"applicant-name": ""})

    assert answer.status_code == 422
    assert "Chưa có ai với số này trong sổ" in answer.content.decode()


def test_what_one_official_was_told_opens_nothing_to_another(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    body = sit_down(clerk).post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number}).content.decode()
    other = replace(clerk, key="other", user_id=next(_users))

    sit_down(other).post(
        RECEIVE,
        counter_form(kind="")
        | {
            "applicant-known": hidden(body, "applicant-known"),
            "applicant-number": somebody.number,
            "applicant-name": "",
        },
    )

    assert looked_up(other) == [("looked", str(somebody.id), "intake")], "counted as a look-up of his own"


def test_the_person_reads_of_the_look_up(
    world: World, sit_down: SitDown, clerk: Actor, somebody: people.PersonView
) -> None:
    sit_down(clerk).post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number})

    body = sit_down(world.citizen).get("/tai-khoan/ai-da-xem").content.decode()
    assert "Thông tin cá nhân của bạn" in body
    assert "tiếp nhận" in body


def test_older_finds_are_asked_for_by_post_as_the_search_was(
    world: World, sit_down: SitDown, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "FOUND", 2)
    codes = [world.lodge(hour=hour) for hour in (8, 9, 10)]
    client = sit_down(clerk)

    body = client.post(f"{DESK}/tim", {"q": "nguyen van an"}).content.decode()
    after = hidden(body, "sau")
    older = client.post(f"{DESK}/tim", {"q": "nguyen van an", "sau": after}).content.decode()

    assert codes[2] in body
    assert codes[0] not in body
    assert codes[0] in older


def test_a_telephone_is_posted_counted_and_written_down_like_a_number(
    world: World, sit_down: SitDown, clerk: Actor
) -> None:
    people.register_person(
        kind="citizen", name="Phạm Thị Hoa", number="074192000789", phone="0912345678", by=clerk, now=at(1)
    )
    client = sit_down(clerk)
    assert client.get(f"{DESK}/tim", {"q": "0912345678"}).headers["Location"] == f"{DESK}/tim"
    client.post(f"{DESK}/tim", {"q": "0912 345 678"})

    assert [(what, purpose) for what, _, purpose in looked_up(clerk)] == [("looked", "lookup")]


CAME = {"submitter-name": "Lê Văn Tám", "submitter-number": "B1234567", "submitter-capacity": "chủ hộ"}
"""Nobody asks a business itself who came."""


@pytest.fixture
def namesake(somebody: people.PersonView, clerk: Actor) -> people.PersonView:
    """The household business of somebody, which has the number of its owner."""
    return people.register_person(
        kind="business", name="Hộ kinh doanh Bún Bò An", number=somebody.number, by=clerk, now=at(1)
    )


def test_where_two_have_a_number_both_are_offered_and_the_chosen_one_is_taken(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView, namesake: people.PersonView
) -> None:
    client = sit_down(clerk)
    both = client.post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number}).content.decode()
    assert somebody.name in both
    assert namesake.name in both
    assert "chưa có trong sổ" not in both
    assert 'name="applicant-known"' not in both

    chosen = client.post(RECEIVE, {"look-up": "business", "applicant-number": somebody.number}).content.decode()
    told = {"applicant-known": hidden(chosen, "applicant-known"), "applicant-number": somebody.number}
    answer = client.post(RECEIVE, counter_form() | told | CAME | {"applicant-name": ""})

    code = answer.headers["Location"].rsplit("/", 1)[1]
    assert cases.case_for(code=code, by=clerk, now=now()).file.applicant_id == namesake.id


def test_a_dossier_is_put_under_neither_of_two_before_one_is_chosen(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView, namesake: people.PersonView
) -> None:
    answer = sit_down(clerk).post(RECEIVE, counter_form() | {"applicant-number": somebody.number, "applicant-name": ""})
    assert answer.status_code == 422
    assert "Hãy chọn một" in answer.content.decode()
