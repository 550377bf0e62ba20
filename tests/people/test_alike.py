"""Who in the register may be one person: by a slip in the number, or by what else agrees; found by indexes alone."""

import re
from datetime import datetime
from typing import Any

import pytest
from django.db import connection

from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.people import alike as found_by
from onestop.people import api
from onestop.people.digests import person_key
from onestop.people.domain.alike import may_be_same, slip_between, slips_of
from onestop.people.domain.views import PersonView
from onestop.people.events import PersonRegistered
from onestop.people.models import Person
from over_each import over_each

COUNTER = Actor(kind="official", key="17", agency="H09.31.03")
LAN = "074190001234"


def somebody(name: str = "Nguyễn Thị Lan", number: str = LAN, **more: Any) -> PersonView:
    born = 1990 if len(number) == 12 else None
    said = {"id": 0, "kind": "citizen", "birth_year": born, "phone": "", "email": "", "address": ""}
    return PersonView(name=name, number=number, **{**said, **more})


WITH_PHONE = somebody(phone="0912345678")
PASSPORT = {"number": "", "document_kind": "passport", "document_number": "M12345678", "document_issuer": "Hàn Quốc"}
EXAMPLES: dict[str, tuple[PersonView, PersonView, tuple[str, ...]]] = {
    "two digits swapped": (somebody(), somebody(number="074190001243"), ("swapped",)),
    "one digit wrong, no marks, capitals": (somebody(), somebody("NGUYEN THI LAN", "074190001235"), ("digit",)),
    "a name typed with another letter": (somebody(), somebody("Nguyễn Thị Lam", "074190001235"), ("digit",)),
    "a number beside it is another's": (somebody(), somebody("Trần Văn Minh", "074190001235"), ()),
    "swapped, and the same telephone": (
        WITH_PHONE,
        somebody("Nguyễn Thị Lân", "074190001243", phone="+84 912 345 678"),
        ("swapped", "phone"),
    ),
    "one name and one telephone": (WITH_PHONE, somebody(number="074187004411", phone="0912345678"), ("phone",)),
    "of one family, at one telephone": (
        WITH_PHONE,
        somebody("Nguyễn Thị Loan", "074187004411", phone="0912345678"),
        (),
    ),
    "one name, each with a number of their own": (somebody(), somebody(number="074190004411"), ()),
    "the same who had an older card": (somebody(), somebody(number="280123456", birth_year=1990), ("born",)),
    "an older card, of another year": (somebody(), somebody(number="280123456", birth_year=1987), ()),
    "an older card that says no year": (somebody(), somebody(number="280123456"), ()),
    "one passport, its country written otherwise": (
        somebody("Kim Min-ji", **PASSPORT),
        somebody("KIM MIN JI", **{**PASSPORT, "document_issuer": "Korea"}),
        ("document",),
    ),
    "a passport of another number": (
        somebody("Kim Min-ji", **PASSPORT),
        somebody("Kim Min-ji", **{**PASSPORT, "document_number": "M12345687"}),
        ("swapped",),
    ),
    "a household business and its owner": (somebody(), somebody(kind="business"), ()),
    "two branches of a business": (
        somebody("Công ty Sữa", "3700000018-001", kind="business", phone="02743822825"),
        somebody("Công ty Sữa", "3700000018-002", kind="business", phone="02743822825"),
        (),
    ),
    "a household business that took its owner's number": (
        somebody("Hộ kinh doanh An", "3700000018", kind="business", phone="0912345678"),
        somebody("Hộ kinh doanh An", LAN, kind="business", phone="0912345678"),
        ("phone",),
    ),
    "nobody is like himself": (WITH_PHONE, WITH_PHONE, ()),
}


@over_each(EXAMPLES)
def test_the_examples_hold_either_way_round(one: PersonView, other: PersonView, why: tuple[str, ...]) -> None:
    assert may_be_same(one, other) == why
    assert may_be_same(other, one) == why


def test_every_slip_is_one_and_none_is_missed() -> None:
    slips = [*slips_of(LAN)]
    assert len(slips) == len(set(slips))
    assert all(slip_between(LAN, one) for one in slips)
    assert slip_between("074190001234", "074190002134") == "swapped"
    assert slip_between("074190001234", "074190003214") is None, "not beside each other"


def enter(now: datetime, **changes: Any) -> api.PersonView:
    known = {"kind": "citizen", "name": "Nguyễn Thị Lan", "number": LAN, "phone": "0912345678"}
    return api.register_person(**{**known, **changes}, by=COUNTER, now=now)


@pytest.mark.django_db
def test_the_register_finds_those_whom_the_rule_means(now: datetime) -> None:
    lan = enter(now)
    older = enter(now, number="280123456", birth_year=1990, phone="")
    moved = enter(now, number="074187004411")
    enter(now, name="Trần Văn Minh", number="074190001235", phone="")
    enter(now, number="074190009999", phone="")

    found = api.alike(api.newcomer(kind="citizen", name="nguyen thi lan", number="074190001243", phone="0912 345 678"))

    assert [(one.person.id, one.reasons) for one in found] == [
        (lan.id, ("swapped", "phone")),
        (older.id, ("born",)),
        (moved.id, ("phone",)),
    ]
    assert [one.person.id for one in api.alike(lan)] == [older.id, moved.id], "and nobody is like himself"


@pytest.mark.django_db
def test_whoever_was_erased_is_like_nobody(now: datetime) -> None:
    lan = enter(now)
    Person.objects.filter(pk=lan.id).update(
        name="", number=f"-{lan.id}", phone="", folded="", sort_key="", birth_year=None
    )
    assert api.alike(somebody(number="074190001243", phone="0912345678")) == ()


@pytest.mark.django_db
def test_each_arm_has_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def keep(params: Any) -> list[Any]:
        asked.append(params)
        return []

    monkeypatch.setattr(found_by, "_FOUND", keep)
    api.alike(somebody("Kim Min-ji", document_number="M1", phone="0912345678"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {_SQL}", asked[0])
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "Seq Scan" not in plan, plan
    # An index that is only walked from end to end has no condition: what each arm asks for stands in one.
    conditions = " ".join(re.findall(r"Index Cond: (.*)", plan))
    for asked_for in ("(number)", "(document_number)", "(folded)"):
        assert asked_for in conditions, (asked_for, plan)


_SQL = found_by._FOUND.sql


@pytest.mark.django_db
def test_the_entry_says_who_was_told_apart_and_tells_nobody_whom(now: datetime) -> None:
    lan = enter(now)
    enter(now, number="074190001243", told_apart=[lan.id])

    events = [entry.event for entry in ledger.stream_of_types(PersonRegistered.type)]
    said = [event.told_apart for event in events if isinstance(event, PersonRegistered)]
    assert sorted(said) == [[], [person_key(lan.id)]]
    assert [*api.people_hold(lambda *_: None)] == []
