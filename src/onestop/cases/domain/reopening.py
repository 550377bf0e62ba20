"""Who may reopen a case, after a complaint or of the agency's own motion, and which decisions on a complaint are one.

Whoever ended the case, decided it, or prepared the decision does not reopen it: he would end what is late
and open it anew with a fresh term, alone and within the hour. That is our rule; no source was found for who writes it down.
"""

import re
from dataclasses import replace
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_parts import kept_from_part
from onestop.cases.domain.hands import decisions_of, has_done, kept_as_decider, step_name
from onestop.cases.domain.parts import Part, ended_part, ended_parts, grounds_of_part, is_ended, steps_yielding
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.status import Status
from onestop.cases.domain.tasks import Task
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold
from onestop.workflow.api import Step

REOPENING: Final = Text("Mở lại theo khiếu nại", "Reopen after a complaint")
OWN_MOTION: Final = Text("Tự mở lại do kết thúc sai", "Reopen without a complaint")
PART_UPHELD: Final = Text("Mở lại một kết quả theo khiếu nại", "Reopen one result after a complaint")
PART_OWN_MOTION: Final = Text("Tự mở lại một kết quả do kết thúc sai", "Reopen one result without a complaint")
PART_STATUSES: Final = (
    Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.WITHDRAWAL, Status.FINISHED, Status.RETURNED,
)  # fmt: skip
"""In which a result that will not come is taken up again: others may still be made, or all has ended."""
ENDED: Final = (Status.NOT_ACCEPTED, Status.STOPPED, Status.FINISHED, Status.RETURNED)
_ENDINGS: Final = {
    "not_accepted": Text("Không tiếp nhận", "Do not accept"),
    "stopped": Text("Dừng giải quyết", "Stop the case"),
    "withdrawn": Text("Trả lời yêu cầu rút", "Answer the request to withdraw"),
}
_PART_ENDINGS: Final = {
    "refused": Text("Từ chối một kết quả", "Refuse one result"),
    "stopped": _ENDINGS["stopped"],
    "withdrawn": _ENDINGS["withdrawn"],
}
_NUMBER: Final = re.compile(r"0*(\d*)(.*)", re.DOTALL)
_APART: Final = re.compile(r"[\W_]+")


def kept_from_reopening(file: CaseFile, by: Actor, _step: str = "") -> FourEyes | None:
    """Why he may not record that a complaint about it was upheld, though others of his post may."""
    return _kept(file, by, REOPENING)


def kept_from_own_motion(file: CaseFile, by: Actor, _step: str = "") -> FourEyes | None:
    """Why he may not say that the agency ended it wrongly, though others of his post may."""
    return _kept(file, by, OWN_MOTION)


def _kept(file: CaseFile, by: Actor, doing: Text) -> FourEyes | None:
    if did := ended_by_him(file, by):
        return FourEyes(case_code=file.code, step=doing, done=did)
    return kept_as_decider(file, by, doing=doing)


def kept_from_part_upheld(file: CaseFile, by: Actor, step: str = "") -> FourEyes | None:
    """Why he may not record that a complaint about the result of that step was upheld: he ended it, or worked on it there."""
    return _kept_of_part(file, by, step, PART_UPHELD)


def kept_from_part_own_motion(file: CaseFile, by: Actor, step: str = "") -> FourEyes | None:
    """The same of saying that the agency ended it wrongly."""
    return _kept_of_part(file, by, step, PART_OWN_MOTION)


def _kept_of_part(file: CaseFile, by: Actor, step: str, doing: Text) -> FourEyes | None:
    if (refusal := kept_from_part(file, by, step, doing=doing)) is not None:
        return refusal
    did = tuple(what for what, who in _ending_of_part(file, step) if by.is_behind(who))
    return FourEyes(case_code=file.code, step=doing, done=did) if did else None


def _ending_of_part(file: CaseFile, step: str) -> tuple[tuple[Text, str], ...]:
    """(how, by whom) that result was ended; nothing while it may come, or where nobody knows."""
    grounds, part = grounds_of_part(file, step), part_to_reopen(file, step)
    return ((_PART_ENDINGS[part.state], grounds.given_by),) if grounds and part else ()


def parts_to_reopen(file: CaseFile) -> tuple[Part, ...]:
    """The results that will not come: each can be taken up again alone, while others are made and once all have ended."""
    return ended_parts(file) if file.content_erased_at is None else ()


def part_to_reopen(file: CaseFile, step: str) -> Part | None:
    """The one that this step would have yielded."""
    return ended_part(file, step) if file.content_erased_at is None else None


def steps_to_reopen(file: CaseFile) -> tuple[Step, ...]:
    """The steps that would have yielded them, each by the name of its result."""
    names = {one.step: one.name for one in parts_to_reopen(file)}
    return tuple(replace(one, name=names[one.code]) for one in file.terms.process.steps if one.code in names)


def deals_with(other: CaseFile, part: str) -> bool:
    """Whether a case of the same matter deals with what one about that result would, or of the whole where it is empty."""
    if not part or part == other.part:
        return True
    return not other.part and not is_ended(other, part)


def came_alone(other: CaseFile, part: str) -> bool:
    """Whether a case about that one result alone led to it."""
    return bool(part) and other.part == part and other.outcome == "granted"


def takes_its_place(other: CaseFile, file: CaseFile, part: str) -> bool:
    """Whether what became of that result, or of the whole where none is named, is for the other case to say: it led to it, or
    took it up after this one. One that was turned away said nothing of it; of the whole one about a single result never does.
    """
    if came_alone(other, part):
        return True
    return other.lodged_at > file.lodged_at and other.part in ("", part) and other.status is not Status.NOT_ACCEPTED


def can_be_reopened(file: CaseFile) -> bool:
    """Whether it has ended. Withdrawn as well: a counter may have recorded that for somebody who never asked."""
    return file.status in ENDED and file.content_erased_at is None


def ended_by_him(file: CaseFile, by: Actor) -> tuple[Text, ...]:
    """By what he ended or decided it, by whichever of his accounts."""
    decided = {one for one in decisions_of(file) if one}
    steps = {one.step for one in file.tasks if one.kind == "step" and has_done(by, one)}
    did = [step_name(file, one) for one in sorted(decided & steps)]
    if not did and file.because is not None and any(map(by.is_behind, file.because.doers)):
        did.append(_ENDINGS.get(file.outcome or "", step_name(file, "")))
    return tuple(did)


def worked_on(file: CaseFile) -> tuple[tuple[Text, str], ...]:
    """(what, by whom) of all that led to how it ended. Whether the same official may decide anew no source we found says.

    He is told, and so is his head, who can give the new case to another; of the new case four eyes hold as of any.
    """
    done = [(step_name(file, one.step), one.done_by) for one in file.tasks if one.kind == "step" and one.done_by]
    ended = file.because.given_by if file.because is not None else ""
    if ended and ended not in {who for _, who in done}:
        done.append((_ENDINGS.get(file.outcome or "", step_name(file, "")), ended))
    return tuple(done)


def worked_on_part(file: CaseFile, step: str) -> tuple[tuple[Text, str], ...]:
    """The same of one of several results: what led to its end, where it was made."""
    codes = steps_yielding(file, step)
    work = ((step_name(file, one.step), one.done_by) for one in file.tasks if one.step in codes and _is_work(one))
    return (*work, *_ending_of_part(file, step))


def _is_work(task: Task) -> bool:
    return task.kind == "step" and bool(task.done_by) and "ended" not in task.answer


def same_number(one: str, other: str) -> bool:
    """Whether two numbers written for decisions of one day name one decision.

    Case, marks, blanks, leading zeros and what stands between do not tell two apart; nor does it that one leaves out what
    follows the number.

    >>> same_number("1", "01"), same_number("1/QD", "01 / qđ"), same_number("1", "1/QĐ-UBND")
    (True, True, True)
    >>> same_number("1/QĐ-UBND", "1/QĐ-SXD"), same_number("1", "11")
    (False, False)
    """
    (first, of_first), (second, of_second) = _parts(one), _parts(other)
    return first == second and (of_first == of_second or (not (of_first and of_second) and bool(first)))


def _parts(number: str) -> tuple[str, str]:
    found = _NUMBER.match(_APART.sub("", fold(number)))
    return found.groups() if found else ("", "")  # type: ignore[return-value]
