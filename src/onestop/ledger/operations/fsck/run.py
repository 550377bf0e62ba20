"""The run: one snapshot, the pass, the queries, then whatever other modules compare."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import Final, TypeAlias

import psycopg
from django.db import DatabaseError

from onestop.ledger.domain.audit import Finding, judge
from onestop.ledger.domain.projection import Projection
from onestop.ledger.keys import log_keys
from onestop.ledger.operations.anchor import kept_notes
from onestop.ledger.operations.compare_projections import Progress, mismatches
from onestop.ledger.operations.erasures import erasures
from onestop.ledger.operations.fsck.checks import BY_QUERY, ON_EACH_ENTRY
from onestop.ledger.operations.fsck.entry_check import Audit
from onestop.ledger.operations.fsck.findings import Findings
from onestop.ledger.operations.fsck.snapshot import along_the_indexes, snapshot
from onestop.ledger.operations.parallel import map_in_processes
from onestop.ledger.operations.reading import stream
from onestop.ledger.queries import NOT_A_MISFIT, STORED
from onestop.ledger.sealing import mac_keys
from onestop.runtime.api import raw

ExtraCheck: TypeAlias = Callable[[Progress], Iterable[Finding]]

STEP: Final = 2000
"""Entries read, judged and seen at a time."""
_WAITING_STEP: Final = 200
"""The same of those nobody judged yet: each may have the longest content there is."""
_SELECT = f"SELECT {STORED} FROM ledger_entry e LEFT JOIN ledger_disclosure d USING (leaf)"  # noqa: S608 - a constant
_PLACED = f"{_SELECT} WHERE e.seq IS NOT NULL ORDER BY e.seq"
_WAITING = f"{_SELECT} WHERE e.seq IS NULL AND {NOT_A_MISFIT}"


def fsck(
    *,
    progress: Progress | None = None,
    anchors: Sequence[str] = (),
    projections: Sequence[Projection] = (),
    extra: Sequence[ExtraCheck] = (),
) -> list[Finding]:
    """All that does not hold, the first entry first; empty when everything does.

    `anchors` are checkpoints kept elsewhere, on a citizen's receipt say. The log must still begin with what they
    sign, and with the heads kept outside the database, which is what a log rolled back as a whole cannot do.
    After the ledger's own checks, in the same snapshot, `projections` are compared with the histories of their
    cases, then `extra` checks (figures against their facts, say) run.
    """
    report = progress or _silent
    found = Findings()
    # Before the snapshot: a head is kept after its commit, so what is kept by now, the snapshot holds.
    kept = [*kept_notes(), *anchors]
    with snapshot():
        try:
            with along_the_indexes():
                _pass_over_entries(Audit(found, log_keys(), kept, erasures()), report)
            for check in BY_QUERY:
                check(found)
            if projections:
                found.append(mismatches(projections, report))
        except (psycopg.Error, DatabaseError, UnicodeDecodeError) as fault:
            found.add("unreadable", str(fault))
            return found.in_order()
        for extra_check in extra:
            found.append(extra_check(report))
    return found.in_order()


def _pass_over_entries(audit: Audit, report: Progress) -> None:
    checks = [check(audit) for check in ON_EACH_ENTRY]
    total = raw("SELECT count(*) FROM ledger_entry")[0][0]
    done = 0
    report(done, total)
    batches = chain(stream("ledger_fsck", _PLACED, STEP), stream("ledger_fsck_waiting", _WAITING, _WAITING_STEP))
    for rows, judgement in map_in_processes(batches, partial(judge, keys=mac_keys()), total=total):
        for check in checks:
            check.see(rows, judgement)
        done += len(rows)
        report(done, total)
    for check in checks:
        check.end()


def _silent(done: int, total: int) -> None:
    """Nobody watches."""
