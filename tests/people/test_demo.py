"""The demo has somebody for every role and for every agency that handles cases."""

from datetime import date, datetime, timedelta

from onestop.organisation import api as organisation
from onestop.people import api
from onestop.people.domain.names import invented_name
from onestop.people.domain.numbers import checked_number
from onestop.people.models import Person, Post, User


def test_ten_citizens_three_businesses_the_posts_of_a_hundred_and_twenty_agencies_deputies_and_who_checks_as_well(
    demo: int,
) -> None:
    at_bodies_of_the_sectors = (91 + 2) * 2
    assert demo == 10 + 3 + 120 * 4 + 2 + 1 + 5 + at_bodies_of_the_sectors


def test_the_police_social_insurance_and_the_tax_office_have_somebody_who_does_and_somebody_who_heads(
    demo: int, now: datetime
) -> None:
    for code in ("H09.31.03.CA", "H09.BH", "H09.TH"):
        assert [len(api.officials_at(code, role, now)) for role in ("receptionist", "specialist", "head")] == [0, 1, 1]


def test_loading_again_makes_nobody(demo: int, now: datetime) -> None:
    assert api.load_demo(now) == 0
    assert User.objects.count() == demo


def test_every_agency_that_handles_cases_has_two_specialists_so_that_work_can_change_hands(
    demo: int, now: datetime
) -> None:
    some = [view.code for view in organisation.handling_agencies(now.date())][::17]
    for code in some:
        assert [len(api.officials_at(code, role, now)) for role in ("receptionist", "specialist", "head")] == [
            1,
            2,
            1,
        ]


def test_the_sign_in_page_offers_every_role(demo: int, now: datetime) -> None:
    offered = api.demo_people(now.date())
    assert {person.role for person in offered} >= {role.name for role in api.ROLES.values()}
    assert {person.kind for person in offered} == {"citizen", "business", "official"}
    assert all(api.user_by_login(person.login) for person in offered)


def test_nobody_is_offered_where_no_demo_is_loaded(db: None) -> None:
    assert api.demo_people(date(2026, 11, 26)) == []


def test_everybody_has_a_number_that_holds(demo: int) -> None:
    for person in Person.objects.all():
        assert checked_number(person.kind, person.number) == person.number


def test_no_demo_account_has_a_password(demo: int) -> None:
    assert not any(user.has_usable_password() for user in User.objects.all())


def test_an_invented_name_is_the_same_everywhere() -> None:
    assert invented_name("head.h09.31.03") == "Huỳnh Văn Giang"


def test_an_official_whose_post_ends_is_offered_until_then_and_the_page_goes_on(demo: int, now: datetime) -> None:
    today = now.date()
    official = next(one for one in api.demo_people(today) if one.kind == "official")
    Post.objects.filter(official__users__login=official.login).update(valid_until=today + timedelta(days=3))

    assert official.login in {one.login for one in api.demo_people(today)}
    assert official.login not in {one.login for one in api.demo_people(today + timedelta(days=3))}
