"""A form lodges one dossier: the same again is the same case, anything else under its key is refused and taken for no other."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from onestop.cases import api as cases
from onestop.cases.models import Case
from onestop.cases.operations.sent_once import is_the_person
from onestop.people import api as people
from onestop.people.models import Person

from .conftest import WITH_PAPERS, World, submission
from .examples import ORIGINAL, RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db
NEW: dict[str, Any] = {"kind": "citizen", "name": "Người Mới Tinh", "number": "074099012345"}


@pytest.fixture
def key() -> UUID:
    return uuid4()


def take_in(
    world: World, key: UUID, *, applicant: Any = None, accept: bool = True, contact: Any = None, **more: Any
) -> str:
    brought = submission(key=key, channel="in_person", **more)
    who = world.citizen.person_id or 0 if applicant is None else applicant
    return cases.lodge_for_other(brought, applicant=who, contact=contact, by=RECEPTIONIST, now=at(2), accept=accept)


def refused(world: World, key: UUID, **otherwise: Any) -> None:
    take_in(world, key)
    with pytest.raises(cases.SubmissionTaken):
        take_in(world, key, **otherwise)
    assert Case.objects.count() == 1


def test_the_same_again_is_the_same_case(world: World, key: UUID) -> None:
    assert take_in(world, key) == take_in(world, key)
    assert take_in(world, key, received={}) == take_in(world, key)


def test_also_of_somebody_who_is_entered_by_it(world: World, key: UUID) -> None:
    newcomer = cases.NewApplicant(**NEW)

    assert take_in(world, key, applicant=newcomer) == take_in(world, key, applicant=newcomer)
    assert Person.objects.filter(number=NEW["number"]).count() == 1


def test_also_after_it_was_worked_on_and_its_papers_changed(world: World, key: UUID) -> None:
    code = take_in(world, key, received=ORIGINAL)
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4))

    assert take_in(world, key, received=ORIGINAL) == code


def test_somebody_new_is_not_given_another_persons_case(world: World, key: UUID) -> None:
    refused(world, key, applicant=cases.NewApplicant(**NEW))
    assert not Person.objects.filter(number=NEW["number"]).exists()


def test_nor_somebody_known(world: World, key: UUID) -> None:
    refused(world, key, applicant=world.stranger.person_id)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"answers": {"kind": "second child"}},
        {"received": ORIGINAL},
        {"accept": False},
        {"submitter": cases.Submitter(name="Trần Văn Ba", number="074190000999", phone="0901234567")},
    ],
    ids=["answers", "papers", "not accepted", "who came"],
)
def test_other_content_is_another_dossier(world: World, key: UUID, otherwise: dict[str, Any]) -> None:
    refused(world, key, **otherwise)


def test_another_procedure_is_another_dossier(world: World, key: UUID) -> None:
    take_in(world, key)
    with pytest.raises(cases.SubmissionTaken):
        take_in(world, key, procedure_code=WITH_PAPERS, accept=False)


def test_under_a_key_of_its_own_it_is_lodged(world: World, key: UUID) -> None:
    first = take_in(world, key)

    assert take_in(world, uuid4(), answers={"kind": "second child"}) != first


def test_whose_data_were_erased_is_nobody_who_sends_again(world: World, key: UUID) -> None:
    newcomer = cases.NewApplicant(**{**NEW, "number": "", "document_kind": "none"})
    take_in(world, key, applicant=newcomer)
    Person.objects.filter(name=NEW["name"]).update(name="")

    with pytest.raises(cases.SubmissionTaken):
        take_in(world, key, applicant=newcomer)


@pytest.mark.parametrize(
    ("typed", "same"),
    [({}, True), ({"name": "NGƯỜI MỚI  TINH"}, True), ({"name": "Người Mới"}, False), ({"number": ""}, False)],
)
def test_a_newcomer_is_known_by_all_that_identifies_him(world: World, typed: dict[str, str], same: bool) -> None:
    known = people.register_person(**NEW, by=RECEPTIONIST, now=at(2))

    assert is_the_person(known, **{**NEW, "document": "", **typed}) is same


@pytest.mark.parametrize("otherwise", [{"phone": "0912345678"}, {"address": "Số 9, phường Chánh Nghĩa"}])
def test_another_telephone_or_address_is_another_sending_and_not_lost(
    world: World, key: UUID, otherwise: dict[str, str]
) -> None:
    told = {"phone": "0987654321", "address": "Số 1, phường Phú Thọ"}
    code = take_in(world, key, contact=cases.Contact(**told))

    assert take_in(world, key, contact=cases.Contact(**told)) == code
    assert take_in(world, key, contact=cases.Contact(phone="0987 654 321")) == code
    with pytest.raises(cases.SubmissionTaken):
        take_in(world, key, contact=cases.Contact(**(told | otherwise)))
    assert people.person(world.citizen.person_id or 0).phone == told["phone"]


@pytest.mark.parametrize("otherwise", [{"phone": "0912345678"}, {"phone": ""}, {"email": "moi@vidu.vn"}])
def test_also_of_somebody_who_is_entered_by_it_anew(world: World, key: UUID, otherwise: dict[str, str]) -> None:
    told = NEW | {"phone": "0987654321"}
    code = take_in(world, key, applicant=cases.NewApplicant(**told))

    assert take_in(world, key, applicant=cases.NewApplicant(**told)) == code
    with pytest.raises(cases.SubmissionTaken):
        take_in(world, key, applicant=cases.NewApplicant(**(told | otherwise)))
