"""Somebody who hands in, and a folder for what is handed in."""

from pathlib import Path
from typing import Any

import pytest

from onestop.people.models import Person


@pytest.fixture
def person(db: None) -> int:
    made = Person.objects.create(kind="citizen", name="Lê An", number="074190001234", folded="le an", sort_key="an le")
    return made.id


@pytest.fixture
def own_folder(settings: Any, tmp_path: Path) -> None:
    """Files of this test alone, and no scanner."""
    settings.DATA_DIR = tmp_path
    settings.CLAMD = ""
