"""In whose hands a case is, as its page tells: who has which step, why one came back, who takes no part."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onestop.cases import api as cases
from onestop.frame.acting import barred_at
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text, listed
from onestop.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class StepInHands:
    """A waiting step: whose it is, and why it came back; `assignee` is empty where it is anybody's of the role."""

    name: Text
    assignee: str
    own: bool
    covered: bool
    """Whether it was given to somebody absent whose work this person does meanwhile."""
    back_from: Text | None
    back_by: str
    """Who sent it back, by name; empty where that is not known."""
    mine: bool
    """Whether it is this person who did it before."""
    reasons: tuple[Text, ...]
    note: str

    @property
    def told(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.assignee or self.back_from)


@dataclass(frozen=True, slots=True)
class DeclaredConflict:
    """Who takes no part in the case, and on which ground."""

    name: str
    ground: Text | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Bar:
    """What somebody else of the same post can do, and why this person cannot; without words it is about everything."""

    words: Text | None
    why: Text
    others: tuple[str, ...] | None = None
    """Who else can, by name; None where that is not the question."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A step that whoever does an act cannot do afterwards, and who else could, by name."""

    step: str
    name: Text
    others: tuple[str, ...]


def keys_in(file: cases.CaseFile) -> list[str]:
    """The officials whose names the page will want."""
    assigned = [task.assignee for task in file.open_tasks if task.kind == "step" and task.assignee]
    back = [one.by for step in file.waiting if (one := cases.came_back(file, step)) and one.by]
    return [*assigned, *back, *(one.declared_by for one in file.all_conflicts)]


def steps_in_hands(file: cases.CaseFile, by: Actor, names: dict[str, str]) -> tuple[StepInHands, ...]:
    """Every waiting step of which there is something to say."""
    return tuple(one for step in file.waiting if (one := _in_hands(file, step, by, names)).told)


def _in_hands(file: cases.CaseFile, step: Any, by: Actor, names: dict[str, str]) -> StepInHands:
    key = next((one.assignee for one in file.open_tasks if one.kind == "step" and one.step == step.code), "")
    back = cases.came_back(file, step)
    return StepInHands(
        name=step.name,
        assignee=names.get(key, "") if key else "",
        own=bool(key) and by.is_behind(key),
        covered=bool(key) and by.covering(key) is not None,
        back_from=back.step if back else None,
        back_by=names.get(back.by, "") if back else "",
        mine=back is not None and by.is_behind(back.done_by),
        reasons=tuple(map(cases.words_of, back.reasons)) if back else (),
        note=back.note if back else "",
    )


def conflicts_declared(file: cases.CaseFile, by: Actor, names: dict[str, str]) -> tuple[DeclaredConflict, ...]:
    """For whoever assigns at the agency that decides all of them, for anybody else his own."""
    assigns = by.may("cases.decide", file.competent_agency)
    return tuple(
        DeclaredConflict(names.get(one.declared_by, ""), cases.GROUNDS.get(one.ground), one.declared_at)
        for one in file.all_conflicts
        if assigns or by.is_behind(one.declared_by)
    )


def losses(request: PageRequest, case: cases.CaseView, offer: cases.Offer) -> tuple[Loss, ...]:
    """What this person could do in the case, and will not once he has done the act offered."""
    return tuple(Loss(step, name, _others(case.file, step, request)) for step, name in offer.forfeits)


def _others(file: cases.CaseFile, step: str, request: PageRequest) -> tuple[str, ...]:
    return tuple(one.name for one in cases.who_else_can(file, step, by=request.actor, now=request.now))


def bars(found: cases.CaseView, request: PageRequest) -> tuple[Bar, ...]:
    """Why this person is not offered what others of his post are; that he is not impartial is said once."""
    barred = barred_at("desk", found, request.actor)
    for _, why in barred:
        if isinstance(why, cases.ConflictOfInterest):
            return (Bar(None, say(why)),)
    said: dict[str, Bar] = {}
    for offer, why in barred:
        if offer.act.usual:
            said.setdefault(why.code + offer.step, _bar(found.file, offer, why, request))
    if said:
        return tuple(said.values())
    # Where nothing usual is kept from him, what is about the case as a whole is told: its document, or its end.
    whole = [(offer, why) for offer, why in barred if not offer.act.per_step]
    if found.file.is_decided or found.file.finished_at is not None:
        return _of_what_was_decided(whole)
    return tuple(_bar(found.file, offer, why, request) for offer, why in whole)


def _of_what_was_decided(whole: list[tuple[cases.Offer, Refusal]]) -> tuple[Bar, ...]:
    """Nothing waits to be assigned any more: what he may not change is named once, and no advice how to go on."""
    kept = [(offer, why) for offer, why in whole if isinstance(why, cases.FourEyes)]
    others = tuple(Bar(offer.words, say(why)) for offer, why in whole if not isinstance(why, cases.FourEyes))
    if not kept:
        return others
    did = tuple(dict.fromkeys(name for _, why in kept for name in why.done))
    words = listed(one.words for one, _ in kept)
    why = Text(
        f"bạn đã làm “{', '.join(one.vi for one in did)}” của hồ sơ này, nên người khác có thẩm quyền làm.",
        f"you did “{', '.join(one.en for one in did)}” of this case, so another competent person does it.",
    )
    return (Bar(words, why), *others)


def _bar(file: cases.CaseFile, offer: cases.Offer, why: Refusal, request: PageRequest) -> Bar:
    """Whoever is kept from a step by what he did before reads as well who can do it."""
    if not isinstance(why, cases.FourEyes):
        return Bar(offer.words, say(why))
    step = offer.step or next((one.code for one in file.terms.process.steps if one.decision), "")
    return Bar(offer.words, say(why), _others(file, step, request))
