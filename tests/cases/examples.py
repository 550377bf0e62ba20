"""A province in small: two agencies, the people at their desks, one procedure, some days of 2026."""

from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.lodge import Dossier, lodge
from onestop.cases.domain.received import Received
from onestop.cases.domain.terms import DossierPaper, Terms
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.bilingual import Text
from onestop.kernel.times import LOCAL
from onestop.rules.api import ClockPolicy, national_calendar
from onestop.workflow.api import Definition, alone

CALENDAR = national_calendar()
COMMUNE = "H09.31.05"
DEPARTMENT = "H09.05"


def at(day: int, hour: int = 9, minute: int = 0, month: int = 3) -> datetime:
    """A moment of March 2026; the 2nd is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=LOCAL)


def official(agency: str, *permissions: str, key: str = "7") -> Actor:
    grants = tuple(Grant(permission, agency) for permission in ("cases.see", *permissions))
    return Actor(kind="official", key=key, name="Trần Thị Hoa", post="x", agency=agency, grants=grants)


ORIGINAL = {"id": Received(originals=1)}
"""One original of the paper `id`, handed over."""
CITIZEN = Actor(kind="citizen", key="1", person_id=1, name="Nguyễn Văn An", assurance=2)
STRANGER = Actor(kind="citizen", key="2", person_id=2, name="Lê Thị Bình", assurance=1)
RECEPTIONIST = official(COMMUNE, "cases.lodge_for_other", "cases.accept", "cases.supplement", "cases.return", key="10")
SPECIALIST = official(COMMUNE, "cases.supplement", "cases.step", key="11")
HEAD = official(COMMUNE, "cases.step", "cases.decide", key="12")
DEPUTY = official(COMMUNE, "cases.step", "cases.decide", key="14")
LEADER = Actor(
    kind="official",
    key="13",
    agency="H09",
    grants=(Grant("cases.see_all", "H09", subtree=True, reach=frozenset({COMMUNE, DEPARTMENT})),),
)


def step(code: str, role: str, onward: str, **more: Any) -> dict[str, Any]:
    return {"kind": "step", "name": {"vi": code, "en": code}, "role": role, "next": onward, **more}


SIMPLE: dict[str, Any] = {
    "code": "simple",
    "start": "appraise",
    "nodes": {
        "appraise": step("appraise", "specialist", "sign"),
        "sign": step("sign", "head", "end", decision=True, not_by=["appraise"]),
        "end": {"kind": "end"},
    },
}
BRANCHING: dict[str, Any] = {
    "code": "branching",
    "start": "appraise",
    "nodes": {
        "appraise": step("appraise", "specialist", "look"),
        "look": {
            "kind": "exclusive",
            "branches": [{"when": {"fact": "needs_visit", "is": True}, "next": "visit"}],
            "default": "both",
        },
        "visit": step("visit", "specialist", "sign"),
        "both": {"kind": "parallel", "next": ["planning", "seal"]},
        "planning": step("planning", "specialist", "all"),
        "seal": step("seal", "head", "all"),
        "all": {"kind": "join", "expects": 2, "next": "sign2"},
        "sign": step("sign", "head", "enter", decision=True, not_by=["appraise", "visit"]),
        "enter": step("enter", "specialist", "end"),
        "sign2": step("sign2", "head", "end", decision=True, not_by=["appraise", "planning", "seal"]),
        "end": {"kind": "end"},
    },
}
HOPPING: dict[str, Any] = {
    "code": "hopping",
    "start": "register",
    "nodes": {
        "register": step(
            "register",
            "specialist",
            "sign",
            at="commune_police",
            quota={"value": 2, "unit": "working_day"},
            reserved=False,
        ),
        "sign": step("sign", "head", "end", decision=True, not_by=["register"]),
        "end": {"kind": "end"},
    },
}
"""The police of the commune enters it, which the agency that decides may do as well, then it is decided."""
PARTED: dict[str, Any] = {
    "code": "parted",
    "start": "appraise",
    "nodes": {
        "appraise": step("appraise", "specialist", "sign"),
        "sign": step(
            "sign", "head", "enter", decision=True, not_by=["appraise"],
            result={"vi": "Giấy chứng nhận", "en": "Certificate"},
        ),
        "enter": step("enter", "specialist", "end", result={"vi": "Thông báo", "en": "Notice"}),
        "end": {"kind": "end"},
    },
}  # fmt: skip
"""It is granted with a certificate, then entered in a register that gives a notice: each goes back by itself."""
LINKED: dict[str, Any] = {
    "code": "linked",
    "start": "appraise",
    "nodes": {
        "appraise": step("appraise", "specialist", "sign"),
        "sign": step(
            "sign", "head", "register", decision=True, not_by=["appraise"],
            result={"vi": "Giấy chứng nhận", "en": "Certificate"},
        ),
        "register": step(
            "register", "specialist", "card", at="commune_police", result={"vi": "Thông báo", "en": "Notice"}
        ),
        "card": step("card", "specialist", "end", at="social_insurance", result={"vi": "Thẻ", "en": "Card"}),
        "end": {"kind": "end"},
    },
}  # fmt: skip
"""It is granted, then two other agencies add a result of their own, one after the other."""
ONE_RESULT: Final = alone(Definition.from_dict(LINKED), "register")
"""Of these the first alone, as it is dealt with again: the agency that makes it decides at its end."""
THREE_BOOKS: dict[str, Any] = {
    "code": "books",
    "start": "fork",
    "nodes": {
        "fork": {"kind": "parallel", "next": ["birth", "register", "card"]},
        "birth": step("birth", "specialist", "all"),
        "register": step("register", "specialist", "all", at="commune_police"),
        "card": step("card", "specialist", "all", at="social_insurance"),
        "all": {"kind": "join", "expects": 3, "next": "sign"},
        "sign": step("sign", "head", "end", decision=True, not_by=["birth", "register", "card"]),
        "end": {"kind": "end"},
    },
}
"""Three agencies enter it at once, then it is decided."""


def terms(process: dict[str, Any] | Definition = SIMPLE, **policy: Any) -> Terms:
    given = {"unit": "working_day", "term": 10, **policy}
    return Terms(
        version_id=1,
        procedure_code="1.001193",
        procedure_version=1,
        policy=ClockPolicy.from_dict(given),
        process=process if isinstance(process, Definition) else Definition.from_dict(process),
        papers=(DossierPaper("id", Text("Giấy id", "Paper id"), required=False),),
        gives_document=True,
    )


def lodged(*, when: datetime | None = None, by: Actor = CITIZEN, under: Terms | None = None, **more: Any) -> CaseFile:
    dossier = Dossier(
        code="H09.31.05-260302-0001",
        terms=under or terms(),
        service_level="FULL",
        level="commune",
        intake_agency=COMMUNE,
        competent_agency=COMMUNE,
        channel=more.pop("channel", "online"),
        applicant_id=1,
        applicant_name="Nguyễn Văn An",
        **more,
    )
    return lodge(dossier, by=by, at=when or at(2, 8), calendar=CALENDAR)[0]


def accepted(*, when: datetime | None = None, under: Terms | None = None, **more: Any) -> CaseFile:
    file = lodged(when=when or at(2, 8), under=under, **more)
    return accept(file, by=RECEPTIONIST, at=when or at(2), calendar=CALENDAR)[0]
