"""Answers of the form that a request has given anew: the application's own questions, filled with what stands.

Used by every face; its look is `corrections` of `frame/act_fields.jinja`. What hangs on an answer asked for is asked with it;
what a rule sets against it is opened beside it once they disagree.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from onestop.cases import api as cases
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.act_form import Filling, FormField
from onestop.frame.language import current
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

ALSO: Final = "also"
"""In the form: the questions on the page that nobody asked for, but that hang on one that was."""
RIGHT: Final = "right"
"""In the form of an applicant: the questions of which he ticks that they are right as they stand."""
_WHY_RIGHT: Final = Text("Hãy giải thích vì sao khai như vậy là đúng.", "Explain why it is right as it is.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One answer that was put right, as it is read in the language of the page."""

    question: str
    name: Text
    was: str
    now: str
    at: datetime


def corrected(case: cases.CaseView) -> tuple[Corrected, ...]:
    """Every answer of the case that was put right, in order of time."""
    return tuple(one for round_ in case.file.rounds for one in corrected_in(case, round_))


def corrected_in(case: cases.CaseView, round_: cases.Wait) -> Iterator[Corrected]:
    """What was put right in answer to one request, in the order of the form."""
    if round_.ended_at is None or not case.version.form:
        return
    for one in case.file.terms.questions:
        if one.code in round_.corrected:
            was, now = (
                forms.said_back(case.version.form, one.code, it, current()) for it in round_.corrected[one.code]
            )
            yield Corrected(question=one.code, name=one.name, was=was, now=now, at=round_.ended_at)


def corrections_reader(if_right: Text, *, ticked: bool) -> Callable[[cases.Corrections, Filling], FormField]:
    """How a face reads them; `if_right` says there what to do where what stood is right: tick it, or say what is left out."""

    def read(asked: cases.Corrections, filling: Filling) -> FormField:
        return read_corrections(asked, filling, if_right, ticked=ticked)

    return read


def read_corrections(asked: cases.Corrections, filling: Filling, if_right: Text, *, ticked: bool) -> FormField:
    """The questions of the open request, as they stand or as posted; one that says what stood, and no more, is told so."""
    file, plan = filling.case.file, filling.case.version.form
    wanted = cases.asked_anew(file)
    right = filling.request.POST.getlist(RIGHT) if ticked else []
    told = {**_told(file.asked), "if_right": if_right, "ticked": ticked, "right": right}
    if not wanted or not plan:
        return FormField(field=asked, answers={asked.name: {}}, shown=told)
    if not filling.posted:
        pages = forms.reopened(plan, file.answers, wanted)
        typed = forms.retyped(pages, file.answers, current())
        return FormField(field=asked, shown={**told, **_shown(filling, pages, wanted), "typed": typed})
    posted, read = filling.request.POST, _read(filling, plan, wanted)
    unmoved = () if filling.typed("left_out") else _unmoved(filling, wanted, read, if_right, right)
    kept = forms.retyped(read.pages, file.answers, current())
    typed = kept | {
        name: posted.getlist(name)
        for page in read.pages
        for one in page.fields
        if one.name in read.read
        for name in one.inputs
    }
    shown = {**told, **_shown(filling, read.pages, wanted), "typed": typed}
    return FormField(
        field=asked, answers={asked.name: dict(read.changed)}, problems=(*read.errors, *unmoved), shown=shown
    )


def posted_correction(filling: Filling) -> forms.Correction | None:
    """The answers given anew as posted; none where nothing is posted, or no answer is asked for."""
    file, plan = filling.case.file, filling.case.version.form
    wanted = cases.asked_anew(file)
    return _read(filling, plan, wanted) if filling.posted and wanted and plan else None


def _read(filling: Filling, plan: forms.Planned, wanted: Sequence[str]) -> forms.Correction:
    posted, today = filling.request.POST, local_date(filling.request.now)
    answers, also = filling.case.file.answers, posted.getlist(ALSO)
    return forms.correct(plan, answers, asked=wanted, also=also, posted=posted, today=today, language=current())


def _told(request: cases.Wait | None) -> dict[str, Any]:
    """What stands over the answer: when it was asked for, and why."""
    why = [cases.words_of(one) for one in request.because.reasons] if request else []
    return {"request": request, "reasons": why, "pages": (), "also": ()}


def _shown(filling: Filling, pages: Sequence[forms.Page], wanted: Sequence[str]) -> dict[str, Any]:
    """The questions with what stood and why they are asked; `also` those that only hang on them."""
    file, plan = filling.case.file, filling.case.version.form
    names = [one.name for page in pages for one in page.fields]
    notes = file.asked.because.item_notes if file.asked else {}
    return {
        "pages": [_required(page, wanted) for page in pages],
        "also": [name for name in names if name not in wanted],
        "stood": {name: forms.said_back(plan, name, file.answers.get(name), current()) for name in names},
        "why": {name: notes.get(cases.answer_key(name), "") for name in wanted},
    }


def _required(page: forms.Page, wanted: Sequence[str]) -> forms.Page:
    """What is asked for is not called optional, though the form lets it be left empty."""
    return replace(page, fields=tuple(replace(one, required=one.required or one.name in wanted) for one in page.fields))


def _unmoved(
    filling: Filling, wanted: Sequence[str], read: forms.Correction, if_right: Text, right: Sequence[str]
) -> Iterator[FieldError]:
    """Each question asked for that still says what stood: it answers nothing, unless it is `right` and said in words why."""
    told = {error.field for error in read.errors} | read.changed.keys()
    unmoved = [one for page in read.pages for one in page.fields if one.name in wanted and one.name not in told]
    yield from (FieldError(one.name, _still(filling, one, if_right)) for one in unmoved if one.name not in right)
    if any(one.name in right for one in unmoved) and not filling.typed("reply").strip():
        yield FieldError("reply", _WHY_RIGHT)


def _still(filling: Filling, asked: forms.Field, if_right: Text) -> Text:
    plan, stood = filling.case.version.form, filling.case.file.answers.get(asked.name)
    vi, en = (forms.said_back(plan, asked.name, stood, language) for language in ("vi", "en"))
    return Text(
        f"“{asked.label.vi}” vẫn như đã khai ({vi}). Hãy sửa, {if_right.vi}",
        f"“{asked.label.en}” still says what it said ({en}). Correct it, {if_right.en}",
    )
