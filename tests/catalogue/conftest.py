"""A province with our procedures in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from onestop.catalogue.api import load_own
from onestop.organisation.api import load_province

from .records import NOW, WriteLines


@pytest.fixture
def catalogue(db: None) -> None:
    load_province(NOW)
    load_own(NOW)


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    """A file of the national format from records, or from raw text as it stands."""

    def write(*lines: dict[str, Any] | str) -> Path:
        path = tmp_path / "procedures.jsonl"
        texts = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
        path.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
        return path

    return write
