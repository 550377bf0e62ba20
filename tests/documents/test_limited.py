"""Looking at costly and hostile files is bounded, and harms nobody but the file."""

import errno
import io
import json
import os
import platform
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from onestop.documents.api import (
    Allowance,
    Budget,
    LookingUnavailable,
    OverBudget,
    TakesTooLong,
    TooManyObjects,
    TooManyPixelsAtOnce,
    Unreadable,
    receipt_pdf,
)
from onestop.documents.domain.kinds import PDF
from onestop.documents.limited import process as limited
from onestop.documents.limited.messages import Message
from onestop.documents.limited.process import LimitedProcesses
from onestop.documents.looking import draw, look_into
from onestop.kernel.refusal import Refusal

from . import hostile, samples
from .slips import receipt


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[LimitedProcesses]:
    """Fresh ones, ended afterwards."""
    fresh = LimitedProcesses()
    monkeypatch.setattr("onestop.documents.looking.PROCESSES", fresh)
    yield fresh
    for child in fresh._idle:
        child.end()


def look(data: bytes, name: str, budget: Budget | None = None) -> int:
    return len(look_into(data, name=name, budget=budget or Budget()).content)


def costly_picture() -> bytes:
    """49 million pixels in a hundred and fifty kilobytes."""
    out = io.BytesIO()
    Image.new("L", (7000, 7000)).save(out, format="PNG", optimize=False)
    return out.getvalue()


def opening_by_itself(paper: bytes) -> bytes:
    """A paper with fonts and metadata that opens an address when it is opened."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper)) as document:
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("http://evil.example"))
        document.Root.OpenAction = action
        document.save(out)
    return out.getvalue()


def phone_photo() -> bytes:
    """Two pictures in one file, as phones make them."""
    out = io.BytesIO()
    smaller = Image.new("RGB", (20, 15))
    Image.new("RGB", (40, 30)).save(out, format="MPO", save_all=True, append_images=[smaller])
    return out.getvalue()


def memory_of_this_process() -> int:
    """Bytes that were ever resident."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_each_kind_is_looked_at_where_nothing_can_be_opened_any_more(processes: LimitedProcesses) -> None:
    for data, name in [
        (samples.pdf(), "a.pdf"),
        (samples.picture(), "a.jpg"),
        (samples.photo_with_place(), "b.jpg"),
        (samples.picture("JPEG", "CMYK"), "c.jpg"),
        (samples.picture("PNG", "P"), "a.png"),
        (samples.picture("PNG", "I;16"), "b.png"),
        (samples.office(), "a.docx"),
        (samples.office("xl/workbook.xml"), "a.xlsx"),
        (hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"]), "b.pdf"),
        (opening_by_itself(receipt_pdf(receipt())), "c.pdf"),
        (samples.office(word__a_dot_xml=b"<?xml version='1.0' encoding='windows-1258'?><a>\xd0</a>"), "b.docx"),
        (phone_photo(), "d.jpg"),
        (samples.heic("squares"), "e.heic"),
        (samples.picture("TIFF", "1", compression="group4"), "e.tif"),
        (samples.picture("TIFF", compression="jpeg"), "e.tif"),
        (samples.picture("GIF"), "e.gif"),
        (samples.picture("BMP"), "e.bmp"),
        (samples.picture("WEBP"), "e.webp"),
        (samples.heic("sideways"), "e.jpg"),
        (samples.picture(icc_profile=samples.profile()), "f.jpg"),
        (samples.picture("JPEG", "CMYK", icc_profile=samples.profile()), "g.jpg"),
        (samples.picture("PNG", "P", transparency=0), "c.png"),
        *((samples.locked(strength), "d.pdf") for strength in (2, 3, 4, 6)),
    ]:
        assert look(data, name) > 0
    assert processes._idle[0].confined == {"ready": True, "confined": True}


@pytest.mark.parametrize("strength", [2, 3, 4, 6])
def test_what_its_owner_locked_is_drawn_as_well(processes: LimitedProcesses, strength: int) -> None:
    page = draw(samples.locked(strength), kind=PDF, page=1, name="a.pdf", budget=Budget())
    assert page.pages == 1


def test_a_hundred_costly_pictures_in_one_request_take_seconds_and_none_of_our_memory(
    processes: LimitedProcesses,
) -> None:
    picture, budget = costly_picture(), Budget()
    assert len(picture) < 200_000
    before, began = memory_of_this_process(), time.monotonic()

    refused: list[Refusal] = []
    for number in range(100):
        try:
            look(picture, f"{number}.png", budget)
        except Refusal as refusal:
            refused.append(refusal)

    assert time.monotonic() - began < 25
    assert memory_of_this_process() - before < 60_000_000
    assert len(refused) >= 98, "the first two are within the budget at most"
    assert all(isinstance(one, TooManyPixelsAtOnce | TakesTooLong) for one in refused)
    assert refused[-1].facts()["name"] == "99.png"


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_looked_at(processes: LimitedProcesses) -> None:
    look(samples.picture(), "a.jpg")
    picture = costly_picture()
    began = time.monotonic()
    with pytest.raises(TakesTooLong):
        look(picture, "a.png", Budget(Allowance(seconds=0.1)))
    assert time.monotonic() - began < 5
    assert look(samples.picture(), "a.jpg") > 0


def test_a_used_up_budget_asks_nobody(processes: LimitedProcesses) -> None:
    with pytest.raises(TakesTooLong):
        look(samples.picture(), "a.jpg", Budget(Allowance(seconds=0)))
    assert processes._idle == []


def test_many_objects_are_refused_before_they_are_read(processes: LimitedProcesses) -> None:
    paper = hostile.many_objects(220_000)
    before = memory_of_this_process()
    with pytest.raises(TooManyObjects):
        look(paper, "a.pdf")
    assert memory_of_this_process() - before < 80_000_000


def test_objects_of_one_request_are_counted_together(processes: LimitedProcesses) -> None:
    budget = Budget(Allowance(objects=30))
    taken = [look(samples.pdf(), "a.pdf", budget) for _ in range(2)]
    assert len(taken) == 2
    with pytest.raises(TooManyObjects):
        [look(samples.pdf(), "a.pdf", budget) for _ in range(10)]


def test_what_swells_is_stopped_by_the_memory_of_the_process(processes: LimitedProcesses) -> None:
    bomb = hostile.swelling(700)
    assert len(bomb) < 4_000_000
    before = memory_of_this_process()
    # Libraries call it damaged when they get no more memory; on a busy machine its time may be up before.
    with pytest.raises((OverBudget, Unreadable)):
        look(bomb, "a.pdf")
    assert memory_of_this_process() - before < 60_000_000
    assert look(samples.picture(), "a.jpg") > 0


def test_whoever_kills_the_process_harms_only_the_file_it_looked_at(processes: LimitedProcesses) -> None:
    look(samples.picture(), "a.jpg")
    picture = costly_picture()
    process = processes._idle[0].process
    process.send_signal(signal.SIGSTOP)  # so that it is at work when it is killed
    killer = threading.Timer(0.2, process.kill)
    killer.start()
    with pytest.raises(OverBudget):
        look(picture, "a.png")
    killer.join()
    assert look(samples.picture(), "a.jpg") > 0


def test_a_process_that_answers_rubbish_is_not_believed(
    processes: LimitedProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "_PROGRAM", "import sys; sys.stdout.buffer.write(b'x' * 100)")
    with pytest.raises(LookingUnavailable):
        look(samples.picture(), "a.jpg")


@pytest.mark.parametrize(
    "said",
    [
        {"refused": "documents.nothing_like_it", "facts": {}},
        {"refused": "documents.unreadable"},
        {"refused": ["documents.unreadable"], "facts": {}},
        {"kind": "exe", "removed": [], "pixels": "many"},
        {"kind": "pdf", "removed": "all"},
        {},
    ],
)
def test_a_process_that_was_taken_over_is_believed_nothing_unknown(
    processes: LimitedProcesses, monkeypatch: pytest.MonkeyPatch, said: dict[str, object]
) -> None:
    answers = (
        "import sys; sys.path[:] = sys.argv[1:]; from onestop.documents.limited.messages import *;"
        f"send(sys.stdout.buffer, Message({{'ready': 1}})); receive(sys.stdin.buffer); "
        f"send(sys.stdout.buffer, Message({said!r}, b'MZ'))"
    )
    monkeypatch.setattr(limited, "_PROGRAM", answers)
    with pytest.raises(Unreadable) as refused:
        look(samples.picture(), "../a.jpg")
    assert refused.value.facts() == {"name": "a.jpg"}


def test_a_process_that_does_not_start_is_our_trouble_and_nothing_is_taken(
    processes: LimitedProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "_PROGRAM", "raise SystemExit(3)")
    with pytest.raises(LookingUnavailable):
        look(samples.picture(), "a.jpg")


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "open('/etc/passwd')",
        "import os; os.open('/tmp/x', os.O_CREAT | os.O_WRONLY)",
        "import subprocess; subprocess.run(['/bin/true'])",
        "import os; os.execv('/bin/true', ['true'])",
        "import os, signal; os.kill(os.getppid(), signal.SIGTERM)",
        "bytearray(2 * 1024 ** 3)",
    ],
)
def test_the_process_may_do_nothing_but_look(attempt: str) -> None:
    """What a file that took over the process would try next."""
    program = (
        "import socket, subprocess, os, signal, sys; sys.path[:] = sys.argv[1:];"
        "from onestop.documents.limited import confinement, messages;"
        "confinement.bound(memory=1024 ** 3); assert confinement.confine();"
        f"exec({attempt!r})"
    )
    done = subprocess.run([sys.executable, "-c", program, *sys.path], capture_output=True, timeout=30, check=False)
    assert done.returncode == 1, done.stderr
    assert any(word in done.stderr for word in (b"PermissionError", b"MemoryError"))


CALLS = {
    "truncate": (76, None, "path", 0),
    "chmod": (90, None, "path", 0o600),
    "rmdir": (84, None, "path"),
    "mknod": (133, None, "path", 0o600, 0),
    "unlinkat": (263, 35, -100, "path", 0),
    "fchmodat": (268, 53, -100, "path", 0o600, 0),
    "mknodat": (259, 33, -100, "path", 0o600, 0),
    "utimensat": (280, 88, -100, "path", 0, 0),
    "ftruncate": (77, 46, 1, 0),
    "fchmod": (91, 52, 1, 0o600),
    "memfd_create": (319, 279, "path", 0),
    "socket": (41, 198, 1, 1, 0),
    "fork by clone": (56, 220, 17, 0, 0, 0, 0),
    "pidfd_open": (434, 434, "parent", 0),
    "pidfd_send_signal": (424, 424, -1, 0, 0, 0),
    "kill": (62, 129, "parent", 0),
    "rt_sigqueueinfo": (129, 138, "parent", 0, 0),
    "rt_tgsigqueueinfo": (297, 240, "parent", "parent", 0, 0),
    "prlimit64 on another": (302, 261, "parent", 7, 0, 0),
    "setpriority": (141, 140, 0, "parent", 5),
    "sched_setaffinity": (203, 122, "parent", 8, 0),
    "ptrace": (101, 117, 16, "parent", 0, 0),
    "chroot": (161, 51, "path"),
    "open_tree": (428, 428, -100, "path", 0),
    "unshare": (272, 97, 0),
    "io_uring_setup": (425, 425, 1, 0),
    "bpf": (321, 280, 0, 0, 0),
    "clone3": (435, 435, 0, 0),
}
"""Number of the call on x86-64 and on aarch64, where there is one, and its arguments."""


@pytest.mark.parametrize(
    "trying",
    ["attempt()", "go.set(); thread.join()"],
    ids=["itself", "in a thread started before"],
)
def test_no_call_reaches_a_file_or_a_neighbour(trying: str, tmp_path: Path) -> None:
    """Each call is refused as such, whatever its arguments: each is tried on a folder that is there and on the parent."""
    column = {"x86_64": 0, "aarch64": 1}[platform.machine()]
    calls = {name: (call[column], *call[2:]) for name, call in CALLS.items() if call[column] is not None}
    program = (
        "import ctypes, json, os, sys, threading; sys.path[:] = sys.argv[1:];"
        "from onestop.documents.limited import confinement;"
        "libc = ctypes.CDLL(None, use_errno=True); libc.syscall.restype = ctypes.c_long;"
        f"me, known = os.getpid(), {{'path': ctypes.c_char_p({bytes(tmp_path)!r}), 'parent': ctypes.c_long(os.getppid())}};"
        "done = lambda call: libc.syscall(*(known[a] if a in known else ctypes.c_long(a) for a in call));"
        "told = lambda call: ctypes.get_errno() if done(call) < 0 else 0 if os.getpid() == me else os._exit(0);"
        f"calls, said, go = {calls!r}, {{}}, threading.Event();"
        "attempt = lambda: said.update({name: told(call) for name, call in calls.items()});"
        "thread = threading.Thread(target=lambda: (go.wait(), attempt()), daemon=True); thread.start();"
        f"assert confinement.confine(); {trying}; print(json.dumps(said))"
    )
    done = subprocess.run([sys.executable, "-c", program, *sys.path], capture_output=True, timeout=30, check=True)
    said = json.loads(done.stdout)
    assert said == dict.fromkeys(calls, errno.EPERM) | {"clone3": errno.ENOSYS}


def test_it_may_still_start_a_thread_and_bound_itself() -> None:
    program = (
        "import resource, sys, threading; sys.path[:] = sys.argv[1:];"
        "from onestop.documents.limited import confinement; assert confinement.confine();"
        "thread = threading.Thread(target=confinement.bound_time, args=[1]); thread.start(); thread.join();"
        "print(resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    done = subprocess.run([sys.executable, "-c", program, *sys.path], capture_output=True, timeout=30, check=True)
    assert 3 <= int(done.stdout) < 60


def test_no_secret_of_ours_is_in_its_environment(processes: LimitedProcesses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONESTOP_SECRET_KEY", "a secret")
    look(samples.picture(), "a.jpg")
    with open(f"/proc/{processes._idle[0].process.pid}/environ", "rb") as environment:
        assert b"secret" not in environment.read()


def test_a_forked_process_starts_its_own(processes: LimitedProcesses) -> None:
    look(samples.picture(), "a.jpg")
    there, here = os.pipe()
    if os.fork() == 0:
        os.write(here, str(len(processes._idle)).encode())
        os._exit(0)
    assert os.read(there, 10) == b"0"
    assert len(processes._idle) == 1


def test_many_at_once_wait_for_their_turn(processes: LimitedProcesses) -> None:
    sizes: list[int] = []
    threads = [threading.Thread(target=lambda: sizes.append(look(samples.picture(), "a.jpg"))) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(sizes) == 8
    assert len(processes._idle) <= 2


def test_an_unknown_kind_of_work_ends_the_process_and_nothing_else(processes: LimitedProcesses) -> None:
    with pytest.raises(Refusal):
        processes.ask(Message({"work": "something", "seconds": 1}), budget=Budget(), name="a")
    assert look(samples.picture(), "a.jpg") > 0
