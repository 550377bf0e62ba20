"""Two servers never answer on one port, each for a part of the requests."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

import serving
from onestop.assembly.complaints import Complaint
from onestop.assembly.port import claim_port, refuse_taken_port


@pytest.fixture
def served() -> Iterator[int]:
    """A port on which somebody listens as our web server does: ready to share it."""
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield int(server.getsockname()[1])


def test_a_port_somebody_would_share_is_refused_by_name(served: int) -> None:
    with pytest.raises(Complaint) as refused:
        refuse_taken_port("127.0.0.1", served)

    assert str(served) in refused.value.text.vi
    assert str(served) in refused.value.text.en


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(Complaint, match=r"203\.0\.113\.7"):
        refuse_taken_port("203.0.113.7", 8000)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only what already listens is seen")
def test_of_two_that_start_at_once_one_gets_it_and_a_later_one_after_it_ended() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    first = claim_port("127.0.0.1", port)
    assert first is not None
    with pytest.raises(Complaint, match=str(port)):
        claim_port("127.0.0.1", port)

    first.close()
    again = claim_port("127.0.0.1", port)

    assert again is not None
    again.close()


@pytest.mark.heavy
def test_the_web_process_says_it_in_one_line(served: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "onestop.assembly.processes", "web", "127.0.0.1", str(served)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **serving.secrets(), "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert ran.returncode == 1
    assert ran.stderr.splitlines() == [
        f"Cannot open 127.0.0.1:{served}: Address already in use. Choose another with --port."
    ]
