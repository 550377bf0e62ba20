"""How much may be handed in, what is thrown away, what a scanner says, and what `fsck` sees of files."""

import hashlib
import os
import socket
import struct
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError

from onestop.documents import quotas, scanning
from onestop.documents.api import (
    Allowance,
    Budget,
    Infected,
    NoSuchUpload,
    NotScannedYet,
    TakesTooLong,
    TooManyFilesToday,
    TooMuchToday,
    TooMuchUnattached,
    UploadState,
    UploadView,
    attach_upload,
    check_attachable,
    content_of,
    missing_uploads,
    papers_hold,
    preview_page,
    purge_blobs,
    purge_previews,
    purge_uploads,
    scan_waiting,
    uploads,
)
from onestop.documents.domain.intake_rules import IntakeRule, Quota, rule_on, rules_from
from onestop.documents.models import Upload
from onestop.documents.previews import folder
from onestop.documents.scanning import ScannerUnreachable, verdict_of
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL
from onestop.people.models import Person
from onestop.runtime.api import blobs

from . import hostile, samples

NOW = datetime(2026, 4, 24, 10, 5, tzinfo=LOCAL)
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-" + b"FILE!$H+H*"
DAY = timedelta(days=1)


@pytest.fixture
def person(db: None) -> int:
    made = Person.objects.create(kind="citizen", name="Lê An", number="074190001234", folded="le an", sort_key="an le")
    return made.id


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    settings.CLAMD = ""


def hand_in(owner: int | None, data: bytes | None = None, *, name: str = "a.pdf", **more: Any) -> UploadView:
    return attach_upload(data=data or samples.pdf(), name=name, owner_id=owner, **{"now": NOW, **more})


def citizen(person: int) -> Actor:
    return Actor(kind="citizen", key=f"person:{person}", person_id=person)


def official(key: str) -> Actor:
    return Actor(kind="official", key=key)


class TestEvidence:
    def test_what_was_handed_in_stays_beside_what_is_shown(self, person: int) -> None:
        data = hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"])
        kept = hand_in(person, data)

        assert kept.removed
        assert kept.received_digest == hashlib.sha256(data).hexdigest()
        assert blobs.get(kept.received_digest) == data
        assert hostile.references(content_of(kept)) == []

    def test_of_a_picture_only_its_digest_is_kept_for_it_knows_where_it_was_taken(self, person: int) -> None:
        data = samples.photo_with_place()
        kept = hand_in(person, data, name="a.jpg")

        assert kept.received_digest == hashlib.sha256(data).hexdigest()
        with pytest.raises(blobs.BlobMissing):
            blobs.get(kept.received_digest)


class TestAttaching:
    def test_files_are_attached_by_their_owner_and_scans_by_who_made_them(self, person: int) -> None:
        own, scan = hand_in(person), hand_in(None, taken_in_by="user:1")

        check_attachable([own.id], applicant_id=person, by=citizen(person))
        check_attachable([own.id], applicant_id=person, by=official("user:2"))
        check_attachable([scan.id], applicant_id=person, by=official("user:1"))
        for one, by in [
            (scan, citizen(person)),
            (scan, official("user:2")),
            (scan, Actor(kind="citizen", key="user:1", person_id=person)),
        ]:
            with pytest.raises(NoSuchUpload):
                check_attachable([one.id], applicant_id=person, by=by)
        with pytest.raises(NoSuchUpload):
            check_attachable([own.id], applicant_id=person + 1, by=official("user:1"))

    def test_a_scan_of_nobodys_is_attached_by_nobody(self, db: None) -> None:
        unowned = hand_in(None)
        with pytest.raises(NoSuchUpload):
            check_attachable([unowned.id], applicant_id=None, by=official(""))


def small_rule(**numbers: int) -> tuple[IntakeRule, ...]:
    quota = Quota(**{"files_a_day": 3, "bytes_a_day": 10_000, "bytes_unattached": 20_000, **numbers})
    return (IntakeRule(begins=date(2020, 1, 1), unattached_days=30, preview_days=14, person=quota, counter=quota),)


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def set_to(**numbers: int) -> None:
        monkeypatch.setattr(quotas, "intake_rules", lambda: small_rule(**numbers))

    return set_to


class TestQuotas:
    def test_the_rule_in_force_is_the_last_that_began(self) -> None:
        written = {"unattached_days": 30, "preview_days": 1}
        numbers = {"files_a_day": 1, "megabytes_a_day": 1, "megabytes_unattached": 1}
        both = {"person": numbers, "counter": numbers}
        rules = rules_from(
            [
                {"from": date(2026, 1, 1), **written, **both},
                {"from": date(2025, 1, 1), **written, "unattached_days": 9, **both},
            ]
        )
        found = [
            rule_on(rules, day).unattached_days for day in (date(2024, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
        ]
        assert found == [9, 9, 30]

    def test_the_rules_of_the_province_can_be_read(self) -> None:
        rule = rule_on(quotas.intake_rules(), NOW.date())
        assert rule.person.bytes_a_day < rule.counter.bytes_a_day
        assert rule.unattached_before(NOW) < NOW - DAY

    def test_files_of_a_day_are_counted_until_midnight(self, person: int, rule: Callable[..., None]) -> None:
        rule()
        for _ in range(3):
            hand_in(person)
        with pytest.raises(TooManyFilesToday):
            hand_in(person)
        assert hand_in(person, now=NOW + DAY)
        assert hand_in(None, taken_in_by="user:1"), "everybody has a quota of his own"

    def test_bytes_of_a_day_are_counted_before_the_file_is_looked_at(
        self, person: int, rule: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rule(bytes_a_day=600)
        hand_in(person)
        monkeypatch.setattr(
            "onestop.documents.operations.attach_upload.look_into", lambda *_a, **_k: pytest.fail("costly")
        )
        with pytest.raises(TooMuchToday):
            hand_in(person)

    def test_what_belongs_to_a_case_makes_room(self, person: int, rule: Callable[..., None]) -> None:
        rule(bytes_unattached=600)
        first = hand_in(person, attached=lambda ids: set())
        with pytest.raises(TooMuchUnattached) as refused:
            hand_in(person, attached=lambda ids: set())
        assert refused.value.facts()["days"] == 30
        assert hand_in(person, attached=lambda ids: {first.id} & set(ids))


class TestPurging:
    def test_what_nobody_attached_goes_after_thirty_days_and_not_before(self, person: int) -> None:
        used, unused = hand_in(person), hand_in(person)

        def in_use(ids: Collection[UUID]) -> set[UUID]:
            return {used.id} & set(ids)

        assert purge_uploads(in_use=in_use, now=NOW + 30 * DAY) == 0
        assert purge_uploads(in_use=in_use, now=NOW + 31 * DAY) == 1
        assert set(uploads([used.id, unused.id])) == {used.id}

    def test_a_blob_without_a_row_goes_after_a_day_and_one_with_a_row_never(self, person: int) -> None:
        data = hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"])
        kept = hand_in(person, data)
        stray = blobs.put(b"nobody's")
        assert purge_blobs() == 0
        for digest in (kept.digest, kept.received_digest, stray):
            self._aged(blobs.path_of(digest))

        assert purge_blobs() == 1
        assert not blobs.path_of(stray).exists()
        assert blobs.get(kept.digest)
        assert blobs.get(kept.received_digest) == data

    def test_a_blob_asked_for_again_is_young_again(self, db: None) -> None:
        digest = blobs.put(b"nobody's yet")
        self._aged(blobs.path_of(digest))
        blobs.put(b"nobody's yet")
        assert purge_blobs() == 0

    def test_what_a_torn_write_left_goes_too(self, db: None) -> None:
        torn = blobs.path_of("ab" * 32).with_name("tmpabc")
        torn.parent.mkdir(parents=True)
        torn.write_bytes(b"half")
        self._aged(torn)
        assert purge_blobs() == 1

    def test_pictures_nobody_looks_at_go_and_are_drawn_again(self, person: int) -> None:
        kept = hand_in(person)
        first = preview_page(kept, 1)
        (drawn,) = [path for path in folder().rglob("*") if path.is_file()]
        assert purge_previews(now=NOW) == 0
        self._aged(drawn, days=20)
        assert purge_previews(now=NOW) == 1
        assert preview_page(kept, 1) == first

    @staticmethod
    def _aged(path: Path, days: int = 2) -> None:
        old = path.stat().st_mtime - days * 24 * 60 * 60
        os.utime(path, (old, old))


class TestAudit:
    def _faults(self) -> list[str]:
        return [finding.code for finding in papers_hold(lambda _done, _total: None)]

    def test_all_holds(self, person: int) -> None:
        hand_in(person)
        hand_in(person, hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"]))
        assert self._faults() == []

    @pytest.mark.parametrize("which", ["digest", "received_digest"])
    def test_a_changed_byte_is_found_in_what_is_shown_and_in_the_evidence(self, person: int, which: str) -> None:
        kept = hand_in(person, hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"]))
        path = blobs.path_of(getattr(kept, which))
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
        assert self._faults() == ["documents.file_changed"]

    def test_a_missing_file_is_found(self, person: int) -> None:
        blobs.path_of(hand_in(person).digest).unlink()
        assert self._faults() == ["documents.file_missing"]

    def test_a_changed_size_in_the_row_is_found(self, person: int) -> None:
        Upload.objects.filter(id=hand_in(person).id).update(size=5)
        assert self._faults() == ["documents.file_changed"]

    def test_uploads_that_are_not_there_are_named(self, person: int) -> None:
        kept, missing = hand_in(person).id, uuid4()
        assert list(missing_uploads([kept, missing])) == [missing]


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
