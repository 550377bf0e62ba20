"""Our own procedures into the catalogue: what is already published as written is left alone."""

import logging
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from itertools import groupby, zip_longest
from typing import Any, NamedTuple

from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.catalogue.operations.bodies import BodyMissing, missing_bodies
from onestop.catalogue.operations.publish import PUBLISHING, publish_all
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.runtime.api import alone, raw, transaction

logger = logging.getLogger(__name__)
_PUBLISHED = """
SELECT code, number, source_digest, valid_from, valid_until FROM catalogue_version
WHERE code = ANY(%(codes)s) ORDER BY code, number
"""


class OwnEdition(NamedTuple):
    """One of our procedures as it stood from a day on."""

    definition: dict[str, Any]
    digest: str
    popularity: int
    since: date

    @property
    def is_received(self) -> bool:
        """Whether agencies of the province decide; others receive what is theirs themselves."""
        return bool(self.definition["competent"])


@transaction
def load_own(now: datetime) -> int:
    """Publish those of our procedures that are new or rewritten; how many versions.

    A new one comes with all its editions, also those that begin later: each waits for its own day, so that no start of
    a process decides when a law begins. Of one that is there only what is said of today and later is published; what
    was published for days gone by is never rewritten. Of one whose process needs a body that is not entered nothing is
    published, which the log says; it is as soon as the body is entered.

    Raises:
        Unsound: one of them cannot be carried out; nothing is loaded.
    """
    own, today = own_editions(), local_date(now)
    alone(PUBLISHING)
    published = _published(list(own))
    drafts = [draft for code, editions in own.items() for draft in _drafts(editions, published.get(code, []), today)]
    lacking = {draft.code: missing for draft in drafts if (missing := missing_bodies(draft, now=now))}
    for code, missing in lacking.items():
        logger.warning("not published: %s", BodyMissing(procedure=code, missing=missing).said)
    drafts = [draft for draft in drafts if draft.code not in lacking]
    publish_all(drafts, by=SYSTEM, now=now)
    return len(drafts)


@cache
def own_editions() -> dict[str, tuple[OwnEdition, ...]]:
    """The editions of each of our procedures by code, oldest first; the files are read once a process."""
    return {written["code"]: tuple(_editions(written)) for written in written_procedures()}


def _editions(written: dict[str, Any]) -> Iterator[OwnEdition]:
    for since, edition in editions_of(written):
        definition = definition_of(edition, shared_parts())
        yield OwnEdition(definition, digest_of(definition), written.get("popularity", 0), since)


class _Published(NamedTuple):
    """A version that is there already, and the days on which it is in force: [valid_from, valid_until)."""

    number: int
    digest: str
    valid_from: date
    valid_until: date | None

    def is_of(self, today: date) -> bool:
        """Whether it is in force on some day from today on."""
        return self.valid_until is None or self.valid_until > max(today, self.valid_from)


def _published(codes: list[str]) -> dict[str, list[_Published]]:
    found: dict[str, list[_Published]] = {}
    for code, *version in raw(_PUBLISHED, {"codes": codes}):
        found.setdefault(code, []).append(_Published(*version))
    return found


def _drafts(editions: tuple[OwnEdition, ...], published: list[_Published], today: date) -> Iterator[Draft]:
    """What is to be published, so that on each day from today on the edition of that day is in force."""
    if not published:
        yield from (_draft(one, number, one.since) for number, one in enumerate(editions, 1))
        return
    there = sorted((max(one.valid_from, today), one.digest) for one in published if one.is_of(today))
    day = _first_difference(there, [(day, one.digest) for day, one in _from(editions, today)])
    if day is not None:
        number = max(one.number for one in published)
        yield from (_draft(one, number + more, since) for more, (since, one) in enumerate(_from(editions, day), 1))


def _from(editions: tuple[OwnEdition, ...], day: date) -> list[tuple[date, OwnEdition]]:
    """The edition of the day and those to come, each with its first day among these."""
    begun = [one for one in editions if one.since <= day][-1:]
    return [(max(one.since, day), one) for one in (*begun, *(one for one in editions if one.since > day))]


def _first_difference(there: list[tuple[date, str]], wanted: list[tuple[date, str]]) -> date | None:
    """The first day on which what is published is not what is written; none where they agree."""
    differing = [pair for pair in zip_longest(_changes(there), _changes(wanted)) if pair[0] != pair[1]]
    return min(one[0] for one in differing[0] if one is not None) if differing else None


def _changes(line: list[tuple[date, str]]) -> list[tuple[date, str]]:
    """Without the versions that say what the one before them says."""
    return [next(same) for _, same in groupby(line, key=lambda one: one[1])]


def _draft(edition: OwnEdition, number: int, valid_from: date) -> Draft:
    return Draft(
        code=edition.definition["code"],
        definition=edition.definition,
        source="own",
        source_digest=edition.digest,
        open_for_applying=edition.is_received,
        valid_from=valid_from,
        popularity=edition.popularity,
        number=number,
    )
