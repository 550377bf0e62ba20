"""The disk is full: pages are shown, nothing is pretended, and the monitor is told."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from .web import running

pytestmark = [pytest.mark.heavy, pytest.mark.django_db]  # without the mark no database is made


@pytest.fixture
def little_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 80 MB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=80m,mode=755", "tmpfs", str(folder)], capture_output=True, text=True
    )
    if mounted.returncode:
        pytest.skip(f"may not mount a small file system here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> None:
    with (folder / "filler").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    assert os.statvfs(folder).f_bavail == 0


def test_pages_are_shown_and_the_monitor_is_told(django_db_setup: None, little_disk: Path) -> None:
    with running(data=little_disk) as web:
        parts = ("database read", "database write", "disk", "ledger signs")
        assert web.text("/healthz").splitlines() == ["ok", *(f"{part}: ok" for part in parts)]
        fill(little_disk)

        pages = ["/", "/tim?q=khai+sinh", "/tro-giup", "/tra-cuu", "/dang-nhap", "/kiem-tra-bien-nhan"]
        assert {page: web.status(page) for page in pages * 2} == dict.fromkeys(pages, 200)
        assert web.status("/livez") == 200
        assert web.status("/healthz") == 503
        assert web.text("/healthz").splitlines()[0] == "degraded"
        assert "disk: failing" in web.text("/healthz")
        (little_disk / "filler").unlink()
        assert web.status("/healthz") == 200
    assert os.path.ismount(little_disk)
