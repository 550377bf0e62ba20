"""What can be asked of a dossier, what was asked, and what of that is outstanding; one list for the law and every face.

A dossier lacks what its answers require (Decree 61/2018 Art. 17) as they stand in the end. So a paper that an answer put
right calls for comes with it: afterwards nobody might be allowed to ask for it. One it makes needless need not come.
Of a paper that is wanted in several, the rest is outstanding when fewer came.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import NOTHING, CaseFile, with_changes
from onestop.cases.domain.corrections import as_lodged, corrections
from onestop.cases.domain.item import Item, questions_in
from onestop.cases.domain.received import (
    AS_DECLARED,
    ENOUGH_WITHOUT,
    LACKS_NOTHING,
    Counts,
    Received,
    Sets,
    together,
)
from onestop.cases.domain.terms import DossierPaper, Terms

_NONE: Final = Received()


class Answer(NamedTuple):
    """What is given in answer to a request."""

    received: Counts = NOTHING
    """What came, on paper and as files, by component."""
    corrected: Mapping[str, Any] = NOTHING
    """Answers by question as they shall stand, None for none at all; one equal to what stood gives nothing."""


def askable(file: CaseFile) -> tuple[Item, ...]:
    """All that may be asked of this dossier: its papers, then its answers, each in the order of the procedure.

    Only what may be handed in can be brought, and only what was asked and answered can be answered otherwise.
    """
    asked = [one.code for one in file.terms.questions if file.answers and one.is_asked(file.answers)]
    return tuple(one for one in _all(file) if one.kind == "paper" or one.code in asked)


def of_another_case(file: CaseFile) -> tuple[Item, ...]:
    """The papers among them that the answers, as they stand, ask of nobody; where none are known, nobody can say."""
    apart = {one.code for one in file.terms.papers if file.answers and not one.is_asked(file.answers)}
    return tuple(one for one in askable(file) if one.kind == "paper" and one.code in apart)


def named(file: CaseFile, keys: Iterable[str]) -> tuple[Item, ...]:
    """The items these keys stand for, in the order of `askable`, each in the number in which it can be asked for now."""
    wanted = set(keys)
    return tuple(one for one in _all(file) if one.key in wanted) if wanted else ()


def requested(file: CaseFile, round_: int) -> tuple[Item, ...]:
    """What the request of that round, from 1, names, in the number in which it asked for it."""
    asking = file.rounds[round_ - 1]
    return named(file if asking.is_open else _as_asked(file, round_), asking.items)


def asked(file: CaseFile, answer: Answer) -> tuple[Item, ...]:
    """What the open request is answered with: what it names and what the answers given call for, not what they make needless."""
    keys = {*_named_open(file), *(one.code for one in called_for(file, answer.corrected))}
    return named(file, keys - needless(file, answer.corrected))


def came(file: CaseFile, answer: Answer) -> tuple[Item, ...]:
    """What of that is given with this answer: as many papers or files as it takes, or another answer than stood."""
    rest = {one.key for one in outstanding(file, answer)}
    return tuple(one for one in asked(file, answer) if one.key not in rest)


def outstanding(file: CaseFile, answer: Answer) -> tuple[Item, ...]:
    """What of that is not, in the number that is."""
    changed = corrections(file.answers, answer.corrected)
    left = (_left(one, answer.received, changed) for one in asked(file, answer))
    return tuple(one for one in left if one)


def outstanding_after(file: CaseFile, round_: int) -> tuple[Item, ...]:
    """What did not come when the request of that round, from 1, was answered: nothing where what stands was affirmed.

    Unknown, so nothing, once the content is erased.
    """
    given = file.rounds[round_ - 1]
    if given.is_open or given.left_out == AS_DECLARED or file.content_erased_at is not None:
        return ()
    return outstanding(_as_asked(file, round_), Answer(given.received, given.corrected_to))


def never_came(file: CaseFile) -> tuple[Item, ...]:
    """What was asked for and did not come, then or later, nor was made needless or affirmed; as `askable` has it.

    Nothing where the record does not say that something was left out, nor once the content is erased.
    """
    left: dict[str, Item] = {}
    for nth, given in enumerate(file.rounds, 1):
        if left:
            settled = given.items if given.left_out == AS_DECLARED else ()
            without = needless(_as_asked(file, nth), given.corrected_to).union(settled)
            rest = (_left(one, given.received, given.corrected) for key, one in left.items() if key not in without)
            left = {one.key: one for one in rest if one}
        if given.left_out:
            left |= {one.key: one for one in outstanding_after(file, nth)}
    return tuple(left[one.key] for one in named(file, left))


def is_complete(file: CaseFile) -> bool:
    """Whether all that was asked for is there: no request is open, and none was taken with something missing."""
    if file.content_erased_at is not None:
        return all(one.left_out in LACKS_NOTHING for one in file.rounds)
    return file.asked is None and not never_came(file)


def called_for(file: CaseFile, corrected: Mapping[str, Any]) -> tuple[DossierPaper, ...]:
    """Papers not there that are required with these answers and were not before."""
    missing = lacking(with_changes(file, answers={**file.answers, **corrected}))
    return tuple(paper for paper in missing if not paper.is_asked(file.answers))


def needless(file: CaseFile, corrected: Mapping[str, Any]) -> frozenset[str]:
    """Codes of the papers that were wanted and, with these answers, are not any more."""
    answers = {**file.answers, **corrected}
    return frozenset(
        paper.code for paper in file.terms.papers if paper.is_asked(file.answers) and not paper.is_asked(answers)
    )


def lacking(file: CaseFile, received: Counts = NOTHING) -> tuple[DossierPaper, ...]:
    """Required papers that are not there in the number they take, nor among what is `received` now, nor done without.

    Of a dossier lodged before papers were counted nobody can say but who has it before him: nothing.
    """
    if not file.counted:
        return ()
    there = together(file.received, received) if received else file.received
    missing = not_there(file.terms, file.answers, there)
    without = _done_without(file) if missing else frozenset()
    return tuple(one for one in missing if one.code not in without)


def lacking_items(file: CaseFile, received: Counts = NOTHING) -> tuple[Item, ...]:
    """The same, as items with how many of each."""
    if not (missing := lacking(file, received)):
        return ()
    there = together(file.received, received)
    return tuple(_paper(one, there) for one in missing)


def lacking_of(terms: Terms, answers: Mapping[str, Any], received: Counts) -> tuple[Item, ...]:
    """The same of a dossier that is just being taken in, whose answers need not be right yet: a paper that hangs on one not
    given is not missed.
    """
    return tuple(_paper(one, received) for one in not_there(terms, answers, received))


def papers_in_part(file: CaseFile, received: Counts = NOTHING) -> tuple[Item, ...]:
    """Papers that need not come and of which, with what is `received` now, some did and fewer than are wanted.

    One that was asked for is not among them where an answer was taken without it: why is said there.
    """
    if not file.counted or file.content_erased_at is not None:
        return ()
    said = {item for one in file.rounds if one.left_out for item in one.items}
    there = together(file.received, received)
    return tuple(one for one in in_part_of(file.terms, file.answers, there) if one.key not in said)


def in_part_of(terms: Terms, answers: Mapping[str, Any], there: Counts) -> tuple[Item, ...]:
    """The same of a dossier that is just being taken in."""
    came = (one for one in terms.papers if one.code in there and not one.required)
    optional = (_paper(one, there) for one in came if one.is_asked(answers))
    return tuple(one for one in optional if one.in_part)


def not_there(terms: Terms, answers: Mapping[str, Any], there: Counts) -> tuple[DossierPaper, ...]:
    """Required papers that are not there in the number they take."""
    required = [one for one in terms.required if one.is_asked(answers)]
    return tuple(one for one in required if one.sets.without(there.get(one.code, _NONE)).total)


def _paper(paper: DossierPaper, there: Counts) -> Item:
    return Item("paper", paper.code, paper.name, *_wanted(paper, there))


def _all(file: CaseFile) -> Iterator[Item]:
    yield from (_paper(one, file.received) for one in file.terms.papers)
    yield from (Item("answer", one.code, one.name, anew=True) for one in file.terms.questions)


def _named_open(file: CaseFile) -> tuple[str, ...]:
    return file.asked.items if file.asked else ()


def _wanted(paper: DossierPaper, there: Counts) -> tuple[Sets, bool, bool]:
    """In what number a request asks for a paper: for the rest where fewer are there than it takes, else for all of it anew.

    With it whether some are there, and whether all are.
    """
    rest = paper.sets.without(there.get(paper.code, _NONE))
    in_part = 0 < rest.total < paper.sets.total
    return (rest if in_part else paper.sets), in_part, not rest.total


def _left(item: Item, received: Counts, changed: Container[str]) -> Item | None:
    """What of an item did not come; None where all of it did."""
    if item.kind == "answer":
        return None if item.code in changed else item
    rest = item.sets.without(received.get(item.code, _NONE))
    if not rest.total:
        return None
    return replace(item, sets=rest, in_part=item.in_part or rest.total < item.sets.total)


def _done_without(file: CaseFile) -> frozenset[str]:
    """Codes of papers that an official took an answer without, for they are held or not needed; of one asked for again, not."""
    without: frozenset[str] = frozenset()
    for nth, round_ in enumerate(file.rounds, 1):
        without -= set(round_.items)
        if round_.left_out in ENOUGH_WITHOUT:
            without |= {one.code for one in outstanding_after(file, nth) if one.kind == "paper"}
    return without


def _as_asked(file: CaseFile, round_: int) -> CaseFile:
    """The file as it stood while the request of that round was open."""
    asking, rounds = file.rounds[round_ - 1], file.rounds
    open_again = replace(asking, ended_at=None, received={}, corrected={}, reply="", left_out="")
    answers = as_lodged(file.answers, [one.corrected for one in rounds[round_ - 1 :]])
    return with_changes(
        file,
        waits=(*file.waits[: asking.nth - 1], open_again),
        answers=file.answers if answers is None else answers,
        received=reduce(together, (file.received_in(nth) for nth in range(round_))),
    )


def asked_anew(file: CaseFile) -> tuple[str, ...]:
    """The questions whose answers the open request asks for."""
    return questions_in(_named_open(file))
