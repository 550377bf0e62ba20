"""Which papers hang on an answer that is put right: what it makes required, and what it makes needless.

A dossier lacks what its answers require (Decree 61/2018 Art. 17) as they stand in the end. So the paper that a correction
calls for comes with the correction: afterwards nobody might be allowed to ask for it.
"""

from collections.abc import Mapping
from typing import Any

from onestop.cases.domain.case_file import CaseFile, DossierPaper, with_changes
from onestop.cases.domain.law.accept import lacking
from onestop.cases.domain.received import Counts


def wanted_with(file: CaseFile, given: Mapping[str, Any], received: Counts) -> tuple[DossierPaper, ...]:
    """Papers that are required with the answers `given` and were not before, and are neither there nor among `received`.

    `given` are answers by question as they shall stand, None for none at all.
    """
    missing = lacking(with_changes(file, answers={**file.answers, **given}), received)
    return tuple(paper for paper in missing if not paper.is_asked(file.answers))


def needless_with(file: CaseFile, given: Mapping[str, Any]) -> frozenset[str]:
    """Codes of the papers that were wanted and, with the answers `given`, are not any more."""
    answers = {**file.answers, **given}
    return frozenset(
        paper.code for paper in file.terms.papers if paper.is_asked(file.answers) and not paper.is_asked(answers)
    )
