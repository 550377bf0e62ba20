"""Record the posts of a database made before the ledger kept them."""

from datetime import datetime

from onestop.kernel.actor import SYSTEM
from onestop.ledger import api as ledger
from onestop.people.models import Post
from onestop.people.posts_record import key_of, recorded_posts
from onestop.people.recording import post_held
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def record_existing_posts(now: datetime) -> int:
    """Record posts no entry tells of, as they stand; how many.

    For the upgrade alone: afterwards such a post was put there by somebody else.
    """
    known = recorded_posts()
    posts = Post.objects.select_related("agency", "official").prefetch_related("official__users").order_by("id")
    new = [event for event in map(post_held, posts) if key_of(event) not in known]
    ledger.record([ledger.seal(event, at=now, by=SYSTEM, case=None, prev=None) for event in new])
    return len(new)
