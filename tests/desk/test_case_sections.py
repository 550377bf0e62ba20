"""Each section of the page of a case is a row of the table and a template of its name, and stands there under its heading."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

import onestop
from cases.act_examples import EXAMPLES, case_ready_for, doer_of, everybody, moment_of
from cases.conftest import World
from onestop.cases import api as cases
from onestop.desk.case_sections import SECTIONS, Looked
from onestop.frame.request import PageRequest
from onestop.frame.sections import SHARED, Section

from .conftest import SitDown

TEMPLATES = Path(onestop.__file__).parent
HEADED = re.compile(r'<section class="os-card" aria-labelledby="([\w-]+)">\s*<h2 id="([\w-]+)">')


def test_every_section_has_its_template_and_every_template_its_section() -> None:
    """Those that both pages of a case have alike lie with the frame, and each page has all of them."""
    for folder in ("desk/case", SHARED):
        own = [section.name for section in SECTIONS if section.folder == folder]
        assert sorted(own) == sorted(path.stem for path in written_in(folder).iterdir())


def written_in(folder: str) -> Path:
    return TEMPLATES / folder.partition("/")[0] / "templates" / folder


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.name)
def test_a_template_is_one_section_under_a_heading_of_its_name(section: Section[Any, Looked]) -> None:
    written = (written_in(section.folder) / f"{section.name}.jinja").read_text("utf-8")

    assert HEADED.findall(written) == [(section.name, section.name)]
    assert written.count("<section") == 1


@pytest.mark.django_db
def test_no_two_sections_tell_something_under_the_same_name(world: World) -> None:
    code = case_ready_for(EXAMPLES["decide"], world)
    by, now = dict(everybody(world))["head", "competent"], moment_of(EXAMPLES["decide"])
    found = cases.case_for(code=code, by=by, now=now)
    request = PageRequest()
    request.actor, request.now = by, now
    looked = Looked(request, found, cases.timeline(code=code, by=by), {})

    told = Counter(name for section in SECTIONS for name in section.made(looked))

    assert {name for name, times in told.items() if times > 1} == set()


@pytest.mark.django_db
def test_a_case_shows_what_it_has_in_the_order_of_the_table(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    by = dict(everybody(world))["receptionist", "intake"]

    page = sit_down(by).get(f"/ban-lam-viec/ho-so/{code}").content.decode()

    shown = [name for name, _ in HEADED.findall(page)]
    assert shown == [section.name for section in SECTIONS if section.name in shown]
    assert {section.name for section in SECTIONS if section.always} <= set(shown)
    assert {"hops", "transfers", "opinions", "withdrawals", "rounds"}.isdisjoint(shown)


@pytest.mark.django_db
@pytest.mark.parametrize("example", ["decide", "return_result", "revoke_result"])
def test_what_can_be_done_comes_before_all_that_was(world: World, sit_down: SitDown, example: str) -> None:
    """On a phone the page is one column in the order of its markup: nobody scrolls past the history to act."""
    code = case_ready_for(EXAMPLES[example], world)
    page = sit_down(doer_of(EXAMPLES[example], world)).get(reverse("desk:case", args=[code])).content.decode()
    acts = page.index('class="os-actions')
    headings = [page.index(f'id="{name}"') for name in ("papers", "timeline", "places") if f'id="{name}"' in page]

    assert len(headings) == 3
    assert acts < min(headings)
    assert page.index('id="papers"') < page.index('id="timeline"')
