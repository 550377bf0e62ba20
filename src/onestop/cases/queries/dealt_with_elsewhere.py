"""Whether another case of the same matter deals with it, or did: then it is taken up there, and not once more from this one.

Of one matter one case goes on at a time: two would be decided apart, each with a receipt, a clock and notices of its own. Where
it is about one of several results, beside it go on those about the others. Nor is a whole case, or one result, taken up twice
from one: what became of it since is put right where it did, but where that was turned away nothing did. A rule of ours; no source
was found for reopening.
"""

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_reopening import GoesOnElsewhere, TakenUpElsewhere
from onestop.cases.domain.reopening import ENDED, deals_with, takes_its_place
from onestop.cases.queries.chain import chain_of


def dealt_with_elsewhere(file: CaseFile, part: str = "") -> GoesOnElsewhere | TakenUpElsewhere | None:
    """Why the matter, or that one of its results, is not taken up from this case now; None where it may be. Of the whole only a
    later case about the whole keeps it from that; of one result whichever dealt with it."""
    about, others = part or file.part, beside(file)
    for other in others:
        if other.status not in ENDED and deals_with(other, about):
            return GoesOnElsewhere(case_code=file.code, other=other.code)
    for other in reversed(others):
        if takes_its_place(other, file, about):
            return TakenUpElsewhere(case_code=file.code, other=other.code)
    return None


def beside(file: CaseFile) -> tuple[CaseFile, ...]:
    """Every other case of its matter, the oldest first; also whose content was erased, for what it led to stays."""
    return tuple(store.all_existing(one.code for one in chain_of(file.code)))
