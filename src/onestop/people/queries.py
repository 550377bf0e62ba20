"""Who somebody is, and what they may do at a moment."""

import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from onestop.kernel.actor import ANONYMOUS, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import tidy_code
from onestop.kernel.datatypes.documents import is_document_number
from onestop.kernel.datatypes.phones import PhoneNotValid, parse_phone
from onestop.kernel.parsing import whole_number
from onestop.kernel.signing import Capacity
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people.absences import STAND_IN_ROLES, posts_held
from onestop.people.demo import demo_data
from onestop.people.domain.grants import PostHeld, Scope, applicant_grants, grants_for_absent, grants_of
from onestop.people.domain.invented import simulated_name
from onestop.people.domain.numbers import initials, masked, number_spellings, phone_spellings
from onestop.people.domain.refusals import UnknownPerson
from onestop.people.domain.roles import APPLICANT_ROLES, ROLES
from onestop.people.domain.spelling import name_query
from onestop.people.domain.views import DemoPerson, OfficialView, PersonView
from onestop.people.in_force import in_force
from onestop.people.models import Official, Person, Post, User
from onestop.runtime.api import Statement, raw


def actor_of(user: User, now: datetime) -> Actor:
    """The account as one who acts: with the grants of its posts in force, and for whom it stands in; or those of an applicant."""
    if not user.is_active:
        return ANONYMOUS
    today = local_date(now)
    return _official(user, now) if user.kind == "official" else _applicant(user, today)


def actor_behind(key: str, now: datetime) -> Actor:
    """Who acts under that key, with what his posts give him now: for what he promised and is done later."""
    number = whole_number(key)
    user = User.objects.select_related("person", "official").filter(pk=number).first() if number is not None else None
    return ANONYMOUS if user is None else actor_of(user, now)


def _applicant(user: User, today: date) -> Actor:
    return Actor(
        kind="business" if user.kind == "business" else "citizen",
        key=str(user.pk),
        user_id=user.pk,
        person_id=user.person_id,
        name=user.person.name if user.person else "",
        assurance=user.assurance,
        grants=applicant_grants(organisation.province_codes(today), scope=_scope_on(today)),
    )


def _official(user: User, now: datetime) -> Actor:
    today = local_date(now)
    held = posts_held(user.official_id, now)
    own = [one for one in held if one.absent is None]
    posts = [PostHeld(role=one.role, agency=one.agency, valid_from=one.valid_from) for one in own]
    here = {one.agency for one in own}
    covered = [one for one in held if one.absent and one.agency in here]
    return Actor(
        kind="official",
        key=str(user.pk),
        user_id=user.pk,
        name=user.official.name if user.official else "",
        post=posts[0].role if posts else "",
        agency=posts[0].agency if posts else "",
        assurance=user.assurance,
        grants=(
            *grants_of(posts, on=today, scope=_scope_on(today)),
            *grants_for_absent(((one.role, one.absent) for one in covered), scope=_scope_on(today)),
        ),
        same_person=frozenset(key for one in own for key in one.accounts) - {str(user.pk)},
        covers=tuple(dict.fromkeys(one.absent for one in covered if one.absent)),
        **_outside_office(user.official),
    )


def _outside_office(official: Official | None) -> dict[str, Any]:
    """Who an official is as a person, where it is known."""
    person = official.person if official is not None and official.person_id else None
    return {"own_person_id": person.pk, "own_number": person.number} if person else {}


ACCOUNTS_OF_THE_SAME: Final = ArraySubquery(
    User.objects.filter(
        Q(official=OuterRef("official")) | Q(official__person=OuterRef("official__person")), kind="official"
    ).values("pk")
)
"""Of a post, the accounts of whoever holds it: of that official, and of every other who is known to be the same person."""


def _scope_on(day: date) -> Scope:
    return lambda agency, subtree: organisation.scope(agency, day, subtree=subtree)


def staff_of(agencies: Iterable[str], now: datetime) -> dict[str, str]:
    """Everybody who has a post at these very agencies now: name by key of the account."""
    posts = Post.objects.filter(in_force(local_date(now)), agency__code__in=list(agencies))
    found = posts.filter(official__users__isnull=False).values_list("official__users__id", "official__name")
    return {str(key): name for key, name in found}


def officials_at(agency: str, role: str, now: datetime) -> tuple[OfficialView, ...]:
    """Who holds the role at that very agency now, in the order of names."""
    posts = Post.objects.filter(in_force(local_date(now)), agency__code=agency, role=role)
    rows = posts.order_by("official__sort_key", "official_id").values_list(
        "official_id",
        "official__users__id",
        "official__name",
        "official__person_id",
        "official__person__number",
        ACCOUNTS_OF_THE_SAME,
    )
    return tuple(
        OfficialView(
            id=key,
            key="" if user is None else str(user),
            name=name,
            role=role,
            agency=agency,
            person_id=person,
            number=number or "",
            same_person=frozenset(map(str, accounts)),
        )
        for key, user, name, person, number, accounts in rows
    )


def accounts_at(agency: str, on: date) -> tuple[str, ...]:
    """The keys of everybody who holds a post at that very agency that day."""
    posts = Post.objects.filter(in_force(on), agency__code=agency, official__users__isnull=False)
    return tuple(str(user) for user in posts.values_list("official__users__id", flat=True).distinct())


class CaseHandler(NamedTuple):
    """An account that handles cases by some post, and where its official gets letters; empty where that is not known."""

    key: str
    email: str


_CASE_HANDLERS: Final = """
SELECT u.id, o.email FROM people_user u JOIN people_official o ON o.id = u.official_id
WHERE u.is_active AND u.id > %(after)s::bigint AND EXISTS (
  SELECT FROM people_post p WHERE p.official_id = o.id AND p.role = ANY(%(roles)s::text[])
    AND p.valid_from <= %(day)s::date AND (p.valid_until IS NULL OR p.valid_until > %(day)s::date))
ORDER BY u.id LIMIT %(limit)s::int"""


def case_handlers(on: date, *, after: int = 0, limit: int) -> tuple[CaseHandler, ...]:
    """Everybody who has a post that day in which cases are handled, some at a time in the order of their keys."""
    rows = raw(_CASE_HANDLERS, {"roles": list(STAND_IN_ROLES), "day": on, "after": after, "limit": limit})
    return tuple(CaseHandler(str(key), email) for key, email in rows)


def names_of(keys: Iterable[str]) -> dict[str, str]:
    """The names behind actors' keys, for those who may see who acted; system keys are left out."""
    every = tuple(keys)
    asked = [number for key in every if (number := whole_number(key)) is not None]
    rows = User.objects.filter(pk__in=asked).values_list("pk", "official__name", "person__name")
    invented = {key: name for key in every if (name := simulated_name(key))}
    return {str(pk): official or person or "" for pk, official, person in rows} | invented


def plain_login(login: str) -> str:
    """A login as it is kept: people type capitals and blanks around it, and a telephone number in many ways."""
    plain = login.strip().lower()
    try:
        return parse_phone(plain) if plain[:1] in ("+", "(", *string.digits) else plain
    except PhoneNotValid:
        return plain


def user_by_login(login: str) -> User | None:
    return User.objects.select_related("person", "official").filter(login=plain_login(login), is_active=True).first()


def recognisable(person_ids: Iterable[str]) -> dict[str, str]:
    """Enough of each person to tell one from another, for those who watch who was looked at: initials and masked number."""
    asked = [number for key in person_ids if (number := whole_number(key)) is not None]
    found = Person.objects.filter(pk__in=asked).exclude(name="").values_list("pk", "name", "number")
    return {str(pk): f"{initials(name)} · {masked(number)}" for pk, name, number in found}


_WORK_PHONE: Final = Statement("""
SELECT o.phone FROM people_user u JOIN people_official o ON o.id = u.official_id WHERE u.id = %s::bigint""")


def work_phone_of(key: str) -> str:
    """The telephone an official is reached at, by the key he acts under; empty where none is known."""
    number = whole_number(key)
    rows = _WORK_PHONE([number]) if number is not None else []
    return str(rows[0][0]) if rows else ""


_CAPACITY: Final = Statement("""
SELECT p.signs_as, p.title FROM people_user u JOIN people_post p ON p.official_id = u.official_id
JOIN organisation_agency a ON a.id = p.agency_id
WHERE u.id = %s::bigint AND p.role = 'head'
  AND p.valid_from <= %s::date AND (p.valid_until IS NULL OR p.valid_until > %s::date)
ORDER BY a.code <> %s::text, p.id LIMIT 1""")


def capacity_of(key: str, agency: str, on: date) -> Capacity:
    """In which capacity an official signs decisions of the agency that day, by the key he acts under.

    The head's where no post says otherwise: whoever decides without one is stood for by the agency that took over.
    """
    number = whole_number(key)
    rows = _CAPACITY([number, on, on, agency]) if number is not None else []
    return Capacity(*rows[0]) if rows else Capacity()


VIEWED: Final = (
    *("id", "kind", "name", "number", "birth_year", "phone", "email", "address"),
    *("document_kind", "document_number", "document_issuer"),
)
"""The columns of a `PersonView`."""
_PERSON: Final = Statement("""
SELECT id, kind, name, number, birth_year, phone, email, address, document_kind, document_number, document_issuer
FROM people_person WHERE id = %s::bigint AND name <> ''""")


def person(person_id: int) -> PersonView:
    """Raises UnknownPerson, also of one whose data were erased. Hot: each paper of a case asks who it is for."""
    found = _PERSON([person_id])
    if not found:
        raise UnknownPerson(person=str(person_id))
    return PersonView(**dict(zip(VIEWED, found[0], strict=True)))


def persons(ids: Iterable[int]) -> dict[int, PersonView]:
    """Those of these people that are in the register, by id, in one question; whoever was erased is left out."""
    rows = Person.objects.exclude(name="").filter(pk__in=set(ids)).values_list(*VIEWED)
    return {row[0]: PersonView(**dict(zip(VIEWED, row, strict=True))) for row in rows}


def ids_of_numbers(numbers: Iterable[str]) -> dict[str, int]:
    """The citizens in the register with these personal numbers, by number, in one question."""
    rows = Person.objects.exclude(name="").filter(number__in=set(numbers), kind="citizen").values_list("number", "pk")
    return dict(rows)


def with_accounts(ids: Iterable[int]) -> frozenset[int]:
    """Those of these people that can sign in."""
    return frozenset(User.objects.filter(person_id__in=set(ids), is_active=True).values_list("person_id", flat=True))


def find_by_number(number: str) -> tuple[PersonView, ...]:
    """Everybody with this personal number or tax code, however it was spaced or dashed, citizens first.

    Since July 2025 a household business has the twelve digits of its owner for its tax code, so there may be two.
    """
    found = Person.objects.exclude(name="").filter(number__in=number_spellings(number)).order_by("-kind")
    return tuple(map(view_of, found))


def find_by_document(kind: str, number: str) -> tuple[PersonView, ...]:
    """Everybody known by a document of this kind and number; countries may have given the same number."""
    found = Person.objects.exclude(name="").filter(document_kind=kind, document_number=tidy_code(number) or None)
    return tuple(map(view_of, found.order_by("id")))


def find_person(number: str, kind: str = "") -> PersonView | None:
    """The one with this number, of this kind where two have it; the citizen where nothing is said."""
    found = find_by_number(number)
    return next((one for one in found if one.kind == kind), found[0] if found else None)


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """A condition on rows `p` of the register, for whoever joins it to what people did."""

    condition: str
    params: dict[str, Any]


def matching(typed: str) -> PersonMatch | None:
    """Whom an official means: by number or telephone, or by any words of a name, the last of which may be unfinished."""
    if numbers := [*number_spellings(typed), *phone_spellings(typed)]:
        return PersonMatch(_BY_NUMBER, {"numbers": numbers, "phones": phone_spellings(typed)})
    if is_document_number(typed):
        return PersonMatch("p.document_number = %(document)s::text", {"document": tidy_code(typed)})
    words = name_query(typed)
    return (
        PersonMatch("to_tsvector('simple', p.folded) @@ to_tsquery('simple', %(words)s)", {"words": words})
        if words
        else None
    )


# A name erased leaves a row without one, whose number stands for nobody.
_BY_NUMBER: Final = """p.name <> '' AND (p.number = ANY(%(numbers)s::text[])
  OR p.phone <> '' AND regexp_replace(p.phone, '\\D', '', 'g') = ANY(%(phones)s::text[]))"""
_PEOPLE: Final = "SELECT p.* FROM people_person p WHERE {condition} ORDER BY p.sort_key, p.id LIMIT %(limit)s"


def find_people(query: str, limit: int = 20) -> tuple[PersonView, ...]:
    """For the counter: see `matching`."""
    who = matching(query)
    if who is None:
        return ()
    rows = Person.objects.raw(_PEOPLE.format(condition=who.condition), who.params | {"limit": limit})
    return tuple(map(view_of, rows))


def view_of(row: Person) -> PersonView:
    return PersonView(
        id=row.pk,
        kind=row.kind,
        name=row.name,
        number=row.number,
        birth_year=row.birth_year,
        phone=row.phone,
        email=row.email,
        address=row.address,
        document_kind=row.document_kind,
        document_number=row.document_number,
        document_issuer=row.document_issuer,
    )


def demo_people(on: date) -> list[DemoPerson]:
    """Whom the sign-in page of a demo offers, in its order; nobody where no demo is loaded, no official without a post."""
    logins: list[str] = demo_data()["offered"]
    users = {user.login: user for user in User.objects.select_related("person", "official").filter(login__in=logins)}
    posts = {post.official_id: post for post in _posts_of(users.values(), on)}
    offered = [users[login] for login in logins if login in users]
    return [_demo_person(user, posts) for user in offered if user.person or user.official_id in posts]


def _posts_of(users: Iterable[User], on: date) -> Iterable[Post]:
    officials = [user.official_id for user in users if user.official_id]
    return Post.objects.select_related("agency").filter(in_force(on), official__in=officials)


def _demo_person(user: User, posts: dict[int, Post]) -> DemoPerson:
    if user.person:
        role = APPLICANT_ROLES[user.kind]
        return DemoPerson(login=user.login, name=user.person.name, role=role, agency=Text("", ""), kind=user.kind)
    post = posts[user.official_id or 0]
    return DemoPerson(
        login=user.login,
        name=user.official.name if user.official else "",
        role=ROLES[post.role].name,
        agency=organisation.history(post.agency.code)[-1].name,
        kind=user.kind,
    )
