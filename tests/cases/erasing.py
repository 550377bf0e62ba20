"""A whole life of a case, erased as the law provides: for the tests of what goes and what stays."""

from typing import Any
from uuid import UUID

from onestop.assembly.wiring import CHECKS, PROJECTIONS
from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger

from .conftest import WITH_PAPERS, World
from .examples import DEPUTY, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at

WHY: dict[str, Any] = {
    "reason": "asked for by whom it is about",
    "legal_basis": "a law, Art. 1",
    "kept_in": PROJECTIONS,
}
WORDS = (
    "bí mật",
    "Nguyễn Văn An",
    "của An",
    "khó nói",
    "lời phê",
    "thiếu dấu",
    "mờ trang hai",
    "chuyện nhà",
    "giãi bày",
)
"""What a life below says of somebody, or to somebody."""


def lived(world: World, *uploads: UUID, rated: bool = True) -> str:
    """A whole life: lodged with papers, asked for more, refused with a note, returned, rated with a comment."""
    papers: dict[str, Any] = {"uploads": dict(zip(("id", "photo"), uploads, strict=False)), "on_paper": ["id", "photo"]}
    papers["on_paper"] = papers["on_paper"][len(uploads) :]
    code = world.lodge(procedure_code=WITH_PAPERS, answers={"kind": "bí mật"}, **papers)
    brought = {component: cases.Received(originals=1) for component in papers["on_paper"]}
    cases.accept(code=code, received=brought, by=RECEPTIONIST, now=at(2))
    why = {"id": "mờ trang hai", "answer:kind": "chưa rõ"}
    asked: dict[str, Any] = {"reasons": ["unsigned"], "items": list(why), "item_notes": why, "note": "thiếu dấu"}
    cases.request_supplement(code=code, by=SPECIALIST, now=at(3), **asked)
    said: dict[str, Any] = {"received": ORIGINAL, "corrected": {"kind": "chuyện nhà"}, "reply": "giãi bày"}
    cases.answer_supplement(code=code, by=RECEPTIONIST, now=at(4), **said)
    cases.complete_step(code=code, step="appraise", facts={"needs_visit": False}, by=SPECIALIST, now=at(5))
    cases.complete_step(code=code, step="planning", by=SPECIALIST, now=at(5, 9))
    cases.complete_step(code=code, step="seal", by=DEPUTY, now=at(5, 10))
    cases.decide(code=code, outcome="refused", reasons=["dispute"], note="lời phê", by=HEAD, now=at(6))
    cases.return_result(code=code, by=RECEPTIONIST, now=at(9))
    given_back(code)
    if rated:
        cases.rate_case(code=code, overall=4, comment="khó nói", by=world.citizen, now=at(9, 10))
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))
    return code


def given_back(code: str) -> None:
    """The originals that lie here go back to whoever brought them: before, nothing is erased."""
    lying = {one.component: one.owed for one in cases.owed(cases.file_for(code=code, by=RECEPTIONIST))}
    if lying:
        cases.perform(cases.ACTS["give_back"], code=code, step="", given=lying, by=RECEPTIONIST, now=at(9, 9))


def erased(code: str) -> int:
    return cases.erase_content(code=code, by=HEAD, now=at(11), **WHY)


def faults() -> list[ledger.Finding]:
    return ledger.fsck(projections=PROJECTIONS, extra=CHECKS)
