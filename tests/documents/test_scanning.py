"""What a scanner says of what was handed in, and what is shut while it says nothing."""

import os
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError

from onestop.documents import scanning
from onestop.documents.api import (
    Allowance,
    Budget,
    Infected,
    NotScannedYet,
    TakesTooLong,
    UploadState,
    check_attachable,
    content_of,
    preview_page,
    scan_waiting,
    uploads,
)
from onestop.documents.models import Upload
from onestop.documents.scanning import ScannerUnreachable, verdict_of
from onestop.runtime.api import blobs

from . import hostile, samples
from .handing_in import DAY, NOW, citizen, hand_in

pytestmark = pytest.mark.usefixtures("own_folder")
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-" + b"FILE!$H+H*"


@contextmanager
def clamd(folder: Path, *, says: bytes = b"") -> Iterator[str]:
    """Something that speaks as clamd does: finds the EICAR string, or says what it is told."""
    path = str(folder / "clamd.sock")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(path)
    listening.listen()
    thread = threading.Thread(target=_serve, args=(listening, says), daemon=True)
    thread.start()
    try:
        yield path
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()
        os.unlink(path)


def _serve(listening: socket.socket, says: bytes) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        with connection, connection.makefile("rwb") as pipe:
            command = pipe.read(10)
            assert command == b"zINSTREAM\0"
            seen = b""
            while size := struct.unpack(">I", pipe.read(4))[0]:
                seen += pipe.read(size)
            found = b"stream: Eicar-Test FOUND\0" if EICAR in seen else b"stream: OK\0"
            pipe.write(says or found)


def infected() -> bytes:
    """A PDF with the string every scanner knows."""
    return samples.pdf() + b"\n%" + EICAR


class TestScanning:
    def test_a_clean_file_says_when_it_was_scanned(self, person: int, settings: Any, tmp_path: Path) -> None:
        with clamd(tmp_path) as settings.CLAMD:
            kept = hand_in(person)
        assert (kept.state, Upload.objects.get().scanned_at) == (UploadState.CLEAN, NOW)
        assert content_of(kept)

    def test_a_virus_is_refused_at_the_door_and_nothing_is_kept(
        self, person: int, settings: Any, tmp_path: Path
    ) -> None:
        with clamd(tmp_path) as settings.CLAMD, pytest.raises(Infected, match="Eicar-Test"):
            hand_in(person, infected())
        assert not Upload.objects.exists()

    def test_while_the_scanner_is_away_the_original_is_shut_and_the_pictures_open(
        self, person: int, settings: Any, tmp_path: Path
    ) -> None:
        settings.CLAMD = str(tmp_path / "nobody.sock")
        kept = hand_in(person)

        assert kept.state == UploadState.QUARANTINE
        with pytest.raises(NotScannedYet):
            content_of(kept)
        assert preview_page(kept, 1).pages == 1
        check_attachable([kept.id], applicant_id=person, by=citizen(person))

    def test_what_waited_is_scanned_when_the_scanner_is_back(self, person: int, settings: Any, tmp_path: Path) -> None:
        settings.CLAMD = str(tmp_path / "nobody.sock")
        harmless, harmful = hand_in(person), hand_in(person, infected())
        assert scan_waiting(now=NOW) == 0

        with clamd(tmp_path) as settings.CLAMD:
            assert scan_waiting(now=NOW + DAY) == 2

        after = uploads([harmless.id, harmful.id])
        assert content_of(after[harmless.id])
        assert (after[harmful.id].state, after[harmful.id].finding) == (UploadState.INFECTED, "Eicar-Test")
        with pytest.raises(Infected):
            content_of(after[harmful.id])
        with pytest.raises(Infected):
            check_attachable([harmful.id], applicant_id=person, by=citizen(person))
        assert not after[harmful.id].previewed

    def test_what_came_before_there_was_a_scanner_is_shut_until_it_is_scanned(
        self, person: int, settings: Any, tmp_path: Path
    ) -> None:
        kept = hand_in(person)
        assert (kept.state, kept.original_open) == (UploadState.UNSCANNED, True)
        with clamd(tmp_path) as settings.CLAMD:
            assert not kept.original_open
            assert scan_waiting(now=NOW) == 1
        assert uploads([kept.id])[kept.id].original_open

    @pytest.mark.parametrize("says", [b"INSTREAM size limit exceeded. ERROR\0", b"rubbish\0", b"\0", b"stream: ok\0"])
    def test_an_answer_that_is_not_understood_lets_nothing_pass(
        self, person: int, settings: Any, tmp_path: Path, says: bytes
    ) -> None:
        with clamd(tmp_path, says=says) as settings.CLAMD:
            assert hand_in(person).state == UploadState.QUARANTINE

    def test_a_scanner_that_hangs_costs_no_more_than_the_budget_of_the_request(
        self, person: int, settings: Any, tmp_path: Path
    ) -> None:
        settings.CLAMD = str(tmp_path / "hangs.sock")
        budget = Budget(Allowance(seconds=2))
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(settings.CLAMD)
            listening.listen()
            assert hand_in(person, budget=budget).state == UploadState.QUARANTINE
            with pytest.raises(TakesTooLong):
                hand_in(person, budget=budget)

    def test_the_evidence_is_scanned_and_not_what_was_made_of_it(
        self, person: int, settings: Any, tmp_path: Path
    ) -> None:
        dirty = hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"]) + b"\n%" + EICAR
        kept = hand_in(person, dirty)
        assert EICAR not in content_of(kept)
        with clamd(tmp_path) as settings.CLAMD:
            scan_waiting(now=NOW)
        assert uploads([kept.id])[kept.id].infected

    def test_a_missing_file_does_not_keep_others_from_being_scanned(
        self, person: int, settings: Any, tmp_path: Path
    ) -> None:
        blobs.path_of(hand_in(person).digest).unlink()
        other = hand_in(person, samples.picture(), name="a.jpg")
        with clamd(tmp_path) as settings.CLAMD:
            assert scan_waiting(now=NOW) == 1
        assert uploads([other.id])[other.id].state == UploadState.CLEAN

    def test_no_row_can_call_itself_clean_without_a_scan(self, person: int) -> None:
        kept = hand_in(person)
        with pytest.raises(IntegrityError):
            Upload.objects.filter(id=kept.id).update(state=UploadState.CLEAN)

    @pytest.mark.parametrize("where", ["127.0.0.1:1", "localhost:1", "[::1]:1", "nonsense", "/nowhere", "host:port"])
    def test_a_wrong_address_is_a_scanner_that_is_away(self, settings: Any, where: str) -> None:
        settings.CLAMD = where
        with pytest.raises(ScannerUnreachable):
            scanning.scan(b"x")
        assert not scanning.is_reachable()

    def test_a_verdict_is_read_to_the_letter(self) -> None:
        assert verdict_of("stream: Win.Test.EICAR_HDB-1 FOUND").signature == "Win.Test.EICAR_HDB-1"
        with pytest.raises(ScannerUnreachable):
            verdict_of("stream: something OK")
