"""Giving up rights, once and for good, before the first hostile byte is read.

Limits of the operating system bound memory, open files and files written. On Linux a seccomp filter then lets through
only the system calls that computing, memory, threads and two pipes need: no file, no socket, no program, no neighbour.
Everything needed was read in before.
"""

import ctypes
import os
import platform
import resource
import struct
from dataclasses import dataclass
from typing import Final

_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC = 1, 1
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _ENOSYS = 1, 38
_CLONE_THREAD = 0x10000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calls:
    """Numbers of the system calls of one architecture, from the kernel's tables; any not named here is refused."""

    architecture: int
    """What the audit system calls it."""
    seccomp: int
    allowed: tuple[int, ...]
    clone: int
    """Allowed for a thread, never for a process."""
    prlimit64: int
    """Allowed on itself, never on another process."""
    clone3: int = 435
    """Said not to exist, since a filter cannot see its flags: the C library then uses `clone`."""


_CALLS: Final[dict[str, _Calls]] = {
    "x86_64": _Calls(
        architecture=0xC000003E,
        seccomp=317,
        clone=56,
        prlimit64=302,
        allowed=(
            *(0, 1, 3, 5, 7, 8, 19, 20),  # read write close fstat poll lseek readv writev
            *(9, 10, 11, 12, 25, 28),  # mmap mprotect munmap brk mremap madvise
            *(13, 14, 15, 131, 219),  # rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
            *(24, 202, 273, 334, 186, 39, 204, 309),  # sched_yield futex set_robust_list rseq gettid getpid … getcpu
            *(35, 96, 201, 228, 229, 230),  # nanosleep gettimeofday time clock_gettime clock_getres clock_nanosleep
            *(60, 231),  # exit exit_group
            *(97, 98, 318),  # getrlimit getrusage getrandom
        ),
    ),
    "aarch64": _Calls(
        architecture=0xC00000B7,
        seccomp=277,
        clone=220,
        prlimit64=261,
        allowed=(
            *(63, 64, 57, 80, 73, 62, 65, 66),  # read write close fstat ppoll lseek readv writev
            *(222, 226, 215, 214, 216, 233),  # mmap mprotect munmap brk mremap madvise
            *(134, 135, 139, 132, 128),  # rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
            *(124, 98, 99, 293, 178, 172, 123, 168),  # sched_yield futex set_robust_list rseq gettid getpid … getcpu
            *(101, 169, 113, 114, 115),  # nanosleep gettimeofday clock_gettime clock_getres clock_nanosleep
            *(93, 94),  # exit exit_group
            *(163, 165, 278),  # getrlimit getrusage getrandom
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
    """No network, no programs, no files, no other process from here on. False where the system offers no such filter."""
    calls = _CALLS.get(platform.machine())
    if platform.system() != "Linux" or calls is None:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    program = _filter(calls)
    kept = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(kept))
    # Threads that a library has started are under the filter too, or none is.
    mode, flags = ctypes.c_long(_SECCOMP_SET_MODE_FILTER), ctypes.c_long(_SECCOMP_FILTER_FLAG_TSYNC)
    return not libc.syscall(ctypes.c_long(calls.seccomp), mode, flags, header)


def _filter(calls: _Calls) -> bytes:
    """Classic BPF over `struct seccomp_data`: number of the call at 0, architecture at 4, first argument at 16."""
    steps = [
        (_LOAD, 0, 0, 4),
        (_JUMP_IF_EQUAL, 1, 0, calls.architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        *_only_if(calls.clone, (_JUMP_IF_SET, 0, 1, _CLONE_THREAD)),
        *_only_if(calls.prlimit64, (_JUMP_IF_EQUAL, 0, 1, 0)),
        (_JUMP_IF_EQUAL, 0, 1, calls.clone3),
        (_RETURN, 0, 0, _ERRNO | _ENOSYS),
        *((_JUMP_IF_EQUAL, len(calls.allowed) - place, 0, number) for place, number in enumerate(calls.allowed)),
        (_RETURN, 0, 0, _ERRNO | _EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


_Step = tuple[int, int, int, int]


def _only_if(call: int, test: _Step) -> tuple[_Step, ...]:
    """Allow `call` where its first argument passes the test, refuse it otherwise; pass over any other call."""
    refuse, allow = (_RETURN, 0, 0, _ERRNO | _EPERM), (_RETURN, 0, 0, _ALLOW)
    return ((_JUMP_IF_EQUAL, 0, 4, call), (_LOAD, 0, 0, 16), test, allow, refuse)


def niceness() -> None:
    """Pages come before files."""
    os.nice(5)
