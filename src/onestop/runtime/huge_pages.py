"""What a process holds in memory, moved to pages of 2 MB where the kernel has them.

An interpreter's values lie scattered over tens of megabytes, and each time the server has had the processor the
places of its pages of 4 KB have to be looked up anew; a machine inside a machine looks each of them up twice.

Source: madvise(2), MADV_COLLAPSE (Linux 6.1 and later).
"""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_COLLAPSE: Final = 25
_SIZE: Final = 2 * 1024 * 1024
_MAPS: Final = Path("/proc/self/maps")
_ALLOWED: Final = Path("/sys/kernel/mm/transparent_hugepage/enabled")
_HEAP: Final = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw-p 0+ 00:00 0\s+(?:\[heap\])?\n")
"""Memory of no file, which may be written and is not shared; stacks have a name."""


def use_huge_pages() -> int:
    """Move what is held by now; how many bytes were moved. What is made later lies as before.

    0 where the kernel cannot, has no such pages to give, or is told to give none (`transparent_hugepage/enabled`
    is `never`): nothing else depends on it.
    """
    try:
        if "[never]" in _ALLOWED.read_text(encoding="ascii"):
            return 0
        ranges = list(_whole_pages(_MAPS.read_text(encoding="utf-8", errors="replace")))
    except OSError:  # not Linux, or without /proc
        return 0
    advise = ctypes.CDLL(None).madvise
    return sum(end - start for start, end in ranges if not _collapse(advise, start, end))


def _whole_pages(maps: str) -> Iterator[tuple[int, int]]:
    """(start, end) of the huge pages that fit into what is mapped."""
    for first, last in _HEAP.findall(maps):
        start, end = -(-int(first, 16) // _SIZE) * _SIZE, int(last, 16) // _SIZE * _SIZE
        if start < end:
            yield start, end


def _collapse(advise: "ctypes._NamedFuncPointer", start: int, end: int) -> int:
    return int(advise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _COLLAPSE))
