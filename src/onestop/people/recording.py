"""Rows of people as events say them: digests, never names."""

from collections.abc import Iterable

from onestop.kernel.times import iso
from onestop.people.digests import (
    absence_key,
    account_digest,
    accounts_digest,
    official_digest,
    official_key,
    person_digest,
    person_key,
)
from onestop.people.events import AbsenceRecorded, AccountRegistered, ContactChanged, PersonRegistered, PostHeld
from onestop.people.models import Absence, Person, Post, User


def person_registered(person: Person, told_apart: Iterable[int] = ()) -> PersonRegistered:
    """Who was entered, and who of the register he was said not to be."""
    return PersonRegistered(
        person_kind=person.kind,
        person=person_key(person.pk),
        content=person_digest(person),
        told_apart=sorted(map(person_key, set(told_apart))),
    )


def contact_changed(person: Person, *, before: str) -> ContactChanged:
    """Of whom something else is kept now than the digest `before` says."""
    return ContactChanged(person=person_key(person.pk), before=before, content=person_digest(person))


def account_registered(user: User, person: Person) -> AccountRegistered:
    """Whose account was made."""
    return AccountRegistered(
        account_kind=user.kind,
        assurance=user.assurance,
        person=person_key(person.pk),
        content=person_digest(person),
        account=account_digest(user),
    )


def post_held(post: Post) -> PostHeld:
    """All there is to a post: who holds it, where, from when until when, and by which accounts they sign in."""
    return PostHeld(
        official=official_key(post.official_id),
        role=post.role,
        agency=post.agency.code,
        valid_from=post.valid_from.isoformat(),
        valid_until=None if post.valid_until is None else post.valid_until.isoformat(),
        content=official_digest(post.official),
        account=accounts_digest(post.official.users.all()),
        signs_as=post.signs_as,
        title=post.title,
    )


def absence_recorded(absence: Absence) -> AbsenceRecorded:
    """Who is away, from when until when, and who does which of the work meanwhile."""
    return AbsenceRecorded(
        absence=absence_key(absence),
        official=official_key(absence.official_id),
        deputy="" if absence.deputy_id is None else official_key(absence.deputy_id),
        begins_at=iso(absence.begins_at),
        ends_at=iso(absence.ends_at),
        scope=sorted(absence.scope),
        agencies=sorted(absence.agencies),
        recorder="" if absence.recorder_id is None else official_key(absence.recorder_id),
        why=absence.why,
    )
