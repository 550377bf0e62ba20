"""What is thrown away after its time, and what `fsck` sees of files."""

import os
from collections.abc import Collection
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from onestop.documents.api import (
    missing_uploads,
    papers_hold,
    preview_page,
    purge_blobs,
    purge_previews,
    purge_uploads,
    uploads,
)
from onestop.documents.domain.kinds import TAKEN, Kind
from onestop.documents.models import Upload
from onestop.documents.previews import folder
from onestop.runtime.api import blobs

from . import hostile, samples
from .handing_in import DAY, NOW, hand_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_folder")]


def nobody(_digests: object) -> set[str]:
    """No paper issued about a case is among them."""
    return set()


def test_a_paper_issued_about_a_case_is_kept_whoever_names_it() -> None:
    issued, stray = blobs.put(b"issued"), blobs.put(b"stray")
    for digest in (issued, stray):
        os.utime(blobs.path_of(digest), (0, 0))

    assert purge_blobs(named=lambda digests: {issued} & set(digests)) == 1
    assert blobs.get(issued) == b"issued"


OF_EACH_KIND = {
    "pdf": samples.pdf(), "jpeg": samples.picture(), "png": samples.picture("PNG"), "docx": samples.office(),
    "xlsx": samples.office("xl/workbook.xml"), "heic": samples.heic("squares"), "webp": samples.picture("WEBP"),
    "tiff": samples.picture("TIFF"), "gif": samples.picture("GIF"), "bmp": samples.picture("BMP"),
}  # fmt: skip


@pytest.mark.parametrize("kind", TAKEN, ids=lambda kind: str(kind.code))
def test_of_each_kind_that_is_taken_what_the_row_names_is_there(kind: Kind, person: int) -> None:
    """Else `fsck` misses it, and a file that waits for the scanner is never opened."""
    row = Upload.objects.get(id=hand_in(person, OF_EACH_KIND[kind.code], name=f"a.{kind.extensions[0]}").id)

    named = {row.digest, *((row.received_digest,) if row.received_kept else ())}
    assert all(blobs.get(digest) for digest in named)


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
        assert purge_blobs(named=nobody) == 0
        for digest in (kept.digest, kept.received_digest, stray):
            self._aged(blobs.path_of(digest))

        assert purge_blobs(named=nobody) == 1
        assert not blobs.path_of(stray).exists()
        assert blobs.get(kept.digest)
        assert blobs.get(kept.received_digest) == data

    def test_a_blob_asked_for_again_is_young_again(self, db: None) -> None:
        digest = blobs.put(b"nobody's yet")
        self._aged(blobs.path_of(digest))
        blobs.put(b"nobody's yet")
        assert purge_blobs(named=nobody) == 0

    def test_what_a_torn_write_left_goes_too(self, db: None) -> None:
        torn = blobs.path_of("ab" * 32).with_name("tmpabc")
        torn.parent.mkdir(parents=True)
        torn.write_bytes(b"half")
        self._aged(torn)
        assert purge_blobs(named=nobody) == 1

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
