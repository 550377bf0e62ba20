"""Fields of an act as they are typed at the desk alone: papers, counted at the counter or scanned there."""

from collections.abc import Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.desk.defects import read_defects
from onestop.desk.handing_in import COUNTED, Handover, read_counts, read_papers
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.act_form import SHARED, Filling, FormField, Reader, asked_for, to_count
from onestop.kernel.bilingual import Text

_UNCOUNTED: Final = Text(
    "Người nộp khai sẽ mang bản giấy. Hãy ghi số lượng đã nhận, hoặc 0 nếu chưa nhận.",
    "The applicant said he would bring papers. Count what you have received, or enter 0.",
)


def _papers(asked: cases.Papers, filling: Filling) -> FormField:
    file, wanted = filling.case.file, asked_for(filling.case)
    purpose = f"answer:{file.code}:{len(file.rounds)}"
    over = read_papers(filling.request, wanted, purpose=purpose) if filling.posted else Handover()
    shown = {
        "components": wanted,
        "over": over,
        "counted": COUNTED,
        "accept": documents.ACCEPT,
        "note": file.asked.because.note if file.asked else "",
    }
    answers = {"uploads": over.uploads, "received": over.received}
    return FormField(field=asked, answers=answers, problems=tuple(over.problems), shown=shown)


def _count_papers(asked: cases.CountPapers, filling: Filling) -> FormField:
    """What the applicant said he would bring; a press of a button that did not ask counts nothing and is not enough."""
    wanted = to_count(filling.case)
    over = read_counts(filling.request, wanted) if filling.posted else Handover()
    problems = list(over.problems)
    if filling.posted and wanted and not any(f"originals-{one.code}" in filling.request.POST for one in wanted):
        problems.append(FieldError(f"paper-{wanted[0].code}", _UNCOUNTED))
    shown = {"components": wanted, "over": over, "counted": COUNTED}
    return FormField(field=asked, answers={asked.name: over.received}, problems=tuple(problems), shown=shown)


READERS: Final[Mapping[str, Reader]] = {**SHARED, "defects": read_defects, "papers": _papers, "count_papers": _count_papers}
"""How each kind of field is typed at the desk; its look is `desk/act_fields.jinja`."""
