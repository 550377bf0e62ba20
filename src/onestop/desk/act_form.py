"""Fields of an act as they are typed at the desk alone: papers, seen at the counter or scanned there."""

from collections.abc import Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.desk.handing_in import Handover, read_papers
from onestop.documents import api as documents
from onestop.frame.act_form import SHARED, Filling, FormField, Reader, asked_for


def _papers(asked: cases.Papers, filling: Filling) -> FormField:
    file, wanted = filling.case.file, asked_for(filling.case)
    purpose = f"answer:{file.code}:{len(file.rounds)}"
    on_paper = set(file.asked.items) if file.asked else set()
    over = read_papers(filling.request, wanted, purpose=purpose) if filling.posted else Handover(on_paper=on_paper)
    shown = {
        "components": wanted,
        "over": over,
        "accept": documents.ACCEPT,
        "note": file.asked.because.note if file.asked else "",
    }
    answers = {"uploads": over.uploads, "on_paper": over.on_paper}
    return FormField(field=asked, answers=answers, problems=tuple(over.problems), shown=shown)


READERS: Final[Mapping[str, Reader]] = {**SHARED, "papers": _papers}
"""How each kind of field is typed at the desk; its look is `desk/act_fields.jinja`."""
