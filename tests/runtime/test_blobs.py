import hashlib
from pathlib import Path

import pytest
from pytest_django import Settings

from onestop.runtime.api import blobs


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def test_bytes_come_back_under_their_digest() -> None:
    name = blobs.put(b"Gi\xe1\xba\xa5y khai sinh")

    assert name == hashlib.sha256(b"Gi\xe1\xba\xa5y khai sinh").hexdigest()
    assert blobs.get(name) == b"Gi\xe1\xba\xa5y khai sinh"


def test_the_same_bytes_are_kept_once(folder: Path) -> None:
    assert blobs.put(b"x") == blobs.put(b"x")
    assert len([path for path in (folder / "blobs").rglob("*") if path.is_file()]) == 1


def test_changed_bytes_are_not_handed_out() -> None:
    name = blobs.put(b"x")
    blobs.path_of(name).write_bytes(b"y")

    with pytest.raises(blobs.BlobDamaged):
        blobs.get(name)


def test_a_name_without_bytes_is_missing() -> None:
    with pytest.raises(blobs.BlobMissing):
        blobs.get("0" * 64)


def test_a_name_cannot_leave_the_folder() -> None:
    with pytest.raises(ValueError, match="not a blob's name"):
        blobs.get("../../secrets/ledger_key")
