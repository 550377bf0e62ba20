"""Who reads records otherwise says so: only then is a catalogue that was read before read again (`import-procedures`).

`data/reading.json` holds `READING` and a digest of all that is made of the national extract. Where that is another, raise
`READING` in `catalogue/domain/record.py` and run this test
with `ONESTOP_KEEP_READING=1`, which writes both down.
"""

import gzip
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from beside import EXTRACT, NEEDS_EXTRACT
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.record import READING, read_record
from onestop.catalogue.library import agency_words
from onestop.kernel.canonical import canonical_bytes

from .test_real_records import DEPARTMENTS, draft_in

KEPT: Final = Path(__file__).parent / "data" / "reading.json"

pytestmark = NEEDS_EXTRACT


def read_today() -> dict[str, Any]:
    digest, agencies = sha256(), agencies_from(DEPARTMENTS, agency_words())
    with gzip.open(EXTRACT) as lines:
        for draft in (draft_in(read_record(line), agencies) for line in lines):
            found = [[one.kind, one.field, one.seen, one.blocking] for one in draft.findings]
            digest.update(canonical_bytes([draft.code, draft.definition, draft.open_for_applying, found]))
    return {"reading": READING, "digest": digest.hexdigest()}


def test_what_is_read_otherwise_has_another_reading() -> None:
    today, kept = read_today(), json.loads(KEPT.read_text("utf-8"))
    if os.environ.get("ONESTOP_KEEP_READING") and today["reading"] > kept["reading"]:
        KEPT.write_text(json.dumps(today, indent=2) + "\n", encoding="utf-8")
        kept = today
    assert today == kept, "raise READING, and write down how it reads (see above)"
