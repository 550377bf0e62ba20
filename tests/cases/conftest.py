"""A small world in PostgreSQL: the province, three people, officials of one commune, two procedures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from pytest_django import DjangoDbBlocker

from kept_rows import kept
from onestop.cases import api as cases
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.operations.publish import publish_all
from onestop.kernel.actor import SYSTEM, Actor, Grant
from onestop.kernel.text import fold, sort_key
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.organisation.models import Agency
from onestop.people import api as people
from onestop.people.models import Official, Post, User
from onestop.people.recording import post_held
from onestop.runtime.api import transaction
from registers import register_of
from standing import standing

from .examples import BRANCHING, COMMUNE, HOPPING, PARTED, SIMPLE, at

PROCEDURE = "9.000001"
WITH_PAPERS = "9.000002"
WITH_VARIANTS = "9.000003"
WITH_HOP = "9.000004"
WITH_PARTS = "9.000005"
OF_CIVIL_STATUS = "9.000006"
CONDITIONAL = "9.000007"
WITH_DUTIES = "9.000078"


@dataclass(frozen=True)
class World:
    """Who there is."""

    citizen: Actor
    stranger: Actor

    def lodge(self, *, day: int = 2, hour: int = 8, by: Actor | None = None, **more: Any) -> str:
        """A case of the citizen's at the commune."""
        return cases.lodge(submission(**more), by=by or self.citizen, now=at(day, hour))


def submission(**more: Any) -> cases.Submission:
    """What is sent to the commune, by its portal unless `more` says otherwise."""
    given: dict[str, Any] = {
        "procedure_code": PROCEDURE,
        "agency": COMMUNE,
        "channel": "online",
        "answers": {"kind": "new"},
        "uploads": {},
        "key": uuid4(),
    }
    return cases.Submission(**(given | more))


FORM: dict[str, Any] = {
    "schema": {
        "type": "object",
        "properties": {"kind": {"type": "string", "maxLength": 20}},
        "required": ["kind"],
        "additionalProperties": False,
    },
    "pages": [
        {
            "code": "what",
            "title": {"vi": "Việc", "en": "Matter"},
            "fields": [{"name": "kind", "label": {"vi": "Loại", "en": "Kind"}, "widget": "text"}],
        }
    ],
}


def definition(code: str, process: dict[str, Any], components: list[dict[str, Any]]) -> dict[str, Any]:
    text = {"vi": "Thủ tục thử", "en": "A procedure on trial"}
    door = {"term": 10, "unit": "working_day", "fee_amount": 20000, "fee_note": text}
    return {
        "code": code,
        "name": text,
        "field": text,
        "field_code": "trial",
        "levels": ["commune"],
        "subjects": ["citizen", "business"],
        "channels": [{"channel": "online", **door}, {"channel": "in_person", **door}],
        "clock": {"consultation_within": 5, "on_payment": "exclude"},
        "components": components,
        "form": FORM,
        "process": process,
        "result": {"code": "KQ.G15.000034", "name": text},
        "legal_bases": ["61/2018/NĐ-CP"],
        "steps": text,
        "conditions": None,
        "competent": {"level": "commune"},
        "service_levels": [{"from": "2020-01-01", "level": "FULL"}],
        "on_national_portal_since": None,
    }


def with_document(of: dict[str, Any]) -> dict[str, Any]:
    """The same procedure, whose decision issues a certificate of what was asked and for whom."""
    says = [
        "kind",
        {"fact": "applicant_name"},
        {"open": "number", "label": {"vi": "Số đăng ký", "en": "Register number"}},
    ]
    template = {"kind": "certificate", "rows": [{"of": {"vi": "Nội dung", "en": "Content"}, "says": says}]}
    return {**of, "result": {**of["result"], "document": template}}


def with_conditions(of: dict[str, Any]) -> dict[str, Any]:
    """The same procedure, whose document can bear conditions."""
    document = {**of["result"]["document"], "conditional": "a provision"}
    return {**of, "result": {**of["result"], "document": document}}


def with_duties(of: dict[str, Any]) -> dict[str, Any]:
    """Whoever receives its result shows his identity paper, and gives the certificate back that it stands for."""
    said = {"vi": "Xuất trình giấy tờ tùy thân, nộp lại bản cũ.", "en": "Show who you are, hand in the old one."}
    identity = {"vi": "Giấy tờ tùy thân", "en": "Identity paper"}
    old = {"vi": "Giấy chứng nhận đã cấp", "en": "The certificate issued before"}
    papers = [
        {"code": "identity", "how": "shown", "name": identity},
        {"code": "certificate", "how": "taken", "name": old},
    ]
    return {**of, "duties": [{"at": "collecting", "says": said, "source": "Thử", "papers": papers}]}


def in_two_cases() -> dict[str, Any]:
    """A procedure of two cases: a house in 15 days with its plan and its floors, other works in 20 with their own."""
    house = {"channel": "online", "term": 15, "unit": "day", "fee_amount": 0, "fee_note": {"vi": "", "en": ""}}
    return definition(WITH_VARIANTS, SIMPLE, [paper("id"), paper("plan") | {"variants": ["house"]}]) | {
        "question": {"vi": "Xây gì?", "en": "What do you build?"},
        "form": with_floors_of_a_house(),
        "variants": [
            {
                "code": "house",
                "name": {"vi": "Nhà ở riêng lẻ", "en": "A house"},
                "channels": [house, {**house, "channel": "in_person"}],
            },
            {"code": "other", "name": {"vi": "Công trình khác", "en": "Other works"}},
        ],
    }


def with_floors_of_a_house() -> dict[str, Any]:
    floors = {"name": "floors", "label": {"vi": "Số tầng", "en": "Floors"}, "widget": "number", "variants": ["house"]}
    asked = {**FORM["schema"]["properties"], "floors": {"type": "integer", "minimum": 1, "maximum": 99}}
    [matter] = FORM["pages"]
    return {
        "schema": {**FORM["schema"], "properties": asked},
        "pages": [{**matter, "fields": [*matter["fields"], floors]}],
    }


def paper(code: str, *, required: bool = True) -> dict[str, Any]:
    name = {"vi": f"Giấy {code}", "en": f"Paper {code}"}
    return {"code": code, "name": name, "originals": 1, "copies": 0, "required": required, "source": "upload"}


def published(definitions: list[dict[str, Any]]) -> None:
    drafts = [
        Draft(
            code=one["code"],
            definition=one,
            source="own",
            source_digest=digest_of(one),
            open_for_applying=True,
            valid_from=date(2020, 1, 1),
        )
        for one in definitions
    ]
    with transaction():
        publish_all(drafts, by=SYSTEM, now=at(1))


def applicant(name: str, number: str) -> Actor:
    known = people.register_person(kind="citizen", name=name, number=number, by=SYSTEM, now=at(1))
    everywhere = organisation.scope("H09", at(1).date(), subtree=True)
    return Actor(
        kind="citizen",
        key=f"p{known.id}",
        person_id=known.id,
        name=known.name,
        assurance=2,
        grants=(Grant("portal.apply", "H09", subtree=True, reach=everywhere),),
    )


COLLEAGUES = {9001: "specialist", 9002: "specialist", 9003: "head"}
"""Officials of the agency that decides in the examples of acts, by the number of their accounts."""


def colleagues() -> None:
    """Officials whom a step can be given to, entered as any others; those who are there stay."""
    for number, role in COLLEAGUES.items():
        if not User.objects.filter(id=number).exists():
            _colleague(number, role)


def _colleague(number: int, role: str, agency: str = "H09.31.06") -> None:
    name = f"Người thứ {number}"
    who = Official.objects.create(staff_number=str(number), name=name, folded=fold(name), sort_key=sort_key(name))
    at_agency = Agency.objects.get(code=agency)
    post = Post.objects.create(official=who, role=role, agency=at_agency, valid_from=date(2020, 1, 1))
    User.objects.create(id=number, login=f"n{number}", kind="official", official=who, assurance=3, made_at=at(1))
    with transaction():
        ledger.record([ledger.seal(post_held(post), at=at(1), by=SYSTEM, case=None, prev=None)])


def build_world() -> World:
    organisation.forget()
    organisation.load_province(at(1))
    published(
        [
            with_document(definition(PROCEDURE, SIMPLE, [paper("id", required=False)])),
            definition(WITH_PAPERS, BRANCHING, [paper("id"), paper("photo"), paper("other", required=False)]),
            in_two_cases(),
            definition(WITH_HOP, HOPPING, [paper("id", required=False)]),
            with_conditions(with_document(definition(CONDITIONAL, SIMPLE, [paper("id", required=False)]))),
            with_document(definition(OF_CIVIL_STATUS, SIMPLE, [paper("id", required=False)]))
            | {"field_code": "civil_status"},
            with_document(definition(WITH_PARTS, PARTED, [paper("id", required=False)])),
            with_duties(with_document(definition(WITH_DUTIES, SIMPLE, [paper("id", required=False)]))),
        ]
    )
    return World(
        citizen=applicant("Nguyễn Văn An", "074190000123"),
        stranger=applicant("Lê Thị Bình", "074191000456"),
    )


@pytest.fixture(scope="module")
def standing_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World | None]:
    with standing("cases_world", build_world, django_db_blocker) as built:
        yield built


@pytest.fixture
def world(standing_world: World | None, db: None) -> Iterator[World]:
    with register_of("cases_world" if standing_world else None):
        yield standing_world or build_world()


@pytest.fixture
def committed_world(transactional_db: None) -> Iterator[World]:
    """The same where commits are real, for those who race."""
    with register_of(None):
        yield kept("cases_world", build_world)


def at_agency(actor: Actor, agency: str) -> Actor:
    """The same post at another agency."""
    grants = tuple(Grant(grant.permission, agency) for grant in actor.grants)
    return replace(actor, agency=agency, grants=grants)
