"""What a matter has over the cases taken up one from another: papers, originals, money.

A matter is taken up again from the case whose end was overturned, also where a later one was turned away in between. What was
handed in, given back or paid there is of the same matter, so what counts is asked of the case that had all of it last, and what
still lies there goes over: form 01 (Circular 01/2018) certifies what is there, and nobody has the same original back twice. Paper
stays with a case of which one result alone is taken up, for the others rest on it. Rules of ours, as all of reopening.
"""

from collections.abc import Mapping, Sequence

from onestop.cases.domain.at_return import papers_taken
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.originals import given_back
from onestop.cases.domain.parts import document_handed_over
from onestop.cases.domain.received import Received, together
from onestop.cases.domain.results import is_revoked
from onestop.cases.domain.transferring import counter_of


def same_before(old: CaseFile, beside: Sequence[CaseFile], apart: str = "") -> tuple[CaseFile, ...]:
    """Of the other cases of the matter those that took up since `old` what is taken up now: all of it, or that one result."""
    about = apart or old.part
    return tuple(one for one in beside if one.lodged_at > old.lodged_at and one.part == about)


def last_holder(old: CaseFile, since: Sequence[CaseFile]) -> CaseFile:
    """The case with which what was handed in lies: the last that took it over, or the one taken up again."""
    return since[-1] if since else old


def handed_over(old: CaseFile, holder: CaseFile, *, apart: bool) -> Mapping[str, Received]:
    """What the new case has of what was handed in. Of a holder whose content was erased is known that nothing was owed: every
    original it had went back, and of the rest what the old case says."""
    if holder is old:
        return _files_of(old) if apart else _still_here(old)
    if holder.content_erased_at is None:
        return _still_here(holder)
    return _files_of(old) if apart else _without_originals(old)


def taken_in_at(old: CaseFile, holder: CaseFile, received: Mapping[str, Received]) -> str:
    """The counter that takes the matter in anew: where what goes over on paper lies, for that counter certifies it and gives it
    back, also where the holder was sent on to it; where there is no paper, where it was filed (our reading)."""
    return counter_of(holder) if any(one.on_paper for one in received.values()) else old.intake_agency


def _still_here(file: CaseFile) -> Mapping[str, Received]:
    """What was handed in, without the originals its applicant has had back, and with what he handed in at the return."""
    gone = given_back(file)
    left = {code: one.without(Received(originals=gone.get(code, 0))) for code, one in file.received.items()}
    return {code: one for code, one in together(left, _taken(file)).items() if one}


def _taken(file: CaseFile) -> Mapping[str, Received]:
    """What of it goes over. Of what the dossier wants copies of, the original was taken in for the document alone, and stays with
    that where its owner has it and it holds (our reading, as `originals.py`)."""
    taken = papers_taken(file)
    if is_revoked(file) or not document_handed_over(file):
        return taken
    copies_alone = {one.code for one in file.terms.papers if not one.sets.originals}
    return {code: one for code, one in taken.items() if code not in copies_alone}


def _files_of(file: CaseFile) -> Mapping[str, Received]:
    """What goes along where paper stays."""
    return {code: Received(files=one.files) for code, one in file.received.items() if one.files}


def _without_originals(file: CaseFile) -> Mapping[str, Received]:
    left = {code: one._replace(originals=0) for code, one in file.received.items()}
    return {code: one for code, one in left.items() if one}
