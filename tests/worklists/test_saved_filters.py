"""Filters kept under a name: one's own, so many, called what they are called, and there again when saved again."""

from dataclasses import replace
from uuid import uuid4

import pytest

from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from onestop.cases.api import Listing
from onestop.kernel.actor import ANONYMOUS, Actor, NotPermitted
from onestop.worklists import api as worklists

pytestmark = pytest.mark.django_db
OTHER = replace(SPECIALIST, key="4711")
BIRTHS = Listing("today", procedure="1.001193", sort="received")


def save(name: str = "Hộ tịch trong ngày", listing: Listing = BIRTHS, by: Actor = SPECIALIST) -> worklists.SavedFilter:
    return worklists.save_filter(name=name, listing=listing, by=by, now=at(2))


def names(by: Actor = SPECIALIST) -> list[str]:
    return [one.name for one in worklists.saved_filters(by)]


def test_what_was_saved_is_there_as_it_was() -> None:
    saved = save()

    assert worklists.saved_filters(SPECIALIST) == (saved,)
    assert (saved.name, saved.listing) == ("Hộ tịch trong ngày", BIRTHS)


def test_nobody_sees_renames_or_removes_anothers() -> None:
    saved = save()

    assert worklists.saved_filters(OTHER) == ()
    with pytest.raises(worklists.NoSuchSaved):
        worklists.rename_filter(key=saved.key, name="Của tôi", by=OTHER, now=at(3))
    with pytest.raises(worklists.NoSuchSaved):
        worklists.remove_filter(key=saved.key, by=OTHER)
    save("Hộ tịch trong ngày", Listing("overdue"), by=OTHER)
    assert worklists.saved_filters(SPECIALIST) == (saved,)


def test_saved_again_under_its_name_it_holds_the_new_list_at_its_place() -> None:
    first, second = save("Một"), save("Hai")
    again = save("Một", Listing("overdue"))

    assert again.key == first.key
    assert worklists.saved_filters(SPECIALIST) == (again, second)


def test_removed_it_is_gone_and_saved_again_it_is_back() -> None:
    removed = worklists.remove_filter(key=save().key, by=SPECIALIST)
    assert names() == []
    with pytest.raises(worklists.NoSuchSaved):
        worklists.remove_filter(key=removed.key, by=SPECIALIST)

    assert save(removed.name, removed.listing).listing == BIRTHS
    assert names() == [removed.name]


def test_there_is_room_for_so_many_and_one_that_is_there_can_still_be_saved() -> None:
    for number in range(worklists.MOST):
        save(f"Số {number}")
    with pytest.raises(worklists.TooManySaved):
        save("Một nữa")
    save("Số 3", Listing("later"))

    assert len(names()) == worklists.MOST


@pytest.mark.parametrize("name", ["", "   ", "\n", "x" * (worklists.LONGEST_NAME + 1)])
def test_a_name_has_some_letters_and_fits_over_a_list(name: str) -> None:
    with pytest.raises(worklists.NameNotValid):
        save(name)
    saved = save()
    with pytest.raises(worklists.NameNotValid):
        worklists.rename_filter(key=saved.key, name=name, by=SPECIALIST, now=at(3))


def test_a_name_stands_in_one_line() -> None:
    assert save("  Hộ \n tịch ").name == "Hộ tịch"


def test_two_are_never_called_the_same() -> None:
    save("Một")
    second = save("Hai")
    with pytest.raises(worklists.NameTaken):
        worklists.rename_filter(key=second.key, name="Một", by=SPECIALIST, now=at(3))
    worklists.rename_filter(key=second.key, name="Ba", by=SPECIALIST, now=at(3))

    assert names() == ["Một", "Ba"]


def test_one_that_is_not_there_cannot_be_renamed() -> None:
    with pytest.raises(worklists.NoSuchSaved):
        worklists.rename_filter(key=uuid4(), name="Một", by=SPECIALIST, now=at(3))


def test_the_list_of_a_unit_is_kept_by_its_head_alone() -> None:
    unit = Listing(scope="unit")
    with pytest.raises(NotPermitted):
        save("Đơn vị", unit)
    save("Đơn vị", unit, by=HEAD)
    assert names(HEAD) == ["Đơn vị"]

    assert names(replace(HEAD, grants=SPECIALIST.grants)) == [], "whose post is over has the list no more"


def test_whoever_has_no_list_keeps_none() -> None:
    with pytest.raises(NotPermitted):
        save(by=ANONYMOUS)
    with pytest.raises(NotPermitted):
        worklists.choose_columns(scope="own", columns=["received"], by=ANONYMOUS)


def test_columns_are_chosen_by_each_for_each_of_his_lists() -> None:
    assert worklists.columns_of("own", HEAD) == ()
    assert worklists.columns_of("unit", HEAD) == ("holder",)
    worklists.choose_columns(scope="unit", columns=["entered", "nonsense", "received"], by=HEAD)

    assert worklists.columns_of("unit", HEAD) == ("received", "entered")
    assert worklists.columns_of("own", HEAD) == ()
    worklists.choose_columns(scope="unit", columns=[], by=HEAD)
    assert worklists.columns_of("unit", HEAD) == ()
    assert worklists.columns_of("own", RECEPTIONIST) == ()
