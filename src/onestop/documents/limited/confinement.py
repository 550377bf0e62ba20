"""Giving up rights, once and for good, before the first hostile byte is read.

Limits of the operating system bound memory, open files and files written. On Linux a seccomp filter then refuses
sockets, other programs and the opening of any file, whoever asks. Everything needed was read in before.
"""

import ctypes
import os
import platform
import resource
import struct
from collections.abc import Sequence
from typing import Final

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 38, 22
_SECCOMP_MODE_FILTER = 2
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EACCES = 13

# (audit architecture, numbers of the calls refused), from the kernel's tables of system calls.
_CALLS: Final[dict[str, tuple[int, tuple[int, ...]]]] = {
    "x86_64": (
        0xC000003E,
        (
            *(2, 85, 257, 437),  # open creat openat openat2
            *(41, 42, 53),  # socket connect socketpair
            *(59, 322, 57, 58),  # execve execveat fork vfork
            *(62, 200, 234, 101, 310, 311),  # kill tkill tgkill ptrace process_vm_readv process_vm_writev
            *(87, 263, 82, 264, 316, 83, 258, 86, 88),  # unlink unlinkat rename… mkdir mkdirat link symlink
            425,  # io_uring_setup
        ),
    ),
    "aarch64": (
        0xC00000B7,
        (
            *(56, 437),  # openat openat2
            *(198, 203, 199),  # socket connect socketpair
            *(221, 281),  # execve execveat
            *(129, 130, 131, 117, 270, 271),  # kill tkill tgkill ptrace process_vm_readv process_vm_writev
            *(35, 38, 276, 34, 37, 36),  # unlinkat renameat renameat2 mkdirat linkat symlinkat
            425,  # io_uring_setup
        ),
    ),
}


def bound(*, memory: int) -> None:
    """`memory` in bytes of address space; no core dumps, nothing written to a file."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def bound_time(seconds: float) -> None:
    """A little more processor time than the parent waits, should the parent be gone."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.RLIM_INFINITY))


def confine() -> bool:
    """No network, no programs, no files from here on. False where the system offers no such filter."""
    architecture, calls = _CALLS.get(platform.machine(), (0, ()))
    if platform.system() != "Linux" or not calls:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    program = _filter(architecture, calls)
    kept = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(kept))
    return not libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, header, 0, 0)


def _filter(architecture: int, calls: Sequence[int]) -> bytes:
    """Classic BPF over `struct seccomp_data`: number of the call at 0, architecture at 4."""
    steps = [
        (_LOAD, 0, 0, 4),
        (_JUMP_IF_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        *((_JUMP_IF_EQUAL, len(calls) - place, 0, number) for place, number in enumerate(calls)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _ERRNO | _EACCES),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def niceness() -> None:
    """Pages come before files."""
    os.nice(5)
