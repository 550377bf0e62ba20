"""The receipt for papers that were shown or handed in before the result is received on the portal (phiếu ghi nhận giấy tờ).

No national form is known for it: whoever gives up a certificate is to have it in writing, as with the result itself.
"""

from onestop.cases.domain.at_return import came_with, last_noted
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.part_returns import delivery_of_part
from onestop.cases.domain.parts import beside_the_void, parts_of
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.terms import version_of
from onestop.documents.api import PapersNotedSlip


def papers_noted(slip: Slip, file: CaseFile, matter: Matter) -> PapersNotedSlip:
    """Of what was noted last."""
    task = last_noted(file)
    assert task is not None  # noqa: S101 - issued as it was noted
    assert task.done_at is not None  # noqa: S101 - it is done as it is written down
    version, came = version_of(file), came_with(file, task)
    return PapersNotedSlip(
        **on_every_paper(slip, file, version, matter, task.done_at),
        applicant=matter.applicant,
        result=_awaited(file) or version.result.name.vi,
        noted_at=task.done_at,
        shown=tuple(one.name.vi for one in came if one.how == "shown"),
        taken=tuple(one.name.vi for one in came if one.how == "taken"),
        official=name_of(task.done_by, matter.by),
        official_post=phrases_of(file).posts["intake"],
        issued_at=matter.at,
    )


def _awaited(file: CaseFile) -> str:
    """Which of several results waits on the portal; empty of a case that has one."""
    online = {one.step for one in beside_the_void(file) if delivery_of_part(file, one.step).way == "online"}
    return "; ".join(one.name.vi for one in parts_of(file) if one.step in online)
