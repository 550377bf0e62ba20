"""ClamAV itself, with a signature database of one virus made on the spot: the string every scanner knows."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onestop.assembly.clamd import SIGNATURES, configure, program
from onestop.assembly.complaints import Complaint
from onestop.documents import scanning

from . import samples
from .test_scanning import EICAR

pytestmark = pytest.mark.skipif(program() is None, reason="needs clamd: apt-get install clamav-daemon")


@pytest.fixture(scope="module")
def daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A clamd as `up --clamd` starts it; its socket."""
    folder = tmp_path_factory.mktemp("clamd")
    folder.chmod(0o755)
    (folder / "eicar.ndb").write_text(f"Eicar-Made-Here:0:*:{EICAR.hex()}\n")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(SIGNATURES, str(folder))
        patched.setenv("ONESTOP_CLAMD", "")
        written = configure(folder)
        where = os.environ["ONESTOP_CLAMD"]
    running = subprocess.Popen(
        [sys.executable, "-m", "onestop.assembly.processes", "clamd", str(written)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.DEVNULL,
    )
    try:
        yield _ready(where, running)
    finally:
        running.terminate()
        running.wait()


def _ready(where: str, running: "subprocess.Popen[bytes]") -> str:
    deadline = time.monotonic() + 60
    while not Path(where).exists():
        assert running.poll() is None, "clamd ended at once"
        assert time.monotonic() < deadline, "clamd does not listen"
        time.sleep(0.1)
    return where


def test_it_finds_what_it_knows_and_passes_what_it_does_not(daemon: str, settings: Any) -> None:
    settings.CLAMD = daemon
    assert scanning.is_reachable()
    assert scanning.scan(samples.pdf()).state == "clean"
    found = scanning.scan(samples.pdf() + EICAR)
    assert (found.state, found.signature.removesuffix(".UNOFFICIAL")) == ("infected", "Eicar-Made-Here")


def test_it_looks_into_office_files(daemon: str, settings: Any) -> None:
    settings.CLAMD = daemon
    assert scanning.scan(samples.office(word__a_dot_xml=EICAR)).state == "infected"


def test_the_largest_file_we_take_is_scanned_whole(daemon: str, settings: Any) -> None:
    settings.CLAMD = daemon
    assert scanning.scan(b" " * (10 * 1024 * 1024 - len(EICAR)) + EICAR).state == "infected"


def test_more_than_it_takes_passes_for_nothing(daemon: str, settings: Any) -> None:
    settings.CLAMD = daemon
    with pytest.raises(scanning.ScannerUnreachable):
        scanning.scan(b" " * (13 * 1024 * 1024))


def test_without_signatures_it_is_not_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SIGNATURES, str(tmp_path))
    with pytest.raises(Complaint, match="freshclam"):
        configure(tmp_path)
