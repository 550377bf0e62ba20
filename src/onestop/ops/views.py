"""The operators' page: what the ledger has signed, who reads it, and what was left on a shelf."""

from django.http import HttpResponse

from onestop.frame import notice_words
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.ops.words import follower_words
from onestop.outages import api as outages

_SHOWN = 50


@door(permission="ops.see")
def home(request: PageRequest) -> HttpResponse:
    """What is signed and what waits for it, each follower with its place and lag, what lies on shelves or was set aside."""
    followers = ledger.follower_states()
    shelves = [one for state in followers for one in ledger.shelf_of(state.name, limit=_SHOWN)]
    return page(request, "ops/home.jinja", {
        "head": ledger.latest_checkpoint(),
        "waiting_since": ledger.oldest_waiting(),
        "followers": followers,
        "follower_words": follower_words,
        "shelved": shelves,
        "more": sum(state.shelved for state in followers) - len(shelves),
        "reasons": ledger.REASONS,
        "misfits": ledger.misfits(limit=_SHOWN),
        "channels": notices.channel_states(request.now),
        "given_up": notices.given_up(limit=_SHOWN),
        "letters_given_up": notices.letters_given_up(now=request.now, limit=_SHOWN),
        "notice_words": notice_words,
        "silences": outages.silences(request.now),
    })  # fmt: skip
