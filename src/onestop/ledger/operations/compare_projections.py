"""All cases replayed, each from its own entries, and compared with what other tables keep of them.

Cases are met in the order in which they began, so that what is read lies close together on
disk and nothing has to be sorted. Memory holds a few batches of cases, however many there are.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TypeAlias

from django.db.transaction import atomic

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.projection import Batch, Mismatch, Projection, ProjectionSpec, finding, mismatches_in
from onestop.ledger.domain.read_entry import COLUMNS, JOINS, Row
from onestop.ledger.operations.bound_at_erasure import Bound, bound_digest, bound_of_cases
from onestop.ledger.operations.parallel import map_in_processes
from onestop.ledger.operations.reading import fetch, stream
from onestop.ledger.queries import NOT_A_MISFIT
from onestop.ledger.sealing import case_key_of
from onestop.runtime.api import raw

Progress: TypeAlias = Callable[[int, int], None]
"""(done, of how many)"""

MOST_OF_A_KIND = 20
_CASES = 500
_COUNT = "SELECT count(*) FROM ledger_entry WHERE case_key IS NOT NULL"
_BEGUN = f"""
SELECT case_key FROM ledger_entry e WHERE case_key IS NOT NULL AND prev IS NULL AND {NOT_A_MISFIT} ORDER BY seq
"""  # noqa: S608 - a constant
_HISTORIES = f"""
SELECT {COLUMNS} FROM ledger_entry e {JOINS}
WHERE e.case_key = ANY(%s) AND {NOT_A_MISFIT} ORDER BY e.case_key, e.seq, e.at, e.leaf
"""  # noqa: S608 - names of our own columns
_HAVE_BEGUN = "SELECT case_key FROM ledger_entry WHERE case_key = ANY(%s) AND prev IS NULL"
_HELPERS = "SET LOCAL max_parallel_workers_per_gather = "


def mismatches(projections: Sequence[Projection], progress: Progress | None = None) -> list[Finding]:
    """Rows of these tables that are not what the entries of their cases say, the first of each table.

    One pass over the ledger serves all of them.
    """
    tables = [_Table(projection) for projection in projections]
    report = progress or (lambda _done, _total: None)
    nameless: list[Finding] = []
    erased: set[bytes] = set()
    with _batch_by_batch():
        total = raw(_COUNT)[0][0]
        done = 0
        compare = partial(mismatches_in, specs=[table.spec for table in tables])
        for batch, found in map_in_processes(_batches(tables, nameless, erased), compare, total=total):
            for table, mismatches in zip(tables, found, strict=True):
                table.mismatches += mismatches[: MOST_OF_A_KIND - len(table.mismatches)]
            done += len(batch.entries)
            report(done, total)
        for table in tables:
            table.compare_erased(sorted(erased))
            table.find_strangers()
    return nameless + [one for table in tables for one in table.findings()]


@contextmanager
def _batch_by_batch() -> Iterator[None]:
    """A transaction in which no query waits for helpers to start: each takes some milliseconds."""
    with atomic():
        raw(_HELPERS + "0")
        yield
        raw(_HELPERS + "DEFAULT")


class _Table:
    """One projection: how many of its rows were met so far, and which do not agree."""

    def __init__(self, projection: Projection) -> None:
        self._projection = projection
        self._met = 0
        self.mismatches: list[Mismatch] = []
        self.spec = ProjectionSpec(
            projection.fault,
            projection.columns,
            projection.expected,
            projection.erased,
            projection.stays,
            bound_digest,
            projection.until() if projection.until else None,
        )

    def rows_of(self, codes: Sequence[str]) -> dict[str, Row]:
        rows = fetch(f"{self._select('*')} WHERE {self._projection.columns[0]} = ANY(%s)", [codes])
        self._met += len(rows)
        return {row[0]: row for row in rows}

    def compare_erased(self, keys: Sequence[bytes]) -> None:
        """Compare the rows of cases whose entries no longer say their code: the rows still do."""
        known = self._codes_by(set(keys)) if keys else {}
        for start in range(0, len(keys), _CASES):
            codes = {key: known.get(key, f"{key.hex()[:16]}…") for key in keys[start : start + _CASES]}
            batch = Batch(
                codes,
                fetch(_HISTORIES, [list(codes)]),
                [self.rows_of(list(codes.values()))],
                bound_of_cases(list(codes)),
            )
            self.mismatches += mismatches_in(batch, specs=[self.spec])[0][: MOST_OF_A_KIND - len(self.mismatches)]

    def _codes_by(self, keys: set[bytes]) -> dict[bytes, str]:
        """The codes of rows by the keys of their cases, as far as they are among `keys`."""
        pages = stream("ledger_erased", self._select(self._projection.columns[0]), _CASES)
        every = ((case_key_of(code), code) for rows in pages for (code,) in rows)
        return {key: code for key, code in every if key in keys}

    def find_strangers(self) -> None:
        """Name rows no history has led to. Where the counts agree there are none."""
        if raw(self._select("count(*)"))[0][0] == self._met:
            return
        for rows in stream("ledger_strangers", self._select(self._projection.columns[0]), _CASES):
            keys = {case_key_of(code): code for (code,) in rows}
            for (key,) in fetch(_HAVE_BEGUN, [list(keys)]):
                keys.pop(key, None)
            strangers = [Mismatch(code, "extra") for code in keys.values()]
            self.mismatches += strangers[: MOST_OF_A_KIND - len(self.mismatches)]

    def findings(self) -> list[Finding]:
        return [finding(self._projection, mismatch) for mismatch in self.mismatches]

    def _select(self, what: str) -> str:
        return f"SELECT {what} FROM ({self._projection.rows}) AS kept"  # noqa: S608 - a query in the code


def _batches(tables: Sequence[_Table], nameless: list[Finding], erased: set[bytes]) -> Iterator[Batch]:
    for begun in stream("ledger_histories", _BEGUN, _CASES):
        keys = list({key for (key,) in begun})
        entries = fetch(_HISTORIES, [keys])
        codes = _codes_in(entries)
        forgotten = _forgotten(entries) - codes.keys()
        erased |= forgotten
        unnamed = [key for key in keys if key not in codes and key not in forgotten]
        nameless += map(_without_name, unnamed[: MOST_OF_A_KIND - len(nameless)])
        yield Batch(codes, entries, [table.rows_of(list(codes.values())) for table in tables], _bound(entries, codes))


def _bound(entries: Sequence[Row], codes: Mapping[bytes, str]) -> Bound:
    """What was bound of cases of which a part was erased; their code is known still."""
    parted = {row[5] for row in entries if row[7]} & codes.keys()
    return bound_of_cases(list(parted)) if parted else {}


def _codes_in(entries: Sequence[Row]) -> dict[bytes, str]:
    """The codes of cases by their keys, as the first entry of each discloses them."""
    codes: dict[bytes, str] = {}
    for _seq, _leaf, _type, _at, payload, key, prev, *_ in entries:
        if prev is None and (code := _code_in(payload)) and case_key_of(code) == key:
            codes[key] = code
    return codes


def _forgotten(entries: Sequence[Row]) -> set[bytes]:
    """Cases whose first entry was lawfully erased: their code is not to be known any more."""
    return {row[5] for row in entries if row[6] is None and row[7] and row[4] is None}


def _code_in(payload: bytes | None) -> str | None:
    try:
        code = json.loads(payload or b"{}").get("case_code")
    except (AttributeError, ValueError):
        return None
    return code if isinstance(code, str) else None


def _without_name(key: bytes) -> Finding:
    where = f"case {key.hex()[:16]}…"
    words = Text(
        f"{where}: bản ghi đầu tiên không cho biết mã hồ sơ.", f"{where}: its first entry does not say its code."
    )
    return Finding("nameless", where, words)
