"""What can be asked of a dossier, what was asked, and what of that is outstanding; one list for the law and every face.

A dossier lacks what its answers require (Decree 61/2018 Art. 17) as they stand in the end. So a paper that an answer put
right calls for comes with it: afterwards nobody might be allowed to ask for it. One it makes needless need not come.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any, NamedTuple

from onestop.cases.domain.case_file import NOTHING, CaseFile, DossierPaper, with_changes
from onestop.cases.domain.corrections import as_lodged, corrections
from onestop.cases.domain.item import Item, answer_key, questions_in
from onestop.cases.domain.received import ENOUGH_WITHOUT, Counts, together


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
    """The items these keys stand for, in the order of `askable`."""
    wanted = set(keys)
    return tuple(one for one in _all(file) if one.key in wanted)


def asked(file: CaseFile, answer: Answer) -> tuple[Item, ...]:
    """What the open request is answered with: what it names and what the answers given call for, not what they make needless."""
    keys = {*_named_open(file), *(one.code for one in called_for(file, answer.corrected))}
    return named(file, keys - needless(file, answer.corrected))


def came(file: CaseFile, answer: Answer) -> tuple[Item, ...]:
    """What of that is given with this answer: any copy or file of a paper, or another answer than stood."""
    changed = corrections(file.answers, answer.corrected)
    return tuple(one for one in asked(file, answer) if _came(one, answer.received, changed))


def outstanding(file: CaseFile, answer: Answer) -> tuple[Item, ...]:
    """What of that is not."""
    there = came(file, answer)
    return tuple(one for one in asked(file, answer) if one not in there)


def outstanding_after(file: CaseFile, round_: int) -> tuple[Item, ...]:
    """What did not come when the request of that round, from 1, was answered; unknown, so nothing, once the content is erased."""
    given = file.rounds[round_ - 1]
    if given.is_open or file.content_erased_at is not None:
        return ()
    return outstanding(_as_asked(file, round_), Answer(given.received, given.corrected_to))


def never_came(file: CaseFile) -> tuple[Item, ...]:
    """What was asked for and came neither when the request was answered nor later, nor was made needless; as `askable` has it.

    Nothing where the record does not say that something was left out, nor once the content is erased.
    """
    keys: set[str] = set()
    for nth, given in enumerate(file.rounds, 1):
        if keys:
            keys -= {*given.received, *map(answer_key, given.corrected)}
            keys -= needless(_as_asked(file, nth), given.corrected_to)
        if given.left_out:
            keys |= {one.key for one in outstanding_after(file, nth)}
    return named(file, keys)


def is_complete(file: CaseFile) -> bool:
    """Whether all that was asked for is there: no request is open, and none was taken with something missing."""
    if file.content_erased_at is not None:
        return not any(one.left_out for one in file.rounds)
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
    """Required papers that are not there, nor among what is `received` now, nor done without.

    Of a dossier lodged before papers were counted nobody can say but who has it before him: nothing.
    """
    there = together(file.received, received)
    required = [one for one in file.terms.required if file.counted and one.is_asked(file.answers)]
    missing = [one for one in required if not there.get(one.code)]
    without = _done_without(file) if missing else frozenset()
    return tuple(one for one in missing if one.code not in without)


def _all(file: CaseFile) -> Iterator[Item]:
    yield from (Item("paper", one.code, one.name) for one in file.terms.papers)
    yield from (Item("answer", one.code, one.name) for one in file.terms.questions)


def _named_open(file: CaseFile) -> tuple[str, ...]:
    return file.asked.items if file.asked else ()


def _came(item: Item, received: Counts, changed: Mapping[str, Any]) -> bool:
    return bool(received.get(item.code)) if item.kind == "paper" else item.code in changed


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
