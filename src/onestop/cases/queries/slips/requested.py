"""What a request for more names: papers to bring, answers of the form to correct, each with why."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.item import Item
from onestop.cases.domain.outstanding import named
from onestop.cases.domain.reasons import Grounds, words_of
from onestop.cases.domain.waits import Wait
from onestop.cases.terms import plan_of
from onestop.catalogue import api as catalogue
from onestop.documents.api import AnswerLine, ComponentLine
from onestop.forms import api as forms
from onestop.kernel.text import in_one_sentence


def papers_requested(file: CaseFile, version: catalogue.ProcedureVersion, asked: Wait) -> tuple[ComponentLine, ...]:
    """What the request names, each with why; where it names no paper, what it says in words stands below."""
    return tuple(
        ComponentLine(
            name=one.name.vi,
            originals=one.sets.originals,
            copies=one.sets.copies,
            note=_why(asked.because, one),
        )
        for one in named(file, asked.items)
        if one.kind == "paper"
    )


def answers_to_correct(file: CaseFile, version: catalogue.ProcedureVersion, asked: Wait) -> tuple[AnswerLine, ...]:
    """The answers of the form the request names, in the order of the form, as they were declared when it was made."""
    answers = [one for one in named(file, asked.items) if one.kind == "answer"]
    if not answers:
        return ()
    rows = forms.summary(plan_of(version), file.answers, "vi")
    declared = {row.field: row.value for row in rows}
    return tuple(
        AnswerLine(
            name=one.name.vi,
            declared=declared.get(one.code, ""),
            note=_why(asked.because, one),
        )
        for one in answers
    )


def _why(because: Grounds, item: Item) -> str:
    """Why just this is asked for: in the official's words, else by the reasons given for all."""
    return because.item_notes.get(item.key) or in_one_sentence([words_of(reason).vi for reason in because.reasons])
