"""End a post: its holder may do from that day on what his other posts give, and no more."""

from datetime import date, datetime, timedelta

from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.text import one_line
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people.domain.refusals import DecisionMissing, PostEndsTooEarly, PostNotHeld
from onestop.people.events import PostEnded
from onestop.people.models import Post
from onestop.people.posts_record import PostState, key_of, recorded_posts
from onestop.people.queries import plain_login
from onestop.people.recording import post_held
from onestop.runtime.api import transaction


def end_post(*, login: str, role: str, agency: str, ends_on: date, decision: str, by: Actor, now: datetime) -> None:
    """End the post that the official of this login holds; `ends_on` is the first day it is held no more.

    A day that was set before is brought forward, never put off. What the post gave ends with it: permissions are
    read from posts on each request.

    Raises:
        NotPermitted: no official decided it. DecisionMissing.
        PostNotHeld: there is none, it has ended by that day, or no entry tells of it. PostEndsTooEarly.
    """
    if by.kind != "official":
        raise NotPermitted(permission="people.end_post", agency=None)
    decision = one_line(decision)
    if not decision:
        raise DecisionMissing
    with transaction():
        post = _held(login, role, agency, ends_on)
        recorded = None if post is None else recorded_posts().get(key_of(post_held(post)))
        if post is None or recorded is None:
            raise PostNotHeld(login=login, role=role, agency=agency)
        earliest = max(local_date(now), post.valid_from + timedelta(days=1))
        if ends_on < earliest:
            raise PostEndsTooEarly(earliest=earliest)
        post.valid_until = ends_on
        post.save(update_fields=["valid_until"])
        event = _ended(recorded, ends_on, decision)
        ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None)])


def _held(login: str, role: str, agency: str, ends_on: date) -> Post | None:
    """The post as it stands, locked; none that ends by then already."""
    posts = Post.objects.filter(official__users__login=plain_login(login), role=role, agency__code=agency)
    found = posts.select_for_update(of=("self",)).select_related("agency", "official").order_by("-valid_from").first()
    return found if found and (found.valid_until is None or found.valid_until > ends_on) else None


def _ended(post: PostState, ends_on: date, decision: str) -> PostEnded:
    return PostEnded(
        **key_of(post.held)._asdict(),
        valid_until=ends_on.isoformat(),
        decision=decision,
        follows=post.leaf.hex(),
    )
