"""Who reads records otherwise says so: only then is a catalogue that was read before read again (`import-procedures`).

`data/reading.json` holds `READING` and a digest of all that is made of the national extract. Where that is another, raise
`READING` in `catalogue/domain/record.py` and run this test
with `ONESTOP_KEEP_READING=1`, which writes both down.
"""

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.record import READING

from .test_real_records import read_once

KEPT: Final = Path(__file__).parent / "data" / "reading.json"

pytestmark = NEEDS_EXTRACT


def read_today() -> dict[str, Any]:
    digest = sha256(b"".join(one for _, one in read_once()))
    return {"reading": READING, "digest": digest.hexdigest()}


def test_what_is_read_otherwise_has_another_reading() -> None:
    today, kept = read_today(), json.loads(KEPT.read_text("utf-8"))
    if os.environ.get("ONESTOP_KEEP_READING") and today["reading"] > kept["reading"]:
        KEPT.write_text(json.dumps(today, indent=2) + "\n", encoding="utf-8")
        kept = today
    assert today == kept, "raise READING, and write down how it reads (see above)"
