"""Where the result is fetched (nơi trả kết quả): the counter its applicant chose, where he chose a counter at all.

He chooses it when he applies, and may change his mind until the result is ready; until he does, it is where he filed. There what
was only compared goes back to him and what is still due is taken. Rule of ours, on the ground of Decree 118/2025 Art. 17.3 as
amended by Decree 309/2026 Art. 8.3, which receives regardless of boundary: no provision found says of the return that it follows.
"""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import delivery_of
from onestop.cases.domain.parts import RETURN_PART
from onestop.cases.domain.status import Status

UNTIL_READY = (Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT)


def place_of_return(file: CaseFile) -> str:
    """The agency whose one-stop section hands the result over."""
    return file.return_agency or file.intake_agency


def is_fetched(file: CaseFile) -> bool:
    """Whether its applicant comes to a counter for the result, so that it matters which."""
    return delivery_of(file).way == "counter"


def till_of(file: CaseFile) -> str:
    """Where what is due is paid now: where it was filed, and once there is a result where that is fetched."""
    return place_of_return(file) if file.finished_at is not None or lies_ready(file) else file.intake_agency


def lies_ready(file: CaseFile) -> bool:
    """Whether one of several results lies where the result is fetched: it is paid for there, and the place stands until it is
    gone. One for which another counter was chosen lies there, and is paid for where the others are.
    """
    here = place_of_return(file)
    return any(one.kind == "return_part" and one.is_open and one.agency == here for one in file.tasks)


def see_to_return(file: CaseFile) -> tuple[str, ...]:
    """The agencies for which the case is there only because something is fetched there; none until something is.

    That is its result once it has ended; before, a part of it that goes back by itself, which lies there or was fetched there.
    """
    parts = tuple(dict.fromkeys(one.agency for one in file.tasks if one.kind == RETURN_PART))
    return (*parts, file.return_agency) if file.finished_at is not None else parts
