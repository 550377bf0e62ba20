"""Originals (bản chính): what of what was handed in is the applicant's to have back, and what he has had back.

An original that came only to be compared is given back with the result (Decree 61/2018 Art. 20). Which those are follows from the
procedure: where it wants copies, an original beside them was for comparison; what it wants in the original stays with the file
of what was granted, but for what is only shown to be copied (Decree 23/2015 Art. 20, as remembered: whoever has a copy certified
shows the original). Where nothing was granted nothing rests on them, and every original goes back: of a dossier that ends without
a decision, of one that is refused, whose applicant needs them to file anew, and of one whose document was revoked before he had
it. That is our reading, for no provision found says it. Once he had the document they stay, also where it is revoked since. Of
one that is taken up again after a complaint they lie with the new case, and go back with that, but for what the procedure keeps
of those that came over while what an earlier case granted holds: that rests on them, and the cases of a matter are read as one
(our reading). Where one of its results alone is taken up they stay, and what comes of that, or may yet, rests on them as if it
had been made here.

What was handed in before a result is received on the portal (the certificate that the new one stands for) is given for that
result. Where the document is revoked before its owner had it he gets none, and what he gave for it goes back (our reading).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from onestop.cases.domain.at_return import as_original, lying, stands_for
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts import is_document_void, parts_of
from onestop.cases.domain.received import Counts, Received, received_in
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.status import Status
from onestop.cases.domain.terms import DossierPaper
from onestop.cases.domain.transferring import counter_of
from onestop.kernel.bilingual import Text, listed

WITHOUT_DECISION: Final = (Status.NOT_ACCEPTED, Status.STOPPED)
TO_GIVE_BACK_IN: Final = (*WITHOUT_DECISION, Status.FINISHED, Status.RETURNED)
"""When originals go back: with the result, or when the case ended without one."""
_HOLDS: Final = ("made", "ready", "returned")
"""How one of several results stands that rests on the dossier, or may yet."""


class Originals(NamedTuple):
    """Of one component: how many are here, and how many of them are to go back."""

    component: str
    name: Text
    here: int
    owed: int


def originals_at(file: CaseFile) -> str:
    """The agency that gives them back, as the case stands."""
    return given_back_at(file, decided=file.status not in WITHOUT_DECISION)


def given_back_at(file: CaseFile, *, decided: bool) -> str:
    """The same of a case that ends so: with a result where that is fetched, without one where they lie and were handed in."""
    return place_of_return(file) if decided else counter_of(file)


def originals_of(file: CaseFile) -> tuple[Originals, ...]:
    """Of every component of which an original is here, in the order of the procedure; then what was given for a document that its
    owner never gets."""
    return (*_originals(file), *_given_for_nothing(file))


def _given_for_nothing(file: CaseFile) -> Iterator[Originals]:
    """Where the matter is taken up again, what is a paper of the dossier goes over with that (`matter.py`)."""
    if is_document_void(file):
        gone = bool(file.reopenings_of(""))
        here = (one for one in lying(file) if not (gone and stands_for(file, one)))
        yield from (Originals(as_original(one.code), one.name, 1, 1) for one in here)


def owed(file: CaseFile) -> tuple[Originals, ...]:
    """Those that are to go back and have not; none before the case has come to where they do."""
    if file.status not in TO_GIVE_BACK_IN:
        return ()
    return tuple(one for one in originals_of(file) if one.owed)


def goes_back_by_now(file: CaseFile) -> bool:
    """Whether what is owed is to go back by itself: the case ended without a decision, or its result was handed over."""
    return file.status in WITHOUT_DECISION or file.returned_at is not None


def kept(file: CaseFile) -> tuple[Originals, ...]:
    """Those that stay with the file of what was granted, here or before, for the procedure wants them in the original; whoever
    withdrew the rest of an interlinked case has these no more back than anybody else (that the results share one dossier; our
    reading).
    """
    granted = file.outcome == "granted" or file.rests_apart or file.holds_before
    return tuple(one for one in originals_of(file) if one.here > one.owed) if granted else ()


def all_here(file: CaseFile) -> int:
    """How many go back where the case ends now without a decision: all that are here, but for what another case rests on."""
    return sum(one.owed for one in (*_in_turn(file, rests=file.rests_apart), *_given_for_nothing(file)))


def left_to_give_back(file: CaseFile, given: Mapping[str, int] = MappingProxyType({})) -> int:
    """How many are still to go back once so many of each component went."""
    return sum(max(0, one.owed - given.get(one.component, 0)) for one in owed(file))


def given_back(file: CaseFile) -> Mapping[str, int]:
    """How many originals of each component went back so far."""
    gone: dict[str, int] = {}
    for time in file.given_back:
        for code, number in time.given.items():
            gone[code] = gone.get(code, 0) + number
    return gone


def went_home(file: CaseFile) -> Text:
    """Said before the case is taken up again: which originals do not go with it, for its applicant has them; nothing of none. Of
    a matter that another case took up since, what went back from that one."""
    gone, names = given_back(file), {one.code: one.name for one in file.terms.papers}
    home = [code for code in gone if code in file.received] if file.home_since is None else sorted(file.home_since)
    if not (said := listed([names.get(code, Text(code, code)) for code in home])).vi:
        return said
    return Text(
        f"Bản chính đã trả người nộp không có ở hồ sơ mới: {said.vi}. Bản nào thủ tục cần thì người nộp được báo mang lại.",
        f"Originals that went back to the applicant are not with the new case: {said.en}. Those the procedure requires he is "
        "told to bring again.",
    )


def compared(file: CaseFile, component: str) -> int:
    """How many originals came of a component of which the procedure wants copies alone, or the original shown: to be compared."""
    paper = next((one for one in file.terms.papers if one.code == component), None)
    compares = paper is not None and not _kept_of(paper)
    return _originals_in(file.received, component) if compares else 0


def _kept_of(paper: DossierPaper) -> int:
    """How many originals of it stay with the file of what was granted."""
    return 0 if paper.shown else paper.sets.originals


def _stays(file: CaseFile, paper: DossierPaper, *, rests: bool) -> int:
    """How many originals of it stay: where something `rests` on what is here, all that the procedure keeps; where nothing does
    but what was granted before holds, what of that came over. What was brought for this case alone is its applicant's."""
    if rests:
        return _kept_of(paper)
    return min(_kept_of(paper), _came_over(file, paper.code)) if file.holds_before else 0


def _came_over(file: CaseFile, component: str) -> int:
    """How many originals of it came with the case: all, without what was counted at acceptance and in answer to requests."""
    accepted = (received_in(one.answer) for one in file.tasks if one.kind == "receive")
    later = (*accepted, *(one.received for one in file.waits))
    return _originals_in(file.received, component) - sum(_originals_in(counts, component) for counts in later)


def _originals_in(counts: Counts, component: str) -> int:
    """How many originals of a component are among what was counted."""
    return counts.get(component, Received()).originals


def _rests_on_them(file: CaseFile) -> bool:
    """Whether something was granted on these papers and holds, or its owner has it; or may be, while the case is worked on, or
    another that deals with one of its results alone, and leaves the paper here."""
    if file.rests_apart:
        return True
    if file.status in WITHOUT_DECISION or file.outcome not in (None, "granted"):
        return False
    return not is_document_void(file) or any(one.state in _HOLDS for one in parts_of(file))


def _originals(file: CaseFile) -> Iterator[Originals]:
    return _in_turn(file, rests=_rests_on_them(file))


def _in_turn(file: CaseFile, *, rests: bool) -> Iterator[Originals]:
    if file.reopenings_of(""):
        return
    gone, papers = given_back(file), {one.code: one for one in file.terms.papers}
    order = {code: place for place, code in enumerate(papers)}
    for code in sorted(file.received, key=lambda code: order.get(code, len(order))):
        paper, came = papers.get(code), file.received[code].originals
        here = came - gone.get(code, 0)
        if here > 0:
            kept = _stays(file, paper, rests=rests) if paper else 0
            yield Originals(code, paper.name if paper else Text(code, code), here, max(0, here - kept))
