"""The national catalogue into ours: streaming, repeatable, and honest about what it was given.

A record whose content is already published changes nothing; one that differs makes a new
version and ends the old. Our own procedures are never replaced. Batches are transactions:
an import that is interrupted is simply run again.
"""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path

from onestop.catalogue.domain.competence import Agencies, agencies_from
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.imported import draft_of
from onestop.catalogue.domain.record import NotARecord, Record, read_record
from onestop.catalogue.domain.words import plain_words
from onestop.catalogue.library import agency_words, generic_form, shared_parts
from onestop.catalogue.operations.import_report import ImportReport, Outcome
from onestop.catalogue.operations.lines import read_lines
from onestop.catalogue.operations.publish import PUBLISHING, publish_all
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import alone, raw, transaction

BATCH = 500
PROCESS = "simple_appraisal"
_LATEST = """
SELECT DISTINCT ON (code) code, number, source, source_digest FROM catalogue_version
WHERE code = ANY(%(codes)s) ORDER BY code, number DESC
"""
_KEPT = """
INSERT INTO catalogue_finding (version_id, kind, field, seen, blocking)
SELECT id, 'own_version_kept', 'code', code, false FROM catalogue_version v
WHERE code = ANY(%(codes)s) AND valid_from <= %(on)s AND (valid_until IS NULL OR valid_until > %(on)s) AND NOT EXISTS (
  SELECT 1 FROM catalogue_finding f WHERE f.version_id = v.id AND f.kind = 'own_version_kept')
"""


def import_procedures(
    path: Path,
    *,
    now: datetime,
    by: Actor = SYSTEM,
    keep_items: bool = True,
    progress: Callable[[int], None] | None = None,
) -> ImportReport:
    """Import a file of the national format; what was read, made, changed, found and could not be read.

    Raises:
        OSError: the file cannot be opened.
    """
    began = time.monotonic()
    report = ImportReport(file=path.name, keep_items=keep_items)
    agencies = agencies_from(organisation.all_on(local_date(now)), agency_words())
    records = _records(path, report)
    while batch := list(islice(records, BATCH)):
        _import_batch(batch, report=report, agencies=agencies, by=by, now=now)
        if progress is not None:
            progress(len(batch))
    report.seconds = round(time.monotonic() - began, 3)
    return report


def _records(path: Path, report: ImportReport) -> Iterator[tuple[int, Record]]:
    """Records that can be read. One code twice in a file would swap versions for ever: the first one counts."""
    first: dict[str, int] = {}
    for number, line in read_lines(path):
        report.read += 1
        try:
            record = read_record(_line(line))
            if record.code in first:
                raise NotARecord(reason=f"code {record.code} already stands on line {first[record.code]}")
        except NotARecord as reason:
            report.add_bad(number, reason.reason)
            continue
        first[record.code] = number
        yield number, record


def _line(line: bytes | NotARecord) -> bytes:
    if isinstance(line, NotARecord):
        raise line
    return line


@transaction
def _import_batch(
    batch: list[tuple[int, Record]], *, report: ImportReport, agencies: Agencies, by: Actor, now: datetime
) -> None:
    alone(PUBLISHING)
    known = {row[0]: row[1:] for row in raw(_LATEST, {"codes": [record.code for _, record in batch]})}
    changed: list[Draft] = []
    kept: list[str] = []
    for line, record in batch:
        number, source, digest = known.get(record.code, (0, "imported", ""))
        draft = _draft(record, agencies, number + 1, now)
        if source == "own":
            kept.append(record.code)
            report.add(line, record.code, Outcome.KEPT, (finding("own_version_kept", "code", record.code),), False)
            continue
        outcome = Outcome.UNCHANGED if digest == record.digest else Outcome.CHANGED if number else Outcome.CREATED
        report.add(line, record.code, outcome, draft.findings, draft.open_for_applying)
        if outcome is not Outcome.UNCHANGED:
            changed.append(draft)
    publish_all(changed, by=by, now=now)
    raw(_KEPT, {"codes": kept, "on": local_date(now)})


def _draft(record: Record, agencies: Agencies, number: int, now: datetime) -> Draft:
    return draft_of(
        record,
        agencies=agencies,
        fields=_field_codes(),
        form=generic_form(),
        process=shared_parts().processes[PROCESS],
        on=local_date(now),
        number=number,
    )


@cache
def _field_codes() -> dict[str, str]:
    return {plain_words(name["vi"]): code for code, name in shared_parts().fields.items()}
