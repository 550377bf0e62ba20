"""What a request names, as every face tells it: papers, then answers with what was stated, each with why."""

from dataclasses import dataclass

from onestop.cases import api as cases
from onestop.forms import api as forms
from onestop.frame.language import current
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedItem:
    """One of them, with how many where that is not one; `why` in the official's words."""

    name: Text
    stated: str | None
    """What stands of an answer that is to be put right; nothing of a paper, nor once it was answered."""
    why: str


def named_items(case: cases.CaseView, request: cases.Wait | None) -> tuple[NamedItem, ...]:
    """All that a request of this case names; nothing where there is none."""
    if request is None:
        return ()
    notes = request.because.item_notes
    return tuple(
        NamedItem(name=one.said, stated=_stated(case, one) if request.is_open else None, why=notes.get(one.key, ""))
        for one in cases.requested(case.file, case.file.rounds.index(request) + 1)
    )


def _stated(case: cases.CaseView, item: cases.Item) -> str | None:
    if item.kind == "paper":
        return None
    return forms.said_back(case.version.form, item.code, case.file.answers.get(item.code), current())
