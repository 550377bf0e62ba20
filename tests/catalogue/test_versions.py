"""A published version is what a case keeps: the one of its receipt date, for ever as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection

from onestop.catalogue import store
from onestop.catalogue.api import (
    NoSuchChannel,
    NoSuchProcedure,
    NoSuchVariant,
    NoSuchVersion,
    load_own,
    publish,
    version,
    version_in_force,
    versions,
    versions_hold,
)
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.catalogue.models import Version
from onestop.catalogue.operations.load_own import own_editions
from onestop.catalogue.operations.publish import AlreadyPublished
from onestop.kernel.actor import Actor, Grant, NotPermitted
from onestop.rules.api import pack_on
from onestop.runtime.api import raw

from .records import NOW, TODAY

BIRTH = "1.001193"
EDITIONS = sum(len(editions) for editions in own_editions().values())
"""Those that have begun and those that wait for their day."""
BEFORE = len(own_editions()[BIRTH])
"""Numbers of the birth registration that are taken."""
KEEPER = Actor(kind="official", key="user:1", grants=(Grant("catalogue.publish", "H09", subtree=True),))
pytestmark = pytest.mark.django_db


def rewritten(number: int = BEFORE + 1) -> Draft:
    written = next(written for written in written_procedures() if written["code"] == BIRTH)
    definition = definition_of({**written, "name": {"vi": "Khai sinh mới", "en": "New birth"}}, shared_parts())
    return Draft(
        code=BIRTH,
        definition=definition,
        source="own",
        source_digest=digest_of(definition),
        open_for_applying=True,
        valid_from=TODAY,
        number=number,
    )


@pytest.mark.usefixtures("catalogue")
def test_loading_twice_publishes_once() -> None:
    assert load_own(NOW) == 0
    assert Version.objects.count() == EDITIONS


@pytest.mark.usefixtures("catalogue")
def test_each_publication_is_in_the_ledger() -> None:
    ((count,),) = raw("SELECT count(*) FROM ledger_entry WHERE type = 'catalogue.version_published'")
    assert count == EDITIONS


@pytest.mark.usefixtures("catalogue")
def test_a_birth_of_2021_finds_the_law_of_2021() -> None:
    birth = version_in_force(BIRTH, date(2021, 9, 28))
    assert birth.service_level_on(date(2021, 9, 28)) == "L4"
    assert birth.service_level_on(date(2020, 6, 1)) == "L3"
    assert birth.service_level_on(TODAY) == "FULL"
    assert birth.service_level_on(date(2019, 1, 1)) == "INFO_ONLY"
    assert birth.clock_policy("online").unit == "same_day"
    assert birth.result.code == "KQ.G15.000031"


@pytest.mark.usefixtures("catalogue")
def test_a_permit_for_a_house_takes_less_than_for_other_works_however_it_is_lodged() -> None:
    permit = version_in_force("1.013225", TODAY)
    house, other = permit.for_variant("house"), permit.for_variant("other_works")

    for channel in ("online", "in_person"):
        assert (house.channel(channel).term, house.channel(channel).unit) == (7, "working_day")
        assert (other.channel(channel).term, other.channel(channel).unit) == (20, "day")
    assert house.clock_policy("online").notice_within(pack_on(TODAY)) == 3


@pytest.mark.usefixtures("catalogue")
def test_a_permit_asked_for_before_the_new_law_keeps_the_time_of_the_old() -> None:
    permit = version_in_force("1.013225", date(2026, 6, 30))
    house, other = permit.for_variant("house"), permit.for_variant("other_works")

    assert (house.clock_policy("online").term, other.clock_policy("online").term) == (15, 20)
    assert house.clock_policy("online").supplement_notice_within == 7
    assert "50/2014/QH13" in permit.legal_bases
    with pytest.raises(NoSuchChannel):
        house.clock_policy("postal")
    with pytest.raises(NoSuchVariant):
        permit.for_variant("")


@pytest.mark.usefixtures("catalogue")
def test_a_new_version_ends_the_old_on_the_day_it_begins() -> None:
    old = version_in_force(BIRTH, TODAY)
    id = publish(rewritten(), by=KEEPER, now=NOW)
    yesterday = TODAY - timedelta(days=1)
    assert version_in_force(BIRTH, yesterday).id == old.id
    assert version_in_force(BIRTH, TODAY).id == id
    assert version(old.id).valid_until == TODAY
    assert version(id).number == BEFORE + 1
    assert set(versions([old.id, id])) == {old.id, id}


@pytest.mark.usefixtures("catalogue")
def test_a_version_published_ahead_leaves_no_day_without_law() -> None:
    old, begins = version_in_force(BIRTH, TODAY), TODAY + timedelta(days=30)
    id = publish(replace(rewritten(), valid_from=begins), by=KEEPER, now=NOW)
    assert version_in_force(BIRTH, begins - timedelta(days=1)).id == old.id
    assert version_in_force(BIRTH, begins).id == id
    assert list(versions_hold(lambda _done, _all: None)) == []


@pytest.mark.usefixtures("catalogue")
def test_two_keepers_cannot_publish_the_same_number() -> None:
    publish(rewritten(), by=KEEPER, now=NOW)
    with pytest.raises(AlreadyPublished):
        publish(rewritten(), by=KEEPER, now=NOW)


@pytest.mark.usefixtures("catalogue")
def test_only_a_keeper_publishes() -> None:
    with pytest.raises(NotPermitted):
        publish(rewritten(), by=Actor(kind="citizen", key="user:2"), now=NOW)


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    "change", ["definition = '{}'", "digest = 'x'", "number = 9", "name_vi = 'x'", "valid_from = '2019-01-01'"]
)
def test_a_published_version_is_never_changed(change: str) -> None:
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="never changed"):
        cursor.execute(f"UPDATE catalogue_version SET {change} WHERE code = %s", [BIRTH])  # noqa: S608


@pytest.mark.usefixtures("catalogue")
def test_a_published_version_is_never_deleted() -> None:
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="never deleted"):
        cursor.execute("DELETE FROM catalogue_version WHERE code = %s", [BIRTH])


@pytest.mark.usefixtures("catalogue")
def test_the_door_of_a_version_may_be_closed() -> None:
    assert version_in_force(BIRTH, TODAY).open_for_applying
    Version.objects.filter(code=BIRTH).update(open_for_applying=False)
    assert not version_in_force(BIRTH, TODAY).open_for_applying


@pytest.mark.usefixtures("catalogue")
def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(NoSuchProcedure):
        version_in_force("9.999999", TODAY)
    with pytest.raises(NoSuchVersion):
        version(10**9)


@pytest.mark.usefixtures("catalogue")
def test_asking_again_asks_the_database_once(django_assert_num_queries: object) -> None:
    version_in_force(BIRTH, TODAY)
    with django_assert_num_queries(1):  # type: ignore[operator]  # pytest-django's fixture is untyped
        version_in_force(BIRTH, TODAY)


@pytest.mark.usefixtures("catalogue")
def test_many_versions_cost_no_more_questions_than_one(django_assert_num_queries: object) -> None:
    store._kept.clear()
    ids = list(Version.objects.values_list("id", flat=True))
    with django_assert_num_queries(3):  # type: ignore[operator]  # pytest-django's fixture is untyped
        assert len(versions(ids)) == len(ids)
