"""Keep a list as it is filtered under a name, call it otherwise, and give it up; saved again it is there again."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from onestop.cases.api import Listing
from onestop.kernel.actor import Actor
from onestop.runtime.api import transaction
from onestop.worklists import store
from onestop.worklists.domain.refusals import NameTaken, NoSuchSaved, TooManySaved
from onestop.worklists.domain.saved import MOST, name_of
from onestop.worklists.saved import SavedFilter

SEE = "cases.see"
"""The permission behind lists of work."""


@transaction
def save_filter(*, name: str, listing: Listing, by: Actor, now: datetime) -> SavedFilter:
    """Keep that list under that name; one that had the name before holds this from now on.

    Raises:
        NotPermitted, NameNotValid.
        TooManySaved: there is room for no more.
    """
    by.require(SEE)
    _require_scope(listing, by)
    called = name_of(name)
    store.alone_with(by.key)
    kept = store.saved_by(by.key)
    before = next((one for one in kept if one.name == called), None)
    if before is None and len(kept) >= MOST:
        raise TooManySaved(most=MOST)
    saved = SavedFilter(key=before.key if before else uuid4(), name=called, listing=listing)
    store.save(by.key, saved, at=now)
    return saved


def _require_scope(listing: Listing, by: Actor) -> None:
    """Raises NotPermitted: the list of a unit is its head's."""
    if listing.scope == "unit":
        by.require("cases.decide")


@transaction
def rename_filter(*, key: UUID, name: str, by: Actor, now: datetime) -> SavedFilter:
    """Raises NotPermitted, NoSuchSaved, NameNotValid, NameTaken."""
    by.require(SEE)
    called = name_of(name)
    store.alone_with(by.key)
    saved = _his(key, by)
    if any(one.name == called and one.key != key for one in store.saved_by(by.key)):
        raise NameTaken(name=called)
    renamed = replace(saved, name=called)
    store.save(by.key, renamed, at=now)
    return renamed


@transaction
def remove_filter(*, key: UUID, by: Actor) -> SavedFilter:
    """What was removed, so that it can be saved again. Raises NotPermitted, NoSuchSaved."""
    by.require(SEE)
    saved = _his(key, by)
    store.remove(by.key, key)
    return saved


def _his(key: UUID, by: Actor) -> SavedFilter:
    """Raises NoSuchSaved: whoever asks keeps none of that key."""
    found = next((one for one in store.saved_by(by.key) if one.key == key), None)
    if found is None:
        raise NoSuchSaved
    return found
