"""The order of a bench: ours and theirs in turn, so that what else the machine does falls on both."""

import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Final

from onestop.ops.bench import engines, pgbench
from onestop.ops.bench.ours import Cases, Load
from onestop.ops.bench.recording import recorded
from onestop.ops.bench.report import Bench, Contest, machine
from onestop.ops.bench.work import TRANSITIONS_A_CASE, Place, lodge, places, transitions
from onestop.runtime.api import raw

DATABASE_AIM: Final = 0.7
ENGINE_AIM: Final = 50.0
_COMMUNES: Final = 16
_WARM_UP: Final = 1.0
_CODES = "SELECT code FROM cases_case WHERE intake_agency = %s::text AND status = 1 ORDER BY id"
_ANALYZE = "ANALYZE cases_case, cases_task, cases_wait, cases_number, ledger_entry, ledger_disclosure"


def measure(
    *, seconds: float, clients: int, rounds: int = 5, progress: Callable[[str], None] = lambda _: None
) -> Bench:
    """Measure on a database of the demo province that is thrown away afterwards.

    Raises:
        PgbenchFailed: no comparison could be made.
    """
    facts = machine()
    where = places(_COMMUNES)
    with tempfile.TemporaryDirectory() as folder, closing(Load(clients)) as load:
        run = _Rounds(load, where[::2], where[1::2], Path(folder), seconds, rounds, progress)
        contests = (run.lodgings(), run.transitions(), *_machines(seconds, progress))
    return Bench(seconds=seconds, clients=load.clients, rounds=rounds, machine=facts, contests=contests)


class _Rounds:
    """Ours at some communes, pgbench at as many others: each numbers its own cases."""

    def __init__(
        self,
        load: Load,
        ours: Sequence[Place],
        theirs: Sequence[Place],
        folder: Path,
        seconds: float,
        rounds: int,
        progress: Callable[[str], None],
    ) -> None:
        self.load, self.ours, self.theirs, self.folder = load, ours, theirs, folder
        self.seconds, self.rounds, self.progress = seconds, rounds, progress

    def lodgings(self) -> Contest:
        script = pgbench.lodging_load(self.theirs, self.folder)
        self.load.lodgings(self.ours, seconds=_WARM_UP)
        pgbench.run(script, clients=self.load.clients, seconds=_WARM_UP)
        raw(_ANALYZE)
        return self._contest(
            "lodgings/s",
            lambda: self.load.lodgings(self.ours, seconds=self.seconds),
            script,
            statements=len(recorded(lambda: lodge(self.ours[0]))),
        )

    def transitions(self) -> Contest:
        waiting = iter(self._lodged())
        for_one_round = len(self._lodged()) // (self.rounds + 1)
        least = min(len(raw(_CODES, [place.agency])) for place in self.theirs)
        script = pgbench.transition_load(self.theirs, self.folder, clients=self.load.clients, cases=least)
        place, code = next(waiting)
        statements = sum(len(recorded(act)) for act in transitions(place, code)) / TRANSITIONS_A_CASE
        self.load.transitions(list(islice(waiting, for_one_round // 4)), seconds=_WARM_UP)
        pgbench.run(script, clients=self.load.clients, seconds=_WARM_UP)
        return self._contest(
            "transitions/s",
            lambda: self.load.transitions(list(islice(waiting, for_one_round)), seconds=self.seconds),
            script,
            statements=statements,
        )

    def _contest(
        self, what: str, ours: Callable[[], tuple[float, float]], script: pgbench.Load, *, statements: float
    ) -> Contest:
        mine, theirs, cpu = [], [], 0.0
        for number in range(self.rounds):
            self.progress(f"{what}, round {number + 1} of {self.rounds}")
            rate, cpu = ours()
            mine.append(rate)
            theirs.append(pgbench.run(script, clients=self.load.clients, seconds=self.seconds))
        return Contest(
            what=what,
            ours=tuple(mine),
            theirs=tuple(theirs),
            against="pgbench, same statements",
            aim=DATABASE_AIM,
            cpu_ms=cpu * 1000,
            statements=round(statements, 2),
        )

    def _lodged(self) -> Cases:
        """Our cases that wait at the counter, those of all communes by turns."""
        by_place = [[(place, str(code)) for (code,) in raw(_CODES, [place.agency])] for place in self.ours]
        longest = max(map(len, by_place))
        return [codes[n] for n in range(longest) for codes in by_place if n < len(codes)]


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
