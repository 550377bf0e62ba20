"""Say who an official is outside the office, so that he takes no part in a case of his own."""

from datetime import datetime

from onestop.kernel.actor import Actor, NotPermitted
from onestop.ledger import api as ledger
from onestop.people.domain.refusals import UnknownAccount, UnknownPerson
from onestop.people.models import Official, Post
from onestop.people.queries import find_person, plain_login
from onestop.people.recording import post_held
from onestop.runtime.api import transaction


def know_official(*, login: str, number: str, by: Actor, now: datetime) -> None:
    """The official of this login is the citizen with this personal number; each of his posts is recorded anew with it.

    Raises:
        NotPermitted: no official said so.
        UnknownAccount: no official signs in so.
        UnknownPerson: nobody in the register has that number.
    """
    if by.kind != "official":
        raise NotPermitted(permission="people.know_official", agency=None)
    person = find_person(number, kind="citizen")
    if person is None or person.kind != "citizen":
        raise UnknownPerson(person=number)
    with transaction():
        official = Official.objects.select_for_update().filter(users__login=plain_login(login)).first()
        if official is None:
            raise UnknownAccount(login=login)
        official.person_id = person.id
        official.save(update_fields=["person"])
        posts = Post.objects.filter(official=official).select_related("agency", "official").order_by("id")
        events = [post_held(post) for post in posts.prefetch_related("official__users")]
        ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None) for event in events])
