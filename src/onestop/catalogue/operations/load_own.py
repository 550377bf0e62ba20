"""Our own procedures into the catalogue: what is already published as written is left alone."""

from datetime import date, datetime
from functools import cache
from typing import Any

from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.catalogue.operations.publish import publish_all
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.runtime.api import raw, transaction

FIRST_DAY = date(2020, 1, 1)
"""Cases of past years are simulated; they too need the version of their receipt date."""

_LATEST = """
SELECT DISTINCT ON (code) code, number, source_digest FROM catalogue_version
WHERE code = ANY(%(codes)s) ORDER BY code, number DESC
"""


@transaction
def load_own(now: datetime) -> int:
    """Publish those of our procedures that are new or rewritten; how many.

    Raises:
        Unsound: one of them cannot be carried out; nothing is loaded.
    """
    own = own_definitions()
    codes = [definition["code"] for definition, *_ in own]
    latest = {code: (number, digest) for code, number, digest in raw(_LATEST, {"codes": codes})}
    drafts = [_draft(*one, latest=latest.get(one[0]["code"]), now=now) for one in own]
    changed = [d for d in drafts if latest.get(d.code, (0, ""))[1] != d.source_digest]
    publish_all(changed, by=SYSTEM, now=now)
    return len(changed)


@cache
def own_definitions() -> tuple[tuple[dict[str, Any], str, int], ...]:
    """Definition, digest and popularity of each of our procedures; the files are read once a process."""
    written = [(definition_of(one, shared_parts()), one.get("popularity", 0)) for one in written_procedures()]
    return tuple((definition, digest_of(definition), popularity) for definition, popularity in written)


def _draft(
    definition: dict[str, Any], digest: str, popularity: int, *, latest: tuple[int, str] | None, now: datetime
) -> Draft:
    return Draft(
        code=definition["code"],
        definition=definition,
        source="own",
        source_digest=digest,
        open_for_applying=True,
        valid_from=local_date(now) if latest else FIRST_DAY,
        popularity=popularity,
        number=latest[0] + 1 if latest else 1,
    )
