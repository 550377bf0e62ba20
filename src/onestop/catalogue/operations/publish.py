"""Publishing versions: rows, findings and ledger entries in one transaction, one or thousands at a time."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar

from onestop.catalogue.audit import findings_digest
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft, refuse_unsound
from onestop.catalogue.domain.subjects import audiences_of
from onestop.catalogue.domain.version import ONLINE_LEVELS
from onestop.catalogue.events import VersionPublished
from onestop.catalogue.operations.bodies import refuse_without_bodies
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import fold, sort_key
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.runtime.api import copy_rows, in_transaction_required, raw, transaction

COLUMNS = (
    "id", "procedure_id", "code", "number", "source", "definition", "digest", "source_digest", "valid_from", "valid_until",
    "open_for_applying", "published_at", "name_vi", "name_en", "field_code", "field_vi", "field_en", "levels",
    "audiences", "competent", "popularity", "folded", "sort_key",
)  # fmt: skip
PUBLISHING = "catalogue.publish"
"""Whoever publishes what he finds missing does so alone (`runtime.alone`)."""
_CLOSE = """
UPDATE catalogue_version v SET valid_until = greatest(v.valid_from, next.begins)
FROM unnest(%(codes)s::text[], %(days)s::date[]) AS next (code, begins)
WHERE v.code = next.code AND (v.valid_until IS NULL OR v.valid_until > next.begins)
"""
_PROCEDURES = """
WITH made AS (
  INSERT INTO catalogue_procedure (code) SELECT unnest(%(codes)s::text[]) ON CONFLICT (code) DO NOTHING
  RETURNING id, code
)
SELECT code, id FROM made UNION SELECT code, id FROM catalogue_procedure WHERE code = ANY(%(codes)s)
"""
_IDS = "SELECT nextval(pg_get_serial_sequence('catalogue_version', 'id')) FROM generate_series(1, %(count)s)"


class AlreadyPublished(Refusal):
    """Somebody published meanwhile: this number is taken, or one before it is missing."""

    code = "catalogue.already_published"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, number: int) -> None:
        self.procedure = procedure
        self.number = number


@transaction
def publish(draft: Draft, *, by: Actor, now: datetime) -> int:
    """Publish one version; those before it end on its first day, and one published ahead never begins. Its id.

    Raises:
        NotPermitted: the actor keeps no catalogue.
        Unsound: the definition cannot be carried out.
        BodyMissing: a step is another agency's by law, and no such agency is entered.
        AlreadyPublished: the number is not the next one.
    """
    by.require("catalogue.publish")
    refuse_unsound(draft)
    refuse_without_bodies(draft, now=now)
    numbers = raw("SELECT coalesce(max(number), 0) FROM catalogue_version WHERE code = %(code)s", {"code": draft.code})
    if draft.number != numbers[0][0] + 1:
        raise AlreadyPublished(procedure=draft.code, number=draft.number)
    return publish_all([draft], by=by, now=now)[0]


@in_transaction_required
def publish_all(drafts: Sequence[Draft], *, by: Actor, now: datetime) -> list[int]:
    """Publish drafts that the caller may publish; the ids of their versions, in order.

    Raises:
        Unsound: a definition that cannot be carried out; nothing is published.
    """
    if not drafts:
        return []
    for draft in drafts:
        refuse_unsound(draft)
    codes = [draft.code for draft in drafts]
    procedures = dict(raw(_PROCEDURES, {"codes": codes}))
    begins = _first_days(drafts)
    raw(_CLOSE, {"codes": list(begins), "days": list(begins.values())})
    ids = [id for (id,) in raw(_IDS, {"count": len(drafts)})]
    digests = [digest_of(draft.definition) for draft in drafts]
    made = list(zip(ids, drafts, digests, strict=True))
    ends = _last_days(drafts)
    rows = [
        _row(procedures[draft.code], id, draft, digest, ends[draft.code, draft.number], now)
        for id, draft, digest in made
    ]
    copy_rows("catalogue_version", COLUMNS, rows)
    copy_rows("catalogue_finding", ("version_id", "kind", "field", "seen", "blocking"), _finding_rows(made))
    ledger.record(
        [
            ledger.seal(_event(draft, digest, local_date(now)), at=now, by=by, case=None, prev=None)
            for _, draft, digest in made
        ]
    )
    return ids


def _first_days(drafts: Sequence[Draft]) -> dict[str, date]:
    """By procedure the day on which the first of its new versions begins, and the one before it ends."""
    return {draft.code: draft.valid_from for draft in sorted(drafts, key=lambda one: -one.number)}


def _last_days(drafts: Sequence[Draft]) -> dict[tuple[str, int], date | None]:
    """When each version ends: with the first day of the next one among them."""
    begins = {(draft.code, draft.number): draft.valid_from for draft in drafts}
    return {(code, number): begins.get((code, number + 1)) for code, number in begins}


def _row(
    procedure: int, id: int, draft: Draft, digest: str, valid_until: date | None, now: datetime
) -> tuple[Any, ...]:
    content = draft.definition
    name, field = content["name"], content["field"]
    return (
        id, procedure, draft.code, draft.number, draft.source, json.dumps(content, ensure_ascii=False), digest,
        draft.source_digest, draft.valid_from, valid_until, draft.open_for_applying, now, name["vi"], name["en"],
        content["field_code"], field["vi"], field["en"], content["levels"], audiences_of(content["subjects"]),
        _competent(content), draft.popularity, fold(name["vi"]), sort_key(name["vi"]),
    )  # fmt: skip


def _finding_rows(made: Sequence[tuple[int, Draft, str]]) -> Iterator[tuple[Any, ...]]:
    for id, draft, _ in made:
        for found in draft.findings:
            yield id, found.kind, found.field, found.seen, found.blocking


def _competent(content: Mapping[str, Any]) -> str:
    competent: Mapping[str, str] = content["competent"]
    return competent.get("agency") or competent.get("level", "")


def _event(draft: Draft, digest: str, on: date) -> VersionPublished:
    content = draft.definition
    reached = [level["level"] for level in content["service_levels"] if level["from"] <= on.isoformat()]
    level = reached[-1] if reached else "INFO_ONLY"
    return VersionPublished(
        procedure_code=draft.code,
        version=draft.number,
        digest=digest,
        source=draft.source,
        name=content["name"]["vi"],
        field=content["field"]["vi"],
        levels=content["levels"],
        audiences=audiences_of(content["subjects"]),
        competent=_competent(content),
        valid_from=draft.valid_from.isoformat(),
        service_levels=content["service_levels"],
        service_level=level,
        online=level in ONLINE_LEVELS,
        national_portal=content["on_national_portal_since"],
        open_for_applying=draft.open_for_applying,
        findings=findings_digest(draft.findings),
    )
