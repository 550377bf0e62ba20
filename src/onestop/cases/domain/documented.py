"""When the document of a decision is there: with the end of the case, or at once where it goes back by itself.

An interlinked birth is decided first, and its certificate goes into the residence dossier (Decree 63/2024/NĐ-CP Art. 4.3, 8.1a,
8.2 as amended by 301/2026/NĐ-CP; Law 60/2014/QH13 Art. 16.2): in its process its deciding step says what it yields (`result`).
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.corrections import as_lodged


def documented_at(file: CaseFile) -> datetime | None:
    """The moment its first document bears; None while there is none to be had."""
    codes = {step.code for step in file.terms.process.steps if step.decision and step.result is not None}
    if codes and file.facts.get("outcome") == "granted":
        done = (one.done_at for one in file.tasks if one.kind == "step" and one.step in codes and one.done_by)
        return max((at for at in done if at), default=file.finished_at)
    return file.finished_at if file.outcome == "granted" else None


def as_documented(file: CaseFile) -> CaseFile:
    """The case with the answers that its decision was made on: what the form is told afterwards changes no document, and is no
    slip of one. Nothing is answered where the corrections since do not lead to what stands.

    An error is a slip against what was decided on (Decree 30/2020/NĐ-CP Art. 18.3: form, technique, procedure); changed since, it
    is content, and in a book of civil status a registration of its own (Law 60/2014/QH13 Art. 26 to 28).
    """
    at = documented_at(file)
    since = [one.corrected for one in file.waits if at and one.ended_at and one.ended_at > at and one.corrected]
    return with_changes(file, answers=as_lodged(file.answers, since) or {}) if since else file
