"""The files that go with an answer to the inspectors: as they are chosen, kept across tries, and dropped again."""

from dataclasses import replace
from typing import Final

from onestop.anomalies import api as anomalies
from onestop.forms.api import FieldError
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.uploads import FieldUploads, refer, take_in
from onestop.frame.words import say

FIELD: Final = "files"
DROP: Final = "drop"
"""The box beside a file that was sent before: it does not go with the answer."""


def read_files(request: PageRequest, number: str) -> FieldUploads:
    """Those of this official for this question, without what he dropped; what is wrong with them is told once it is sent."""
    purpose, dropped = f"answer:{number}", frozenset(request.POST.getlist(DROP))
    taken = take_in(request, FIELD, purpose=purpose, at_counter=True)
    files = tuple(one for one in taken.files if str(one.id) not in dropped)
    many = len(files) > anomalies.MOST_FILES
    wrong = [FieldError(FIELD, say(anomalies.TooManyFiles(most=anomalies.MOST_FILES)))] if many else []
    return replace(
        taken,
        files=files,
        problems=(*taken.problems, *wrong) if is_sent(request) else (),
        reference=refer(request, (one.id for one in files), purpose=purpose),
    )
