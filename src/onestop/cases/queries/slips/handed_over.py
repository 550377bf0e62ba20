"""The receipt for a result that was handed over (phiếu trả kết quả): what went, and which papers were shown, taken in or signed
for it.

No national form is known for it: whoever gives up a certificate is to have it in writing.
"""

from onestop.cases.domain.at_return import last_returned, papers_that_came
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.slips import Slip
from onestop.cases.domain.timeline.ending import DELIVERIES
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.terms import version_of
from onestop.documents.api import HandedOverSlip


def handed_over(slip: Slip, file: CaseFile, matter: Matter) -> HandedOverSlip:
    """Of the result that was handed over last."""
    task = last_returned(file)
    assert task is not None  # noqa: S101 - issued as it was handed over
    assert task.done_at is not None  # noqa: S101 - the same
    version, phrases = version_of(file), phrases_of(file)
    part = next((one.name.vi for one in parts_of(file) if one.step == task.step), "")
    came = papers_that_came(file)
    return HandedOverSlip(
        **on_every_paper(slip, file, version, matter, task.done_at),
        applicant=matter.applicant,
        result=part or version.result.name.vi,
        handed_over_at=task.done_at,
        way=DELIVERIES[task.answer.get("delivery", "counter")].vi,
        shown=tuple(one.name.vi for one in came if one.how == "shown"),
        taken=tuple(one.name.vi for one in came if one.how == "taken"),
        signed=tuple(one.name.vi for one in came if one.how == "signed"),
        official=name_of(task.done_by, matter.by),
        official_post=phrases.posts["intake"],
        issued_at=matter.at,
    )
