"""Our own procedures into the catalogue: what is already published as written is left alone."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.catalogue.operations.publish import publish_all
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.runtime.api import raw, transaction

_LATEST = """
SELECT DISTINCT ON (code) code, number, source_digest FROM catalogue_version
WHERE code = ANY(%(codes)s) ORDER BY code, number DESC
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

    A new one comes with all its earlier editions. Of one that is there only what it says now is published, from today:
    what was published for days gone by is never rewritten.

    Raises:
        Unsound: one of them cannot be carried out; nothing is loaded.
    """
    own = own_editions()
    latest = {code: (number, digest) for code, number, digest in raw(_LATEST, {"codes": list(own)})}
    drafts = [draft for code, editions in own.items() for draft in _drafts(editions, latest.get(code), now)]
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


def _drafts(editions: tuple[OwnEdition, ...], latest: tuple[int, str] | None, now: datetime) -> Iterator[Draft]:
    """Editions that begin later are the law of days to come, and wait for them."""
    begun = [one for one in editions if one.since <= local_date(now)]
    if latest is None:
        yield from (_draft(one, number, one.since) for number, one in enumerate(begun, 1))
        return
    number, digest = latest
    if begun and begun[-1].digest != digest:
        yield _draft(begun[-1], number + 1, local_date(now))


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
