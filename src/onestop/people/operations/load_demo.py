"""Load the people of the demo; who is already there stays as they are."""

from datetime import datetime
from typing import Any

from django.contrib.auth.hashers import make_password

from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import Event
from onestop.kernel.text import fold, sort_key
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.people.demo import InventedOfficial, applicants, officials
from onestop.people.domain.numbers import birth_year_of, checked_number
from onestop.people.domain.spelling import searchable
from onestop.people.models import Official, Person, Post, User
from onestop.people.recording import account_registered, post_held
from onestop.runtime.api import alone, transaction


def load_demo(now: datetime) -> int:
    """Returns how many accounts were new. Loads the province first if need be."""
    organisation.load_province(now)
    with transaction():
        alone("people.load_demo")
        known = set(User.objects.values_list("login", flat=True))
        agencies = organisation.all_on(local_date(now))
        new_applicants = [(kind, each) for kind, each in applicants() if each["login"] not in known]
        new_officials = [each for each in officials(agencies) if each.login not in known]
        events = [*_load_applicants(new_applicants, now), *_load_officials(new_officials, now)]
        ledger.record([ledger.seal(event, at=now, by=SYSTEM, case=None, prev=None) for event in events])
    return len(new_applicants) + len(new_officials)


def _load_applicants(new: list[tuple[str, dict[str, Any]]], now: datetime) -> list[Event]:
    Person.objects.bulk_create((_person(kind, each) for kind, each in new), ignore_conflicts=True)
    persons = {one.number: one for one in Person.objects.filter(number__in=[each["number"] for _, each in new])}
    users = User.objects.bulk_create(
        User(
            login=each["login"],
            password=make_password(None),
            kind=kind,
            person=persons[each["number"]],
            assurance=each["assurance"],
            made_at=now,
        )
        for kind, each in new
    )
    return [account_registered(user, persons[each["number"]]) for user, (_, each) in zip(users, new, strict=True)]


def _person(kind: str, each: dict[str, Any]) -> Person:
    return Person(
        kind=kind,
        name=each["name"],
        number=checked_number(kind, each["number"]),
        birth_year=birth_year_of(kind, each["number"], each.get("birth_year")),
        phone=each["phone"],
        email=each.get("email", ""),
        address=each["address"],
        folded=searchable(each["name"]),
        sort_key=sort_key(each["name"]),
    )


def _load_officials(new: list[InventedOfficial], now: datetime) -> list[Event]:
    rows = Official.objects.bulk_create(
        Official(staff_number=each.login, name=each.name, folded=fold(each.name), sort_key=sort_key(each.name))
        for each in new
    )
    pairs = list(zip(new, rows, strict=True))
    Post.objects.bulk_create(
        Post(
            official=row,
            role=role,
            agency_id=each.agency.id,
            valid_from=each.since,
            signs_as=each.signs_as,
        )
        for each, row in pairs
        for role in (each.role, *each.also)
    )
    User.objects.bulk_create(
        User(
            login=each.login,
            password=make_password(None),
            kind="official",
            official=row,
            assurance=3,
            made_at=now,
        )
        for each, row in pairs
    )
    posts = Post.objects.filter(official__in=rows).select_related("agency", "official")
    return [post_held(post) for post in posts.prefetch_related("official__users").order_by("id")]
