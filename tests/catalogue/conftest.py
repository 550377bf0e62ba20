"""A province with our procedures in it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from onestop.catalogue.api import load_own
from onestop.organisation.api import load_province
from standing import standing

from .records import NOW, WriteLines


@pytest.fixture(scope="module")
def standing_catalogue(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[bool | None]:
    with standing("catalogue", loaded, django_db_blocker) as built:
        yield built


def loaded() -> bool:
    load_province(NOW)
    load_own(NOW)
    return True


@pytest.fixture
def catalogue(standing_catalogue: bool | None, db: None) -> None:
    if not standing_catalogue:
        loaded()


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    """A file of the national format from records, or from raw text as it stands."""

    def write(*lines: dict[str, Any] | str) -> Path:
        path = tmp_path / "procedures.jsonl"
        texts = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
        path.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
        return path

    return write
