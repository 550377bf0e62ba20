"""The page of a procedure read from the national portal, of a record as a test spoils it."""

import json
from pathlib import Path
from typing import Any

from django.test import Client

from catalogue.records import record
from onestop.catalogue.api import import_procedures
from onestop.runtime.api import now


def page_of(tmp_path: Path, language: str = "vi", **changed: Any) -> str:
    path = tmp_path / "procedures.jsonl"
    path.write_text(json.dumps(record(**changed), ensure_ascii=False), "utf-8")
    import_procedures(path, now=now())
    return " ".join(Client().get(f"/thu-tuc/1.777777?lang={language}").content.decode().split())
