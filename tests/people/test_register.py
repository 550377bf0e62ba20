"""People are known by one number; accounts cannot claim a number by typing it."""

import unicodedata
from datetime import datetime
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.actor import Actor
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.refusal import Refusal
from onestop.people import api
from onestop.people.demo import demo_data
from onestop.people.domain.spelling import name_words, same_name, searchable
from onestop.people.models import Person, User
from onestop.runtime.api import raw

pytestmark = pytest.mark.django_db
COUNTER = Actor(kind="official", key="17", agency="H09.31.03")
LAN = "074190001234"
SOUND = "một mật khẩu dài"


def enter(now: datetime, **changes: Any) -> api.PersonView:
    known = {"kind": "citizen", "name": "Nguyễn Thị Lan", "number": LAN}
    return api.register_person(**{**known, **changes}, by=COUNTER, now=now)


def open_account(now: datetime, **changes: Any) -> User:
    typed = {"login": "0912 000 099", "password": SOUND, "name": "Nguyễn Thị Lan", "number": LAN}
    return api.register_account(**{**typed, **changes}, now=now)


def test_a_person_is_entered_once(now: datetime) -> None:
    assert enter(now) == enter(now, name="nguyễn thị  LAN", number=" 074190 001234 ")
    assert Person.objects.count() == 1


def test_a_number_under_another_name_is_refused(now: datetime) -> None:
    enter(now)
    with pytest.raises(api.NumberBelongsToAnother) as refused:
        enter(now, name="Trần Văn Minh")
    assert refused.value.facts() == {"number": "074•••••1234", "name": "Nguyễn T. L."}


def test_the_year_of_birth_is_read_from_the_number(now: datetime) -> None:
    assert enter(now).birth_year == 1990


def test_a_year_of_birth_that_the_number_denies_is_refused(now: datetime) -> None:
    with pytest.raises(api.BirthYearDisagrees):
        enter(now, birth_year=1991)


def test_an_old_card_says_no_year_so_the_declared_one_is_kept(now: datetime) -> None:
    assert enter(now, number="280123456", birth_year=1975).birth_year == 1975


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("citizen", "07419000123"),
        ("citizen", "07419000123a"),
        ("citizen", "099190001234"),
        ("business", "3700000019"),
        ("business", "370000001"),
    ],
)
def test_a_malformed_number_is_refused(now: datetime, kind: str, number: str) -> None:
    with pytest.raises(Refusal):
        enter(now, kind=kind, number=number)
    assert not Person.objects.exists()


def test_a_person_without_a_name_is_refused(now: datetime) -> None:
    with pytest.raises(api.NameMissing):
        enter(now, name="  ")


@pytest.mark.parametrize("typed", ["lan", "Nguyễn Thị", "nguyen lan", LAN, "074190 001234", "074.190.001234"])
def test_the_counter_finds_a_person_by_name_or_number(now: datetime, typed: str) -> None:
    entered = enter(now)
    enter(now, name="Trần Văn Minh", number="074085002345")
    assert api.find_people(typed) == (entered,)


def test_a_business_is_found_by_its_tax_code(now: datetime) -> None:
    company = enter(now, kind="business", name="Công ty An Phú", number="3700000018")
    assert api.find_person("3700000018") == company
    assert api.find_people("cong ty an") == (company,)


@pytest.mark.parametrize("typed", ["", "  ", "!!", "&|:*"])
def test_an_empty_question_finds_nobody(now: datetime, typed: str) -> None:
    enter(now)
    assert api.find_people(typed) == ()


HIGHLANDERS = ["H'Hen Niê", "Y-Bhăm Niê", "K'Brơi"]


@pytest.mark.parametrize("sign", ["’", "ʼ", "`", "´", "‘", "'", " ", "-", ""])
def test_one_name_in_the_signs_of_every_keyboard_is_one_person(now: datetime, sign: str) -> None:
    entered = enter(now, name="H'Hen Niê")
    assert enter(now, name=f"H{sign}Hen Niê") == entered


@pytest.mark.parametrize(
    "typed", ["Y Bhăm Niê", "Y – Bhăm Niê", "Y—Bhăm  Niê", unicodedata.normalize("NFD", "Y‑Bhăm Niê")]
)
def test_dashes_blanks_and_composition_make_no_other_name(now: datetime, typed: str) -> None:
    assert enter(now, name=typed) == enter(now, name="Y-Bhăm Niê")


@pytest.mark.parametrize(
    ("name", "typed"),
    [(name, name) for name in HIGHLANDERS]
    + [
        ("H'Hen Niê", "hhen"),
        ("H'Hen Niê", "h hen nie"),
        ("H'Hen Niê", "H’Hen"),
        ("H'Hen Niê", "Hen"),
        ("Y-Bhăm Niê", "y bham"),
        ("Y-Bhăm Niê", "ybham nie"),
        ("Y Bhăm Niê", "ybham"),
        ("K'Brơi", unicodedata.normalize("NFD", "K'Brơi")),
    ],
)
def test_the_registered_name_finds_the_person_with_its_sign_and_without(now: datetime, name: str, typed: str) -> None:
    entered = enter(now, name=name)
    enter(now, name="Trần Văn Minh", number="074085002345")
    assert api.find_people(typed) == (entered,)


@given(
    st.text(alphabet="aăâbcdđeêghik'’-– ", min_size=1, max_size=20).filter(lambda name: any(c.isalpha() for c in name))
)
def test_a_name_is_the_same_as_itself_and_found_by_itself(name: str) -> None:
    assert same_name(name, unicodedata.normalize("NFD", name).upper())
    assert set(name_words(name)) <= set(searchable(name).split())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Công ty An Phú (Việt Nam)", "CÔNG TY AN PHÚ - VIỆT NAM", True),
        ("Xí nghiệp 1-2", "Xí nghiệp 1/2", True),
        ("Xí nghiệp 1-2", "Xí nghiệp 12", False),
        ("Xí nghiệp 1 2", "Xí nghiệp 12", False),
        ("Xí nghiệp １２", "Xí nghiệp 12", True),
        ("Xí nghiệp 1\u200b2", "Xí nghiệp 12", True),
        ("H\u02c8Hen Niê", "H'Hen Niê", True),
    ],
)
def test_signs_say_nothing_in_a_name_and_join_no_numbers(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize("typed", ["3700000018-001", "3700000018001", "3700000018 – 001", "3700000018 001"])
def test_a_branch_is_found_with_its_dash_and_without(now: datetime, typed: str) -> None:
    branch = enter(now, kind="business", name="Chi nhánh An Phú", number="3700000018-001")
    assert api.find_by_number(typed) == (branch,)
    assert api.find_person(typed) == branch


def test_a_number_that_two_hold_offers_both_the_citizen_first(now: datetime) -> None:
    citizen = enter(now)
    business = enter(now, kind="business", name="Hộ kinh doanh Lan", number=LAN)
    assert api.find_by_number(LAN) == (citizen, business)
    assert set(api.find_people(LAN)) == {citizen, business}
    assert api.find_person(LAN, "business") == business


def test_a_message_says_four_digits_of_a_short_number_and_one_letter_of_a_single_name(now: datetime) -> None:
    enter(now, name="K'Brơi", number="281234567")
    with pytest.raises(api.NumberBelongsToAnother) as refused:
        enter(now, name="Trần Văn Minh", number="281234567")
    assert refused.value.facts() == {"number": "28•••••67", "name": "K."}


def test_names_registered_before_are_folded_anew(now: datetime) -> None:
    entered = enter(now, name="H'Hen Niê")
    Person.objects.update(folded="h'hen nie")
    assert api.find_people("hhen") == ()
    import_module("onestop.people.migrations.0010_searchable_names").fold_anew(
        None, SimpleNamespace(connection=connection)
    )
    assert api.find_people("hhen") == (entered,)


def test_a_number_is_shown_masked(now: datetime) -> None:
    assert enter(now).masked_number == "074•••••1234"


def test_a_citizen_opens_an_account_with_a_phone_and_signs_in(now: datetime) -> None:
    user = open_account(now)
    assert (user.login, user.assurance, user.person and user.person.phone) == ("0912000099", 1, "0912000099")
    assert api.authenticate("0912000099", SOUND, now) == user
    assert api.authenticate("0912000099", "khác", now) is None


@pytest.mark.parametrize("typed", ["0912 000 099", "+84 912-000-099", "84912000099", " 0912.000.099 "])
def test_a_telephone_number_signs_in_however_it_is_written(now: datetime, typed: str) -> None:
    user = open_account(now)
    assert api.authenticate(typed, SOUND, now) == user


@pytest.mark.parametrize("login", ["02743822123", "1900 1234", "01234567890", "lan@gmail", "lan"])
def test_a_login_is_a_mobile_number_or_an_address_that_can_be(now: datetime, login: str) -> None:
    with pytest.raises(api.LoginNotUsable):
        open_account(now, login=login)


@pytest.mark.parametrize(
    "particulars",
    [
        {"phone": "abc"},
        {"phone": "01234567890"},
        {"email": "lan@gmail"},
        {"address": "x" * 301},
        {"name": "Nguyễn " * 21},
        {"name": "12345"},
        {"number": "000000001"},
        {"number": "074299001234"},
        {"kind": "business", "name": "x" * 201, "number": "3700000018"},
    ],
)
def test_the_register_keeps_what_can_be_and_keeps_it_whole(now: datetime, particulars: dict[str, str]) -> None:
    with pytest.raises(EntryNotValid):
        enter(now, **particulars)
    assert not Person.objects.exists()


def test_a_number_is_kept_in_one_form(now: datetime) -> None:
    enter(now, kind="business", name="Chi nhánh An Phú", number="3700000018001")
    assert Person.objects.get().number == "3700000018-001"
    entered = enter(now, number="102190001234", phone="+84 (912) 000-099")
    assert Person.objects.get(pk=entered.id).phone == "0912000099"


def test_the_demo_keeps_to_the_rules_of_the_register(now: datetime) -> None:
    for kind, listed in (("citizen", demo_data()["citizens"]), ("business", demo_data()["businesses"])):
        for one in listed:
            values, faults = api.read_particulars(kind, one, on=now.date())
            assert faults == {}
            assert values.items() <= {name: one[name] for name in values}.items()


def test_nobody_signs_in_to_an_unknown_or_closed_account(now: datetime) -> None:
    user = open_account(now, login="Lan@Example.vn")
    assert api.authenticate("nobody@example.vn", SOUND, now) is None
    User.objects.update(is_active=False)
    assert api.authenticate(user.login, SOUND, now) is None


def test_a_number_the_province_knows_cannot_be_claimed(now: datetime) -> None:
    enter(now)
    with pytest.raises(api.NumberAlreadyKnown):
        open_account(now)
    assert not User.objects.exists()


def test_a_login_is_taken_once_and_leaves_nothing_behind(now: datetime) -> None:
    open_account(now)
    with pytest.raises(api.LoginTaken):
        open_account(now, number="074085002345", name="Trần Văn Minh")
    assert Person.objects.count() == 1


@pytest.mark.parametrize("login", ["lan", "12345", "a@b", "09120000991"])
def test_an_account_is_named_by_a_phone_or_an_email(now: datetime, login: str) -> None:
    with pytest.raises(api.LoginNotUsable):
        open_account(now, login=login)


@pytest.mark.parametrize("password", ["ngắn", "1234567890123", "xx0912000099xx"])
def test_a_password_that_is_easily_guessed_is_refused(now: datetime, password: str) -> None:
    with pytest.raises(api.PasswordTooWeak):
        open_account(now, password=password)


def test_the_ledger_learns_that_it_happened_and_not_to_whom(now: datetime) -> None:
    open_account(now)
    assert [row[0] for row in raw("SELECT type FROM ledger_entry", [])] == ["people.account_registered"]
    ((payload,),) = raw("SELECT payload FROM ledger_disclosure", [])
    assert LAN.encode() not in bytes(payload)


@pytest.mark.parametrize("typed", ["Nguyễn\u202e Thị Lan", "Ng\u200buyễn Thị\u00ad Lan\ufeff", "Nguyễn\tThị\u2028Lan"])
def test_what_cannot_be_seen_is_no_part_of_a_name(now: datetime, typed: str) -> None:
    assert enter(now, name=typed).name == "Nguyễn Thị Lan"


def test_a_name_of_nothing_that_can_be_seen_is_no_name(now: datetime) -> None:
    with pytest.raises(api.NameMissing):
        enter(now, name="\u200b\u202e \ufeff")
