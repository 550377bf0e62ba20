"""The order of a bench: ours and theirs in turn, so that what else the machine does falls on both."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from itertools import islice
from pathlib import Path
from typing import Final

from onestop.cases.api import Status
from onestop.ops.bench import engines, pgbench
from onestop.ops.bench.ours import Cases, Load
from onestop.ops.bench.recording import recorded
from onestop.ops.bench.report import Bench, Contest, machine
from onestop.ops.bench.work import TRANSITIONS_A_CASE, Place, lodge, places, set_paper, transitions
from onestop.runtime.api import raw

DATABASE_AIMS: Final = {"fast": 0.8, "plain": 0.5}
"""By what `ONESTOP_SQL` says: what hot statements by libpq are for, and what would make the plain branch a poor answer."""
BRANCHES: Final = tuple(DATABASE_AIMS)
ENGINE_AIM: Final = 50.0
_COMMUNES: Final = 16
_WARM_UP: Final = 1.0
_CODES = "SELECT code FROM cases_case WHERE intake_agency = %s::text AND status = %s ORDER BY id"
_CHANGED = "SELECT count(*) FROM cases_case WHERE intake_agency = ANY (%s::text[]) AND guard > 1"
_ANALYZE = "ANALYZE cases_case, cases_task, cases_wait, cases_number, ledger_entry, ledger_disclosure"


def measure(
    *,
    pgbench_program: Path,
    seconds: float,
    clients: int,
    rounds: int = 5,
    progress: Callable[[str], None] = lambda _: None,
) -> Bench:
    """Measure on a database of the demo province that is thrown away afterwards.

    Raises:
        PgbenchFailed: no comparison could be made.
    """
    facts = machine()
    where = places(_COMMUNES)
    with ExitStack() as stack:
        loads = {sql: stack.enter_context(closing(Load(clients, sql=sql))) for sql in BRANCHES}
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        run = _Rounds(loads, where[::2], where[1::2], folder, pgbench_program, seconds, rounds, progress)
        contests = (*run.lodgings(), *run.transitions(), run.papers(), *_machines(seconds, progress))
    return Bench(seconds=seconds, clients=run.clients, rounds=rounds, machine=facts, contests=contests)


class _Rounds:
    """Ours at some communes, pgbench at as many others: each numbers its own cases."""

    def __init__(
        self,
        loads: Mapping[str, Load],
        ours: Sequence[Place],
        theirs: Sequence[Place],
        folder: Path,
        program: Path,
        seconds: float,
        rounds: int,
        progress: Callable[[str], None],
    ) -> None:
        self.loads, self.ours, self.theirs, self.folder, self.program = loads, ours, theirs, folder, program
        self.seconds, self.rounds, self.progress = seconds, rounds, progress
        self.clients = next(iter(loads.values())).clients

    def lodgings(self) -> list[Contest]:
        script = pgbench.lodging_load(self.theirs, self.folder)
        for load in self.loads.values():
            load.lodgings(self.ours, seconds=_WARM_UP)
        self._pgbench(script, seconds=_WARM_UP)
        raw(_ANALYZE)
        return self._contests(
            "lodgings/s",
            lambda load: load.lodgings(self.ours, seconds=self.seconds),
            script,
            statements=len(recorded(lambda: lodge(self.ours[0]))),
        )

    def transitions(self) -> list[Contest]:
        waiting = iter(self._lodged())
        for_one_run = len(self._lodged()) // ((self.rounds + 1) * len(self.loads))
        least = min(len(_codes(place.agency)) for place in self.theirs)
        script = pgbench.transition_load(self.theirs, self.folder, clients=self.clients, cases=least)
        place, code = next(waiting)
        statements = sum(len(recorded(act)) for act in transitions(place, code)) / TRANSITIONS_A_CASE
        for load in self.loads.values():
            load.transitions(list(islice(waiting, for_one_run // 4)), seconds=_WARM_UP)
        self._pgbench(script, seconds=_WARM_UP)
        if not raw(_CHANGED, [[place.agency for place in self.theirs]])[0][0]:
            raise pgbench.PgbenchFailed("its transitions changed no case")
        return self._contests(
            "transitions/s",
            lambda load: load.transitions(list(islice(waiting, for_one_run)), seconds=self.seconds),
            script,
            statements=statements,
        )

    def papers(self) -> Contest:
        """Receipts set in one process, one after the other: what an act that issues a paper takes beside its statements."""
        self.progress("papers")
        place = self.ours[0]
        code = lodge(place)
        return Contest(
            what="papers/s, one process",
            ours=tuple(engines.rate(lambda: bool(set_paper(place, code)), seconds=1.0) for _ in range(3)),
            theirs=(),
            against="nobody else sets them",
            aim=None,
        )

    def _contests(
        self, what: str, ours: Callable[[Load], tuple[float, float]], script: pgbench.Load, *, statements: float
    ) -> list[Contest]:
        """One for each branch of ours, all against the same runs of pgbench."""
        rates: dict[str, list[float]] = {sql: [] for sql in self.loads}
        cpu: dict[str, float] = {}
        theirs = []
        for number in range(self.rounds):
            self.progress(f"{what}, round {number + 1} of {self.rounds}")
            for sql, load in self.loads.items():
                rate, cpu[sql] = ours(load)
                rates[sql].append(rate)
            theirs.append(self._pgbench(script, seconds=self.seconds))
        return [
            Contest(
                what=f"{what}, {sql} SQL",
                ours=tuple(mine),
                theirs=tuple(theirs),
                against="pgbench, same statements",
                aim=DATABASE_AIMS[sql],
                cpu_ms=cpu[sql] * 1000,
                statements=round(statements, 2),
            )
            for sql, mine in rates.items()
        ]

    def _pgbench(self, script: pgbench.Load, *, seconds: float) -> float:
        return pgbench.run(script, program=self.program, clients=self.clients, seconds=seconds)

    def _lodged(self) -> Cases:
        """Our cases that wait at the counter, those of all communes by turns."""
        by_place = [[(place, str(code)) for (code,) in _codes(place.agency)] for place in self.ours]
        longest = max(map(len, by_place))
        return [codes[n] for n in range(longest) for codes in by_place if n < len(codes)]


def _codes(agency: str) -> list[tuple[str]]:
    return raw(_CODES, [agency, Status.SUBMITTED])


def _machines(seconds: float, progress: Callable[[str], None]) -> list[Contest]:
    progress("process engines")
    ours, spiff = engines.ours(), engines.spiff()
    for_each = min(seconds, 1.0)
    mine, theirs = [], []
    for _ in range(3):
        mine.append(engines.rate(ours, seconds=for_each))
        if spiff is not None:
            theirs.append(engines.rate(spiff, seconds=for_each))
    return [
        Contest(
            what="process steps/s",
            ours=tuple(mine),
            theirs=tuple(theirs),
            against="SpiffWorkflow 3.2",
            aim=ENGINE_AIM,
        )
    ]
