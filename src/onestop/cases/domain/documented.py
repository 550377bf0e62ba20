"""When the document of a decision is there: with the end of the case, or at once where the steps after the decision rest on it.

An interlinked birth is decided first, and its certificate goes into the residence dossier (Decree 63/2024/NĐ-CP Art. 4.3, 8.1a,
8.2 as amended by 301/2026/NĐ-CP; Law 60/2014/QH13 Art. 16.2): the process says so of the step that decides (`issues`).
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile


def documented_at(file: CaseFile) -> datetime | None:
    """The moment its first document bears; None while there is none to be had."""
    codes = {step.code for step in file.terms.process.steps if step.issues}
    if codes and file.facts.get("outcome") == "granted":
        done = (one.done_at for one in file.tasks if one.kind == "step" and one.step in codes and one.done_by)
        return max((at for at in done if at), default=file.finished_at)
    return file.finished_at if file.outcome == "granted" else None


def is_documented_now(file: CaseFile) -> bool:
    """Whether what happened last was a decision that gives its document before the case has ended."""
    return file.outcome is None and documented_at(file) == file.changed_at
