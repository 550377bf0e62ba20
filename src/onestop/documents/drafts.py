"""Papers shown to whoever is about to issue them: set as they would be, and marked so that nobody takes one for the paper."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final, TypeVar

import pikepdf

from onestop.documents.domain.slips import IssuedPaper

P = TypeVar("P", bound=IssuedPaper)
_NUMBER: Final = "chưa có"


def as_draft(paper: P) -> P:
    """The same paper without its number and the code that opens its page: these are of what was issued."""
    page = paper.tracking_url.split("/giay/")[0]
    return replace(paper, draft=True, number=_NUMBER, check_code="", tracking_url=page)


def joined(papers: Sequence[bytes]) -> bytes:
    """Several as one file, in that order."""
    whole, made = pikepdf.new(), BytesIO()
    for one in papers:
        with pikepdf.open(BytesIO(one)) as read:
            whole.pages.extend(read.pages)
    whole.save(made)
    return made.getvalue()
