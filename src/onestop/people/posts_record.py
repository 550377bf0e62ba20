"""Posts as the ledger tells them: each as it was entered, ended where an entry ended it."""

import dataclasses
from typing import NamedTuple

from onestop.ledger import api as ledger
from onestop.people.events import PostEnded, PostHeld


class PostKey(NamedTuple):
    """One post told from another: who holds it (a digest), its role, its agency and its first day."""

    official: str
    role: str
    agency: str
    valid_from: str


class PostState(NamedTuple):
    """What the ledger says of a post, and the leaf of the entry that said so last."""

    held: PostHeld
    leaf: bytes


def key_of(event: PostHeld | PostEnded) -> PostKey:
    return PostKey(event.official, event.role, event.agency, event.valid_from)


def recorded_posts() -> dict[PostKey, PostState]:
    """Every post ever entered, along its own chain. An ending that follows no entry of its post is left out.

    Raises:
        TypeError, ValueError, UnknownEvent: an entry cannot be read.
    """
    posts: dict[PostKey, PostState] = {}
    endings: dict[str, tuple[PostEnded, bytes]] = {}
    for entry in ledger.entries_of_types(PostHeld.type, PostEnded.type):
        match entry.event:
            case PostHeld() as held:
                posts[key_of(held)] = PostState(held, entry.leaf)
            case PostEnded() as ended:
                endings[ended.follows] = ended, entry.leaf
    return {key: _along(state, endings) for key, state in posts.items()}


def _along(state: PostState, endings: dict[str, tuple[PostEnded, bytes]]) -> PostState:
    while state.leaf.hex() in endings:
        ended, leaf = endings.pop(state.leaf.hex())
        if key_of(ended) != key_of(state.held):
            return state
        state = PostState(dataclasses.replace(state.held, valid_until=ended.valid_until), leaf)
    return state
