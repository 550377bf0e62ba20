"""When the document of a decision is there: with the end of the case, or at once where it goes back by itself.

An interlinked birth is decided first, and its certificate goes into the residence dossier (Decree 63/2024/NĐ-CP Art. 4.3, 8.1a,
8.2 as amended by 301/2026/NĐ-CP; Law 60/2014/QH13 Art. 16.2): in its process its deciding step says what it yields (`result`).
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile


def documented_at(file: CaseFile) -> datetime | None:
    """The moment its first document bears; None while there is none to be had."""
    codes = {step.code for step in file.terms.process.steps if step.decision and step.result is not None}
    if codes and file.facts.get("outcome") == "granted":
        done = (one.done_at for one in file.tasks if one.kind == "step" and one.step in codes and one.done_by)
        return max((at for at in done if at), default=file.finished_at)
    return file.finished_at if file.outcome == "granted" else None
