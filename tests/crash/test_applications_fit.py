"""What the crash test answers is what the forms ask: a form that changes is seen here, not by a run that lodges nothing."""

from datetime import date

import pytest

from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.forms.api import read_answers, read_plan

from .applications import PROCEDURES

WRITTEN = {one["code"]: one for one in written_procedures()}


@pytest.mark.parametrize("code", PROCEDURES)
def test_every_page_takes_what_is_answered(code: str) -> None:
    plan = read_plan(definition_of(WRITTEN[code], shared_parts())["form"])
    for page in plan.pages:
        assert read_answers(plan, page.code, PROCEDURES[code], today=date(2026, 11, 26)).errors == []
