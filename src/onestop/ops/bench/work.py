"""The work that is measured: real operations, on real procedures, of people who may do them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from uuid import uuid4

from onestop.cases import api as cases
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now

PROCEDURE: Final = "1.004873"
"""Marital status certificate: a form without required papers, one appraisal, one decision."""
TRANSITIONS_A_CASE: Final = 3
READY_MADE: Final = b"%PDF a paper made beforehand"
"""Stands for every paper where only statements are measured; papers are measured by themselves."""
ANSWERS: Final[dict[str, Any]] = {
    "status": "never",
    "purpose": "marriage",
    "residences": "Phường Phú Cường, thành phố Thủ Dầu Một, từ năm 2010",
    "delivery": "counter",
}


@dataclass(frozen=True)
class Place:
    """A commune and somebody who applies there; who they are is known before the clock runs, as in a session."""

    agency: str
    applicant: int

    @cached_property
    def citizen(self) -> Actor:
        return Actor(
            kind="citizen",
            key=f"bench-{self.applicant}",
            person_id=self.applicant,
            name="Nguyễn Văn An",
            assurance=2,
            grants=(Grant("portal.apply", self.agency),),
        )

    @cached_property
    def official(self) -> Actor:
        """Receptionist and specialist in one, for who they are costs the same."""
        return self._holder("", "Trần Thị Hoa", "cases.see", "cases.accept", "cases.step")

    @cached_property
    def head(self) -> Actor:
        """Whoever decides is somebody else than who prepared the decision."""
        return self._holder("-head", "Lê Văn Bình", "cases.see", "cases.decide")

    def _holder(self, post: str, name: str, *permissions: str) -> Actor:
        grants = tuple(Grant(permission, self.agency) for permission in permissions)
        return Actor(kind="official", key=f"bench-{self.agency}{post}", name=name, agency=self.agency, grants=grants)


def places(count: int) -> list[Place]:
    """So many communes of the demo province, each with an applicant."""
    today = local_date(now())
    communes = [agency.code for agency in organisation.all_on(today) if agency.kind == "commune"][:count]
    applicants = people.load_invented(count)
    return [Place(agency, one.id) for agency, one in zip(communes, applicants, strict=True)]


def lodge(place: Place) -> str:
    """One application from the portal."""
    submission = cases.Submission(
        procedure_code=PROCEDURE, agency=place.agency, channel="online", answers=ANSWERS, uploads={}, key=uuid4()
    )
    return cases.lodge(submission, by=place.citizen, now=now())


def transitions(place: Place, code: str) -> Sequence[Any]:
    """What happens to a case from the counter to the decision, each to be called in its turn."""
    official = place.official
    return (
        lambda: _do("accept", code, official),
        lambda: _do("complete_step", code, official, step="appraise"),
        lambda: _do("decide", code, place.head, outcome="granted"),
    )


def set_paper(place: Place, code: str) -> int:
    """Typeset the receipt of a case as its acceptance does, keep nothing of the case; the octets of the paper."""
    sizes: list[int] = []

    def press(slip: cases.Slip, words: cases.Words) -> bytes:
        sizes.append(len(cases.typeset(slip, words)))
        raise _SetOnly

    try:
        cases.perform(cases.ACTS["accept"], code=code, by=place.official, now=now(), press=press)
    except _SetOnly:
        return sizes[0]
    raise AssertionError("an acceptance issues a receipt")


class _SetOnly(Exception):
    """The paper is set; the act shall not go on."""


def _do(act: str, code: str, by: Actor, **answers: Any) -> None:
    """With papers made beforehand: statements are compared with pgbench, which neither words a paper nor sets it."""
    cases.perform(cases.ACTS[act], code=code, by=by, now=now(), press=_ready_made, **answers)


def _ready_made(_slip: cases.Slip, _words: cases.Words) -> bytes:
    return READY_MADE
