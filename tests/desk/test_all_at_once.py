"""What only the whole form shows, or the applicant, or another case, is told at the counter with all else that is wrong."""

from typing import Any

import pytest

from cases.conftest import World, definition, published
from cases.examples import RECEPTIONIST, SIMPLE
from cases.test_about_the_same import BIRTH, CHILD, birth, lodged

from .conftest import SitDown
from .test_counter_keeps import faults
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
OF_TWO_PAGES = "9.000020"
NOT_TOGETHER = "Số tầng và số hầm phải khác nhau."


def two_pages() -> dict[str, Any]:
    """What is asked first must differ from what is asked last, and is to be put right where it is asked first."""
    names = ("floors", "cellars", "owner")
    pages = [
        {
            "code": name,
            "title": {"vi": name, "en": name},
            "fields": [{"name": name, "label": {"vi": name, "en": name}, "widget": "text"}],
        }
        for name in names
    ]
    rule = {
        "code": "apart",
        "at": ["floors"],
        "check": {"differ": {"fields": ["floors", "cellars"]}},
        "say": {"vi": NOT_TOGETHER, "en": "Floors and cellars must differ."},
    }
    schema = {
        "type": "object",
        "properties": {name: {"type": "string", "maxLength": 20} for name in names},
        "required": list(names),
        "additionalProperties": False,
    }
    return definition(OF_TWO_PAGES, SIMPLE, []) | {"form": {"schema": schema, "pages": pages, "rules": [rule]}}


def sent(client: Any, procedure: str, **typed: str) -> Any:
    form = {name: value for name, value in counter_form().items() if name != "kind"}
    return client.post(f"{DESK}/tiep-nhan/{procedure}", form | typed)


def test_answers_of_two_pages_that_do_not_go_together(world: World, sit_down: SitDown) -> None:
    published([two_pages()])
    answer = sent(sit_down(RECEPTIONIST), OF_TWO_PAGES, floors="2", cellars="2", owner="")

    assert faults(answer) == {"floors", "owner"}
    assert NOT_TOGETHER in answer.content.decode()


def test_an_applicant_whom_the_procedure_does_not_serve(world: World, sit_down: SitDown) -> None:
    published([two_pages() | {"subjects": ["citizen"]}])
    business = {"applicant-name": "Công ty Phở Lan", "applicant-kind": "business"}
    answer = sent(sit_down(RECEPTIONIST), OF_TWO_PAGES, **business, floors="2", cellars="1", owner="")

    assert "owner" in faults(answer)
    assert "chỉ dành cho người dân" in answer.content.decode()


def test_another_case_about_the_same_only_once_nothing_else_is_wrong(world: World, sit_down: SitDown) -> None:
    """Whose it is may be anybody's: nobody tries names on a form that could not be received."""
    published([birth("child", "born")])
    lodged(world)
    desk = sit_down(RECEPTIONIST)

    assert faults(sent(desk, BIRTH, **CHILD, copies="x" * 41)) == {"copies"}
    assert faults(sent(desk, BIRTH, **CHILD)) == {"again"}
