"""Those who lodge while the province is being killed."""

import subprocess
import sys
from pathlib import Path

from .applications import Journal, Known
from .province import Province, wait_for

SHARES = 2


class Lodgers:
    """Processes that lodge `count` applications at the web server; one that dies is started again."""

    def __init__(self, province: Province, count: int) -> None:
        self._port, self._count = province.port, count
        self._log = province.data.parent / "lodgers.log"
        self._journals = [Journal(province.data.parent / f"journal-{share}") for share in range(SHARES)]
        self._processes = [self._start(share) for share in range(SHARES)]

    def _start(self, share: int) -> "subprocess.Popen[bytes]":
        here = Path(__file__).parent
        told = map(str, (self._port, self._journals[share].file, share, SHARES, self._count))
        command = [sys.executable, "-m", f"{here.name}.lodger", *told]
        with self._log.open("ab") as log:
            return subprocess.Popen(command, cwd=here.parent, stderr=log)

    def known(self) -> dict[int, Known]:
        return {number: known for journal in self._journals for number, known in journal.read().items()}

    def acknowledged(self) -> int:
        return sum(bool(known.code) for known in self.known().values())

    def wait_for(self, done: int) -> None:
        def enough() -> bool:
            assert not any(process.poll() for process in self._processes), self._log.read_text()
            return self.acknowledged() >= done

        wait_for(enough, within=300, what=f"{done} acknowledged")

    def kill_one(self) -> None:
        """Kill the first and start it again: it knows only what it was told."""
        self._processes[0].kill()
        self._processes[0].wait()
        self._processes[0] = self._start(0)

    def wait(self) -> None:
        """Until all have seen the page that names their last case."""
        self.wait_for(self._count)
        assert [process.wait(timeout=60) for process in self._processes] == [0] * SHARES, self._log.read_text()

    def stop(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
