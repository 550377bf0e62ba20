"""Memory on pages of 2 MB: as far as the kernel gives them, and never a reason not to start."""

import re
from pathlib import Path

import pytest

from onestop.runtime import huge_pages
from onestop.runtime.huge_pages import use_huge_pages

SIZE = 2 * 1024 * 1024


def test_what_is_held_is_moved_and_stays_what_it_was() -> None:
    held = [bytes([n % 251]) * 4096 for n in range(8 * SIZE // 4096)]

    if not use_huge_pages():
        pytest.skip("this kernel gives no huge pages")

    assert on_huge_pages() >= SIZE
    assert all(page == bytes([n % 251]) * 4096 for n, page in enumerate(held))


def test_the_machine_that_says_never_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = tmp_path / "enabled"
    said.write_text("always madvise [never]\n")
    monkeypatch.setattr(huge_pages, "_ALLOWED", said)

    assert use_huge_pages() == 0


@pytest.mark.parametrize("missing", ["_ALLOWED", "_MAPS"])
def test_a_system_without_them_serves_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setattr(huge_pages, missing, tmp_path / "absent")

    assert use_huge_pages() == 0


def test_a_kernel_that_knows_nothing_of_it_refuses_and_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huge_pages, "_COLLAPSE", 4711)

    assert use_huge_pages() == 0


def test_only_whole_pages_of_memory_that_is_ours_alone_are_asked_for() -> None:
    maps = (
        "00400000-00a00000 r-xp 00000000 fe:00 12 /usr/bin/python3\n"
        "01ff0000-02610000 rw-p 00000000 00:00 0          [heap]\n"
        "7f0000100000-7f0000900000 rw-p 00000000 00:00 0 \n"
        "7f0001000000-7f0001200000 rw-s 00000000 00:05 7  /dev/shm/buffers\n"
        "7f0002000000-7f0002100000 rw-p 00000000 00:00 0 \n"
        "7ffc00000000-7ffc00800000 rw-p 00000000 00:00 0  [stack]\n"
    )

    assert list(huge_pages._whole_pages(maps)) == [
        (0x2000000, 0x2600000),
        (0x7F0000200000, 0x7F0000800000),
    ]


def on_huge_pages() -> int:
    kilobytes = re.search(r"AnonHugePages:\s+(\d+) kB", Path("/proc/self/smaps_rollup").read_text())
    return int(kilobytes[1]) * 1024 if kilobytes else 0
